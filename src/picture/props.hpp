// What goes with a figure: things in the hands, bands, furniture.
#pragma once

#include "lats/catalog/skeleton.hpp"
#include "picture/brush.hpp"

namespace lats {

/// Adds the shapes of a prop that the body holds or pulls at; nothing for furniture.
void held(const Prop& prop, const Skeleton& skeleton, const Brush& brush, std::vector<Shape>& shapes);

/// Adds the shapes of a prop that the body lies on, hangs from or leans against; nothing for the others.
void furniture(const Prop& prop, const Brush& brush, std::vector<Shape>& shapes);

}  // namespace lats
