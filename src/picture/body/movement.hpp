// What of a figure moves.
#pragma once

#include "lats/figure/figure.hpp"

namespace lats {

/// Which parts of the body move between the poses of a figure.
struct Movement {
    bool trunk = false;
    std::array<bool, 2> arms{};
    std::array<bool, 2> legs{};
    std::array<bool, 2> arms_at_work{};
};

Movement movement_of(const Figure& figure);

}  // namespace lats
