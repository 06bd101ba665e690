#include "picture/body/movement.hpp"

#include "picture/props/prop_places.hpp"

#include <cmath>

namespace lats {
namespace {

constexpr double kMovesDegrees = 6;

bool differs(std::int16_t a, std::int16_t b) { return std::abs(std::remainder(a - b, 360)) >= kMovesDegrees; }
bool differs(Direction a, Direction b) { return differs(a.pitch, b.pitch) || differs(a.out, b.out); }
bool differs(const Limb& a, const Limb& b) { return differs(a.upper, b.upper) || differs(a.lower, b.lower); }

/// The arms that move, else those that hold something, else both.
std::array<bool, 2> arms_at_work(const Figure& figure, std::array<bool, 2> moving) {
    if (moving[0] || moving[1]) return moving;
    std::array<bool, 2> holding{};
    for (const Prop& prop : figure.props) {
        const bool is_furniture = prop.kind >= PropKind::bar;
        for (const std::size_t i : {0U, 1U}) holding[i] |= !is_furniture && holds(prop, i);
    }
    return holding[0] || holding[1] ? holding : std::array{true, true};
}

}  // namespace

Movement movement_of(const Figure& figure) {
    constexpr int kMovesCentimetres = 2;
    Movement movement;
    bool blades = false;
    for (const Pose& pose : figure.poses) {
        const Pose& first = figure.poses.front();
        movement.trunk |= differs(pose.waist, first.waist) || differs(pose.chest, first.chest) || differs(pose.twist, first.twist);
        blades |= std::abs(pose.shoulders_up - first.shoulders_up) >= kMovesCentimetres ||
                  std::abs(pose.shoulders_forward - first.shoulders_forward) >= kMovesCentimetres;
        for (const std::size_t i : {0U, 1U}) {
            movement.arms[i] |= differs(pose.arms[i], first.arms[i]);
            movement.legs[i] |= differs(pose.legs[i], first.legs[i]);
        }
    }
    movement.arms_at_work = arms_at_work(figure, movement.arms);
    if (blades) movement.arms = movement.arms_at_work;  // blades move both shoulders, and an arm may be idle
    return movement;
}

}  // namespace lats
