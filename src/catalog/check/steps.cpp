// Rules about the steps of a variant. What a variant takes over from another was judged there; it counts here only where a rule
// looks at the steps as a whole.
#include "catalog/check/rules.hpp"
#include "json/fields.hpp"
#include "text/codepoints.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace lats::checks {
namespace {

constexpr std::size_t kMaxCharacters = 500;

/// Calls `use(step, place)` for each step that the variant itself writes and that has a text; the place is that of the text.
template <class Use> void for_own_steps(const VariantAt& at, Use use) {
    const Place list = at.place.member("steps");
    for (const StepView& step : at.variant.steps) {
        if (!step.own || !step.text) continue;
        const Place item = list.item(step.index);
        use(step, item.member("text"));
    }
}

bool has_hold(const json::Value& object, std::string_view key) {
    const json::Value* const value = find(object, key, json::Kind::object);
    return value && find(*value, "hold");
}

/// Whether a dose or a tempo says how long a hold of this variant is; its own replace those of the exercise.
bool says_hold(const VariantAt& at, std::string_view key) {
    const bool own = find(*at.variant.value, key) != nullptr;
    return has_hold(own ? *at.variant.value : *at.exercise.value, key);
}

}  // namespace

void no_steps(const Checking& checking, const VariantAt& at) {
    if (!at.variant.steps.empty() || find(*at.variant.value, "based_on")) return;
    checking.report.warn("no-steps", at.variant.value->spot(), at.place, "a variant without steps",
                         "say in \"steps\" how it is done, one action a step");
}

void blank_step(const Checking& checking, const VariantAt& at) {
    for_own_steps(at, [&](const StepView& step, const Place& place) {
        if (step.facts.words != 0 || is_blank(step.text->text())) return;
        checking.report.warn("blank-step", step.text->spot(), place, "a step without a word", "leave it out, or say something");
    });
}

void long_step(const Checking& checking, const VariantAt& at) {
    for_own_steps(at, [&](const StepView& step, const Place& place) {
        if (step.text->text().size() <= kMaxCharacters) return;
        const std::size_t length = text::count_code_points(step.text->text());
        if (length <= kMaxCharacters) return;
        checking.report.warn("long-step", step.text->spot(), place,
                             fmt::format("a step of {} characters; {} are a lot for one action", length, kMaxCharacters),
                             "make several steps of it");
    });
}

void buried_tip(const Checking& checking, const VariantAt& at) {
    for_own_steps(at, [&](const StepView& step, const Place& place) {
        if (!step.facts.signs.has(Sign::tip)) return;
        checking.report.warn("buried-tip", step.text->spot(), place, "a tip or a note in a step",
                             "move it to \"tips\", \"notes\" or \"cautions\" of the variant, or to \"cues\" of the step");
    });
}

void repeated_step(const Checking& checking, const VariantAt& at) {
    struct Said {
        std::uint64_t words;
        const StepView* step;
    };
    std::vector<Said> said;
    said.reserve(at.variant.steps.size());
    for (const StepView& step : at.variant.steps)
        if (step.facts.words != 0) said.push_back({step.facts.words, &step});
    // Own steps stand before those taken over: the last of a pair is the one to report, where it is an own one.
    const auto later = [](const Said& a, const Said& b) {
        return a.words != b.words ? a.words < b.words : std::pair(a.step->own, a.step->index) < std::pair(b.step->own, b.step->index);
    };
    std::ranges::sort(said, later);
    const Place list = at.place.member("steps");
    for (std::size_t i = 1; i < said.size(); ++i) {
        const StepView& step = *said[i].step;
        if (said[i].words != said[i - 1].words || !step.own) continue;
        const Place item = list.item(step.index);
        checking.report.warn("repeated-step", step.text->spot(), item.member("text"),
                             fmt::format("says the same as the step {}", quote(said[i - 1].step->id)),
                             "leave one out, or say what is different");
    }
}

void no_side(const Checking& checking, const VariantAt& at) {
    if (find(*at.variant.value, "side")) return;
    const auto speaks_of_sides = [](const StepView& step) {
        return step.facts.signs.has(Sign::side) || text(*step.value, "phase") == "switch";
    };
    const auto step = std::ranges::find_if(at.variant.steps, speaks_of_sides);
    if (step == at.variant.steps.end()) return;
    const Place list = at.place.member("steps");
    const Place item = list.item(step->index);
    checking.report.warn("no-side", step->own ? step->value->spot() : at.variant.value->spot(), step->own ? item : at.place,
                         fmt::format("the step {} speaks of the other side, and no side is recorded", quote(step->id)),
                         "add \"side\": \"each\" to the variant, or \"alternate\" where the sides take turns");
}

void no_hold_seconds(const Checking& checking, const VariantAt& at) {
    for_own_steps(at, [&](const StepView& step, const Place& place) {
        if (!step.facts.signs.has(Sign::hold) || step.facts.signs.has(Sign::moment) || find(*step.value, "hold")) return;
        if (says_hold(at, "dose") || says_hold(at, "tempo")) return;
        checking.report.warn("no-hold-seconds", step.text->spot(), place, "a hold, and no seconds recorded",
                             "add \"hold\": [2, 3] to the step, or whatever it is");
    });
}

}  // namespace lats::checks
