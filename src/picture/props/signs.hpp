// Signs at a figure for what its limbs alone do not say: that they press against something, that they stay, and where the palms face.
#pragma once

#include "lats/figure/skeleton.hpp"
#include "picture/brush.hpp"

namespace lats {

/// Adds arrows from the parts of the body that press or pull, where `pose` says so. They are painted over everything.
void arrows_of_force(const Pose& pose, const Skeleton& skeleton, const Brush& brush, std::vector<Shape>& shapes);

inline constexpr double kClockRadius = 9;

/// A clock, for what is held for seconds: a drawing's own shapes, around `middle`.
std::vector<Shape> clock(Point middle);

/// Where the thumb of the left hand, 0, or the right, 1, points when its palm faces `palm`; nothing where no hand can do that.
std::optional<Vector3> thumb(const Skeleton& skeleton, std::size_t hand, Palm palm);

}  // namespace lats
