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

}  // namespace lats
