// Questions about the tree of muscles: what belongs to a node, and what is only a coarser word for it.
#pragma once

#include "lats/catalog/model.hpp"

#include <optional>
#include <vector>

namespace lats {

/// How a record's muscle answers a question about another: it is that node or part of it, or a coarser name for it.
enum class Precision : std::uint8_t { exact, broad };
template <> inline constexpr std::array<std::string_view, 2> kWords<Precision>{"exact", "broad"};

/// The answer to a question about some nodes, for every muscle of a catalogue.
class MuscleScope {
public:
    /// The scope of a question about any of `asked`.
    MuscleScope(const Catalog& catalog, const std::vector<const Muscle*>& asked);

    /// How `muscle` belongs to the question; nothing where it does not.
    std::optional<Precision> precision(const Muscle& muscle) const;

private:
    std::vector<std::optional<Precision>> by_index_;
};

/// The nodes directly below `muscle`, in catalogue order; with null the nodes at the top.
std::vector<const Muscle*> children(const Catalog& catalog, const Muscle* muscle);

/// A node of the tree and how far below the top it stands.
struct TreeNode {
    const Muscle* muscle = nullptr;
    std::size_t depth = 0;
};

/// All nodes, each before its children, siblings in catalogue order.
std::vector<TreeNode> in_tree_order(const Catalog& catalog);

}  // namespace lats
