#include "lats/catalog/guide_place.hpp"
#include "lats/catalog/step_changes.hpp"
#include "lats/render/pages.hpp"
#include "lats/render/picture_lines.hpp"
#include "render/citations.hpp"
#include "render/map_pictures.hpp"
#include "render/phrases.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace lats {
namespace {

constexpr int kMapRows = 16;

void add_roles(Page& page, const Roles& roles) {
    page.field("Target", phrases::names(roles.target));
    page.field("Assist", phrases::names(roles.assist));
    page.field("Stabilize", phrases::names(roles.stabilize));
    if (!roles.oppose.empty())
        page.field("Opposing", phrases::names(roles.oppose) + ", trained here because it opposes the muscles of the guide");
}

void add_dose(Page& page, const Dose& stated, const std::optional<GuidePlace>& place, Citations& citations) {
    const auto cited = [&](const Dose& dose, std::string_view whose) {
        const std::string text = phrases::dose(dose);
        return text.empty() ? text : fmt::format("{}{}{}", text, whose, citations.mark(dose.source));
    };
    const std::string own = cited(stated, "");
    const std::string rest = place ? cited(phrases::missing_parts(stated, place->guide->dose), ", the guide's default") : "";
    page.field("Dose", fmt::format("{}{}{}", own, own.empty() || rest.empty() ? "" : "; ", rest));
}

void add_facts(Page& page, const Variant& variant, const std::optional<GuidePlace>& place, Citations& citations) {
    add_roles(page, variant.roles);
    page.blank();
    std::string needs = phrases::needs(variant);
    if (!variant.optional.empty()) needs += fmt::format("; optional: {}", phrases::names(variant.optional));
    page.field("Needs", needs);
    page.field("Position", phrases::positions(variant));
    if (variant.side) page.field("Sides", phrases::side(*variant.side));
    if (variant.level) page.field("Level", word(*variant.level));
    add_dose(page, variant.dose, place, citations);
    page.field("Breathing", phrases::breathing(variant.breathing));
    page.field("Tempo", phrases::tempo(variant.tempo));
}

void add_call(Page& page, const Exercise& exercise, const Variant* variant) {
    const std::string with = variant ? fmt::format(" --with {}", variant->id) : "";
    page.line(fmt::format("    lats show {}{}", exercise.id, with), Tone::name);
}

void add_alternatives(Page& page, std::string_view title, std::span<const Alternative> alternatives) {
    if (!alternatives.empty()) page.heading(title);
    for (const Alternative& better : alternatives) {
        page.item("-", fmt::format("{}: {}", better.exercise->name, better.why));
        add_call(page, *better.exercise, better.variant);
    }
}

/// What a person must know before the first step.
void add_warnings(Page& page, const Variant& variant, Citations& citations) {
    if (!variant.cautions.empty()) page.blank();
    for (const Note& caution : variant.cautions) page.item("Caution:", citations.note(caution), 0, Tone::warning);
    if (!variant.notes.empty()) page.blank();
    for (const Note& note : variant.notes) page.item("Note:", citations.note(note), 0);
    add_alternatives(page, "Better choices", variant.alternatives);
}

void add_steps(Page& page, const Variant& variant, Citations& citations) {
    page.heading("Steps");
    if (variant.steps.empty()) page.paragraph("No steps are recorded for this way.", 2);
    std::optional<Phase> phase;
    int number = 0;
    for (const Step& step : variant.steps) {
        if (step.phase && phase != step.phase) page.paragraph(phrases::phase(*step.phase), 1, Tone::label);
        phase = step.phase;
        page.item(fmt::format("{:>2}.", ++number), phrases::step(step) + citations.mark(step.sources));
        for (const std::string_view cue : step.cues) page.item("-", cue, 6, Tone::muted);
    }
}

/// Which steps differ, in a few words: "changes 3 steps, adds 1, leaves out 2".
std::string summary_of_changes(const Variant& from, const Variant& to) {
    if (to.steps.empty()) return "no steps recorded";
    std::array<int, 4> counts{};
    for (const StepChange& change : step_changes(from, to)) ++counts[static_cast<std::size_t>(change.change)];
    const auto of = [&](Change change) { return counts[static_cast<std::size_t>(change)]; };
    std::vector<std::string> parts;
    if (of(Change::changed) > 0) parts.push_back(fmt::format("changes {} of {} steps", of(Change::changed), from.steps.size()));
    if (of(Change::added) > 0) parts.push_back(fmt::format("adds {}", of(Change::added)));
    if (of(Change::dropped) > 0) parts.push_back(fmt::format("leaves out {}", of(Change::dropped)));
    return parts.empty() ? "the same steps" : fmt::format("{}", fmt::join(parts, ", "));
}

void add_differences(Page& page, const Exercise& exercise, const Variant& variant) {
    const Variant& first = exercise.variants.front();
    if (&variant == &first || variant.steps.empty()) return;
    page.heading(fmt::format("What differs from the first way ({})", phrases::lower_first(first.name)));
    const std::string before = phrases::needs(first);
    if (const std::string now = phrases::needs(variant); now != before) page.item("-", fmt::format("needs {} in place of {}", now, before));
    int number = 0;
    for (const StepChange& change : step_changes(first, variant)) {
        if (change.to) ++number;
        if (change.change == Change::changed) page.item("-", fmt::format("step {} is in place of: {}", number, change.from->text));
        if (change.change == Change::added) page.item("-", fmt::format("step {} is added", number));
        if (change.change == Change::dropped) page.item("-", fmt::format("left out: {}", change.from->text));
    }
}

void add_other_ways(Page& page, const Exercise& exercise, const Variant& variant) {
    if (exercise.variants.size() < 2) return;
    page.heading("Other ways");
    for (const Variant& other : exercise.variants) {
        if (&other == &variant) continue;
        page.item("-", fmt::format("{} (needs {}; {})", other.name, phrases::needs(other), summary_of_changes(variant, other)));
        add_call(page, exercise, &other);
    }
}

void add_provenance(Page& page, const Provenance& provenance) {
    const std::string origin = phrases::provenance(provenance);
    if (origin.empty()) return;
    page.blank();
    page.field("From", origin);
    page.field("", provenance.url);
}

void add_neighbours(Page& page, const std::optional<GuidePlace>& place) {
    page.blank();
    if (place && place->next) page.field("Next", fmt::format("lats show {}", place->next->id));
    if (place && place->previous) page.field("Previous", fmt::format("lats show {}", place->previous->id));
    page.field("List", place ? fmt::format("lats list, or the whole guide: lats guide {}", place->guide->id) : "lats list");
}

}  // namespace

