#include "picture/body/stretches.hpp"

#include <cmath>

namespace lats {
namespace {

/// Both legs, or the one that carries the body while the other foot is off the floor.
std::vector<std::size_t> legs_at_work(const Skeleton& s) {
    constexpr double kOffTheFloor = 6;
    const double higher = s.ankles[0].y - s.ankles[1].y;
    if (std::abs(higher) < kOffTheFloor) return {0, 1};
    return {higher > 0 ? std::size_t{1} : std::size_t{0}};
}

}  // namespace

std::vector<Stretch> stretches(const Skeleton& s, FigurePart part) {
    using namespace thickness;
    std::vector<Stretch> found;
    const Vector3 across = unit(s.shoulders[1] - s.shoulders[0]);
    const auto trunk = [&](const Vector3& a, const Vector3& b, const Vector3& outward, double off) {
        for (const double side : {-8.0, 8.0}) found.push_back({a + across * side, b + across * side, outward, off});
    };
    const auto flank = [&](const Vector3& a, const Vector3& b, double off) {
        for (const double side : {-1.0, 1.0}) found.push_back({a, b, across * side, off});
    };
    const auto limb = [&](const std::array<Vector3, 2>& a, const std::array<Vector3, 2>& b, bool front, double off) {
        for (const std::size_t i : {0U, 1U}) {
            const Vector3 axis = unit(b[i] - a[i]);
            // The front of a limb is where the trunk's front is when the limb hangs; it turns with the limb.
            const Vector3 facing = unit(cross(cross(axis, s.chest_front), axis) + across * 1e-3);
            const Vector3 raised = dot(axis, unit(s.waist - s.neck)) < 0.3 ? unit(s.neck - s.waist) * 0.6 : Vector3{};
            const Vector3 outward = unit(facing + cross(cross(axis, raised), axis));
            found.push_back({between(a[i], b[i], 0.15), between(a[i], b[i], 0.8), outward * (front ? 1 : -1), off, i});
        }
    };
    // A leg swings in one plane, so its front follows from where it points, however far the trunk leans.
    const Vector3 across_hips = unit(s.hip_joints[1] - s.hip_joints[0]);
    const auto leg = [&](const std::array<Vector3, 2>& a, const std::array<Vector3, 2>& b, bool front, double off) {
        for (const std::size_t i : legs_at_work(s)) {
            const Vector3 facing = unit(cross(across_hips, unit(b[i] - a[i])) + s.hips_front * 1e-3);
            found.push_back({between(a[i], b[i], 0.15), between(a[i], b[i], 0.8), facing * (front ? 1 : -1), off, i});
        }
    };
    const Vector3 back = s.chest_front * -1;
    const Vector3 low_back = s.hips_front * -1;
    const Vector3 chest_low = between(s.waist, s.neck, 0.15);
    const Vector3 chest_high = between(s.waist, s.neck, 0.9);
    const Vector3 waist_low = between(s.hips, s.waist, 0.15);
    switch (part) {
        case FigurePart::neck_back: trunk(between(s.waist, s.neck, 0.95), between(s.neck, s.head, 0.55), back, 5); break;
        case FigurePart::shoulder_front:
        case FigurePart::shoulder_side:
        case FigurePart::shoulder_back:
            for (const std::size_t i : {0U, 1U}) {
                const Vector3 sideways = across * (i == 0 ? -1.0 : 1.0);
                const Vector3 outward = part == FigurePart::shoulder_front  ? s.chest_front
                                        : part == FigurePart::shoulder_back ? back
                                                                            : sideways;
                found.push_back({s.shoulders[i], between(s.shoulders[i], s.elbows[i], 0.3), outward, 4, i});
            }
            break;
        case FigurePart::chest_front: trunk(between(s.waist, s.neck, 0.45), chest_high, s.chest_front, kChest - 3); break;
        case FigurePart::chest_back: trunk(chest_low, chest_high, back, kChest - 3); break;
        case FigurePart::chest_side: flank(chest_low, between(s.waist, s.neck, 0.7), kChest); break;
        case FigurePart::waist_front: trunk(waist_low, chest_low, s.hips_front, kWaist - 3); break;
        case FigurePart::waist_back: trunk(waist_low, chest_low, low_back, kWaist - 3); break;
        case FigurePart::waist_side: flank(waist_low, chest_low, kWaist); break;
        case FigurePart::upper_arm_front: limb(s.shoulders, s.elbows, true, 2); break;
        case FigurePart::upper_arm_back: limb(s.shoulders, s.elbows, false, 2); break;
        case FigurePart::forearm:  // muscle all around it
            for (const std::size_t i : {0U, 1U})
                found.push_back({between(s.elbows[i], s.wrists[i], 0.1), between(s.elbows[i], s.wrists[i], 0.8), {}, 0, i});
            break;
        case FigurePart::hip_front:
            trunk(between(s.hips, s.waist, 0.1), between(s.hips, middle(s.knees), 0.15), s.hips_front, kHips - 3);
            break;
        case FigurePart::hip_back:
            trunk(between(s.hips, s.waist, 0.15), between(s.hips, middle(s.knees), 0.15), low_back, kHips - 2);
            break;
        case FigurePart::hip_side: flank(between(s.hips, s.waist, 0.25), s.hips, kHips + 3); break;
        case FigurePart::thigh_front: leg(s.hip_joints, s.knees, true, 3); break;
        case FigurePart::thigh_back: leg(s.hip_joints, s.knees, false, 3); break;
        case FigurePart::thigh_inner:
            for (const std::size_t i : {0U, 1U})
                found.push_back({between(s.hip_joints[i], s.knees[i], 0.1), between(s.hip_joints[i], s.knees[i], 0.6),
                                 across * (i == 0 ? 1.0 : -1.0), 3, i});
            break;
        case FigurePart::shin_back: leg(s.knees, s.ankles, false, 2); break;
    }
    return found;
}

}  // namespace lats
