#include "lats/catalog/swap.hpp"

#include "lats/catalog/anatomy.hpp"
#include "lats/catalog/query.hpp"

#include <algorithm>

namespace lats {
namespace {

bool works(Muscles muscles, const MuscleScope& scope) {
    return std::ranges::any_of(muscles, [&](const Muscle* m) { return scope.precision(*m) == Precision::exact; });
}

/// The muscles of any role that fall into `scope`.
std::vector<const Muscle*> loaded(const Variant& variant, const MuscleScope& scope) {
    std::vector<const Muscle*> muscles;
    for (const Muscles role : {variant.roles.target, variant.roles.assist, variant.roles.stabilize})
        std::ranges::copy_if(role, std::back_inserter(muscles), [&](const Muscle* m) { return scope.precision(*m) == Precision::exact; });
    return muscles;
}

/// What a variant cannot do without, of what not every home has. Of a choice the first is taken.
std::vector<const Equipment*> equipment_of(const Variant& variant) {
    std::vector<const Equipment*> all;
    for (const Need& need : variant.needs.value_or(std::span<const Need>{})) {
        const auto is_household = [](const Equipment* equipment) { return equipment->household; };
        if (!need.any_of.empty() && std::ranges::none_of(need.any_of, is_household)) all.push_back(need.any_of.front());
    }
    return all;
}

template <class Record>
std::vector<const Record*> without(const std::vector<const Record*>& these, const std::vector<const Record*>& others) {
    std::vector<const Record*> rest;
    std::ranges::copy_if(these, std::back_inserter(rest), [&](const Record* record) { return std::ranges::count(others, record) == 0; });
    return rest;
}

bool share_a_position(const Variant& a, const Variant& b) {
    return std::ranges::any_of(a.positions, [&](Position p) { return std::ranges::count(b.positions, p) > 0; });
}

/// Everything about the original that each candidate is held against, worked out once.
struct Original {
    const SwapQuery& query;
    std::vector<MuscleScope> targets;  ///< one for each target
    MuscleScope spare;
    std::vector<const Equipment*> equipment;
    std::size_t load;
};

Original original_of(const Catalog& catalog, const SwapQuery& query) {
    std::vector<MuscleScope> targets;
    for (const Muscle* muscle : query.variant->roles.target) targets.emplace_back(catalog, std::vector{muscle});
    MuscleScope spare(catalog, query.spare);
    const std::size_t load = loaded(*query.variant, spare).size();
    return {query, std::move(targets), std::move(spare), equipment_of(*query.variant), load};
}

Swap compare(const Original& original, const Exercise& exercise, const Variant& variant) {
    Swap swap;
    swap.exercise = &exercise;
    swap.variant = &variant;
    const Muscles targets = original.query.variant->roles.target;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const MuscleScope& scope = original.targets[i];
        if (works(variant.roles.target, scope)) swap.kept.push_back(targets[i]);
        else if (works(variant.roles.assist, scope) || works(variant.roles.stabilize, scope)) swap.assisted.push_back(targets[i]);
        else swap.lost.push_back(targets[i]);
    }
    swap.same_pattern = exercise.pattern && exercise.pattern == original.query.exercise->pattern;
    swap.same_position = share_a_position(variant, *original.query.variant);
    const double worked = static_cast<double>(swap.kept.size()) + 0.5 * static_cast<double>(swap.assisted.size());
    if (worked > 0) swap.score = score(worked / static_cast<double>(targets.size()), swap.same_pattern, swap.same_position);
    const std::vector<const Equipment*> equipment = equipment_of(variant);
    swap.spared_equipment = without(original.equipment, equipment);
    swap.more_equipment = without(equipment, original.equipment);
    swap.loads = loaded(variant, original.spare);
    swap.loads_less = swap.loads.size() < original.load;
    return swap;
}

/// Movement and position alone are no reason: half of the targets have to be worked.
bool is_worthwhile(const Swap& swap) { return swap.score - score(0, swap.same_pattern, swap.same_position) >= kWorthwhile; }

/// Whether `a` is the better swap.
bool better(const Swap& a, const Swap& b) {
    if (a.loads.empty() != b.loads.empty()) return a.loads.empty();
    return a.score > b.score;
}

}  // namespace

int score(double share_of_targets, bool same_pattern, bool same_position) {
    return static_cast<int>(70 * share_of_targets) + (same_pattern ? 20 : 0) + (same_position ? 10 : 0);
}

std::vector<Swap> swaps(const Catalog& catalog, const SwapQuery& query) {
    const Original original = original_of(catalog, query);
    std::vector<Swap> found;
    for (const Exercise* exercise : in_guide_order(catalog)) {
        std::optional<Swap> best;
        for (const Variant& variant : exercise->variants) {
            if (&variant == query.variant || (query.have && can_be_done_with(variant, *query.have) != true)) continue;
            Swap swap = compare(original, *exercise, variant);
            if (is_worthwhile(swap) && (!best || better(swap, *best))) best = std::move(swap);
        }
        if (best) found.push_back(*std::move(best));
    }
    std::ranges::stable_sort(found, better);
    return found;
}

}  // namespace lats
