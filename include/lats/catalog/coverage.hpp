// What a catalogue offers for each muscle with each piece of equipment, and where it leaves a gap.
#pragma once

#include "lats/catalog/anatomy.hpp"
#include "lats/catalog/model.hpp"

#include <optional>
#include <vector>

namespace lats {

/// A node of the anatomy and how many variants target it, one number for each column.
struct CoverageRow {
    TreeNode node;
    std::vector<std::size_t> variants;
};

struct Coverage {
    std::vector<const Equipment*> columns;  ///< null: nothing but what every home has
    std::vector<CoverageRow> rows;          ///< in tree order; no bones, no parts where only the whole is targeted
};

/// The variants that target `below` and what is below it (null: everything), counted by equipment. A variant counts for
/// each thing that it uses; with `have` only variants count that can be done with those things.
/// Shape: columns are nothing, then what is used (or had) and is not in every home, in catalogue order.
Coverage coverage(const Catalog& catalog, const Muscle* below, const std::optional<std::vector<const Equipment*>>& have);

}  // namespace lats
