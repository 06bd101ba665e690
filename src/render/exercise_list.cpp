#include "lats/render/pages.hpp"
#include "render/phrases.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace lats {
namespace {

/// The best fit decides where a match stands, so it is the one to show.
std::string best_role(const Match& match) {
    const auto best = std::min_element(
        match.variants.begin(), match.variants.end(), [](const VariantMatch& a, const VariantMatch& b) {
            return std::pair(a.role, a.precision) < std::pair(b.role, b.precision);
        });
    return fmt::format("{}{}", word(best->role), best->precision == Precision::broad ? " (broad)" : "");
}

std::string level(const Match& match) {
    const auto& level = match.variants.front().variant->level;
    return level ? std::string(word(*level)) : std::string();
}

}  // namespace

Page exercise_list(const std::vector<Match>& matches, const Query& query, Layout layout) {
    const bool with_role = !query.muscles.empty();
    std::vector<Column> columns{{"Exercise", Tone::name}, {"Ways that fit"}, {"Level"}};
    columns.push_back({with_role ? "Role" : "Target"});

    std::vector<std::vector<std::string>> rows;
    for (const Match& match : matches) {
        const Roles& roles = match.variants.front().variant->roles;
        rows.push_back({std::string(match.exercise->name), phrases::variant_ids(match), level(match),
                        with_role ? best_role(match) : phrases::names(roles.target)});
    }
    Page page(layout);
    page.table(columns, rows);
    return page;
}

}  // namespace lats
