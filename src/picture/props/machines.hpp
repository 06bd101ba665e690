// The machines of a gym that stand beside or around the person.
#pragma once

#include "lats/figure/skeleton.hpp"
#include "picture/brush.hpp"

#include <vector>

namespace lats {

/// What of a machine is painted before the body, so that the body covers it.
void machine_behind_body(const Prop& prop, const Skeleton& skeleton, const Brush& brush, std::vector<Shape>& shapes);

}  // namespace lats
