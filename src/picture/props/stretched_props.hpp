// What a figure pulls at: bands, cables, straps and towels.
#pragma once

#include "lats/figure/skeleton.hpp"
#include "picture/brush.hpp"

namespace lats {

/// Adds what is painted over the body.
void stretched_before_body(const Prop& prop, const Skeleton& skeleton, const Brush& brush, std::vector<Shape>& shapes);

/// Adds what the body is painted over: the machine of a cable, the post of a band, a towel that the body lies on.
void stretched_behind_body(const Prop& prop, const Skeleton& skeleton, const Brush& brush, std::vector<Shape>& shapes);

}  // namespace lats
