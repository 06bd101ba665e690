#include "publish/filters.hpp"

#include "lats/catalog/anatomy.hpp"
#include "lats/catalog/query.hpp"
#include "publish/parts.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace lats::publishing {
namespace {

constexpr std::string_view kMark = "/* lats: the filters of the guide */\n";

/// Adds the choice that `query` stands for, unless nothing fits it.
void add(std::vector<Choice>& choices, std::string_view letter, std::string_view name, const Catalog& catalog, const Query& query) {
    Choice choice{fmt::format("{}{}", letter, choices.size()), std::string(name), {}};
    for (const Match& match : select(catalog, query))
        for (const VariantMatch& fit : match.variants) choice.variants.insert(fit.variant);
    if (!choice.variants.empty()) choices.push_back(std::move(choice));
}

/// Whether some exercise has ways for `a` and ways for `b`, but none for both.
bool fit_apart(const Catalog& catalog, const Choice& a, const Choice& b) {
    return std::ranges::any_of(catalog.exercises, [&](const Exercise& exercise) {
        bool fits_a = false;
        bool fits_b = false;
        for (const Variant& variant : exercise.variants) {
            const bool in_a = a.variants.contains(&variant);
            const bool in_b = b.variants.contains(&variant);
            if (in_a && in_b) return false;
            fits_a = fits_a || in_a;
            fits_b = fits_b || in_b;
        }
        return fits_a && fits_b;
    });
}

bool fit_both(const Choice& a, const Choice& b) {
    for (const Variant* variant : a.variants)
        if (b.variants.contains(variant)) return true;
    return false;
}

/// What hides ways and whole rows while `choice` is checked.
void hide_for(std::string& rules, const Choice& choice) {
    rules += fmt::format("main:has(#{0}:checked) .w:not(.{0}),main:has(#{0}:checked) .x:not(:has(.{0})){{display:none}}\n", choice.id);
}

/// Two choices may each be fitted by another way of the same exercise; then the row has to go, too.
void hide_for(std::string& rules, const Catalog& catalog, const Choice& a, const Choice& b) {
    const std::string both = fmt::format("main:has(#{}:checked):has(#{}:checked)", a.id, b.id);
    if (fit_both(a, b) && !fit_apart(catalog, a, b)) return;  // the rules of each are enough
    if (fit_both(a, b)) rules += fmt::format("{} .x:not(:has(.{}.{})){{display:none}}\n", both, a.id, b.id);
    else rules += fmt::format("{0} table{{display:none}}{0} .none{{display:block}}\n", both);
}

}  // namespace

Filters filters_of(const Catalog& catalog) {
    Filters filters;
    Query nothing;
    nothing.have.emplace();
    add(filters.equipment, "e", "Nothing, or what every home has", catalog, nothing);
    for (const Equipment& equipment : catalog.equipment) {
        Query query;
        query.equipment = {&equipment};
        add(filters.equipment, "e", equipment.name, catalog, query);
    }
    for (const TreeNode& node : in_tree_order(catalog)) {
        if (node.muscle->kind == MuscleKind::bone || node.muscle->kind == MuscleKind::part) continue;
        Query query;
        query.muscles = {node.muscle};
        query.target_only = true;
        add(filters.muscles, "m", node.muscle->name, catalog, query);
    }
    return filters;
}

std::string classes_of(const Filters& filters, const Variant& variant) {
    std::string classes = "w";
    for (const auto* choices : {&filters.equipment, &filters.muscles})
        for (const Choice& choice : *choices)
            if (choice.variants.contains(&variant)) classes += " " + choice.id;
    return classes;
}

PageFile filter_sheet(const Catalog& catalog) {
    const Filters filters = filters_of(catalog);
    std::string rules(kMark);
    rules += "@supports selector(:has(a)){\n.filters{display:block}\n";
    for (const auto* choices : {&filters.equipment, &filters.muscles})
        for (const Choice& choice : *choices) hide_for(rules, choice);
    for (const Choice& equipment : filters.equipment)
        for (const Choice& muscle : filters.muscles) hide_for(rules, catalog, equipment, muscle);
    rules += "}\n";
    return {"filters.css", std::move(rules), kMark};
}

}  // namespace lats::publishing
