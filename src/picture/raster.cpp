#include "picture/raster.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <utility>

namespace lats {
namespace {

bool sane(const Shape& shape) {
    const auto near = [](double v) { return std::abs(v) < kFarthest; };  // false for NaN too
    return !shape.points.empty() && near(shape.width) && near(shape.halo) &&
           std::ranges::all_of(shape.points, [&](Point p) { return near(p.x) && near(p.y); });
}

/// Calls `visit` with both ends of every edge. A single point is an edge without length.
template <class Visit> void for_each_edge(const Shape& shape, Visit visit) {
    const auto& at = shape.points;
    if (at.size() == 1 || shape.closed) visit(at.back(), at.front());
    for (std::size_t i = 1; i < at.size(); ++i) visit(at[i - 1], at[i]);
}

struct Interval {
    double low = kFarthest * 10, high = -kFarthest * 10;  // empty

    void add(double from, double to) {
        low = std::min(low, from);
        high = std::max(high, to);
    }
};

/// What is at most `r` away from the edge from `a` to `b`: a rectangle along the edge, and a disc at each end.
class Capsule {
public:
    Capsule(Point a, Point b, double r) : ends_{a, b}, r_(r) {
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
        for (const Point end : ends_) {
            const double dy = y - end.y, rest = r_ * r_ - dy * dy;
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
    double r_;
    std::array<Side, 2> sides_;
};

struct IndexRange {
    std::size_t first = 0, end = 0;
};

/// Stands inside a shape that is not solid, until its rim is there and it is known what fills it.
constexpr signed char kInside = -2;

constexpr std::size_t kHatching = 3;  // every third dot, along both ways

/// Puts a shape's parts on a grid. Later ones cover earlier ones.
class DotPainter {
public:
    explicit DotPainter(Grid& grid) : grid_(grid), per_dot_(1 / grid.dot) {}

    /// Paints what is at most `r` away from an edge.
    void paint_near(const Shape& shape, double r, signed char ink) {
        for_each_cut(shape, r, [&](std::span<signed char> dots) { std::ranges::fill(dots, ink); });
    }

    /// Paints what is inside, and at most `r` away from an edge.
    void paint_near_inside(const Shape& shape, double r, signed char ink) {
        for_each_cut(shape, r, [&](std::span<signed char> dots) { std::ranges::replace(dots, kInside, ink); });
    }

    /// Paints the inside of a polygon: every second stretch between two edges, row by row.
    void paint_inside(const Shape& shape, signed char ink) {
        std::vector<std::pair<std::size_t, double>> crossings;  // a row and a column each
        for_each_edge(shape, [&](Point a, Point b) {
            if (a.y > b.y) std::swap(a, b);
            const IndexRange cut = rows(a.y, b.y);
            for (std::size_t y = cut.first; y < cut.end; ++y)
                if (const double height = middle(y); height < b.y)
                    crossings.emplace_back(y, a.x + (height - a.y) * (b.x - a.x) / (b.y - a.y));
        });
        std::ranges::sort(crossings);
        for (std::size_t i = 0; i + 1 < crossings.size(); i += 2)
            std::ranges::fill(dots({crossings[i].second, crossings[i + 1].second}, crossings[i].first), ink);
    }

    /// Gives what stands for inside, in the box around a shape, its look: every third dot of a hatched one, none of an open one.
    void finish_inside(const Shape& shape, double r, signed char ink) {
        const auto [left, right] = std::ranges::minmax(shape.points, {}, &Point::x);
        const auto [top, bottom] = std::ranges::minmax(shape.points, {}, &Point::y);
        const IndexRange down = rows(top.y - r, bottom.y + r), across = columns(left.x - r, right.x + r);
        for (std::size_t y = down.first; y < down.end; ++y)
            for (std::size_t x = across.first; x < across.end; ++x)
                if (signed char& dot = grid_.at(x, y); dot == kInside)
                    dot = shape.fill == Fill::hatched && (x + y) % kHatching == 0 ? ink : Grid::kNoInk;
    }

private:
    /// Calls `visit` with the dots of each row that are at most `r` away from an edge, edge by edge.
    template <class Visit> void for_each_cut(const Shape& shape, double r, Visit visit) {
        for_each_edge(shape, [&](Point a, Point b) {
            const Capsule near(a, b, r);
            const IndexRange cut = rows(near.top(), near.bottom());
            for (std::size_t y = cut.first; y < cut.end; ++y) visit(dots(near.at_height(middle(y)), y));
        });
    }

    double middle(std::size_t y) const { return (static_cast<double>(y) + 0.5) * grid_.dot; }

    /// The rows and the columns with their middle between two places.
    IndexRange rows(double top, double bottom) const { return range(top, bottom, grid_.rows); }
    IndexRange columns(double left, double right) const { return range(left, right, grid_.columns); }

    IndexRange range(double low, double high, std::size_t end) const {
        const auto inside = [&](double v) { return static_cast<std::size_t>(std::clamp(v, 0.0, static_cast<double>(end))); };
        return {inside(std::ceil(low * per_dot_ - 0.5)), inside(std::floor(high * per_dot_ - 0.5) + 1)};
    }

    std::span<signed char> dots(Interval cut, std::size_t y) {
        const IndexRange across = columns(cut.low, cut.high);
        if (across.first >= across.end) return {};
        return std::span(grid_.dots).subspan(y * grid_.columns + across.first, across.end - across.first);
    }

    Grid& grid_;
    double per_dot_;
};

/// How far from its edges a shape is seen: no line is thinner than a dot.
double painted_reach(const Shape& shape, double dot) {
    const double half = shape.width / 2;
    if (shape.closed) return shape.width < dot ? half + dot / 4 : half;
    return std::max(half, dot / 2);
}

void paint(Grid& grid, DotPainter& painter, const Shape& shape) {
    const auto ink = static_cast<signed char>(shape.ink);
    const bool is_solid = shape.fill == Fill::solid;
    const double half = shape.width / 2, painted = painted_reach(shape, grid.dot);
    if (half + shape.halo > painted) painter.paint_near(shape, half + shape.halo, Grid::kNoInk);
    if (shape.closed) painter.paint_inside(shape, is_solid ? ink : kInside);
    painter.paint_near(shape, painted, ink);
    if (is_solid) return;
    if (shape.closed) painter.paint_near_inside(shape, std::max(grid.dot, shape.width) - half, ink);
    else if (half >= grid.dot) painter.paint_near(shape, half - grid.dot, kInside);
    painter.finish_inside(shape, half, ink);
}

}  // namespace

void paint(Grid& grid, const std::vector<Shape>& shapes) {
    DotPainter painter(grid);
    for (const Shape& shape : shapes)
        if (sane(shape)) paint(grid, painter, shape);
}

}  // namespace lats
