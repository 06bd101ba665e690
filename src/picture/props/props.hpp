// What goes with a figure: things in the hands, bands, furniture.
#pragma once

#include "lats/figure/skeleton.hpp"
#include "picture/brush.hpp"

namespace lats {

/// Adds the shapes of a prop that are painted over the body: what it holds or pulls at.
void before_body(const Prop& prop, const Pose& pose, const Skeleton& skeleton, const Brush& brush, std::vector<Shape>& shapes);

/// Adds the shapes of a prop that the body is painted over: what it lies on, hangs from or leans against, a machine,
/// the plates of a barbell, what a raised hand closes around.
void behind_body(const Prop& prop, const Skeleton& skeleton, const Brush& brush, std::vector<Shape>& shapes);

// What those two are put together from: things in the hands (weights, bars, sticks), things that are pulled (bands, cables, straps, towels), and
// the machines of a gym.

/// `pose` says where thumbs point, and so how a dumbbell lies.
void held_before_body(const Prop& prop, const Pose& pose, const Skeleton& skeleton, const Brush& brush, std::vector<Shape>& shapes);
void held_behind_body(const Prop& prop, const Skeleton& skeleton, const Brush& brush, std::vector<Shape>& shapes);
void stretched_before_body(const Prop& prop, const Skeleton& skeleton, const Brush& brush, std::vector<Shape>& shapes);
void stretched_behind_body(const Prop& prop, const Skeleton& skeleton, const Brush& brush, std::vector<Shape>& shapes);
void machine_behind_body(const Prop& prop, const Skeleton& skeleton, const Brush& brush, std::vector<Shape>& shapes);

}  // namespace lats
