#include "catalog/check/report.hpp"

#include "json/line_counter.hpp"

#include <utility>

#include <fmt/format.h>

namespace lats::checks {
namespace {

constexpr std::size_t kKeptForEachListed = 10;

}  // namespace

bool Report::has_room(RuleCode code) {
    if (found_.size() / kKeptForEachListed < most_) return true;
    ++not_kept_[code.index];
    return false;
}

std::vector<Finding> Report::findings(const Document& document) const {
    std::vector<const Found*> sorted;
    for (const Found& found : found_) sorted.push_back(&found);
    std::ranges::stable_sort(sorted, {}, [](const Found* found) { return found->spot; });

    std::vector<Finding> findings;
    LineCounter counter(document.text);
    Counts not_listed = not_kept_;
    for (const Found* found : sorted) {
        if (findings.size() == most_) {
            ++not_listed[found->rule];
            continue;
        }
        counter.advance_to(found->spot.offset);
        findings.push_back({Severity::warning,
                            kCheckRules[found->rule].code,
                            {document.name, counter.line, counter.column, found->place, found->message, found->suggestion}});
    }
    for (std::size_t i = 0; i < not_listed.size(); ++i) {
        if (not_listed[i] == 0) continue;
        std::string message = fmt::format("and {} more warning{}", not_listed[i], not_listed[i] == 1 ? "" : "s");
        findings.push_back({Severity::warning, kCheckRules[i].code, {document.name, 0, 0, "", std::move(message), "", not_listed[i]}});
    }
    return findings;
}

}  // namespace lats::checks
