// Rules about what the muscles do. That a muscle has one role is the reader's business.
#include "catalog/check/rules.hpp"

#include <algorithm>

namespace lats::checks {
namespace {

void warn_unless_assisted(const Checking& checking, const json::Value& muscles, const Place& place) {
    if (muscles.find("assist") || muscles.find("stabilize")) return;
    checking.report.warn("no-assisting-muscle", muscles.spot(), place, "no muscle is recorded that assists or stabilizes",
                         "name those that do under \"assist\" or \"stabilize\", or write \"assist\": [] where none does");
}

}  // namespace

void no_assisting_muscle(const Checking& checking, const ExerciseView& exercise, const Place& place) {
    if (const json::Value* const muscles = exercise.value->find("muscles"))
        return warn_unless_assisted(checking, *muscles, place.member("muscles"));
    const auto has_its_own = [](const VariantView& variant) { return variant.value->find("muscles") != nullptr; };
    if (!exercise.variants.empty() && std::ranges::all_of(exercise.variants, has_its_own)) return;
    checking.report.warn("no-assisting-muscle", exercise.value->spot(), place, "no muscles are recorded",
                         "add \"muscles\": those that it targets, and those that assist or stabilize");
}

void no_assisting_muscle_in_variant(const Checking& checking, const VariantAt& at) {
    if (const json::Value* const muscles = at.variant.value->find("muscles"))
        warn_unless_assisted(checking, *muscles, at.place.member("muscles"));
}

}  // namespace lats::checks
