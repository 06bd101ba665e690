#include "lats/picture/cells.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace lats {
namespace {

// The problem: few dots, and shapes that must still be told apart. Each dot is asked how far it is outside of a shape; that one number says
// whether it is inside, on the rim or in the halo, for lines, discs and polygons alike, with round joints for nothing.

constexpr int kDotsAcross = 2;   // of a cell
constexpr int kDotsDown = 4;
constexpr int kNoInk = -1;
constexpr double kFarthest = 1e6;    // beyond this a shape or a drawing is damaged
constexpr double kMostCells = 1e6;   // past this a drawing is damaged, not tall

double distance_to(Point p, Point a, Point b) {
    const double dx = b.x - a.x, dy = b.y - a.y, length = dx * dx + dy * dy;
    const double t = length > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0) : 0.0;
    return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

/// How far `p` is outside of the shape; negative inside.
double signed_distance(const Shape& shape, Point p) {
    const auto& at = shape.points;
    double nearest = std::hypot(p.x - at[0].x, p.y - at[0].y);
    bool inside = false;
    for (std::size_t i = shape.closed ? 0 : 1; i < at.size(); ++i) {
        const Point a = at[i == 0 ? at.size() - 1 : i - 1], b = at[i];
        nearest = std::min(nearest, distance_to(p, a, b));
        if (shape.closed && (a.y > p.y) != (b.y > p.y) && p.x < a.x + (p.y - a.y) * (b.x - a.x) / (b.y - a.y)) inside = !inside;
    }
    return (inside ? -nearest : nearest) - shape.width / 2;
}

bool sane(const Shape& shape) {
    const auto near = [](double v) { return std::abs(v) < kFarthest; };    // false for NaN too
    return !shape.points.empty() && near(shape.width) && near(shape.halo)
        && std::ranges::all_of(shape.points, [&](Point p) { return near(p.x) && near(p.y); });
}

struct Grid {
    int columns = 0, rows = 0;
    double dot = 1;                   ///< how wide and high one is in the drawing
    std::vector<signed char> dots;    ///< an ink, or kNoInk

    signed char at(std::size_t x, std::size_t y) const { return dots[y * static_cast<std::size_t>(columns) + x]; }
    signed char& at(std::size_t x, std::size_t y) { return dots[y * static_cast<std::size_t>(columns) + x]; }
};

/// Whether `shape` fills the dot at x, y, which is `d` outside of it.
bool paints(const Shape& shape, double d, double dot, int x, int y) {
    // A thin line is one dot wide, whatever its width is.
    if (!shape.closed && shape.width < dot * 2) return d <= std::max(0.0, dot / 2 - shape.width / 2);
    const double rim = shape.closed ? std::max(dot, shape.width) : dot;
    if (d > (shape.closed && shape.width < dot ? dot / 4 : 0)) return false;
    return shape.fill == Fill::solid || d > -rim || (shape.fill == Fill::hatched && (x + y) % 3 == 0);
}

void paint(Grid& grid, const Shape& shape) {
    if (!sane(shape)) return;
    Point low = shape.points[0], high = low;
    for (const Point& p : shape.points) {
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    const double reach = shape.width / 2 + shape.halo + grid.dot;
    const auto index = [&](double v, int end) { return static_cast<int>(std::clamp(v / grid.dot, 0.0, static_cast<double>(end))); };
    const int right = index(high.x + reach + grid.dot, grid.columns);
    const int bottom = index(high.y + reach + grid.dot, grid.rows);
    for (int y = index(low.y - reach, grid.rows); y < bottom; ++y) {
        for (int x = index(low.x - reach, grid.columns); x < right; ++x) {
            const double d = signed_distance(shape, {(x + 0.5) * grid.dot, (y + 0.5) * grid.dot});
            signed char& dot = grid.at(static_cast<std::size_t>(x), static_cast<std::size_t>(y));
            if (paints(shape, d, grid.dot, x, y)) dot = static_cast<signed char>(shape.ink);
            else if (d <= shape.halo) dot = kNoInk;
        }
    }
}

/// The grid for `drawing`, `columns` cells wide; without dots where that makes no sense.
Grid grid_of(const Drawing& drawing, int columns) {
    constexpr int kMostColumns = 10000;
    const bool sized = drawing.width > 0 && drawing.width < kFarthest && drawing.height > 0 && drawing.height < kFarthest;
    if (!sized || columns <= 0 || columns > kMostColumns) return {};
    const double dot = drawing.width / (columns * kDotsAcross);
    const double rows = std::ceil(drawing.height / (dot * kDotsDown) - 1e-9);
    if (rows * columns > kMostCells) return {};
    Grid grid{columns * kDotsAcross, static_cast<int>(rows) * kDotsDown, dot, {}};
    grid.dots.assign(static_cast<std::size_t>(grid.columns) * static_cast<std::size_t>(grid.rows), kNoInk);
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
            if (ink == kNoInk) continue;
            dots.pattern |= kBits[y][x];
            ++count[static_cast<std::size_t>(ink)];
        }
    }
    dots.ink = *std::ranges::max_element(kOrder, {}, [&](Ink ink) { return count[static_cast<std::size_t>(ink)]; });
    return dots;
}

template <class Glyph>
CellRows cells(const Drawing& drawing, int columns, Glyph glyph) {
    Grid grid = grid_of(drawing, columns);
    for (const Shape& shape : drawing.shapes) paint(grid, shape);
    CellRows rows(static_cast<std::size_t>(grid.rows / kDotsDown), std::vector<Cell>(static_cast<std::size_t>(grid.columns / kDotsAcross)));
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

std::string text_of(const std::vector<Cell>& row) {
    std::string text;
    for (const Cell& cell : row) {
        if (cell.glyph < 0x80) {
            text += static_cast<char>(cell.glyph);
            continue;
        }
        text += static_cast<char>(0xE0 | (cell.glyph >> 12));
        text += static_cast<char>(0x80 | ((cell.glyph >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (cell.glyph & 0x3F));
    }
    return text;
}

}  // namespace lats
