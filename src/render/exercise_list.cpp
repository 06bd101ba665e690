#include "lats/render/pages.hpp"
#include "render/phrases.hpp"
#include "text/join.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace lats {
namespace {

std::string role(const VariantMatch& fit) {
    return fmt::format("{}{}", word(fit.role), fit.precision == Precision::broad ? " (broad)" : "");
}

/// The role in all variants, or where it differs that in each.
std::string roles(const Match& match) {
    const std::string first = role(match.variants.front());
    const auto same = [&](const VariantMatch& fit) { return role(fit) == first; };
    if (std::ranges::all_of(match.variants, same)) return first;
    return text::join(match.variants, ", ", [](const VariantMatch& fit) { return fmt::format("{}: {}", fit.variant->id, role(fit)); });
}

/// The levels of the variants, from the easiest to the hardest.
std::string levels(const Match& match) {
    std::vector<Level> stated;
    for (const VariantMatch& fit : match.variants)
        if (fit.variant->level) stated.push_back(*fit.variant->level);
    if (stated.empty()) return {};
    const auto [easiest, hardest] = std::ranges::minmax(stated);
    return easiest == hardest ? std::string(word(easiest)) : fmt::format("{} to {}", word(easiest), word(hardest));
}

}  // namespace

Page exercise_list(const std::vector<Match>& matches, const Query& query, Layout layout) {
    const bool with_role = !query.muscles.empty();
    std::vector<std::vector<std::string>> rows;
    for (const Match& match : matches) {
        rows.push_back({std::string(match.exercise->name), phrases::variant_ids(match), levels(match),
                        with_role ? roles(match) : phrases::names(match.variants.front().variant->roles.target)});
    }
    Page page(layout);
    page.table({{"Exercise", Tone::name}, {"Ways that fit"}, {"Level"}, {with_role ? "Role" : "Target"}}, std::move(rows));
    return page;
}

}  // namespace lats
