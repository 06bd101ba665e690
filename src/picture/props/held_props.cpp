#include "picture/props/prop_places.hpp"
#include "picture/props/props.hpp"
#include "picture/props/signs.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lats {
namespace {

constexpr double kHalfDumbbell = 8;

void dumbbell(const Vector3& grip, const Vector3& axis, const Brush& brush, std::vector<Shape>& shapes) {
    const Vector3 half = axis * kHalfDumbbell;
    shapes.push_back(brush.line({grip - half, grip + half}, 3, Ink::prop, Fill::solid, 1));
    for (const double end : {-kHalfDumbbell, kHalfDumbbell}) shapes.push_back(brush.disc(grip + axis * end, 5, Ink::prop, Fill::solid));
}

Vector3 forearm(const Skeleton& s, std::size_t i) { return unit(s.hands[i] - s.elbows[i]); }

/// A dumbbell lies across the forearm: along the thumb where the pose says where that is, else pointing ahead as long as the arm allows it.
Vector3 axis_in_hand(const Pose& pose, const Skeleton& s, std::size_t i) {
    if (const auto along = pose.palms ? thumb(s, i, *pose.palms) : std::nullopt) return *along;
    const Vector3 across = cross({0, 0, 1}, forearm(s, i));  // as the thumb of a palm that faces in: it does not turn over on its way there
    return dot(across, across) < 0.1 ? Vector3{1, 0, 0} : unit(across);
}

/// Held by one end with the palms of both hands: the rest hangs down. Held by its two ends, it goes from hand to hand.
void dumbbell_between_hands(const Skeleton& s, const Brush& brush, std::vector<Shape>& shapes) {
    constexpr double kApart = 12;
    const Vector3 way = s.hands[1] - s.hands[0];
    const Vector3 hands = middle(s.hands);
    if (length(way) > kApart) dumbbell(hands, unit(way), brush, shapes);
    else dumbbell(hands + Vector3{0, -kHalfDumbbell, 0}, {0, 1, 0}, brush, shapes);
}

/// Whether what a hand holds is above the arm and not below it.
bool is_raised(const Skeleton& s, std::size_t i) { return forearm(s, i).y > 0.5; }

/// The bell hangs below the hand; of a raised arm it leans on the back of the forearm.
Vector3 bell_of(const Skeleton& s, std::size_t i) {
    if (!is_raised(s, i)) return s.hands[i] + Vector3{0, -11, 0};
    const Vector3 back = cross(cross(forearm(s, i), Vector3{-1, 0, 0}), forearm(s, i));
    return s.hands[i] - forearm(s, i) * 10 + back * 9;
}

/// Round, on a flat base.
std::vector<Point> bell_outline() {
    constexpr int kCorners = 16;
    constexpr double kRadius = 8;
    constexpr double kHalfBase = 0.8;  // in radians
    std::vector<Point> outline;
    for (int i = 0; i <= kCorners; ++i) {
        const double turn = kHalfBase + i * 2 * (std::numbers::pi - kHalfBase) / kCorners;
        outline.push_back({kRadius * std::sin(turn), -kRadius * std::cos(turn)});
    }
    return outline;
}

void bell(const Skeleton& s, std::size_t i, const Brush& brush, std::vector<Shape>& shapes) {
    const Vector3 middle = bell_of(s, i);
    const Vector3 up = s.hands[i] - middle;
    Shape handle = brush.card(middle, up, {{-5, 5}, {-7, 9}, {-5, 14}, {5, 14}, {7, 9}, {5, 5}}, 3.5, Ink::prop, Fill::solid, 0.8);
    handle.closed = false;
    shapes.push_back(handle);
    shapes.push_back(brush.card(middle, up, bell_outline(), 1, Ink::prop, Fill::solid, 1));
}

/// A bag with handles, as heavy shopping has; it ends above the floor.
void bag(const Vector3& hand, const Brush& brush, std::vector<Shape>& shapes) {
    const double bottom = -std::clamp(hand.y, 16.0, 30.0);
    const Vector3 up{0, 1, 0};
    Shape handle = brush.card(hand, up, {{-6, -11}, {-3, 0}, {3, 0}, {6, -11}}, 2, Ink::prop, Fill::open, 0.8);
    handle.closed = false;
    shapes.push_back(handle);
    shapes.push_back(brush.card(hand, up, {{-8, -11}, {8, -11}, {10, bottom}, {-10, bottom}}, 2, Ink::prop, Fill::hatched, 1));
}

/// A bottle held round its middle.
void bottle(const Vector3& hand, const Brush& brush, std::vector<Shape>& shapes) {
    const std::vector<Point> outline{{-6, -13}, {6, -13}, {6, 9}, {2.5, 14}, {2.5, 20}, {-2.5, 20}, {-2.5, 14}, {-6, 9}};
    shapes.push_back(brush.card(hand, {0, 1, 0}, outline, 2, Ink::prop, Fill::hatched, 1));
}

constexpr double kBarbellBeyond = 45;

/// The ends of a thing that goes from hand to hand and `beyond` them.
std::array<Vector3, 2> ends_of(const Skeleton& s, double beyond) {
    const Vector3 axis = unit(s.hands[1] - s.hands[0]);
    return {s.hands[0] - axis * beyond, s.hands[1] + axis * beyond};
}

void rod(const Skeleton& s, double beyond, const Brush& brush, std::vector<Shape>& shapes) {
    const std::array<Vector3, 2> ends = ends_of(s, beyond);
    shapes.push_back(brush.line({ends[0], ends[1]}, 3, Ink::prop, Fill::solid, 1));
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

/// The same weight is a bag that hangs from a hand and a bottle that is lifted.
void weight(const Skeleton& s, std::size_t i, const Brush& brush, std::vector<Shape>& shapes) {
    if (is_raised(s, i)) bottle(s.hands[i], brush, shapes);
    else bag(s.hands[i], brush, shapes);
}

enum class Order { before_body, behind_body };

/// What a raised hand holds may be behind the arm.
Order order_of(const Prop& prop, const Skeleton& s, std::size_t i, const Brush& brush) {
    if (!is_raised(s, i)) return Order::before_body;
    return prop.kind == PropKind::kettlebell && brush.is_nearer(bell_of(s, i), s.hands[i]) ? Order::before_body : Order::behind_body;
}

using Paint = void (*)(const Skeleton&, std::size_t hand, const Brush&, std::vector<Shape>&);

/// Paints what hands hold that comes in that order.
void in_hands(const Prop& prop, const Skeleton& s, Order order, Paint paint, const Brush& brush, std::vector<Shape>& shapes) {
    for (const std::size_t i : {0U, 1U})
        if (holds(prop, i) && order_of(prop, s, i, brush) == order) paint(s, i, brush.on_side(i), shapes);
}

}  // namespace

void held_before_body(const Prop& prop, const Pose& pose, const Skeleton& s, const Brush& brush, std::vector<Shape>& shapes) {
    switch (prop.kind) {
        case PropKind::dumbbell:
            if (prop.around == Around::hands) return dumbbell_between_hands(s, brush, shapes);
            if (prop.around) return dumbbell(resting_place(s, *prop.around), {0, 0, 1}, brush, shapes);
            for (const std::size_t i : {0U, 1U})
                if (holds(prop, i)) dumbbell(s.hands[i], axis_in_hand(pose, s, i), brush, shapes);
            return;
        case PropKind::kettlebell: return in_hands(prop, s, Order::before_body, bell, brush, shapes);
        case PropKind::weight: return in_hands(prop, s, Order::before_body, weight, brush, shapes);
        case PropKind::barbell: return rod(s, kBarbellBeyond, brush, shapes);
        case PropKind::stick: return rod(s, 20, brush, shapes);
        default: return;
    }
}

void held_behind_body(const Prop& prop, const Skeleton& s, const Brush& brush, std::vector<Shape>& shapes) {
    switch (prop.kind) {
        case PropKind::kettlebell: return in_hands(prop, s, Order::behind_body, bell, brush, shapes);
        case PropKind::weight: return in_hands(prop, s, Order::behind_body, weight, brush, shapes);
        case PropKind::barbell: return plates(s, brush, shapes);
        default: return;
    }
}

}  // namespace lats
