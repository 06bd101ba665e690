#include "picture/props/prop_places.hpp"
#include "picture/props/props.hpp"

#include <algorithm>
#include <cmath>

namespace lats {
namespace {

/// Level, from the person to `place`, along x or along z.
Vector3 away_from_person(const Vector3& place, const Skeleton& s) {
    const Vector3 way = place - s.hips;
    return std::abs(way.x) >= std::abs(way.z) ? Vector3{way.x < 0 ? -1.0 : 1.0, 0, 0} : Vector3{0, 0, way.z < 0 ? -1.0 : 1.0};
}

/// A column with its stack of weights on the side away from the person.
void column(const Vector3& top, const Vector3& away, const Brush& brush, std::vector<Shape>& shapes) {
    const auto at = [&](double out, double y) { return Vector3{top.x, y, top.z} + away * out; };
    shapes.push_back(brush.line({at(0, 0), top}, 4, Ink::prop, Fill::solid));
    Shape stack = brush.line({at(5, 3), at(5, 50), at(20, 50), at(20, 3)}, 1.5, Ink::prop, Fill::hatched);
    stack.closed = true;
    shapes.push_back(stack);
}

void boom(const Vector3& from, const Vector3& to, const Brush& brush, std::vector<Shape>& shapes) {
    shapes.push_back(brush.line({from, to}, 3, Ink::prop, Fill::solid));
}

/// What a cable comes from, so that it cannot be taken for a band. A boom carries the pulley over whoever sits below it.
void cable_machine(const Prop& prop, const Skeleton& s, const Brush& brush, std::vector<Shape>& shapes) {
    constexpr double kFromPerson = 85;
    constexpr double kFromPulley = 6;
    constexpr double kLowest = 70;
    const Vector3 pulley = place(*prop.from);
    const Vector3 away = away_from_person(pulley, s);
    const Vector3 end = pulley + away * std::max(kFromPulley, kFromPerson - dot(pulley - s.hips, away));
    boom(pulley, end, brush, shapes);
    column({end.x, std::max(end.y, kLowest), end.z}, away, brush, shapes);
}

/// Turns about an upright axis above the person, and ends in a handle that hangs from it.
void turning_arm(const Vector3& axis, const Vector3& hand, const Brush& brush, std::vector<Shape>& shapes) {
    shapes.push_back(brush.line({axis, {hand.x, axis.y, hand.z}, hand}, 3.5, Ink::prop, Fill::solid, 0.8));
}

/// Slides on the column, and carries who kneels on it.
void pad_below_shins(const Vector3& column_top, const Skeleton& s, const Brush& brush, std::vector<Shape>& shapes) {
    constexpr double kThick = 8;
    constexpr double kHalfWidth = 16;
    constexpr double kPastKnee = 12;
    const Vector3 below{0, -thickness::kShin - kThick / 2, 0};
    const Vector3 back = middle(s.ankles) + below;
    const Vector3 front = middle(s.knees) + below + Vector3{kPastKnee, 0, 0};
    const Vector3 side{0, 0, kHalfWidth};
    boom(front, {column_top.x, front.y, column_top.z}, brush, shapes);
    Shape pad = brush.line({back - side, front - side, front + side, back + side}, kThick, Ink::prop, Fill::solid);
    pad.closed = true;
    shapes.push_back(pad);
}

void lever_machine(const Prop& prop, const Skeleton& s, const Brush& brush, std::vector<Shape>& shapes) {
    const Vector3 from = place(*prop.from);
    const Vector3 top = place(*prop.to);
    column(top, away_from_person(top, s), brush, shapes);
    boom(from, top, brush, shapes);
    if (prop.around) return pad_below_shins(top, s, brush, shapes);
    for (const std::size_t i : {0U, 1U})
        if (holds(prop, i)) turning_arm(from, s.hands[i], brush, shapes);
}

}  // namespace

void machine_behind_body(const Prop& prop, const Skeleton& skeleton, const Brush& brush, std::vector<Shape>& shapes) {
    if (prop.kind == PropKind::cable && prop.from) cable_machine(prop, skeleton, brush, shapes);
    if (prop.kind == PropKind::lever && prop.from && prop.to) lever_machine(prop, skeleton, brush, shapes);
}

}  // namespace lats
