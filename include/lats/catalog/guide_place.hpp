// Where an exercise stands in the guides: next and previous belong to the order of a guide, not to the exercise.
#pragma once

#include "lats/catalog/model.hpp"

#include <optional>

namespace lats {

struct GuidePlace {
    const Guide* guide = nullptr;
    const Exercise* previous = nullptr;  ///< null for the first
    const Exercise* next = nullptr;      ///< null for the last
};

/// The place of `exercise` in the first guide that lists it; nothing where none does.
std::optional<GuidePlace> place_in_guide(const Catalog& catalog, const Exercise& exercise);

}  // namespace lats
