// Whether those who get a document know what they may do with it.
#include "catalog/check/rules.hpp"

#include <algorithm>

namespace lats::checks {
namespace {

bool says_licence(const json::Value& object) { return !object.text_under("licence").empty(); }

bool lacks_licence(const json::Value& exercise) {
    const json::Value* const provenance = exercise.find("provenance", json::Kind::object);
    return !provenance || !says_licence(*provenance);
}

}  // namespace

void missing_licence(Report& report, const json::Value& root) {
    if (says_licence(root)) return;
    const auto exercises = root.items_under("exercises");
    const auto first = std::ranges::find_if(exercises, lacks_licence);
    if (first == exercises.end()) return;
    report.warn("missing-licence", root.spot(), {}, "nothing says under which licence these exercises may be used",
                "add \"licence\" at the top of the document, such as \"CC0-1.0\", or to the \"provenance\" of each exercise");
}

}  // namespace lats::checks
