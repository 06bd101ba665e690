#include "catalog/check/views.hpp"

#include "json/limits.hpp"

#include <algorithm>

namespace lats::checks {

ExerciseView Viewer::view(const json::Value& exercise, std::size_t index) {
    ExerciseView view{&exercise, index, {}};
    const std::span<const json::Value> variants = exercise.items_under("variants");
    view.variants.reserve(variants.size());
    for (const json::Value& variant : variants) view.variants.push_back(view_variant(variant, view.variants.size(), view.variants));
    return view;
}

VariantView Viewer::view_variant(const json::Value& variant, std::size_t index, const std::vector<VariantView>& above) {
    VariantView view{&variant, index, variant.text_under("id"), {}};
    const std::span<const json::Value> steps = variant.items_under("steps");
    view.steps.reserve(steps.size());
    for (std::size_t i = 0; i < steps.size(); ++i) {
        StepView step{&steps[i], steps[i].find("text", json::Kind::text), steps[i].text_under("id"), i, true, {}};
        if (step.text) step.facts = phrases_.facts(step.text->text());
        view.steps.push_back(step);
    }
    take_over(view, above);
    std::erase_if(view.steps, [](const StepView& step) { return step.value->find("drop") != nullptr; });
    return view;
}

/// Adds the steps of the variant that this one is based on, without those that it replaces or drops. What is past the reader's limits is an
/// error, and is looked at without what it takes over.
void Viewer::take_over(VariantView& variant, const std::vector<VariantView>& above) {
    const std::string_view id = variant.value->text_under("based_on");
    if (id.empty() || above.size() > limits::kVariantsOfExercise || variant.steps.size() > limits::kStepsOfVariant) return;
    const auto base = std::ranges::find(above, id, &VariantView::id);
    if (base == above.end() || base->steps.size() > limits::kStepsOfVariant) return;
    taken_over_ += base->steps.size();
    if (taken_over_ > limits::kSteps) return;
    const std::size_t own = variant.steps.size();
    for (const StepView& step : base->steps) {
        const auto last = variant.steps.begin() + static_cast<std::ptrdiff_t>(own);
        if (std::ranges::find(variant.steps.begin(), last, step.id, &StepView::id) != last) continue;
        variant.steps.push_back(step);
        variant.steps.back().own = false;
    }
}

}  // namespace lats::checks
