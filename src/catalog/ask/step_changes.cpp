#include "lats/catalog/step_changes.hpp"

#include <algorithm>
#include <span>

namespace lats {
namespace {

const Step* find_step(std::span<const Step> steps, std::string_view id) {
    const auto found = std::ranges::find(steps, id, &Step::id);
    return found == steps.end() ? nullptr : &*found;
}

/// Whether a reader is told the same. Where a step comes from (basis, sources) is not part of what to do.
bool reads_the_same(const Step& a, const Step& b) {
    return a.text == b.text && a.phase == b.phase && a.hold_seconds == b.hold_seconds && a.breath == b.breath && a.pace == b.pace &&
           std::ranges::equal(a.cues, b.cues);
}

/// Adds the run of steps at the start of `from` that `to` has not.
void add_dropped(std::vector<StepChange>& changes, std::span<const Step> from, std::span<const Step> to) {
    for (const Step& step : from) {
        if (find_step(to, step.id) != nullptr) return;
        changes.push_back({Change::dropped, &step, nullptr});
    }
}

}  // namespace

std::vector<StepChange> step_changes(const Variant& from, const Variant& to) {
    std::vector<StepChange> changes;
    add_dropped(changes, from.steps, to.steps);
    for (const Step& step : to.steps) {
        const Step* before = find_step(from.steps, step.id);
        if (before == nullptr) {
            changes.push_back({Change::added, nullptr, &step});
            continue;
        }
        changes.push_back({reads_the_same(*before, step) ? Change::same : Change::changed, before, &step});
        add_dropped(changes, from.steps.subspan(static_cast<std::size_t>(before - from.steps.data()) + 1), to.steps);
    }
    return changes;
}

}  // namespace lats
