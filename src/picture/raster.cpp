#include "picture/raster.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <span>
#include <utility>

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

/// What is at most `r` away from the edge from `a` to `b`: a rectangle along the edge, and a disc at each end.
class Surroundings {
public:
    Surroundings(Point a, Point b, double r) : ends_{a, b}, square_(r * r), r_(r) {
        const double dx = b.x - a.x, dy = b.y - a.y, length = std::sqrt(dx * dx + dy * dy);
        const Point across = length > 0 ? Point{-dy / length * r, dx / length * r} : Point{};
        sides_ = {Side({a.x - across.x, a.y - across.y}, {b.x - across.x, b.y - across.y}),
                  Side({a.x + across.x, a.y + across.y}, {b.x + across.x, b.y + across.y})};
    }

    double top() const { return std::min(ends_[0].y, ends_[1].y) - r_; }
    double bottom() const { return std::max(ends_[0].y, ends_[1].y) + r_; }

    Interval at_height(double y) const {
        Interval cut;
        for (const Side& side : sides_)
            if (side.crosses(y)) cut.add(side.at(y), side.at(y));
        if (sides_[0].crosses(y) && sides_[1].crosses(y)) return cut;   // a row enters what is convex once, and leaves it once
        for (const Point end : ends_) {
            const double dy = y - end.y, rest = square_ - dy * dy;
            if (rest < 0) continue;
            const double half = std::sqrt(rest);
            cut.add(end.x - half, end.x + half);
        }
        return cut;
    }

private:
    /// A side of the rectangle along the edge, from its top to its bottom, which is no part of it.
    struct Side {
        Side() = default;
        Side(Point p, Point q) : top(std::min(p.y, q.y)), bottom(std::max(p.y, q.y)) {
            if (top == bottom) return;
            slope = (q.x - p.x) / (q.y - p.y);
            at_zero = p.x - p.y * slope;
        }

        bool crosses(double y) const { return top <= y && y < bottom; }
        double at(double y) const { return at_zero + y * slope; }

        double top = 0, bottom = 0, slope = 0, at_zero = 0;
    };

    std::array<Point, 2> ends_;
    double square_;
    double r_;
    std::array<Side, 2> sides_;
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
        : dot_(grid.dot), per_dot_(1 / grid.dot), columns_(grid.columns), marks_(grid.dots.size(), Mark::none), marked_(grid.rows) {}

    /// The rows with their middle from `top` to `bottom`.
    Range rows(double top, double bottom) const { return range(top, bottom, marked_.size()); }

    /// Calls `visit` with the place and the mark of each dot in `rows` that has one, and takes the mark away.
    template <class Visit>
    void take(Range rows, Visit visit) {
        for (std::size_t y = rows.first; y < rows.end; ++y) {
            for (std::size_t x = marked_[y].first; x < marked_[y].end; ++x)
                if (const Mark mark = std::exchange(marks_[y * columns_ + x], Mark::none); mark != Mark::none) visit(x, y, mark);
            marked_[y] = {};
        }
    }

    /// Marks what is at most `r` away from an edge; of that, where `only` is given, what is marked so.
    void mark_near(const Shape& shape, double r, Mark mark, Mark only = Mark::none) {
        for_each_edge(shape, [&](Point a, Point b) {
            const Surroundings near(a, b, r);
            const Range cut = rows(near.top(), near.bottom());
            for (std::size_t y = cut.first; y < cut.end; ++y) fill(near.at_height(middle(y)), y, mark, only);
        });
    }

    /// Marks the inside of a polygon.
    void mark_inside(const Shape& shape) {
        const auto [top, bottom] = std::ranges::minmax(shape.points, {}, &Point::y);
        const Range cut = rows(top.y, bottom.y);
        std::vector<double> crossings;
        for (std::size_t y = cut.first; y < cut.end; ++y) {
            crossings.clear();
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
        // The first whole number that is not less than `v`. Cutting off its fraction is an instruction, std::ceil a call.
        const auto first_from = [&](double v) {
            const double inside = std::clamp(v, 0.0, static_cast<double>(end));
            const auto whole = static_cast<std::size_t>(inside);
            return whole + (static_cast<double>(whole) < inside ? 1 : 0);
        };
        const std::size_t first = first_from(low * per_dot_ - 0.5);
        const double last = high * per_dot_ - 0.5;
        return {first, last < 0 ? 0 : std::min(static_cast<std::size_t>(std::min(last, static_cast<double>(end))) + 1, end)};
    }

    void fill(Interval cut, std::size_t y, Mark mark, Mark only) {
        const Range columns = range(cut.low, cut.high, columns_);
        if (columns.first >= columns.end) return;
        const auto dots = std::span(marks_).subspan(y * columns_ + columns.first, columns.end - columns.first);
        if (only == Mark::none) std::ranges::fill(dots, mark);
        else std::ranges::replace(dots, only, mark);
        marked_[y] = marked_[y].end == 0 ? columns : Range{std::min(marked_[y].first, columns.first), std::max(marked_[y].end, columns.end)};
    }

    double dot_, per_dot_;
    std::size_t columns_;
    std::vector<Mark> marks_;
    std::vector<Range> marked_;   ///< of each row, where all its marks are: most shapes cross a corner of their box only
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

/// Puts what is marked around `shape` on the grid, and takes the marks away.
void apply(Grid& grid, Stencil& stencil, const Shape& shape) {
    constexpr std::size_t kHatching = 3;   // every third dot
    const auto ink = static_cast<signed char>(shape.ink);
    const auto inside = shape.fill == Fill::solid ? ink : Grid::kNoInk;
    const bool is_hatched = shape.fill == Fill::hatched;
    const double reach = std::max(shape.width / 2 + shape.halo, painted_reach(shape, grid.dot));
    const auto [top, bottom] = std::ranges::minmax(shape.points, {}, &Point::y);
    stencil.take(stencil.rows(top.y - reach, bottom.y + reach), [&](std::size_t x, std::size_t y, Mark mark) {
        const bool is_inked = mark == Mark::rim || (is_hatched && mark == Mark::inside && (x + y) % kHatching == 0);
        grid.at(x, y) = is_inked ? ink : mark == Mark::inside ? inside : Grid::kNoInk;
    });
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
