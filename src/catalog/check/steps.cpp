// Rules about the steps of a variant. What a variant takes over from another was judged there; it counts here only where a rule
// looks at the steps as a whole.
#include "catalog/check/rules.hpp"
#include "json/fields.hpp"
#include "text/codepoints.hpp"

#include <algorithm>
#include <unordered_map>

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
    const json::Value* const value = object.find(key, json::Kind::object);
    return value && value->find("hold");
}

/// Whether a dose or a tempo says how long a hold of this variant is; its own replace those of the exercise.
bool says_hold(const VariantAt& at, std::string_view key) {
    const bool own = at.variant.value->find(key) != nullptr;
    return has_hold(own ? *at.variant.value : *at.exercise.value, key);
}

}  // namespace

void no_steps(const Checking& checking, const VariantAt& at) {
    if (!at.variant.steps.empty() || at.variant.value->find("based_on")) return;
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
    std::unordered_map<std::size_t, const StepView*> said;  ///< by their words
    const Place list = at.place.member("steps");
    for (const bool own : {false, true}) {  // what is taken over was judged elsewhere, and said before
        for (const StepView& step : at.variant.steps) {
            if (step.own != own || step.facts.words == 0) continue;
            const StepView*& earlier = said[step.facts.words];
            if (earlier && own) {
                const Place item = list.item(step.index);
                checking.report.warn("repeated-step", step.text->spot(), item.member("text"),
                                     fmt::format("says the same as the step {}", quote(earlier->id)),
                                     "leave one out, or say what is different");
            }
            earlier = &step;
        }
    }
}

void no_side(const Checking& checking, const VariantAt& at) {
    if (at.variant.value->find("side")) return;
    const auto speaks_of_sides = [](const StepView& step) {
        return step.facts.signs.has(Sign::side) || step.value->text_under("phase") == "switch";
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
        if (!step.facts.signs.has(Sign::hold) || step.facts.signs.has(Sign::moment) || step.value->find("hold")) return;
        if (says_hold(at, "dose") || says_hold(at, "tempo")) return;
        checking.report.warn("no-hold-seconds", step.text->spot(), place, "a hold, and no seconds recorded",
                             "add \"hold\": [2, 3] to the step, or whatever it is");
    });
}

}  // namespace lats::checks
