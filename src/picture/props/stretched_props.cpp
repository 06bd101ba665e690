#include "picture/props/prop_places.hpp"
#include "picture/props/props.hpp"

#include <algorithm>
#include <cmath>

namespace lats {
namespace {

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

/// What a band is fixed to, with its foot on the floor: it tells how high and how far away that is.
void post(const Vector3& top, const Brush& brush, std::vector<Shape>& shapes) {
    constexpr double kLowest = 12;
    constexpr double kAbove = 10;
    constexpr double kFoot = 9;
    if (top.y < kLowest) return;
    const Vector3 foot{top.x, 0, top.z};
    for (const Vector3& way : {Vector3{kFoot, 0, 0}, Vector3{0, 0, kFoot}})
        shapes.push_back(brush.line({foot - way, foot + way}, 1.5, Ink::ground, Fill::solid));
    shapes.push_back(brush.line({foot, top + Vector3{0, kAbove, 0}}, 1.5, Ink::ground, Fill::solid));
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

/// Cloth is broad, and gathered where a fist or a bar has it, so that it cannot be taken for a band.
constexpr double kGathered = 6;
constexpr double kSpread = 13;

Shape cloth(const std::vector<Vector3>& places, const std::vector<double>& breadths, const Brush& brush) {
    return brush.ribbon(places, breadths, 1.5, Ink::prop, Fill::hatched, 1);
}

Shape pulled_cloth(const Vector3& from, const Vector3& to, const Brush& brush) {
    return cloth({from, between(from, to, 0.25), between(from, to, 0.75), to}, {kGathered, kSpread, kSpread, kGathered}, brush);
}

/// What is left of a towel past the fist: it hangs, and lies where the floor is in its way.
Shape loose_end(const Vector3& hand, const Vector3& away, double rest, const Brush& brush) {
    const double drop = std::min(rest * 0.95, std::max(hand.y - 1, 0.0));
    const Vector3 end = hand + Vector3{0, -drop, 0} + away * std::sqrt(rest * rest - drop * drop);
    return cloth({hand, between(hand, end, 0.6), end}, {kGathered, kSpread, kSpread}, brush);
}

/// From hand to hand, and past the fists as far as its length allows: it does not stretch.
void towel_between_hands(const Skeleton& s, const Brush& brush, std::vector<Shape>& shapes) {
    constexpr double kLength = 120;
    const Vector3 way = s.hands[1] - s.hands[0];
    const double rest = std::clamp((kLength - length(way)) / 2, 16.0, 30.0);
    shapes.push_back(loose_end(s.hands[0], unit(way) * -1, rest, brush));
    shapes.push_back(loose_end(s.hands[1], unit(way), rest, brush));
    shapes.push_back(pulled_cloth(s.hands[0], s.hands[1], brush));
}

constexpr double kPastFist = 18;

/// From each hand up to where it hangs.
void hanging_towel(const Prop& prop, const Skeleton& s, const Brush& brush, std::vector<Shape>& shapes) {
    const Vector3 top = place(*prop.from);
    for (const std::size_t i : {0U, 1U}) {
        if (!holds(prop, i)) continue;
        shapes.push_back(loose_end(s.hands[i], {}, kPastFist, brush));
        shapes.push_back(cloth({s.hands[i], between(s.hands[i], top, 0.5), top}, {kGathered, kSpread, kSpread}, brush));
    }
}

/// From one hand around the soles to the other.
void towel_around_feet(const Skeleton& s, const Brush& brush, std::vector<Shape>& shapes) {
    const std::array<Vector3, 2> feet = around(s, Around::feet);
    for (const std::size_t i : {0U, 1U}) {
        shapes.push_back(loose_end(s.hands[i], unit(s.hands[i] - feet[i]), kPastFist, brush));
        shapes.push_back(cloth({s.hands[i], between(s.hands[i], feet[i], 0.3), feet[i]}, {kGathered, kSpread, kSpread}, brush));
    }
    shapes.push_back(cloth({feet[0], feet[1]}, {kSpread, kSpread}, brush));
}

void towel(const Prop& prop, const Skeleton& s, const Brush& brush, std::vector<Shape>& shapes) {
    if (prop.from) return hanging_towel(prop, s, brush, shapes);
    if (!prop.around) return towel_between_hands(s, brush, shapes);
    if (*prop.around == Around::feet) towel_around_feet(s, brush, shapes);
}

}  // namespace

void stretched_before_body(const Prop& prop, const Skeleton& s, const Brush& brush, std::vector<Shape>& shapes) {
    switch (prop.kind) {
        case PropKind::towel: return towel(prop, s, brush, shapes);
        case PropKind::band:
        case PropKind::cable:
        case PropKind::strap: return stretched(prop, s, brush, shapes);
        default: return;
    }
}

void stretched_behind_body(const Prop& prop, const Skeleton& s, const Brush& brush, std::vector<Shape>& shapes) {
    if (prop.kind == PropKind::towel && prop.around && *prop.around != Around::feet) towel_below(s, brush, shapes);
    if (prop.kind == PropKind::band && prop.from && !prop.around) post(place(*prop.from), brush, shapes);
}

}  // namespace lats
