// Where on a figure the muscles show.
#pragma once

#include "lats/catalog/skeleton.hpp"

#include <vector>

namespace lats {

/// Where on the body a muscle shows: along a stretch, off its axis.
struct Stretch {
    Vector3 from;
    Vector3 to;
    Vector3 outward;   ///< unit vector, from the axis to the skin
    double off = 0;    ///< how far
};

/// The stretches of `part` on both sides of the body.
std::vector<Stretch> stretches(const Skeleton& skeleton, FigurePart part);

}  // namespace lats
