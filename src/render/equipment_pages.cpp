#include "lats/catalog/exercises_by_role.hpp"
#include "lats/render/pages.hpp"
#include "render/citations.hpp"
#include "render/phrases.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace lats {
namespace {

/// The exercises with a variant that can do without it but is better with it.
std::vector<Match> exercises_it_helps(const Catalog& catalog, const Equipment& equipment) {
    std::vector<Match> matches;
    for (const Exercise* exercise : in_guide_order(catalog)) {
        Match match{exercise, {}};
        for (const Variant& variant : exercise->variants)
            if (std::ranges::count(variant.optional, &equipment) > 0) match.variants.push_back({&variant});
        if (!match.variants.empty()) matches.push_back(std::move(match));
    }
    return matches;
}

}  // namespace

Page equipment_list(const Catalog& catalog, Layout layout) {
    std::vector<std::vector<std::string>> rows;
    for (const Equipment& equipment : catalog.equipment) {
        rows.push_back({std::string(equipment.id), phrases::number(exercises_with(catalog, equipment).size()),
                        equipment.household ? "yes" : "-", std::string(equipment.name)});
    }
    Page page(layout);
    page.table({{"Equipment", Tone::name}, {"Exercises"}, {"In every home"}, {"Name"}}, std::move(rows));
    return page;
}

Page equipment_card(const Catalog& catalog, const Equipment& equipment, Layout layout) {
    Page page(layout);
    page.paragraph(equipment.name, 0, Tone::title);
    page.paragraph(equipment.summary);
    page.blank();
    page.field("Also called", phrases::list(equipment.aliases));
    if (equipment.household) page.field("At home", "every home has it; --have takes it as there");
    Citations citations;
    citations.add_notes(page, "Advice", equipment.advice);
    const std::vector<Match> matches = exercises_with(catalog, equipment);
    const std::vector<Match> optional = exercises_it_helps(catalog, equipment);
    page.heading("Exercises with it");
    if (matches.empty()) page.paragraph(optional.empty() ? "None in this catalogue." : "None that needs it.", 2);
    phrases::add_matches(page, matches);
    if (!optional.empty()) page.heading("Exercises it helps with");
    phrases::add_matches(page, optional);
    citations.add_list(page);
    return page;
}

}  // namespace lats
