#include "picture/camera.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lats {
namespace {

struct Angles {
    double turn;   ///< from the person's right side (0) to the front (90) or the back (-90)
    double raise;  ///< from the level (0) to straight above (90)
};

/// A little to the front: seen straight from the side one arm hides the other, and nobody can tell whether one works or both.
constexpr double kSideTurn = 15;

/// How far somebody looks down who stands three and a half metres away.
double raise_of(double middle_height) {
    constexpr double kEyes = 165, kAway = 350, kLeast = 6, kMost = 24;
    const double raise = std::atan((kEyes - middle_height) / kAway) * 180 / std::numbers::pi;
    return std::clamp(raise, kLeast, kMost);
}

Angles angles(View view, double middle_height) {
    switch (view) {
        case View::side: return {kSideTurn, 0};
        case View::front: return {90, 0};
        case View::back: return {-90, 0};
        case View::quarter: return {40, raise_of(middle_height)};
        case View::rear_quarter: return {-40, raise_of(middle_height)};
        case View::top: return {0, 90};
    }
    return {0, 0};
}

}  // namespace

Camera::Camera(View view, double middle_height) : view_(view) {
    const Angles degrees = angles(view, middle_height);
    const double turn = degrees.turn * std::numbers::pi / 180;
    const double raise = degrees.raise * std::numbers::pi / 180;
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
