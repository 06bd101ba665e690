#include "lats/render/pages.hpp"
#include "render/citations.hpp"
#include "render/phrases.hpp"

#include <fmt/format.h>

namespace lats {
namespace {

void add_anatomy(Page& page, Muscles muscles) {
    if (muscles.empty()) return;
    page.heading("Anatomy");
    for (const Muscle* muscle : muscles) {
        page.paragraph(muscle->name, 2, Tone::name);
        page.paragraph(muscle->location, 4);
        for (const std::string_view action : muscle->actions) page.item("-", action, 4);
    }
}

std::string with_summary(const Exercise& exercise) {
    return exercise.summary.empty() ? std::string(exercise.name) : fmt::format("{}. {}", exercise.name, exercise.summary);
}

void add_exercises(Page& page, const Guide& guide) {
    page.heading("Exercises");
    int number = 0;
    for (const Exercise* exercise : guide.exercises) {
        page.item(fmt::format("{:>2}.", ++number), with_summary(*exercise));
        page.line(fmt::format("      lats show {}", exercise->id), Tone::name);
    }
}

void add_see_next(Page& page, const Guide& guide) {
    if (guide.see_next.empty()) return;
    page.heading("See next");
    for (const SeeNext& next : guide.see_next) {
        const std::string where = next.guide ? fmt::format(" lats guide {}", next.guide->id) : "";
        page.item("-", fmt::format("{}: {}{}", next.name, next.text, where));
    }
}

}  // namespace

Page guide_list(const Catalog& catalog, Layout layout) {
    std::vector<std::vector<std::string>> rows;
    for (const Guide& guide : catalog.guides)
        rows.push_back({std::string(guide.id), fmt::format("{}", guide.exercises.size()), std::string(guide.name)});
    Page page(layout);
    page.table({{"Guide", Tone::name}, {"Exercises"}, {"Name"}}, std::move(rows));
    return page;
}

Page guide_page(const Guide& guide, Layout layout) {
    Page page(layout);
    page.paragraph(guide.name, 0, Tone::title);
    page.blank();
    Citations citations;
    for (const Note& paragraph : guide.introduction) {
        page.paragraph(citations.note(paragraph));
        page.blank();
    }
    citations.add_notes(page, "What it is good for", guide.benefits);
    citations.add_notes(page, "Advice", guide.advice);
    if (const std::string dose = phrases::dose(guide.dose); !dose.empty())
        page.item("-", fmt::format("Where an exercise says nothing else: {}{}", dose, citations.mark(guide.dose.source)));
    add_anatomy(page, guide.anatomy);
    add_exercises(page, guide);
    add_see_next(page, guide);
    citations.add_list(page);
    return page;
}

}  // namespace lats
