#include "lats/picture/cells.hpp"

#include "picture/raster.hpp"
#include "text/codepoints.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace lats {
namespace {

constexpr double kMostCells = 1e6;  // past this a drawing is damaged, not tall

/// The grid for `drawing`, `columns` cells wide; without dots where that makes no sense.
Grid grid_of(const Drawing& drawing, int columns) {
    constexpr int kMostColumns = 10000;
    const bool sized = drawing.width > 0 && drawing.width < kFarthest && drawing.height > 0 && drawing.height < kFarthest;
    if (!sized || columns <= 0 || columns > kMostColumns) return {};
    const std::size_t across = static_cast<std::size_t>(columns) * kDotsAcross;
    const double dot = drawing.width / static_cast<double>(across);
    const double rows = std::ceil(drawing.height / (dot * kDotsDown) - 1e-9);
    if (rows * columns > kMostCells) return {};
    Grid grid{across, static_cast<std::size_t>(rows) * kDotsDown, dot, {}};
    grid.dots.assign(grid.columns * grid.rows, Grid::kNoInk);
    return grid;
}

/// The dots of one cell: which are set, as in the braille patterns of Unicode, and the ink of most of them.
struct Dots {
    unsigned pattern = 0;
    Ink ink = Ink::body;
};

Dots dots_at(const Grid& grid, std::size_t row, std::size_t column) {
    static constexpr std::array<std::array<unsigned, 2>, 4> kBits{{{1, 8}, {2, 16}, {4, 32}, {64, 128}}};
    // From the more to the less telling: the first wins a tie.
    static constexpr std::array kOrder{Ink::target, Ink::assist, Ink::moving, Ink::prop, Ink::body, Ink::ground};
    std::array<int, kOrder.size()> count{};
    Dots dots;
    for (std::size_t y = 0; y < kBits.size(); ++y) {
        for (std::size_t x = 0; x < kBits[y].size(); ++x) {
            const int ink = grid.at(column * kDotsAcross + x, row * kDotsDown + y);
            if (ink == Grid::kNoInk) continue;
            dots.pattern |= kBits[y][x];
            ++count[static_cast<std::size_t>(ink)];
        }
    }
    if (dots.pattern == 0) return dots;  // most cells
    dots.ink = *std::ranges::max_element(kOrder, {}, [&](Ink ink) { return count[static_cast<std::size_t>(ink)]; });
    return dots;
}

template <class Glyph> CellRows cells(const Drawing& drawing, int columns, Glyph glyph) {
    Grid grid = grid_of(drawing, columns);
    paint(grid, drawing.shapes);
    CellRows rows(grid.rows / kDotsDown, std::vector<Cell>(grid.columns / kDotsAcross));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            const Dots dots = dots_at(grid, row, column);
            if (dots.pattern != 0) rows[row][column] = {glyph(dots.pattern, dots.ink), dots.ink};
        }
    }
    return rows;
}

}  // namespace

CellRows braille(const Drawing& drawing, int columns) {
    return cells(drawing, columns, [](unsigned pattern, Ink) { return static_cast<char32_t>(0x2800 + pattern); });
}

CellRows ascii(const Drawing& drawing, int columns) {
    return cells(drawing, columns, [](unsigned pattern, Ink ink) {
        // A single dot of what holds still is noise here; of what works or moves it is news.
        const bool quiet = ink == Ink::body || ink == Ink::ground;
        if (quiet && (pattern & (pattern - 1)) == 0) return U' ';
        return U"_.O#+="[static_cast<std::size_t>(ink)];
    });
}

std::string text_of(std::span<const Cell> cells) {
    std::string text;
    for (const Cell& cell : cells) text::append_utf8(text, cell.glyph);
    return text;
}

}  // namespace lats
