#include "lats/catalog/guide_place.hpp"

#include <algorithm>

namespace lats {

std::optional<GuidePlace> place_in_guide(const Catalog& catalog, const Exercise& exercise) {
    for (const Guide& guide : catalog.guides) {
        const auto order = guide.exercises;
        const auto here = std::find(order.begin(), order.end(), &exercise);
        if (here == order.end()) continue;
        return GuidePlace{&guide, here != order.begin() ? *(here - 1) : nullptr, here + 1 != order.end() ? *(here + 1) : nullptr};
    }
    return std::nullopt;
}

}  // namespace lats
