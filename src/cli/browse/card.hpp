// The right-hand side: the card of what is selected, and the pictures that go with it.
#pragma once

#include "cli/browse/state.hpp"
#include "lats/render/page.hpp"

#include <vector>

namespace lats::cli::browse {

/// The lines of the column for the card: pictures where they have no column of their own, a line that says where in the text one
/// is, and the text from there on. While a filter is chosen the card is that of the muscle or the equipment.
/// Shape: at most as many lines as the body has.
std::vector<Line> card_column(const State& state);

/// The lines of the column for pictures: figure and map.
std::vector<Line> picture_column(const State& state);

/// How many lines of the card's text are seen at once.
int text_rows(const State& state);

/// How far the card can be scrolled until its last line is seen.
int last_scroll(const State& state);

}  // namespace lats::cli::browse
