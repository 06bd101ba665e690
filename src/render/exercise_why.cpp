#include "lats/render/pages.hpp"
#include "render/citations.hpp"
#include "render/phrases.hpp"

#include <fmt/format.h>

namespace lats {
namespace {

void add_role(Page& page, std::string_view label, Muscles muscles) { page.field(label, phrases::names(muscles)); }

void add_roles(Page& page, const Roles& roles, Citations& citations) {
    page.heading("Muscles");
    add_role(page, "Target", roles.target);
    add_role(page, "Assist", roles.assist);
    add_role(page, "Stabilize", roles.stabilize);
    if (!roles.sources.empty()) page.field("Rests on", citations.mark(roles.sources).substr(1));
    for (const Note& note : roles.notes) page.item("-", citations.note(note));
}

void add_dose(Page& page, const Dose& dose, Citations& citations) {
    page.heading("Dose");
    const std::string text = phrases::dose(dose);
    if (text.empty()) page.paragraph("None is stated; the default of the guide is shown.", 2);
    else page.item("-", text + (dose.source ? citations.mark(dose.source) : ", the editors' choice"));
}

}  // namespace

Page exercise_why(const Exercise& exercise, const Variant& variant, Layout layout) {
    Page page(layout);
    Citations citations;
    page.paragraph(fmt::format("{}: {}, and what it rests on", exercise.name, phrases::lower_first(variant.name)), 0, Tone::title);
    add_roles(page, variant.roles, citations);
    add_dose(page, variant.dose, citations);
    citations.add_notes(page, "Cautions for this way", variant.cautions);
    citations.add_notes(page, "Take care", exercise.cautions);
    citations.add_notes(page, "Notes on this way", variant.notes);
    citations.add_notes(page, "About", exercise.about);
    citations.add_studies(page);
    return page;
}

}  // namespace lats
