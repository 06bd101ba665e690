#include "lats/catalog/anatomy.hpp"
#include "lats/render/pages.hpp"
#include "render/citations.hpp"
#include "render/phrases.hpp"

#include <fmt/format.h>

namespace lats {
namespace {

std::string number(const std::vector<Match>& matches) { return matches.empty() ? "-" : fmt::format("{}", matches.size()); }

void add_branch(const Catalog& catalog, const Muscle* above, std::size_t depth, std::vector<std::vector<std::string>>& rows) {
    for (const Muscle* muscle : children(catalog, above)) {
        const ExercisesByRole exercises = exercises_for(catalog, *muscle);
        const std::string bone = muscle->kind == MuscleKind::bone ? " (a bone)" : "";
        rows.push_back({std::string(2 * depth, ' ') + std::string(muscle->name) + bone, number(exercises.target),
                        number(exercises.assist), number(exercises.stabilize)});
        add_branch(catalog, muscle, depth + 1, rows);
    }
}

/// "muscle; upper back, back": what it is, and what it belongs to.
std::string belongs_to(const Muscle& muscle) {
    std::string text(word(muscle.kind));
    std::string_view separator = " of the ";
    for (const Muscle* above = muscle.parent; above; above = above->parent) {
        text += fmt::format("{}{}", separator, phrases::lower_first(above->name));
        separator = ", ";
    }
    return text;
}

void add_exercises(Page& page, std::string_view label, const std::vector<Match>& matches) {
    if (matches.empty()) return;
    page.paragraph(label, 1, Tone::label);
    for (const Match& match : matches)
        page.item("-", fmt::format("{} ({})", match.exercise->name, phrases::variant_ids(match)));
}

}  // namespace

Page muscle_tree(const Catalog& catalog, Layout layout) {
    std::vector<std::vector<std::string>> rows;
    add_branch(catalog, nullptr, 0, rows);
    Page page(layout);
    page.table({{"Muscle", Tone::name}, {"Target"}, {"Assist"}, {"Stabilize"}}, rows);
    return page;
}

Page muscle_card(const Catalog& catalog, const Muscle& muscle, Layout layout) {
    Page page(layout);
    page.paragraph(muscle.name, 0, Tone::title);
    const bool is_bone = muscle.kind == MuscleKind::bone;
    if (is_bone) page.paragraph("This is a bone, not a muscle. The exercises below work the muscles that move it.");
    page.blank();
    page.field("Also called", phrases::list(muscle.aliases));
    page.field("Kind", belongs_to(muscle));
    const auto parts = children(catalog, &muscle);
    page.field(muscle.kind == MuscleKind::muscle ? "Parts" : "Holds", phrases::names(parts));
    page.field(is_bone ? "Moved by" : "And", phrases::names(muscle.members));
    page.field("Lies", muscle.location);
    page.field("Connects", muscle.connects);
    Citations citations;
    if (!muscle.sources.empty()) page.field("Facts from", citations.mark(muscle.sources).substr(1));
    if (!muscle.actions.empty()) page.heading("What it does");
    for (const std::string_view action : muscle.actions) page.item("-", action);
    if (!muscle.opposes.empty()) page.blank();
    page.field("Opposed by", phrases::names(muscle.opposes));
    citations.add_notes(page, "Notes", muscle.notes);

    const ExercisesByRole exercises = exercises_for(catalog, muscle);
    page.heading("Exercises");
    add_exercises(page, is_bone ? "Target a muscle that moves it" : "Target it", exercises.target);
    add_exercises(page, is_bone ? "Use one to assist" : "Use it to assist", exercises.assist);
    add_exercises(page, is_bone ? "Use one to stabilize" : "Use it to stabilize", exercises.stabilize);
    if (exercises.target.empty() && exercises.assist.empty() && exercises.stabilize.empty())
        page.paragraph("None in this catalogue.", 2);
    citations.add_list(page);
    return page;
}

}  // namespace lats
