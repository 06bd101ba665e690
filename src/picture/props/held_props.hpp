// Things in the hands of a figure: weights, bars and sticks.
#pragma once

#include "lats/figure/skeleton.hpp"
#include "picture/brush.hpp"

namespace lats {

/// Adds what is painted over the body. `pose` says where thumbs point, and so how a dumbbell lies.
void held_before_body(const Prop& prop, const Pose& pose, const Skeleton& skeleton, const Brush& brush, std::vector<Shape>& shapes);

/// Adds what the body is painted over: the plates of a barbell, what a raised hand closes around or leans on the forearm.
void held_behind_body(const Prop& prop, const Skeleton& skeleton, const Brush& brush, std::vector<Shape>& shapes);

}  // namespace lats
