// From the directions of a pose to the places of its joints, and whether a body can stand like that.
//
// Source: lengths of limbs as fractions of the height, Drillis and Contini 1966, as given in Winter 2009, Biomechanics and Motor
// Control of Human Movement, for a height of 180 cm. Ranges of joints: American Academy of Orthopaedic Surgeons, The Clinical
// Measurement of Joint Motion, 1994, each widened by 10 to 15 degrees, because a figure is rounder than a measurement.
#pragma once

#include "lats/figure/figure.hpp"
#include "lats/figure/vector3.hpp"

#include <string>
#include <vector>

namespace lats {

/// The places of the joints of one pose. Pairs are left, right.
struct Skeleton {
    Vector3 hips;  ///< the middle between the hip joints
    Vector3 waist;
    Vector3 neck;         ///< the middle between the shoulder joints, where the trunk ends
    Vector3 head;         ///< the middle of the head
    Vector3 chest_front;  ///< unit vector: where the chest faces
    Vector3 hips_front;   ///< unit vector: where the belly faces
    std::array<Vector3, 2> shoulders;
    std::array<Vector3, 2> elbows;
    std::array<Vector3, 2> wrists;
    std::array<Vector3, 2> hands;  ///< the middle of the grip
    std::array<Vector3, 2> hip_joints;
    std::array<Vector3, 2> knees;
    std::array<Vector3, 2> ankles;
    std::array<Vector3, 2> toes;
};

/// The half thicknesses of the body's parts. Units: centimetres.
namespace thickness {
inline constexpr double kHead = 10;
inline constexpr double kChest = 11;
inline constexpr double kWaist = 10;
inline constexpr double kHips = 10;
inline constexpr double kUpperArm = 4.5;
inline constexpr double kForearm = 3.5;
inline constexpr double kHand = 3;
inline constexpr double kThigh = 7;
inline constexpr double kShin = 5;
inline constexpr double kFoot = 3;
}  // namespace thickness

/// `direction` of a limb of the left side, 0, or the right, 1, as a unit vector.
Vector3 vector_of(Direction direction, std::size_t side);

Skeleton skeleton_of(const Pose& pose);

/// A pose between two: limbs turn along the shortest way at an even speed, so their lengths stay. `share` 0 is `from`, 1 is `to`; what
/// has no way between, as the anchor, is taken from `from`.
Skeleton skeleton_between(const Pose& from, const Pose& to, double share);

/// What no body can do in the poses of `figure`: a joint past its range, a hand off the bar it hangs from, a part below the
/// floor. Each as a sentence that names the pose and the joint; empty where there is nothing.
std::vector<std::string> flaws_of(const Figure& figure);

}  // namespace lats
