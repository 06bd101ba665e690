// A drawing in the cells of a terminal: braille dots, two by four in a cell, or plain ASCII. A dot is about as wide as it is
// high, so proportions hold.
#pragma once

#include "lats/picture/drawing.hpp"

#include <span>
#include <string>
#include <vector>

namespace lats {

/// How many dots a cell has.
inline constexpr std::size_t kDotsAcross = 2, kDotsDown = 4;

/// One cell of a terminal.
struct Cell {
    char32_t glyph = U' ';
    Ink ink = Ink::body;  ///< that of most of its dots; without meaning where the glyph is a space

    friend bool operator==(const Cell&, const Cell&) = default;
};

/// Rows of cells, from the top. Shape: every row has as many cells.
using CellRows = std::vector<std::vector<Cell>>;

/// `drawing` as braille, scaled to be `columns` cells wide; its height follows.
/// Requires: columns > 0 and a drawing with a size; else there are no rows.
CellRows braille(const Drawing& drawing, int columns);

/// The same in ASCII, for terminals without Unicode. What a cell shows tells the inks apart: `#` target, `+` assist, `O` moving,
/// `.` body, `=` prop, `_` ground.
CellRows ascii(const Drawing& drawing, int columns);

/// The text of cells beside each other, in UTF-8.
std::string text_of(std::span<const Cell> cells);

}  // namespace lats
