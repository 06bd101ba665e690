#include "lats/picture/cells.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace lats {
namespace {

constexpr int inks = 6;

double distance_to(Point p, Point a, Point b) {
    const double dx = b.x - a.x, dy = b.y - a.y, length = dx * dx + dy * dy;
    const double t = length > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0) : 0.0;
    return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

// How far `p` is outside of the shape; negative inside.
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

// Cells a drawing may take up: past this it is damaged, not tall.
constexpr double kMostCells = 1e6;
constexpr double kFarthest = 1e6;    // beyond this a shape is damaged; it also keeps the arithmetic below exact enough

bool sane(const Shape& shape) {
    const auto near = [](double v) { return std::abs(v) < kFarthest; };    // false for NaN too
    return !shape.points.empty() && near(shape.width) && near(shape.halo)
        && std::ranges::all_of(shape.points, [&](Point p) { return near(p.x) && near(p.y); });
}

struct Grid {
    int columns = 0, rows = 0;
    double dot = 1;
    std::vector<signed char> dots;    // an ink, or -1
};

bool paints(const Shape& shape, double d, double dot, int x, int y) {
    const bool line = shape.closed ? false : shape.width < dot * 2;
    if (line) return d <= std::max(0.0, dot / 2 - shape.width / 2);
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
    for (int y = index(low.y - reach, grid.rows); y < index(high.y + reach + grid.dot, grid.rows); ++y)
        for (int x = index(low.x - reach, grid.columns); x < index(high.x + reach + grid.dot, grid.columns); ++x) {
            const double d = signed_distance(shape, {(x + 0.5) * grid.dot, (y + 0.5) * grid.dot});
            auto& dot = grid.dots[static_cast<std::size_t>(y) * static_cast<std::size_t>(grid.columns) + static_cast<std::size_t>(x)];
            if (paints(shape, d, grid.dot, x, y)) dot = static_cast<signed char>(shape.ink);
            else if (d <= shape.halo) dot = -1;
        }
}

template <class Glyph>
CellRows cells(const Drawing& drawing, int columns, Glyph glyph) {
    if (columns <= 0 || !(drawing.width > 0) || !(drawing.height > 0)) return {};
    const double dot = drawing.width / (columns * 2.0);
    // False for NaN and infinity as well.
    if (!(drawing.width < kFarthest && drawing.height < kFarthest)) return {};
    if (columns > 10000 || !(drawing.height / (dot * 4) * columns < kMostCells)) return {};
    const int rows = static_cast<int>(std::ceil(drawing.height / (dot * 4) - 1e-9));
    Grid grid{columns * 2, rows * 4, dot, {}};
    grid.dots.assign(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows) * 8, -1);
    for (const Shape& shape : drawing.shapes) paint(grid, shape);
    static constexpr std::array<std::array<unsigned, 2>, 4> bits{{{1, 8}, {2, 16}, {4, 32}, {64, 128}}};
    // From the more to the less telling: the first wins a tie.
    static constexpr std::array order{Ink::target, Ink::assist, Ink::moving, Ink::prop, Ink::body, Ink::ground};
    CellRows result(static_cast<std::size_t>(rows), std::vector<Cell>(static_cast<std::size_t>(columns)));
    for (std::size_t r = 0; r < result.size(); ++r)
        for (std::size_t c = 0; c < result[r].size(); ++c) {
            std::array<int, inks> count{};
            unsigned pattern = 0;
            for (std::size_t y = 0; y < 4; ++y)
                for (std::size_t x = 0; x < 2; ++x)
                    if (const int ink = grid.dots[(r * 4 + y) * static_cast<std::size_t>(grid.columns) + c * 2 + x]; ink >= 0) {
                        pattern |= bits[y][x];
                        ++count[static_cast<std::size_t>(ink)];
                    }
            if (pattern == 0) continue;
            const Ink ink = *std::max_element(order.begin(), order.end(), [&](Ink a, Ink b) {
                return count[static_cast<std::size_t>(a)] < count[static_cast<std::size_t>(b)]; });
            result[r][c] = {glyph(pattern, ink), ink};
        }
    return result;
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
        if (cell.glyph < 0x80) { text += static_cast<char>(cell.glyph); continue; }
        text += static_cast<char>(0xE0 | (cell.glyph >> 12));
        text += static_cast<char>(0x80 | ((cell.glyph >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (cell.glyph & 0x3F));
    }
    return text;
}

}  // namespace lats
