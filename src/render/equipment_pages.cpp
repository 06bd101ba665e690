#include "lats/render/pages.hpp"
#include "render/citations.hpp"
#include "render/phrases.hpp"

#include <fmt/format.h>

namespace lats {
namespace {

std::vector<Match> exercises_with(const Catalog& catalog, const Equipment& equipment) {
    Query query;
    query.equipment = {&equipment};
    return select(catalog, query);
}

}  // namespace

Page equipment_list(const Catalog& catalog, Layout layout) {
    std::vector<std::vector<std::string>> rows;
    for (const Equipment& equipment : catalog.equipment) {
        const std::size_t count = exercises_with(catalog, equipment).size();
        rows.push_back({std::string(equipment.id), count == 0 ? "-" : fmt::format("{}", count),
                        equipment.household ? "yes" : "", std::string(equipment.name)});
    }
    Page page(layout);
    page.table({{"Equipment", Tone::name}, {"Exercises"}, {"In every home"}, {"Name"}}, rows);
    return page;
}

Page equipment_card(const Catalog& catalog, const Equipment& equipment, Layout layout) {
    Page page(layout);
    page.paragraph(equipment.name, 0, Tone::title);
    page.paragraph(equipment.summary);
    page.blank();
    page.field("Also called", phrases::list(equipment.aliases));
    if (equipment.household) page.field("Household", "taken to be there by --have");
    Citations citations;
    citations.add_notes(page, "Advice", equipment.advice);
    page.heading("Exercises with it");
    const std::vector<Match> matches = exercises_with(catalog, equipment);
    if (matches.empty()) page.paragraph("None in this catalogue.", 2);
    for (const Match& match : matches)
        page.item("-", fmt::format("{} ({})", match.exercise->name, phrases::variant_ids(match)));
    citations.add_list(page);
    return page;
}

}  // namespace lats
