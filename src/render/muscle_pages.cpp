#include "lats/catalog/anatomy.hpp"
#include "lats/catalog/exercises_by_role.hpp"
#include "lats/render/pages.hpp"
#include "lats/render/picture_lines.hpp"
#include "render/citations.hpp"
#include "render/map_pictures.hpp"
#include "render/phrases.hpp"

#include <fmt/format.h>

namespace lats {
namespace {

constexpr int kMapRows = 22;  // small enough for one screen, large enough for the smallest muscle

void add_exercises(Page& page, std::string_view label, const std::vector<Match>& matches) {
    if (matches.empty()) return;
    page.paragraph(label, 1, Tone::label);
    phrases::add_matches(page, matches);
}

}  // namespace

Page muscle_tree(const Catalog& catalog, Layout layout) {
    const std::vector<RoleCounts> counts = exercise_counts(catalog);
    std::vector<std::vector<std::string>> rows;
    for (const TreeNode& node : in_tree_order(catalog)) {
        const RoleCounts& count = counts[node.muscle->index];
        rows.push_back(
            {phrases::tree_name(node), phrases::number(count.target), phrases::number(count.assist), phrases::number(count.stabilize)});
    }
    Page page(layout);
    page.table({{"Muscle", Tone::name}, {"Target"}, {"Assist"}, {"Stabilize"}}, std::move(rows));
    return page;
}

Page muscle_card(const Catalog& catalog, const Muscle& muscle, Layout layout) {
    Page page(layout);
    page.paragraph(muscle.name, 0, Tone::title);
    const bool is_bone = muscle.kind == MuscleKind::bone;
    if (is_bone) page.paragraph("This is a bone, not a muscle. The exercises below work the muscles that move it.");
    page.add(picture_lines(map_pictures(catalog, muscle), kMapRows, layout));
    page.blank();
    page.field("Also called", phrases::list(muscle.aliases));
    page.field("Kind", phrases::belongs_to(muscle));
    const auto parts = children(catalog, &muscle);
    page.field(muscle.kind == MuscleKind::muscle ? "Parts" : "Holds", phrases::names(parts));
    page.field(is_bone ? "Moved by" : "Includes", phrases::names(muscle.members));
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
    if (exercises.target.empty() && exercises.assist.empty() && exercises.stabilize.empty()) page.paragraph("None in this catalogue.", 2);
    Query query;
    query.muscles = {&muscle};
    if (const std::size_t broad = count_broad_only(catalog, query); broad > 0) {
        page.item("-", fmt::format("{} more filed under a coarser muscle:", phrases::count(broad, "exercise")));
        page.line(fmt::format("    lats list --muscle {} --broad", muscle.id), Tone::name);
    }
    citations.add_list(page);
    return page;
}

}  // namespace lats
