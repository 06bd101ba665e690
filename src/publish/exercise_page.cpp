#include "lats/catalog/guide_place.hpp"
#include "publish/figures.hpp"
#include "publish/parts.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace lats::publishing {
namespace {

void ways(Writer& writer, const Exercise& exercise) {
    if (exercise.variants.size() < 2) return;
    const auto nav = writer.html.in("nav", {{"class", "ways"}, {"aria-label", "Ways to do it"}});
    const auto list = writer.html.in("ul");
    for (const Variant& variant : exercise.variants) {
        const auto item = writer.html.in("li");
        writer.html.link(fmt::format("#{}", variant.id), variant.name);
    }
}

void needs(Writer& writer, const Variant& variant) {
    writer.html.element("dt", "Needs");
    const auto description = writer.html.in("dd");
    if (!variant.needs || variant.needs->empty()) writer.html.text(phrases::needs(variant));
    else {
        std::string_view separator;
        for (const Need& need : *variant.needs) {
            writer.html.text(separator);
            std::string_view or_separator;
            for (const Equipment* choice : need.any_of) {
                writer.html.text(or_separator);
                writer.html.link(writer.links.to(*choice), phrases::lower_first(choice->name));
                or_separator = " or ";
            }
            separator = ", and ";
        }
    }
    if (variant.optional.empty()) return;
    writer.html.text("; helps: ");
    linked_names(writer, variant.optional);
}

void dose_fact(Writer& writer, const Dose& dose, std::string_view whose) {
    if (phrases::dose(dose).empty()) return;
    const auto description = writer.html.in("dd");
    cited_dose(writer, dose, whose);
}

/// What is stated, and below it what the guide adds.
void dose(Writer& writer, const Dose& stated, const std::optional<GuidePlace>& place) {
    const Dose missing = place ? phrases::missing_parts(stated, place->guide->dose) : Dose{};
    if (phrases::dose(stated).empty() && phrases::dose(missing).empty()) return;
    writer.html.element("dt", "Dose");
    dose_fact(writer, stated, "");
    dose_fact(writer, missing, ", the guide's default");
}

void facts(Writer& writer, const Variant& variant, const std::optional<GuidePlace>& place) {
    const auto list = writer.html.in("dl", {{"class", "facts"}});
    needs(writer, variant);
    dose(writer, variant.dose, place);
    fact(writer, "Position", phrases::positions(variant));
    if (variant.side) fact(writer, "Sides", phrases::side(*variant.side));
    if (variant.level) fact(writer, "Level", word(*variant.level));
    fact(writer, "Breathing", phrases::breathing(variant.breathing));
    fact(writer, "Tempo", phrases::tempo(variant.tempo));
    linked_fact(writer, "Target", variant.roles.target);
    linked_fact(writer, "Assist", variant.roles.assist);
    linked_fact(writer, "Stabilize", variant.roles.stabilize);
    linked_fact(writer, "Opposing, trained with it", variant.roles.oppose);
}

void boxed_notes(Writer& writer, std::string_view label, Notes notes, const char* kind) {
    for (const Note& each : notes) {
        const auto box = writer.html.in("p", {{"class", kind}});
        writer.html.element("strong", label);
        writer.html.text(" ");
        note(writer, each);
    }
}

void one_step(Writer& writer, const Step& step) {
    const auto item = writer.html.in("li");
    writer.html.text(phrases::step(step));
    cite(writer, step.sources);
    if (step.cues.empty()) return;
    const auto cues = writer.html.in("ul", {{"class", "cues"}});
    for (const std::string_view cue : step.cues) writer.html.element("li", cue);
}

/// The steps of one phase as a list that goes on counting.
std::size_t phase(Writer& writer, std::span<const Step> steps, std::size_t first) {
    const std::optional<Phase> phase = steps[first].phase;
    if (phase) writer.html.element("h4", phrases::phase(*phase));
    const auto list = writer.html.in("ol", {{"start", fmt::format("{}", first + 1)}});
    std::size_t next = first;
    while (next < steps.size() && steps[next].phase == phase) one_step(writer, steps[next++]);
    return next;
}

void steps(Writer& writer, const Variant& variant) {
    writer.html.element("h3", "Steps");
    if (variant.steps.empty()) writer.html.element("p", "No steps are recorded for this way.");
    const auto all = writer.html.in("div", {{"class", "steps"}});
    for (std::size_t next = 0; next < variant.steps.size();) next = phase(writer, variant.steps, next);
}

void alternatives(Writer& writer, Literal tag, std::string_view heading, std::span<const Alternative> alternatives) {
    if (alternatives.empty()) return;
    writer.html.element(tag, heading);
    const auto list = writer.html.in("ul");
    for (const Alternative& each : alternatives) {
        const auto item = writer.html.in("li");
        const Exercise& other = *each.exercise;
        writer.html.link(
            each.variant ? writer.links.to(other, *each.variant) : writer.links.to(other),
            each.variant ? fmt::format("{}, {}", other.name, phrases::lower_first(each.variant->name)) : std::string(other.name));
        writer.html.text(fmt::format(": {}", each.why));
    }
}

bool same_muscles(const Roles& a, const Roles& b) {
    return std::ranges::equal(a.target, b.target) && std::ranges::equal(a.assist, b.assist);
}

void way(Writer& writer, const Catalog& catalog, const Exercise& exercise, const Variant& variant, const std::optional<GuidePlace>& place) {
    const auto section = writer.html.in("section", {{"class", "way"}, {"id", std::string(variant.id)}});
    writer.html.element("h2", variant.name);
    {
        const auto pictures = writer.html.in("div", {{"class", "pictures"}});
        figure(writer, exercise, variant);
        const bool is_first = &variant == &exercise.variants.front();
        if (is_first || !same_muscles(variant.roles, exercise.variants.front().roles)) muscle_map_of(writer, catalog, variant.roles);
    }
    facts(writer, variant, place);
    boxed_notes(writer, "Caution:", variant.cautions, "caution");
    boxed_notes(writer, "Note:", variant.notes, "note");
    alternatives(writer, "h3", "Better choices", variant.alternatives);
    steps(writer, variant);
    notes(writer, "h3", "Tips for this way", variant.tips);
    notes(writer, "h3", "Why these muscles", variant.roles.notes);
}

/// Licences want the author named and the licence linked, or at least said.
void provenance(Writer& writer, const Provenance& provenance) {
    const std::string origin = phrases::provenance(provenance);
    if (origin.empty()) return;
    writer.html.element("p", fmt::format("From {}.{}{}", origin, provenance.url.empty() ? "" : " ", provenance.url));
}

void neighbour(Writer& writer, const Exercise* other, const char* relation, std::string_view label) {
    if (!other) return;
    const auto item = writer.html.in("li", {{"class", relation}});
    writer.html.text(label);
    writer.html.element("a", other->name, {{"rel", relation}, {"href", writer.links.to(*other)}});
}

void neighbours(Writer& writer, const std::optional<GuidePlace>& place, const char* label) {
    const auto nav = writer.html.in("nav", {{"class", "neighbours"}, {"aria-label", label}});
    const auto list = writer.html.in("ul");
    neighbour(writer, place ? place->previous : nullptr, "prev", "Previous: ");
    {
        const auto item = writer.html.in("li", {{"class", "back"}});
        writer.html.link(writer.links.list(), "Back to the list");
    }
    neighbour(writer, place ? place->next : nullptr, "next", "Next: ");
}

}  // namespace

