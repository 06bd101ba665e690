// A state as a frame for the screen.
#pragma once

#include "cli/browse/state.hpp"
#include "cli/terminal/screen.hpp"

namespace lats::cli::browse {

Frame draw(const State& state);

}  // namespace lats::cli::browse