Page exercise_card(const Catalog& catalog, const Exercise& exercise, const Variant& variant, Layout layout) {
    const auto place = place_in_guide(catalog, exercise);
    Page page(layout);
    page.paragraph(phrases::title(exercise, variant), 0, Tone::title);
    page.paragraph(exercise.summary);
    page.add(figure_moments(variant, layout).lines());
    page.add(picture_lines(map_pictures(catalog, variant.roles), kMapRows, layout));
    page.blank();
    Citations citations;
    add_facts(page, variant, place, citations);
    add_warnings(page, variant, citations);
    add_steps(page, variant, citations);
    citations.add_notes(page, "Tips", exercise.tips);
    citations.add_notes(page, "Tips for this way", variant.tips);
    citations.add_notes(page, "Common mistakes", exercise.mistakes);
    citations.add_notes(page, "Take care", exercise.cautions);
    citations.add_notes(page, "About", exercise.about);
    citations.add_notes(page, "Why these muscles", variant.roles.notes);
    add_differences(page, exercise, variant);
    add_other_ways(page, exercise, variant);
    add_alternatives(page, "Easier", exercise.easier);
    add_alternatives(page, "Harder", exercise.harder);
    add_alternatives(page, "Instead", exercise.alternatives);
    citations.add_list(page);
    add_provenance(page, exercise.provenance);
    add_neighbours(page, place);
    return page;
}

Page variant_changes(const Exercise& exercise, const Variant& variant, Layout layout) {
    const Variant& first = exercise.variants.front();
    Page page(layout);
    page.paragraph(fmt::format("{}: {} (-), {} (+)", exercise.name, phrases::lower_first(first.name), phrases::lower_first(variant.name)),
                   0, Tone::title);
    page.blank();
    const std::string_view before = layout.accessible ? "Before:" : "-";
    const std::string_view now = layout.accessible ? "Now:" : "+";
    const std::string_view both = layout.accessible ? "Same:" : " ";
    const auto add = [&](const std::string& from, const std::string& to) {
        if (from == to) return page.item(both, to, 0, Tone::muted);
        if (!from.empty()) page.item(before, from, 0, Tone::dropped);
        if (!to.empty()) page.item(now, to, 0, Tone::added);
    };
    add("needs " + phrases::needs(first), "needs " + phrases::needs(variant));
    page.blank();
    if (variant.steps.empty()) page.paragraph("No steps are recorded for this way.");
    else
        for (const StepChange& change : step_changes(first, variant))
            add(change.from ? phrases::step(*change.from) : "", change.to ? phrases::step(*change.to) : "");
    return page;
}

}  // namespace lats
