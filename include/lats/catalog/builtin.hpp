// The catalogue that is linked into the program.
#pragma once

#include "lats/catalog/model.hpp"

namespace lats {

/// The built-in catalogue: constant tables made from data/catalog/ by the build. Costs nothing to call.
const Catalog& builtin_catalog();

}  // namespace lats
