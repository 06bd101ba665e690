// What a muscle is worth training with: the exercises for it, by the role that it has in them.
#pragma once

#include "lats/catalog/model.hpp"
#include "lats/catalog/query.hpp"

#include <vector>

namespace lats {

/// The exercises for one muscle, by the role that it has in their variants: each variant is in the list of its role, so
/// an exercise may be in several. Records filed only under a coarser muscle are not among them.
struct ExercisesByRole {
    std::vector<Match> target;
    std::vector<Match> assist;
    std::vector<Match> stabilize;
};

/// The exercises for `muscle`, each list in the guide's order.
ExercisesByRole exercises_for(const Catalog& catalog, const Muscle& muscle);

/// The exercises with a way to do them that uses `equipment`.
std::vector<Match> exercises_with(const Catalog& catalog, const Equipment& equipment);

/// How many exercises there are for a muscle, each counted once, for the best role that it has in any variant.
struct RoleCounts {
    std::size_t target = 0;
    std::size_t assist = 0;
    std::size_t stabilize = 0;

    friend bool operator==(const RoleCounts&, const RoleCounts&) = default;
};

/// The counts of every muscle, in catalogue order.
std::vector<RoleCounts> exercise_counts(const Catalog& catalog);

}  // namespace lats
