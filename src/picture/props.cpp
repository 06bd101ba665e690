#include "picture/props.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lats {
namespace {

Vector3 place(const Place3& p) { return {static_cast<double>(p.x), static_cast<double>(p.y), static_cast<double>(p.z)}; }

bool holds(const Prop& prop, std::size_t hand) {
    return prop.hands == Hands::both || (prop.hands == Hands::left) == (hand == 0);
}

/// The places on the body that something goes around or lies on.
std::array<Vector3, 2> around(const Skeleton& s, Around what) {
    switch (what) {
        case Around::feet: return {(s.ankles[0] + s.toes[0]) * 0.5, (s.ankles[1] + s.toes[1]) * 0.5};
        case Around::knees: return s.knees;
        case Around::hips: return s.hip_joints;
        case Around::chest: return {s.shoulders[0] + s.chest_front * -7, s.shoulders[1] + s.chest_front * -7};
        case Around::hands: return s.hands;
    }
    return s.hands;
}

void dumbbell(const Vector3& grip, const Vector3& axis, const Brush& brush, std::vector<Shape>& shapes) {
    shapes.push_back(brush.line({grip + axis * -8, grip + axis * 8}, 3, Ink::prop, Fill::solid, 1));
    for (const double end : {-8.0, 8.0}) shapes.push_back(brush.disc(grip + axis * end, 5, Ink::prop, Fill::solid));
}

/// A dumbbell lies across the forearm, pointing ahead as long as the arm allows it.
Vector3 axis_in_hand(const Vector3& forearm) {
    const Vector3 across = cross(forearm, {0, 0, 1});
    return dot(across, across) < 0.1 ? Vector3{1, 0, 0} : unit(across);
}

Vector3 forearm(const Skeleton& s, std::size_t i) { return unit(s.hands[i] - s.elbows[i]); }

/// Whether what a hand holds is above the arm and not below it.
bool is_raised(const Skeleton& s, std::size_t i) { return forearm(s, i).y > 0.5; }

/// The bell hangs below the hand; of a raised arm it leans on the back of the forearm.
Vector3 bell_of(const Skeleton& s, std::size_t i) {
    if (!is_raised(s, i)) return s.hands[i] + Vector3{0, -11, 0};
    const Vector3 back = cross(cross(forearm(s, i), Vector3{-1, 0, 0}), forearm(s, i));
    return s.hands[i] - forearm(s, i) * 10 + back * 8;
}

void kettlebell(const Skeleton& s, std::size_t i, const Brush& brush, std::vector<Shape>& shapes) {
    if (!is_raised(s, i)) shapes.push_back(brush.disc(bell_of(s, i), 8, Ink::prop, Fill::solid, 1));
    shapes.push_back(brush.disc(s.hands[i], 4, Ink::prop, Fill::open));
}

void bells_behind_forearms(const Prop& prop, const Skeleton& s, const Brush& brush, std::vector<Shape>& shapes) {
    for (const std::size_t i : {0U, 1U})
        if (holds(prop, i) && is_raised(s, i)) shapes.push_back(brush.disc(bell_of(s, i), 8, Ink::prop, Fill::solid));
}

void in_each_hand(const Prop& prop, const Skeleton& s, const Brush& brush, std::vector<Shape>& shapes) {
    for (const std::size_t i : {0U, 1U}) {
        if (!holds(prop, i)) continue;
        const Vector3& hand = s.hands[i];
        const double above = is_raised(s, i) ? 6 : -5;
        if (prop.kind == PropKind::dumbbell) dumbbell(hand, axis_in_hand(forearm(s, i)), brush, shapes);
        if (prop.kind == PropKind::kettlebell) kettlebell(s, i, brush, shapes);
        if (prop.kind == PropKind::weight) shapes.push_back(brush.disc(hand + Vector3{0, above, 0}, 8, Ink::prop, Fill::open, 1));
    }
}

constexpr double kBarbellBeyond = 45;

/// The ends of a thing that goes from hand to hand and `beyond` them.
std::array<Vector3, 2> ends_of(const Skeleton& s, double beyond) {
    const Vector3 axis = unit(s.hands[1] - s.hands[0]);
    return {s.hands[0] - axis * beyond, s.hands[1] + axis * beyond};
}

void across_hands(const Prop& prop, const Skeleton& s, const Brush& brush, std::vector<Shape>& shapes) {
    const double beyond = prop.kind == PropKind::barbell ? kBarbellBeyond : prop.kind == PropKind::stick ? 20 : 0;
    const std::array<Vector3, 2> ends = ends_of(s, beyond);
    shapes.push_back(brush.line({ends[0], ends[1]}, prop.kind == PropKind::towel ? 4 : 3, Ink::prop, Fill::solid, 1));
}

void plates(const Skeleton& s, const Brush& brush, std::vector<Shape>& shapes) {
    constexpr int kCorners = 24;
    constexpr double kRadius = 18;
    const std::array<Vector3, 2> ends = ends_of(s, kBarbellBeyond);
    const Vector3 axis = unit(ends[1] - ends[0]);
    const Vector3 up = unit(Vector3{0, 1, 0} - axis * axis.y + Vector3{1e-3, 0, 0});
    for (const Vector3& end : ends) {
        std::vector<Vector3> rim;
        for (int i = 0; i < kCorners; ++i) {
            const double turn = i * 2 * std::numbers::pi / kCorners;
            rim.push_back(end + up * (kRadius * std::cos(turn)) + cross(axis, up) * (kRadius * std::sin(turn)));
        }
        Shape plate = brush.line(rim, 3.5, Ink::prop, Fill::open);
        plate.closed = true;
        shapes.push_back(plate);
    }
}

/// Where a weight that no hand holds lies: on the hips it is on top of them.
Vector3 resting_place(const Skeleton& s, Around what) {
    const Vector3 inside = middle(around(s, what));
    return what == Around::hips ? inside + s.hips_front * (thickness::kHips + 3) : inside;
}

void stretched(const Prop& prop, const Skeleton& s, const Brush& brush, std::vector<Shape>& shapes) {
    const double width = prop.kind == PropKind::band ? 2.2 : 1.4;
    const auto add = [&](const Vector3& from, const Vector3& to) {
        shapes.push_back(brush.line({from, to}, width, Ink::prop, Fill::solid, 0.8));
    };
    const std::array<Vector3, 2> ends = around(s, prop.around.value_or(Around::hands));
    if (prop.from) {
        for (const std::size_t i : {0U, 1U})
            if (holds(prop, i)) add(place(*prop.from), ends[i]);
        shapes.push_back(brush.disc(place(*prop.from), 3, Ink::prop, Fill::solid));
    } else if (!prop.around || *prop.around == Around::knees || *prop.around == Around::hands) {
        add(ends[0], ends[1]);
    } else {
        for (const std::size_t i : {0U, 1U})
            if (holds(prop, i)) add(ends[i], s.hands[i]);
        add(ends[0], ends[1]);
    }
}

/// The machine that a cable comes from: a column with its stack of weights on the far side of the pulley, so that a cable cannot be
/// taken for a band. A boom carries the pulley over whoever sits below it.
void machine(const Prop& prop, const Skeleton& s, const Brush& brush, std::vector<Shape>& shapes) {
    constexpr double kFromPerson = 85;
    constexpr double kFromPulley = 6;
    constexpr double kLowest = 70;
    const Vector3 pulley = place(*prop.from);
    const Vector3 way = pulley - s.hips;
    const Vector3 away = std::abs(way.x) >= std::abs(way.z) ? Vector3{way.x < 0 ? -1.0 : 1.0, 0, 0} : Vector3{0, 0, way.z < 0 ? -1.0 : 1.0};
    const double boom = std::max(kFromPulley, kFromPerson - dot(way, away));
    const double height = std::max(pulley.y, kLowest);
    const auto at = [&](double out, double y) { return Vector3{pulley.x, y, pulley.z} + away * out; };
    shapes.push_back(brush.line({at(0, pulley.y), at(boom, pulley.y)}, 3, Ink::prop, Fill::solid));
    shapes.push_back(brush.line({at(boom, 0), at(boom, height)}, 4, Ink::prop, Fill::solid));
    Shape stack = brush.line({at(boom + 5, 3), at(boom + 5, 50), at(boom + 20, 50), at(boom + 20, 3)}, 1.5, Ink::prop, Fill::hatched);
    stack.closed = true;
    shapes.push_back(stack);
}

/// Rolls between the hands and a wall, half as far as they move.
void roller_below_hands(const Prop& prop, const Skeleton& s, const Brush& brush, std::vector<Shape>& shapes) {
    const Vector3 from = place(*prop.from);
    shapes.push_back(brush.disc({from.x, (from.y + middle(s.hands).y) / 2, from.z}, prop.radius, Ink::prop, Fill::open));
}

/// A towel that the body lies on, from the chest to the thighs.
void towel_below(const Skeleton& s, const Brush& brush, std::vector<Shape>& shapes) {
    constexpr double kHalfWidth = 26;
    const Vector3 from = between(s.waist, s.neck, 0.8);
    const Vector3 to = between(middle(s.hip_joints), middle(s.knees), 0.7);
    const auto corner = [](const Vector3& end, double side) { return Vector3{end.x, 0, end.z + side}; };
    Shape towel = brush.line({corner(from, -kHalfWidth), corner(to, -kHalfWidth), corner(to, kHalfWidth), corner(from, kHalfWidth)}, 2,
                             Ink::prop, Fill::hatched);
    towel.closed = true;
    shapes.push_back(towel);
}

/// From the floor up, across the way the person faces or, with another end, to there.
void wall(const Prop& prop, const Brush& brush, std::vector<Shape>& shapes) {
    constexpr double kHeight = 210;
    const Vector3 from = place(*prop.from);
    const Vector3 a = prop.to ? from : Vector3{from.x, 0, -60};
    const Vector3 b = prop.to ? place(*prop.to) : Vector3{from.x, 0, 60};
    shapes.push_back(brush.line({{a.x, 0, a.z}, {a.x, kHeight, a.z}, {b.x, kHeight, b.z}, {b.x, 0, b.z}}, 1, Ink::ground, Fill::solid));
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

void before_body(const Prop& prop, const Skeleton& skeleton, const Brush& brush, std::vector<Shape>& shapes) {
    switch (prop.kind) {
        case PropKind::dumbbell:
            if (prop.around) return dumbbell(resting_place(skeleton, *prop.around), {0, 0, 1}, brush, shapes);
            return in_each_hand(prop, skeleton, brush, shapes);
        case PropKind::kettlebell:
        case PropKind::weight: return in_each_hand(prop, skeleton, brush, shapes);
        case PropKind::barbell:
        case PropKind::stick:
        case PropKind::towel:
            if (!prop.around) across_hands(prop, skeleton, brush, shapes);
            return;
        case PropKind::band:
        case PropKind::cable:
        case PropKind::strap: return stretched(prop, skeleton, brush, shapes);
        default: return;
    }
}

void behind_body(const Prop& prop, const Skeleton& skeleton, const Brush& brush, std::vector<Shape>& shapes) {
    if (prop.kind == PropKind::kettlebell) return bells_behind_forearms(prop, skeleton, brush, shapes);
    if (prop.kind == PropKind::barbell) return plates(skeleton, brush, shapes);
    if (prop.kind == PropKind::towel && prop.around) return towel_below(skeleton, brush, shapes);
    if (!prop.from) return;
    const Vector3 from = place(*prop.from);
    const Vector3 to = place(prop.to.value_or(*prop.from));
    switch (prop.kind) {
        case PropKind::roller:
            if (prop.around) return roller_below_hands(prop, skeleton, brush, shapes);
            [[fallthrough]];
        case PropKind::ball: shapes.push_back(brush.disc(from, prop.radius, Ink::prop, Fill::open)); return;
        case PropKind::cable: return machine(prop, skeleton, brush, shapes);
        case PropKind::wall: return wall(prop, brush, shapes);
        case PropKind::bar:
            shapes.push_back(brush.line({from + Vector3{0, 0, -55}, from + Vector3{0, 0, 55}}, 5, Ink::prop, Fill::solid));
            return;
        case PropKind::bench: return surface(from, to, 14, brush, shapes);
        case PropKind::table: return surface(from, to, 35, brush, shapes);
        case PropKind::chair: return chair(from, to, brush, shapes);
        default: return;
    }
}

}  // namespace lats
