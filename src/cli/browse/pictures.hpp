// Pictures as lines of a terminal.
#pragma once

#include "cli/browse/state.hpp"
#include "lats/render/page.hpp"

#include <vector>

namespace lats::cli::browse {

/// How often the picture of a moving figure changes.
inline constexpr int kFramesPerSecond = 10;

/// The figure of the way shown, at the moment that the state's time has come to; as large as `rows` and `columns` allow.
/// Shape: empty where there is no figure.
std::vector<Line> figure_lines(const State& state, int rows, int columns);

/// The muscles that a way works, on the body, with the names of the views; empty where the catalogue has no map.
std::vector<Line> map_lines(const State& state, const Roles& roles, int rows, int columns);

/// The same for one muscle.
std::vector<Line> map_lines(const State& state, const Muscle& muscle, int rows, int columns);

}  // namespace lats::cli::browse
