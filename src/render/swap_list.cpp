#include "lats/render/pages.hpp"
#include "render/phrases.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace lats {
namespace {

std::string targets(const Swap& swap) {
    if (swap.assisted.empty() && swap.lost.empty()) return "same target";
    std::vector<std::string> parts;
    if (!swap.kept.empty()) parts.push_back("still targets " + phrases::names(swap.kept));
    if (!swap.assisted.empty()) parts.push_back(phrases::names(swap.assisted) + " only helps");
    if (!swap.lost.empty()) parts.push_back("not for " + phrases::names(swap.lost));
    return fmt::format("{}", fmt::join(parts, "; "));
}

std::string what_is_kept_and_lost(const Swap& swap, const SwapQuery& query) {
    std::vector<std::string> parts{targets(swap)};
    if (!query.spare.empty() && swap.loads.empty()) parts.push_back("spares the " + phrases::names(query.spare));
    if (!swap.loads.empty()) parts.push_back(fmt::format("loads {}{}", phrases::names(swap.loads), swap.loads_less ? ", but less" : ""));
    if (swap.exercise != query.exercise) parts.push_back(swap.same_pattern ? "same movement" : "another movement");
    if (!swap.same_position && !swap.variant->positions.empty()) parts.push_back(phrases::positions(*swap.variant));
    if (!swap.spared_equipment.empty()) parts.push_back(fmt::format("no {} needed", phrases::names(swap.spared_equipment)));
    if (!swap.more_equipment.empty()) parts.push_back(fmt::format("needs {}", phrases::names(swap.more_equipment)));
    return fmt::format("{}", fmt::join(parts, "; "));
}

}  // namespace

Page swap_list(const SwapQuery& query, std::span<const Swap> swaps, Layout layout) {
    Page page(layout);
    page.paragraph(fmt::format("In place of {}: {}", query.exercise->name, phrases::lower_first(query.variant->name)), 0, Tone::title);
    int number = 0;
    for (const Swap& swap : swaps) {
        page.blank();
        page.item(fmt::format("{:>2}.", ++number),
                  fmt::format("{}: {} ({})", swap.exercise->name, phrases::lower_first(swap.variant->name), swap.score), 0, Tone::name);
        page.paragraph(what_is_kept_and_lost(swap, query), 4);
        page.line(fmt::format("    lats show {} --with {}", swap.exercise->id, swap.variant->id), Tone::muted);
    }
    return page;
}

}  // namespace lats
