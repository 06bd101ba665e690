// Where things are on the screen: a line on top, a line of keys at the bottom, and between them one to three columns.
#pragma once

#include "cli/browse/state.hpp"

namespace lats::cli::browse {

/// Units: rows and columns. A part that is not shown has no columns.
struct Geometry {
    int body_rows = 0;  ///< between the first and the last line
    int list_columns = 0;
    int card_columns = 0;
    int picture_columns = 0;  ///< of a column of their own; without it pictures stand above the card
};

/// Two columns from 100 on, a third one for the pictures where the card keeps room enough for its text; below 100 the list or the
/// card, whichever the mode is about.
Geometry geometry(const State& state);

/// Whether the figure is seen and moves: whether time matters to the picture.
bool is_animated(const State& state);

/// What separates columns.
inline constexpr int kRuleColumns = 3;

}  // namespace lats::cli::browse
