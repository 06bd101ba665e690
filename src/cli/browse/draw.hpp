// A state as the rows of a screen.
#pragma once

#include "cli/browse/state.hpp"
#include "lats/render/page.hpp"

#include <optional>
#include <vector>

namespace lats::cli::browse {

struct Screen {
    std::vector<Line> rows;            ///< as many as the screen has, each as wide as it; clean text
    std::optional<int> cursor_column;  ///< on the last row, while something is typed
};

Screen draw(const State& state);

}  // namespace lats::cli::browse
