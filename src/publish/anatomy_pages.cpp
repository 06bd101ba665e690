#include "lats/catalog/anatomy.hpp"
#include "lats/catalog/exercises_by_role.hpp"
#include "publish/figures.hpp"
#include "publish/parts.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace lats::publishing {
namespace {

void exercises(Writer& writer, std::string_view heading, const std::vector<Match>& found) {
    if (found.empty()) return;
    writer.html.element("h3", heading);
    matches(writer, found);
}

void facts(Writer& writer, const Catalog& catalog, const Muscle& muscle) {
    const bool is_bone = muscle.kind == MuscleKind::bone;
    const auto list = writer.html.in("dl", {{"class", "facts"}});
    fact(writer, "Also called", phrases::list(muscle.aliases));
    fact(writer, "Kind", word(muscle.kind));
    std::vector<const Muscle*> above;
    for (const Muscle* each = muscle.parent; each && above.size() < phrases::kMaxDepthDrawn; each = each->parent) above.push_back(each);
    linked_fact(writer, "In the", above);
    linked_fact(writer, muscle.kind == MuscleKind::muscle ? "Parts" : "Holds", children(catalog, &muscle));
    linked_fact(writer, is_bone ? "Moved by" : "Includes", muscle.members);
    fact(writer, "Lies", muscle.location);
    fact(writer, "Connects", muscle.connects);
    linked_fact(writer, "Opposed by", muscle.opposes);
    if (muscle.sources.empty()) return;
    writer.html.element("dt", "Facts from");
    const auto description = writer.html.in("dd");
    cite(writer, muscle.sources);
}

void actions(Writer& writer, const Muscle& muscle) {
    if (muscle.actions.empty()) return;
    writer.html.element("h2", "What it does");
    const auto list = writer.html.in("ul");
    for (const std::string_view action : muscle.actions) writer.html.element("li", action);
}

/// The nodes below `above` as a list of lists. A tree deeper than any anatomy is cut.
void tree(Writer& writer, const Catalog& catalog, const Muscle* above, std::size_t depth) {
    const auto below = children(catalog, above);
    if (below.empty() || depth > phrases::kMaxDepthDrawn) return;
    const auto list = writer.html.in("ul");
    for (const Muscle* muscle : below) {
        const auto item = writer.html.in("li");
        writer.html.link(writer.links.to(*muscle), muscle->name);
        if (muscle->kind == MuscleKind::bone) writer.html.text(" (a bone)");
        tree(writer, catalog, muscle, depth + 1);
    }
}

}  // namespace

PageFile muscle_page(const Catalog& catalog, const Muscle& muscle) {
    return page(fmt::format("muscles/{}.html", muscle.id), muscle.name, PageKind::plain, [&](Writer& writer) {
        const bool is_bone = muscle.kind == MuscleKind::bone;
        writer.html.element("h1", muscle.name);
        if (is_bone) writer.html.element("p", "This is a bone, not a muscle. The exercises below work the muscles that move it.");
        {
            const auto pictures = writer.html.in("div", {{"class", "pictures"}});
            muscle_map_of(writer, catalog, muscle);
        }
        facts(writer, catalog, muscle);
        actions(writer, muscle);
        notes(writer, "h2", "Notes", muscle.notes);
        writer.html.element("h2", "Exercises");
        const ExercisesByRole found = exercises_for(catalog, muscle);
        exercises(writer, is_bone ? "Target a muscle that moves it" : "Target it", found.target);
        exercises(writer, is_bone ? "Use one to assist" : "Use it to assist", found.assist);
        exercises(writer, is_bone ? "Use one to stabilize" : "Use it to stabilize", found.stabilize);
        if (found.target.empty() && found.assist.empty() && found.stabilize.empty()) writer.html.element("p", "None in this catalogue.");
        cited_sources(writer);
    });
}

PageFile muscles_page(const Catalog& catalog) {
    return page("muscles.html", "Muscles", PageKind::plain, [&](Writer& writer) {
        writer.html.element("h1", "Muscles");
        writer.html.element("p",
                            "Regions, the muscles in them, and their parts. Each page says where it lies, what it does, and which "
                            "exercises train it.");
        const auto all = writer.html.in("div", {{"class", "tree"}});
        tree(writer, catalog, nullptr, 0);
    });
}

}  // namespace lats::publishing
