#include "picture/props/signs.hpp"

namespace lats {
namespace {

const std::array<Vector3, 2>& places_of(const Skeleton& s, Presses what) {
    switch (what) {
        case Presses::elbows: return s.elbows;
        case Presses::knees: return s.knees;
        case Presses::feet: return s.toes;
        default: return s.hands;
    }
}

bool presses(Presses what, std::size_t side) {
    return (what != Presses::left_hand || side == 0) && (what != Presses::right_hand || side == 1);
}

void arrow(const Vector3& from, const Vector3& way, const Brush& brush, std::vector<Shape>& shapes) {
    constexpr double kGap = 8;
    constexpr double kShaft = 14;
    constexpr double kHead = 11;
    const Vector3 end = from + way * (kGap + kShaft);
    shapes.push_back(brush.line({from + way * kGap, end}, 3.5, Ink::moving, Fill::solid, 1.5));
    shapes.push_back(brush.card(end, way, {{-7, 0}, {7, 0}, {0, kHead}}, 1, Ink::moving, Fill::solid, 1.5));
}

Vector3 facing(Palm palm, std::size_t hand) {
    const double inward = hand == 0 ? 1 : -1;
    switch (palm) {
        case Palm::forward: return {1, 0, 0};
        case Palm::back: return {-1, 0, 0};
        case Palm::up: return {0, 1, 0};
        case Palm::down: return {0, -1, 0};
        case Palm::in: return {0, 0, inward};
        case Palm::out: return {0, 0, -inward};
    }
    return {};
}

}  // namespace

void arrows_of_force(const Pose& pose, const Skeleton& s, const Brush& brush, std::vector<Shape>& shapes) {
    if (!pose.push) return;
    for (const std::size_t side : {0U, 1U})
        if (presses(pose.push->with, side))
            arrow(places_of(s, pose.push->with)[side], vector_of(pose.push->toward, side), brush.of(parts::kArrow, side), shapes);
}

std::vector<Shape> clock(Point middle) {
    constexpr double kLongHand = 0.65, kShortHand = 0.5;  // of the radius
    const auto [x, y] = middle;
    return {{{middle}, Ink::moving, Fill::open, false, 2 * kClockRadius, 0},
            {{{x, y - kClockRadius * kLongHand}, middle, {x + kClockRadius * kShortHand, y}}, Ink::moving, Fill::solid, false, 1.6, 0}};
}

std::optional<Vector3> thumb(const Skeleton& s, std::size_t hand, Palm palm) {
    constexpr double kSure = 0.3;  // a palm that faces along its own forearm says nothing of the thumb
    const Vector3 forearm = unit(s.hands[hand] - s.elbows[hand]);
    const Vector3 way = cross(forearm, facing(palm, hand)) * (hand == 0 ? -1 : 1);
    if (length(way) < kSure) return std::nullopt;
    return unit(way);
}

}  // namespace lats
