#include "lats/catalog/coverage.hpp"

#include "catalog/ask/muscle_graph.hpp"
#include "lats/catalog/query.hpp"

#include <algorithm>

namespace lats {
namespace {

std::vector<const Equipment*> columns_of(const Catalog& catalog, const std::optional<std::vector<const Equipment*>>& have) {
    std::vector<const Equipment*> columns{nullptr};
    for (const Equipment& equipment : catalog.equipment) {
        const auto is_used = [&](const Exercise& exercise) {
            return std::ranges::any_of(exercise.variants, [&](const Variant& v) { return uses(v, &equipment); });
        };
        const bool wanted = have ? std::ranges::count(*have, &equipment) > 0 : std::ranges::any_of(catalog.exercises, is_used);
        if (wanted && !equipment.household) columns.push_back(&equipment);
    }
    return columns;
}

bool belongs_to(const Variant& variant, const Equipment* column) {
    return column ? uses(variant, column) : uses(variant, EquipmentWord::none);
}

/// All nodes for which `variant` counts: its targets and everything that includes them.
muscle_graph::Marked targeted(const muscle_graph::Neighbours& including, const Variant& variant) {
    std::vector<std::size_t> start;
    for (const Muscle* muscle : variant.roles.target) start.push_back(muscle->index);
    return muscle_graph::reached(including, std::move(start));
}

/// Nothing targets the rhomboid major by name, but exercises target the rhomboids: that is no gap to show.
bool is_only_part_of_a_target(const CoverageRow& row) {
    const Muscle* const whole = row.node.muscle->parent;
    return std::ranges::count(row.variants, 0U) == std::ssize(row.variants) && whole && whole->kind != MuscleKind::region &&
           row.node.muscle->gaps.empty();
}

}  // namespace

Coverage coverage(const Catalog& catalog, const Muscle* below, const std::optional<std::vector<const Equipment*>>& have) {
    Coverage result{columns_of(catalog, have), {}};
    std::vector<std::vector<std::size_t>> counts(catalog.muscles.size(), std::vector<std::size_t>(result.columns.size()));
    const muscle_graph::Neighbours including = muscle_graph::including(catalog.muscles);
    for (const Exercise& exercise : catalog.exercises) {
        for (const Variant& variant : exercise.variants) {
            if (have && can_be_done_with(variant, *have) != true) continue;
            const muscle_graph::Marked nodes = targeted(including, variant);
            for (std::size_t column = 0; column < result.columns.size(); ++column) {
                if (!belongs_to(variant, result.columns[column])) continue;
                for (std::size_t i = 0; i < nodes.size(); ++i) counts[i][column] += nodes[i];
            }
        }
    }
    const MuscleScope scope(catalog, below ? std::vector{below} : std::vector<const Muscle*>{});
    for (const TreeNode& node : in_tree_order(catalog)) {
        const bool asked = !below || scope.precision(*node.muscle) == Precision::exact;
        CoverageRow row{node, counts[node.muscle->index]};
        if (asked && node.muscle->kind != MuscleKind::bone && !is_only_part_of_a_target(row)) result.rows.push_back(std::move(row));
    }
    return result;
}

}  // namespace lats
