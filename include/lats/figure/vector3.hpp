// Points and directions in space, with what is calculated of them.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>

namespace lats {

/// Units: centimetres, or none for a direction of length 1; x to where the person faces, y up, z to the person's right.
struct Vector3 {
    double x = 0;
    double y = 0;
    double z = 0;

    friend constexpr bool operator==(const Vector3&, const Vector3&) = default;
};

constexpr Vector3 operator+(const Vector3& a, const Vector3& b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
constexpr Vector3 operator-(const Vector3& a, const Vector3& b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
constexpr Vector3 operator*(const Vector3& a, double times) { return {a.x * times, a.y * times, a.z * times}; }
constexpr double dot(const Vector3& a, const Vector3& b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
constexpr Vector3 cross(const Vector3& a, const Vector3& b) {
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}
inline double length(const Vector3& a) { return std::sqrt(dot(a, a)); }
/// The direction of `a`; nothing like one where `a` has no length.
inline Vector3 unit(const Vector3& a) { return a * (1 / std::max(length(a), 1e-9)); }
/// The place at `share` of the way from `a` to `b`.
constexpr Vector3 between(const Vector3& a, const Vector3& b, double share) { return a + (b - a) * share; }
constexpr Vector3 middle(const std::array<Vector3, 2>& pair) { return between(pair[0], pair[1], 0.5); }

}  // namespace lats
