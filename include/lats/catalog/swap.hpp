// What to do instead of an exercise.
#pragma once

#include "lats/catalog/model.hpp"

#include <optional>
#include <vector>

namespace lats {

/// What is to be replaced, and on what conditions.
struct SwapQuery {
    const Exercise* exercise = nullptr;
    const Variant* variant = nullptr;                   ///< the way it is done now
    std::optional<std::vector<const Equipment*>> have;  ///< as in Query
    std::vector<const Muscle*> spare;                   ///< muscles or regions to keep the load off
};

/// A way to do another exercise, or the same one differently, and what that keeps and loses.
struct Swap {
    const Exercise* exercise = nullptr;
    const Variant* variant = nullptr;
    int score = 0;                        ///< 0 to 100, see score()
    std::vector<const Muscle*> kept;      ///< targets of the original that it targets too
    std::vector<const Muscle*> assisted;  ///< those it works only otherwise
    std::vector<const Muscle*> lost;      ///< those it does not work
    bool same_pattern = false;
    bool same_position = false;
    std::vector<const Equipment*> spared_equipment;  ///< what the original needs and this does not
    std::vector<const Equipment*> more_equipment;    ///< what this needs and the original does not; nothing household
    std::vector<const Muscle*> loads;                ///< muscles to spare that it works all the same
    bool loads_less = false;                         ///< it works fewer of them than the original
};

/// What a swap is worth: 70 for the targets of the original (a target kept counts whole, one only assisted or
/// stabilized half), 20 for the same movement pattern, 10 for a position in common.
/// Shape: 0 to 100, rounded down.
int score(double share_of_targets, bool same_pattern, bool same_position);

/// What a swap has to be worth at the least: half of the targets.
inline constexpr int kWorthwhile = 35;

/// The swaps for a query: of each exercise the variant worth most, if that is worthwhile.
/// Shape: those that spare what is to be spared first, the most worth first; equals in the guide's order.
std::vector<Swap> swaps(const Catalog& catalog, const SwapQuery& query);

}  // namespace lats
