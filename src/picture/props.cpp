#include "picture/props.hpp"

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

void kettlebell(const Vector3& hand, const Brush& brush, std::vector<Shape>& shapes) {
    shapes.push_back(brush.disc(hand + Vector3{0, -11, 0}, 8, Ink::prop, Fill::solid, 1));
    shapes.push_back(brush.disc(hand, 4, Ink::prop, Fill::open));
}

void in_each_hand(const Prop& prop, const Skeleton& s, const Brush& brush, std::vector<Shape>& shapes) {
    for (const std::size_t i : {0U, 1U}) {
        if (!holds(prop, i)) continue;
        const Vector3& hand = s.hands[i];
        if (prop.kind == PropKind::dumbbell) dumbbell(hand, axis_in_hand(unit(hand - s.elbows[i])), brush, shapes);
        if (prop.kind == PropKind::kettlebell) kettlebell(hand, brush, shapes);
        if (prop.kind == PropKind::weight) shapes.push_back(brush.disc(hand + Vector3{0, -5, 0}, 8, Ink::prop, Fill::open, 1));
    }
}

/// How far a thing from hand to hand goes on beyond them, how thick it is, and how large the plates at its ends are.
struct Bar {
    double beyond, thickness, plate;
};

Bar bar_of(PropKind kind) {
    if (kind == PropKind::barbell) return {45, 3, 14};
    if (kind == PropKind::stick) return {20, 3, 0};
    return {0, 4, 0};
}

void across_hands(const Prop& prop, const Skeleton& s, const Brush& brush, std::vector<Shape>& shapes) {
    const Bar bar = bar_of(prop.kind);
    const Vector3 axis = unit(s.hands[1] - s.hands[0]);
    const std::array<Vector3, 2> ends{s.hands[0] - axis * bar.beyond, s.hands[1] + axis * bar.beyond};
    shapes.push_back(brush.line({ends[0], ends[1]}, bar.thickness, Ink::prop, Fill::solid, 1));
    if (bar.plate == 0) return;
    for (const Vector3& end : ends) shapes.push_back(brush.disc(end, bar.plate, Ink::prop, Fill::open));
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

void held(const Prop& prop, const Skeleton& skeleton, const Brush& brush, std::vector<Shape>& shapes) {
    switch (prop.kind) {
        case PropKind::dumbbell:
            if (prop.around) return dumbbell(middle(around(skeleton, *prop.around)) + skeleton.hips_front * 13, {0, 0, 1}, brush, shapes);
            return in_each_hand(prop, skeleton, brush, shapes);
        case PropKind::kettlebell:
        case PropKind::weight: return in_each_hand(prop, skeleton, brush, shapes);
        case PropKind::barbell:
        case PropKind::stick:
        case PropKind::towel: return across_hands(prop, skeleton, brush, shapes);
        case PropKind::band:
        case PropKind::cable:
        case PropKind::strap: return stretched(prop, skeleton, brush, shapes);
        default: return;
    }
}

void furniture(const Prop& prop, const Brush& brush, std::vector<Shape>& shapes) {
    if (!prop.from) return;
    const Vector3 from = place(*prop.from);
    const Vector3 to = place(prop.to.value_or(*prop.from));
    switch (prop.kind) {
        case PropKind::ball:
        case PropKind::roller: shapes.push_back(brush.disc(from, prop.radius, Ink::prop, Fill::open)); return;
        case PropKind::wall:
            shapes.push_back(brush.line({{from.x, 0, -60}, {from.x, 210, -60}, {from.x, 210, 60}, {from.x, 0, 60}}, 1,
                                        Ink::ground, Fill::solid));
            return;
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
