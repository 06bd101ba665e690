#include "publish/figures.hpp"

namespace lats::publishing {

void figure(Writer&, const Exercise&, const Variant&) {}
void muscle_map_of(Writer&, const Catalog&, const Roles&) {}
void muscle_map_of(Writer&, const Catalog&, const Muscle&) {}

}  // namespace lats::publishing
