// The floor below a figure where it has no edge to stand on: a mat.
#pragma once

#include "lats/figure/figure.hpp"
#include "picture/brush.hpp"

namespace lats {

/// A mat below all poses of `figure` and its furniture, so that what stands, lies and hangs can be told apart from above.
/// Requires: a figure with poses.
Shape mat(const Figure& figure, const Brush& brush);

}  // namespace lats
