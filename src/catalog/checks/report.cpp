#include "catalog/checks/report.hpp"

#include "catalog/line_counter.hpp"

#include <numeric>

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
    std::ranges::stable_sort(sorted, {}, [](const Found* found) { return found->spot.at; });

    std::vector<Finding> findings;
    LineCounter counter(document.text);
    Counts not_listed = not_kept_;
    for (const Found* found : sorted) {
        if (findings.size() == most_) {
            ++not_listed[found->rule];
            continue;
        }
        counter.advance_to(found->spot.at - start_.at);
        findings.push_back({Severity::warning, kCheckRules[found->rule].code,
                            {document.name, counter.line, counter.column, found->place, found->message, found->suggestion}});
    }
    if (std::ranges::any_of(not_listed, [](std::size_t n) { return n > 0; })) findings.push_back(rest(document.name, not_listed));
    return findings;
}

/// One finding for all that are not listed, under the code that most of them have.
Finding Report::rest(const std::string& document, const Counts& counts) const {
    std::string codes;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0) codes += fmt::format("{}{} {}", codes.empty() ? "" : ", ", counts[i], kCheckRules[i].code);
    }
    const std::size_t all = std::accumulate(counts.begin(), counts.end(), std::size_t{0});
    const auto most = static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin());
    return {Severity::warning, kCheckRules[most].code,
            {document, 0, 0, "", fmt::format("and {} more warning{}: {}", all, all == 1 ? "" : "s", codes), ""}};
}

}  // namespace lats::checks
