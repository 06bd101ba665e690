#include "lats/catalog/anatomy.hpp"

#include "catalog/ask/muscle_graph.hpp"

#include <algorithm>
#include <cstddef>

namespace lats {

MuscleScope::MuscleScope(const Catalog& catalog, const std::vector<const Muscle*>& asked) : by_index_(catalog.muscles.size()) {
    if (asked.empty()) return;
    std::vector<std::size_t> start;
    start.reserve(asked.size());
    for (const Muscle* muscle : asked) start.push_back(muscle->index);
    const muscle_graph::Marked exact = muscle_graph::reached(muscle_graph::included(catalog.muscles), start);
    const muscle_graph::Marked broad = muscle_graph::reached(muscle_graph::coarser(catalog.muscles), start);
    for (std::size_t i = 0; i < by_index_.size(); ++i) {
        if (exact[i] != 0) by_index_[i] = Precision::exact;
        else if (broad[i] != 0) by_index_[i] = Precision::broad;
    }
}

std::optional<Precision> MuscleScope::precision(const Muscle& muscle) const { return by_index_[muscle.index]; }

std::vector<const Muscle*> children(const Catalog& catalog, const Muscle* muscle) {
    std::vector<const Muscle*> below;
    for (const Muscle& candidate : catalog.muscles) {
        if (candidate.parent == muscle) below.push_back(&candidate);
    }
    return below;
}

std::vector<TreeNode> in_tree_order(const Catalog& catalog) {
    // The stack holds the nodes still to come, the next one last.
    std::vector<std::vector<const Muscle*>> below(catalog.muscles.size());
    std::vector<TreeNode> stack;
    for (std::size_t i = catalog.muscles.size(); i-- > 0;) {
        const Muscle* const muscle = &catalog.muscles[i];
        if (muscle->parent == nullptr) stack.push_back({muscle, 0});
        else below[muscle->parent->index].push_back(muscle);
    }
    std::vector<TreeNode> order;
    while (!stack.empty()) {
        const TreeNode node = stack.back();
        stack.pop_back();
        order.push_back(node);
        for (const Muscle* child : below[node.muscle->index]) stack.push_back({child, node.depth + 1});
    }
    return order;
}

}  // namespace lats
