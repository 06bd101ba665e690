// Where on the body the things of a figure are held, worn or fixed.
#pragma once

#include "lats/figure/skeleton.hpp"

namespace lats {

Vector3 place(const Place3& p);

/// Whether the left hand, 0, or the right, 1, has hold of `prop`.
bool holds(const Prop& prop, std::size_t hand);

/// The places on the left and on the right of the body that something goes around or lies on.
std::array<Vector3, 2> around(const Skeleton& skeleton, Around what);

}  // namespace lats