PageFile exercise_page(const Catalog& catalog, const Exercise& exercise) {
    const auto place = place_in_guide(catalog, exercise);
    return page(fmt::format("exercises/{}.html", exercise.id), exercise.name, PageKind::plain, [&](Writer& writer) {
        neighbours(writer, place, "Before and after");
        writer.html.element("h1", exercise.name);
        if (!exercise.summary.empty()) writer.html.element("p", exercise.summary, {{"class", "summary"}});
        also_called(writer, exercise.aliases);
        ways(writer, exercise);
        for (const Variant& variant : exercise.variants) way(writer, catalog, exercise, variant, place);
        {
            const auto section = writer.html.in("section", {{"class", "all-ways"}});
            writer.html.element("h2", "For every way");
            notes(writer, "h3", "Take care", exercise.cautions);
            notes(writer, "h3", "Common mistakes", exercise.mistakes);
            notes(writer, "h3", "Tips", exercise.tips);
            notes(writer, "h3", "About", exercise.about);
            alternatives(writer, "h3", "Easier", exercise.easier);
            alternatives(writer, "h3", "Harder", exercise.harder);
            alternatives(writer, "h3", "Instead", exercise.alternatives);
            provenance(writer, exercise.provenance);
            if (place) {
                const auto line = writer.html.in("p");
                writer.html.text("In the guide ");
                writer.html.link(writer.links.to(*place->guide), place->guide->name);
                writer.html.text(".");
            }
        }
        cited_sources(writer);
        neighbours(writer, place, "Before and after, again");
    });
}

}  // namespace lats::publishing
