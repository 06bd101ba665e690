#include "picture/camera.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lats {
namespace {

struct Angles {
    double turn;    ///< from the person's right side (0) to the front (90) or the back (-90)
    double raise;   ///< from the level (0) to straight above (90)
};

/// A little to the front: seen straight from the side one arm hides the other, and nobody can tell whether one works or both.
constexpr double kSideTurn = 15;

Angles angles(View view) {
    switch (view) {
        case View::side: return {kSideTurn, 0};
        case View::front: return {90, 0};
        case View::back: return {-90, 0};
        case View::quarter: return {40, 20};
        case View::rear_quarter: return {-40, 20};
        case View::top: return {0, 90};
    }
    return {0, 0};
}

}  // namespace

Camera::Camera(View view) : view_(view) {
    const double turn = angles(view).turn * std::numbers::pi / 180;
    const double raise = angles(view).raise * std::numbers::pi / 180;
    const Vector3 level{std::sin(turn), 0, std::cos(turn)};
    right_ = {std::cos(turn), 0, -std::sin(turn)};
    up_ = {-level.x * std::sin(raise), std::cos(raise), -level.z * std::sin(raise)};
    toward_ = {level.x * std::cos(raise), std::sin(raise), level.z * std::cos(raise)};
}

Point Camera::flat(const Vector3& place) const { return {dot(place, right_), dot(place, up_)}; }

double Camera::nearness(const Vector3& place) const { return dot(place, toward_); }

void Frame::include(Point flat, double radius) {
    min_ = {std::min(min_.x, flat.x - radius), std::min(min_.y, flat.y - radius)};
    max_ = {std::max(max_.x, flat.x + radius), std::max(max_.y, flat.y + radius)};
}

}  // namespace lats
