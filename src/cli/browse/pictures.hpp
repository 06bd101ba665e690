// Pictures as lines of a terminal.
#pragma once

#include "cli/browse/state.hpp"
#include "lats/render/page.hpp"

#include <span>
#include <vector>

namespace lats::cli::browse {

/// The figure of the way shown, at the moment that the state's time has come to; as large as `rows` and `columns` allow.
/// Shape: empty where there is no figure.
std::vector<Line> figure_lines(const State& state, int rows, int columns);

/// The muscles that a way works, on the body, with the names of the views; empty where the catalogue has no map.
std::vector<Line> map_lines(const State& state, const Roles& roles, int rows, int columns);

/// The same for one muscle.
std::vector<Line> map_lines(const State& state, const Muscle& muscle, int rows, int columns);

/// How far the figure has come on its way from the first pose (0) to the last (1) after `time`: there and back again, with a short
/// rest at both ends.
double share_at(std::chrono::milliseconds time, std::size_t poses);

}  // namespace lats::cli::browse
