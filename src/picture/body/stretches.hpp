// Where on a figure the muscles show.
#pragma once

#include "lats/figure/skeleton.hpp"

#include <optional>
#include <vector>

namespace lats {

/// Where on the body a muscle shows: along a stretch, off its axis.
struct Stretch {
    Vector3 from;
    Vector3 to;
    Vector3 outward;                                 ///< unit vector, from the axis to the skin; zero where it shows from everywhere
    double off = 0;                                  ///< how far
    std::optional<std::size_t> limb = std::nullopt;  ///< of an arm or a leg: the left, 0, or the right, 1
};

/// The stretches of `part` on both sides of the body; of the thighs on the leg that stands, while the other is off the floor.
std::vector<Stretch> stretches(const Skeleton& skeleton, FigurePart part);

}  // namespace lats
