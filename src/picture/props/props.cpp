#include "picture/props/props.hpp"

#include "picture/props/prop_places.hpp"

namespace lats {
namespace {

/// Lies across, between the forearms and a wall, and rolls half as far as the hands move.
void rolled_roller(const Prop& prop, const Skeleton& s, const Brush& brush, std::vector<Shape>& shapes) {
    constexpr double kHalfLength = 30;
    const Vector3 from = place(*prop.from);
    const Vector3 axis{from.x, (from.y + middle(s.hands).y) / 2, from.z};
    const Vector3 side{0, 0, kHalfLength};
    shapes.push_back(brush.line({axis - side, axis + side}, 2.0 * prop.radius, Ink::prop, Fill::open, 0.8));
}

/// The corners of a wall from `a` to `b`. Seen from above or along its length it is cut, as in the plan of a house: so what leans on it is
/// seen to touch it.
std::vector<Vector3> corners_of_wall(const Vector3& a, const Vector3& b, const Brush& brush) {
    constexpr double kThickness = 9, kEdgeOn = 0.3;
    const Vector3 up{0, 210, 0};
    const Vector3 normal = unit(cross(b - a, up));
    const Vector3 away = normal * (dot(normal, a) < 0 ? -kThickness : kThickness);
    if (brush.view() == View::top) return {a, b, b + away, a + away};
    if (brush.breadth(a, b) > kEdgeOn * length(b - a)) return {a, a + up, b + up, b};
    const Vector3 cut = between(a, b, 0.5);
    return {cut, cut + up, cut + up + away, cut + away};
}

/// Across the way the person faces or, with another end, to there.
void wall(const Prop& prop, const Brush& brush, std::vector<Shape>& shapes) {
    constexpr double kHalfWidth = 60;
    const Vector3 from = place(*prop.from);
    const Vector3 side{0, 0, kHalfWidth};
    const std::vector<Vector3> corners =
        prop.to ? corners_of_wall(from, place(*prop.to), brush) : corners_of_wall(from - side, from + side, brush);
    Shape shape = brush.line(corners, 1, Ink::ground, Fill::hatched);
    shape.closed = true;
    shapes.push_back(shape);
}

/// A board from `from` to `to` on legs.
void surface(const Vector3& from, const Vector3& to, double half_width, const Brush& brush, std::vector<Shape>& shapes) {
    for (const Vector3& end : {from, to})
        for (const double side : {-half_width, half_width})
            shapes.push_back(brush.line({{end.x, end.y, end.z + side}, {end.x, 0, end.z + side}}, 1.2, Ink::prop, Fill::solid));
    const Vector3 side{0, 0, half_width};
    Shape board = brush.line({from - side, to - side, to + side, from + side}, 4, Ink::prop, Fill::solid);
    board.closed = true;
    board.fill = Fill::hatched;
    shapes.push_back(board);
}

/// A pad on two feet.
void bench(const Vector3& from, const Vector3& to, const Brush& brush, std::vector<Shape>& shapes) {
    constexpr double kPad = 8;
    constexpr double kHalfWidth = 14;
    const Vector3 side{0, 0, kHalfWidth};
    for (const double share : {0.15, 0.85}) {
        const Vector3 below = between(from, to, share);
        const Vector3 foot{below.x, 0, below.z};
        shapes.push_back(brush.line({below, foot}, 3, Ink::prop, Fill::solid));
        shapes.push_back(brush.line({foot - side, foot + side}, 2.5, Ink::prop, Fill::solid));
    }
    const Vector3 down{0, -2, 0};  // its upper side is where the body lies
    Shape pad = brush.line({from - side + down, to - side + down, to + side + down, from + side + down}, kPad, Ink::prop, Fill::solid);
    pad.closed = true;
    shapes.push_back(pad);
}

void chair(const Vector3& from, const Vector3& to, const Brush& brush, std::vector<Shape>& shapes) {
    surface(from, to, 20, brush, shapes);
    constexpr double kBackHeight = 42;
    const auto bar = [&](const Vector3& a, const Vector3& b) {
        shapes.push_back(brush.line({from + a, from + b}, 2.5, Ink::prop, Fill::solid));
    };
    for (const double side : {-20.0, 20.0}) bar({0, 0, side}, {0, kBackHeight, side});
    bar({0, kBackHeight, -20}, {0, kBackHeight, 20});
}

}  // namespace

void before_body(const Prop& prop, const Pose& pose, const Skeleton& skeleton, const Brush& brush, std::vector<Shape>& shapes) {
    held_before_body(prop, pose, skeleton, brush, shapes);
    if (prop.kind == PropKind::roller && prop.around) rolled_roller(prop, skeleton, brush, shapes);
    stretched_before_body(prop, skeleton, brush, shapes);
}

void behind_body(const Prop& prop, const Skeleton& skeleton, const Brush& brush, std::vector<Shape>& shapes) {
    held_behind_body(prop, skeleton, brush, shapes);
    stretched_behind_body(prop, skeleton, brush, shapes);
    machine_behind_body(prop, skeleton, brush, shapes);
    if (!prop.from) return;
    const Vector3 from = place(*prop.from);
    const Vector3 to = place(prop.to.value_or(*prop.from));
    switch (prop.kind) {
        case PropKind::roller:
            if (prop.around) return;
            [[fallthrough]];
        case PropKind::ball: shapes.push_back(brush.disc(from, prop.radius, Ink::prop, Fill::open)); return;
        case PropKind::wall: return wall(prop, brush, shapes);
        case PropKind::bar:
            shapes.push_back(brush.line({from + Vector3{0, 0, -55}, from + Vector3{0, 0, 55}}, 5, Ink::prop, Fill::solid));
            return;
        case PropKind::bench: return bench(from, to, brush, shapes);
        case PropKind::table: return surface(from, to, 35, brush, shapes);
        case PropKind::chair: return chair(from, to, brush, shapes);
        default: return;
    }
}

}  // namespace lats
