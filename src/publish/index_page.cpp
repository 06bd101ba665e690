#include "lats/catalog/query.hpp"
#include "publish/filters.hpp"
#include "publish/frame.hpp"
#include "publish/parts.hpp"

#include <array>

#include <fmt/format.h>

namespace lats::publishing {
namespace {

constexpr std::array<std::string_view, 3> kColumns{"Exercise", "Ways to do it", "Target"};

void guides(Writer& writer, const Catalog& catalog) {
    if (catalog.guides.empty()) return;
    writer.html.element("h2", "Guides");
    const auto list = writer.html.in("ul", {{"class", "guides"}});
    for (const Guide& guide : catalog.guides) {
        const auto item = writer.html.in("li");
        writer.html.link(writer.links.to(guide), guide.name);
        writer.html.text(fmt::format(": {} in order. ", phrases::count(guide.exercises.size(), "exercise")));
        writer.html.element("a", "Sheet to print", {{"class", "no-print"}, {"href", writer.links.sheet(guide.id)}});
    }
}

void button(Html& html, const std::string& group, const std::string& id, std::string_view name, bool checked) {
    const auto label = html.in("label");
    if (checked) html.lone("input", {{"type", "radio"}, {"name", group}, {"id", id}, {"checked", ""}});
    else html.lone("input", {{"type", "radio"}, {"name", group}, {"id", id}});
    html.element("span", name);
}

void filter(Html& html, const std::string& group, std::string_view legend, const std::vector<Choice>& choices) {
    const auto details = html.in("details", {{"open", ""}});
    html.element("summary", legend);
    const auto set = html.in("fieldset");
    html.element("legend", legend);
    button(html, group, group + "_any", "Any", true);
    for (const Choice& choice : choices) button(html, group, choice.id, choice.name, false);
}

void ways(Writer& writer, const Filters& filters, const Exercise& exercise) {
    const auto cell = writer.html.in("td");
    const auto list = writer.html.in("ul");
    for (const Variant& variant : exercise.variants) {
        const auto item = writer.html.in("li", {{"class", classes_of(filters, variant)}});
        writer.html.link(writer.links.to(exercise, variant), variant.name);
    }
}

void row(Writer& writer, const Filters& filters, const Exercise& exercise) {
    const auto row = writer.html.in("tr", {{"class", "x"}});
    {
        const auto name = writer.html.in("th", {{"scope", "row"}});
        writer.html.link(writer.links.to(exercise), exercise.name);
        if (!exercise.summary.empty()) writer.html.element("p", exercise.summary);
    }
    ways(writer, filters, exercise);
    writer.html.element("td", phrases::names(exercise.variants.front().roles.target));
}

void table(Writer& writer, const Catalog& catalog, const Filters& filters) {
    const auto table = writer.html.in("table", {{"class", "list exercises"}});
    table_head(writer.html, kColumns);
    const auto body = writer.html.in("tbody");
    for (const Exercise* exercise : in_guide_order(catalog)) row(writer, filters, *exercise);
}

}  // namespace

PageFile index_page(const Catalog& catalog) {
    return page("index.html", "A workout guide", PageKind::filtered, [&](Writer& writer) {
        const CatalogSize size = size_of(catalog);
        const Filters filters = filters_of(catalog);
        Html& html = writer.html;
        html.element("h1", "A workout guide");
        html.element("p",
                     fmt::format("{} and {} to do them, each with its own steps.", phrases::count(size.exercises, "exercise"),
                                 phrases::count(size.variants, "way")),
                     {{"class", "summary"}});
        guides(writer, catalog);
        html.element("h2", "Exercises");
        {
            const auto section = html.in("section", {{"class", "filters"}, {"aria-label", "Filters"}});
            filter(html, "equipment", "With what", filters.equipment);
            filter(html, "muscle", "For which muscle", filters.muscles);
        }
        html.element("p", "No exercise here does both. The pages of muscles and of equipment list what comes near.", {{"class", "none"}});
        table(writer, catalog, filters);
    });
}

}  // namespace lats::publishing
