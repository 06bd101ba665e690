#include "lats/catalog/exercises_by_role.hpp"
#include "publish/frame.hpp"
#include "publish/parts.hpp"

#include <array>

#include <fmt/format.h>

namespace lats::publishing {
namespace {

constexpr std::array<std::string_view, 3> kColumns{"Equipment", "Exercises", "In every home"};

}  // namespace

PageFile equipment_page(const Catalog& catalog, const Equipment& equipment) {
    return page(fmt::format("equipment/{}.html", equipment.id), equipment.name, PageKind::plain, [&](Writer& writer) {
        writer.html.element("h1", equipment.name);
        if (!equipment.summary.empty()) writer.html.element("p", equipment.summary, {{"class", "summary"}});
        also_called(writer, equipment.aliases);
        if (equipment.household) writer.html.element("p", "Every home has it.");
        notes(writer, "h2", "Advice", equipment.advice);
        writer.html.element("h2", "Exercises with it");
        const std::vector<Match> found = exercises_with(catalog, equipment);
        if (found.empty()) writer.html.element("p", "None in this catalogue needs it.");
        else matches(writer, found);
        cited_sources(writer);
    });
}

PageFile equipment_list_page(const Catalog& catalog) {
    return page("equipment.html", "Equipment", PageKind::plain, [&](Writer& writer) {
        Html& html = writer.html;
        html.element("h1", "Equipment");
        const auto table = html.in("table", {{"class", "list"}});
        table_head(html, kColumns);
        const auto body = html.in("tbody");
        for (const Equipment& equipment : catalog.equipment) {
            const auto row = html.in("tr");
            {
                const auto name = html.in("th", {{"scope", "row"}});
                html.link(writer.links.to(equipment), equipment.name);
            }
            html.element("td", fmt::format("{}", exercises_with(catalog, equipment).size()));
            html.element("td", equipment.household ? "yes" : "no");
        }
    });
}

}  // namespace lats::publishing
