#include "picture/raster.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace lats {
namespace {

bool sane(const Shape& shape) {
    const auto near = [](double v) { return std::abs(v) < kFarthest; };    // false for NaN too
    return !shape.points.empty() && near(shape.width) && near(shape.halo)
        && std::ranges::all_of(shape.points, [&](Point p) { return near(p.x) && near(p.y); });
}

/// Calls `visit` with both ends of every edge. A single point is an edge without length.
template <class Visit>
void for_each_edge(const Shape& shape, Visit visit) {
    const auto& at = shape.points;
    if (at.size() == 1 || shape.closed) visit(at.back(), at.front());
    for (std::size_t i = 1; i < at.size(); ++i) visit(at[i - 1], at[i]);
}

struct Interval {
    double low = kFarthest * 10, high = -kFarthest * 10;    // empty

    void add(double from, double to) {
        low = std::min(low, from);
        high = std::max(high, to);
    }
};

/// What is at most `r` away from the edge from `a` to `b`.
class Surroundings {
public:
    Surroundings(Point a, Point b, double r) : a_(a), b_(b), r_(r) {
        const double dx = b.x - a.x, dy = b.y - a.y, length = std::sqrt(dx * dx + dy * dy);
        if (length > 0) across_ = {-dy / length * r, dx / length * r};
    }

    double top() const { return std::min(a_.y, b_.y) - r_; }
    double bottom() const { return std::max(a_.y, b_.y) + r_; }

    Interval at_height(double y) const {
        Interval cut;
        for (const Point end : {a_, b_}) {
            const double dy = y - end.y, square = r_ * r_ - dy * dy;
            if (square < 0) continue;
            const double half = std::sqrt(square);
            cut.add(end.x - half, end.x + half);
        }
        // Between the round ends lies a rectangle; the sides along the edge are enough to find where it is cut.
        for (const double side : {-1.0, 1.0}) {
            const Point p{a_.x + side * across_.x, a_.y + side * across_.y}, q{b_.x + side * across_.x, b_.y + side * across_.y};
            if ((p.y > y) == (q.y > y)) continue;
            const double x = p.x + (y - p.y) / (q.y - p.y) * (q.x - p.x);
            cut.add(x, x);
        }
        return cut;
    }

private:
    Point a_, b_;
    double r_;
    Point across_;    ///< from the edge to one side of the rectangle
};

/// What a shape does to a dot. Later ones, on the same dot, cover earlier ones.
enum class Mark : std::uint8_t { none, wiped, inside, rim };

struct Range {
    std::size_t first = 0, end = 0;
};

/// The dots of a grid, while a shape is put on it.
class Stencil {
public:
    explicit Stencil(const Grid& grid)
        : dot_(grid.dot), columns_(grid.columns), rows_(grid.rows), marks_(grid.dots.size(), Mark::none) {}

    /// The dots with their middle from `low` to `high`, across.
    Range across(double low, double high) const { return range(low, high, columns_); }
    /// The same, down.
    Range down(double low, double high) const { return range(low, high, rows_); }

    Mark& at(std::size_t x, std::size_t y) { return marks_[y * columns_ + x]; }

    /// Marks what is at most `r` away from an edge; of that, where `only` is given, what is marked so.
    void mark_near(const Shape& shape, double r, Mark mark, Mark only = Mark::none) {
        for_each_edge(shape, [&](Point a, Point b) {
            const Surroundings near(a, b, r);
            const Range rows = down(near.top(), near.bottom());
            for (std::size_t y = rows.first; y < rows.end; ++y) fill(near.at_height(middle(y)), y, mark, only);
        });
    }

    /// Marks the inside of a polygon.
    void mark_inside(const Shape& shape) {
        const auto [top, bottom] = std::ranges::minmax(shape.points, {}, &Point::y);
        const Range rows = down(top.y, bottom.y);
        for (std::size_t y = rows.first; y < rows.end; ++y) {
            std::vector<double> crossings;
            for_each_edge(shape, [&, height = middle(y)](Point a, Point b) {
                if ((a.y > height) != (b.y > height)) crossings.push_back(a.x + (height - a.y) * (b.x - a.x) / (b.y - a.y));
            });
            std::ranges::sort(crossings);
            for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) fill({crossings[i], crossings[i + 1]}, y, Mark::inside, Mark::none);
        }
    }

private:
    double middle(std::size_t y) const { return (static_cast<double>(y) + 0.5) * dot_; }

    Range range(double low, double high, std::size_t end) const {
        const auto index = [&](double v) { return static_cast<std::size_t>(std::clamp(v, 0.0, static_cast<double>(end))); };
        return {index(std::ceil(low / dot_ - 0.5)), index(std::floor(high / dot_ - 0.5) + 1)};
    }

    void fill(Interval cut, std::size_t y, Mark mark, Mark only) {
        const Range columns = across(cut.low, cut.high);
        for (std::size_t x = columns.first; x < columns.end; ++x) {
            if (only == Mark::none || at(x, y) == only) at(x, y) = mark;
        }
    }

    double dot_;
    std::size_t columns_, rows_;
    std::vector<Mark> marks_;
};

/// How far from its edges a shape is seen: no line is thinner than a dot.
double painted_reach(const Shape& shape, double dot) {
    const double half = shape.width / 2;
    if (shape.closed) return shape.width < dot ? half + dot / 4 : half;
    return std::max(half, dot / 2);
}

/// Marks what `shape` does. Later marks cover earlier ones.
void mark(Stencil& stencil, const Shape& shape, double dot) {
    const double half = shape.width / 2, painted = painted_reach(shape, dot);
    if (half + shape.halo > painted) stencil.mark_near(shape, half + shape.halo, Mark::wiped);
    if (shape.closed) stencil.mark_inside(shape);
    stencil.mark_near(shape, painted, Mark::rim);
    if (shape.fill == Fill::solid) return;
    if (shape.closed) stencil.mark_near(shape, std::max(dot, shape.width) - half, Mark::rim, Mark::inside);
    else if (half >= dot) stencil.mark_near(shape, half - dot, Mark::inside);
}

bool is_inked(Mark mark, Fill fill, std::size_t x, std::size_t y) {
    if (mark != Mark::inside) return mark == Mark::rim;
    return fill == Fill::solid || (fill == Fill::hatched && (x + y) % 3 == 0);
}

/// Puts what is marked around `shape` on the grid, and takes the marks away.
void apply(Grid& grid, Stencil& stencil, const Shape& shape) {
    const double reach = std::max(shape.width / 2 + shape.halo, painted_reach(shape, grid.dot));
    const auto [left, right] = std::ranges::minmax(shape.points, {}, &Point::x);
    const auto [top, bottom] = std::ranges::minmax(shape.points, {}, &Point::y);
    const Range rows = stencil.down(top.y - reach, bottom.y + reach), columns = stencil.across(left.x - reach, right.x + reach);
    for (std::size_t y = rows.first; y < rows.end; ++y) {
        for (std::size_t x = columns.first; x < columns.end; ++x) {
            Mark& mark = stencil.at(x, y);
            if (mark == Mark::none) continue;
            grid.at(x, y) = is_inked(mark, shape.fill, x, y) ? static_cast<signed char>(shape.ink) : Grid::kNoInk;
            mark = Mark::none;
        }
    }
}

}  // namespace

void paint(Grid& grid, const std::vector<Shape>& shapes) {
    Stencil stencil(grid);
    for (const Shape& shape : shapes) {
        if (!sane(shape)) continue;
        mark(stencil, shape, grid.dot);
        apply(grid, stencil, shape);
    }
}

}  // namespace lats
