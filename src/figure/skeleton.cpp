#include "lats/figure/skeleton.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <fmt/format.h>

namespace lats {
namespace {

// Units: centimetres, for a height of 180.
constexpr double kWaistLength = 25;  // hip joints to the middle of the trunk
constexpr double kChestLength = 27;
constexpr double kNeckLength = 22;  // from between the shoulders to the middle of the head
constexpr double kHalfShoulders = 19;
constexpr double kHalfHips = 9;
constexpr double kUpperArm = 33;
constexpr double kForearm = 26;
constexpr double kHand = 8;  // wrist to the middle of the grip
constexpr double kThigh = 44;
constexpr double kShin = 44;
constexpr double kFoot = 18;  // ankle to toes
constexpr double kSole = 7;   // ankle to the floor

double radians(double degrees) { return degrees * std::numbers::pi / 180; }
double degrees(double radians) { return radians * 180 / std::numbers::pi; }
double angle_between(const Vector3& a, const Vector3& b) { return degrees(std::acos(std::clamp(dot(unit(a), unit(b)), -1.0, 1.0))); }

/// `side` is -1 for a left limb, 1 for a right one, 0 for the trunk.
Vector3 along(double pitch, double out, int side) {
    const double p = radians(pitch);
    const double o = radians(out);
    return {std::sin(p) * std::cos(o), -std::cos(p) * std::cos(o), side * std::sin(o)};
}

/// What a pose says, as vectors: the form in which two poses can be mixed.
struct Directions {
    Vector3 waist, chest, head, waist_front, chest_front;
    double twist = 0;
    double roll = 0;
    double up = 0;
    double forward = 0;
    std::array<std::array<Vector3, 2>, 2> arms;  // of each side: upper, lower
    std::array<std::array<Vector3, 2>, 2> legs;
    std::array<Vector3, 2> feet;
    Anchor anchor = Anchor::feet;
    Vector3 at;
};

Directions directions_of(const Pose& pose) {
    Directions d;
    d.waist = along(pose.waist, 0, 0);
    d.chest = along(pose.chest, 0, 0);
    d.head = along(pose.head, 0, 0);
    d.waist_front = along(pose.waist - 90, 0, 0);
    d.chest_front = along(pose.chest - 90, 0, 0);
    d.twist = pose.twist;
    d.roll = pose.roll;
    d.up = pose.shoulders_up;
    d.forward = pose.shoulders_forward;
    for (const std::size_t i : {0U, 1U}) {
        const int side = i == 0 ? -1 : 1;
        d.arms[i] = {along(pose.arms[i].upper.pitch, pose.arms[i].upper.out, side),
                     along(pose.arms[i].lower.pitch, pose.arms[i].lower.out, side)};
        d.legs[i] = {along(pose.legs[i].upper.pitch, pose.legs[i].upper.out, side),
                     along(pose.legs[i].lower.pitch, pose.legs[i].lower.out, side)};
        d.feet[i] = along(pose.feet[i], 0, 0);
    }
    d.anchor = pose.anchor;
    d.at = {static_cast<double>(pose.at.x), static_cast<double>(pose.at.y), 0};
    return d;
}

/// The direction at `share` of the shortest turn from `a` to `b`, both unit vectors. Where they are opposite there is no shortest
/// turn: it goes past the front.
Vector3 turned(const Vector3& a, const Vector3& b, double share) {
    const double angle = std::acos(std::clamp(dot(a, b), -1.0, 1.0));
    if (angle < 1e-6) return a;
    if (std::numbers::pi - angle < 1e-3) return turned(a, unit(b + Vector3{0.05, 0, 0}), share);
    return unit(a * std::sin((1 - share) * angle) + b * std::sin(share * angle));
}

Directions mixed(const Directions& a, const Directions& b, double share) {
    const auto mix = [&](double from, double to) { return from + (to - from) * share; };
    Directions d = a;
    d.waist = turned(a.waist, b.waist, share);
    d.chest = turned(a.chest, b.chest, share);
    d.head = turned(a.head, b.head, share);
    d.waist_front = turned(a.waist_front, b.waist_front, share);
    d.chest_front = turned(a.chest_front, b.chest_front, share);
    d.twist = mix(a.twist, b.twist);
    d.roll = mix(a.roll, b.roll);
    d.up = mix(a.up, b.up);
    d.forward = mix(a.forward, b.forward);
    for (const std::size_t i : {0U, 1U}) {
        for (const std::size_t part : {0U, 1U}) {
            d.arms[i][part] = turned(a.arms[i][part], b.arms[i][part], share);
            d.legs[i][part] = turned(a.legs[i][part], b.legs[i][part], share);
        }
        d.feet[i] = turned(a.feet[i], b.feet[i], share);
    }
    d.at = a.at + (b.at - a.at) * share;
    return d;
}

/// `v` turned about the unit vector `axis`.
Vector3 about(const Vector3& v, const Vector3& axis, double angle) {
    const double a = radians(angle);
    return v * std::cos(a) + cross(axis, v) * std::sin(a) + axis * (dot(axis, v) * (1 - std::cos(a)));
}

template <class Use> void each_joint(Skeleton& s, Use use) {
    for (Vector3* joint : {&s.hips, &s.waist, &s.neck, &s.head}) use(*joint);
    for (auto* pair : {&s.shoulders, &s.elbows, &s.wrists, &s.hands, &s.hip_joints, &s.knees, &s.ankles, &s.toes})
        for (Vector3& joint : *pair) use(joint);
}

double lowest_of(const Skeleton& s) {
    namespace t = thickness;  // the lengths above have the same names
    double lowest = std::min({s.hips.y - t::kHips, s.waist.y - t::kWaist, s.neck.y - t::kChest, s.head.y - t::kHead});
    for (const std::size_t i : {0U, 1U}) {
        lowest = std::min({lowest, s.shoulders[i].y - t::kUpperArm, s.elbows[i].y - t::kForearm, s.hands[i].y - t::kHand,
                           s.knees[i].y - t::kShin, s.ankles[i].y - t::kShin, s.toes[i].y - t::kFoot});
    }
    return lowest;
}

/// How far the body has to move for its anchor to be in its place.
Vector3 way_to_anchor(const Skeleton& s, const Directions& d) {
    switch (d.anchor) {
        case Anchor::feet: return d.at + Vector3{0, kSole, 0} - middle(s.ankles);
        case Anchor::knees: {
            const Vector3& low = s.knees[0].y < s.knees[1].y ? s.knees[0] : s.knees[1];
            const bool level = std::abs(s.knees[0].y - s.knees[1].y) < 5;
            return d.at + Vector3{0, thickness::kShin, 0} - (level ? middle(s.knees) : low);
        }
        case Anchor::hips: return d.at - s.hips;
        case Anchor::hands: return d.at - middle(s.hands);
        case Anchor::floor: return {d.at.x - s.hips.x, d.at.y - lowest_of(s), 0};
    }
    return {};
}

Skeleton placed(const Directions& d) {
    Skeleton s;
    s.hips_front = d.waist_front;
    s.chest_front = about(d.chest_front, d.chest, -d.twist);
    s.waist = d.waist * kWaistLength;
    const Vector3 top = s.waist + d.chest * kChestLength;
    s.neck = top + d.chest * d.up * 0.4;
    s.head = top + d.head * kNeckLength;
    const Vector3 across = about(Vector3{0, 0, 1}, d.chest, -d.twist);
    for (const std::size_t i : {0U, 1U}) {
        const int side = i == 0 ? -1 : 1;
        s.shoulders[i] = top + across * (side * kHalfShoulders) + d.chest * d.up + s.chest_front * d.forward;
        s.elbows[i] = s.shoulders[i] + d.arms[i][0] * kUpperArm;
        s.wrists[i] = s.elbows[i] + d.arms[i][1] * kForearm;
        s.hands[i] = s.elbows[i] + d.arms[i][1] * (kForearm + kHand);
        s.hip_joints[i] = {0, 0, side * kHalfHips};
        s.knees[i] = s.hip_joints[i] + d.legs[i][0] * kThigh;
        s.ankles[i] = s.knees[i] + d.legs[i][1] * kShin;
        s.toes[i] = s.ankles[i] + d.feet[i] * kFoot + d.legs[i][1] * (kSole - thickness::kFoot) * 0.8;
    }
    if (d.roll != 0) {
        each_joint(s, [&](Vector3& joint) { joint = about(joint, {1, 0, 0}, d.roll); });
        s.chest_front = about(s.chest_front, {1, 0, 0}, d.roll);
        s.hips_front = about(s.hips_front, {1, 0, 0}, d.roll);
    }
    const Vector3 way = way_to_anchor(s, d);
    each_joint(s, [&](Vector3& joint) { joint = joint + way; });
    return s;
}

/// How far `limb` leads behind the plane across the body that `front` is at right angles to. Units: degrees, never negative.
double behind(const Vector3& limb, const Vector3& front) {
    return std::max(0.0, degrees(std::asin(std::clamp(-dot(unit(limb), front), -1.0, 1.0))));
}

class Examination {
public:
    Examination(const Pose& pose, std::vector<std::string>& flaws) : pose_(pose), flaws_(flaws) {}

    void joints() {
        trunk();
        for (const std::size_t i : {0U, 1U}) {
            arm(i);
            leg(i);
        }
    }

    void floor() {
        if (const double lowest = lowest_of(skeleton_); lowest < -kFloorSlack)
            say(fmt::format("a part of the body is {:.0f} cm below the floor", -lowest));
    }

    void grip(const Place3& bar, Hands held) {
        for (const std::size_t i : {0U, 1U}) {
            if ((held == Hands::left && i == 1) || (held == Hands::right && i == 0)) continue;
            const Vector3& hand = skeleton_.hands[i];
            if (const double off = std::hypot(hand.x - bar.x, hand.y - bar.y); off > kGripSlack)
                say(fmt::format("the {} hand is {:.0f} cm off the bar", side(i), off));
        }
    }

private:
    static constexpr double kFloorSlack = 6;
    static constexpr double kGripSlack = 6;
    /// From the thigh to the lower trunk. The hip joint alone goes to about 120, but the pelvis tilts and the lower back rounds with it
    /// until the belly lies on the thighs.
    static constexpr double kFold = 150;

    static std::string_view side(std::size_t i) { return i == 0 ? "left" : "right"; }

    void say(const std::string& what) { flaws_.push_back(pose_.caption.empty() ? what : fmt::format("\"{}\": {}", pose_.caption, what)); }

    void limit(std::string_view joint, double angle, double most) {
        if (angle > most) say(fmt::format("{} {:.0f} degrees; it goes to {:.0f}", joint, angle, most));
    }

    void trunk() {
        const double spine = std::remainder(pose_.waist - pose_.chest, 360);
        limit("the spine bends forward", spine, 70);
        limit("the spine bends back", -spine, 45);
        const double neck = std::remainder(pose_.chest - pose_.head, 360);
        limit("the neck bends forward", neck, 60);
        limit("the neck bends back", -neck, 65);
        limit("the trunk turns", std::abs(pose_.twist), 60);
        limit("the shoulders rise or sink", std::abs(pose_.shoulders_up), 9);
        limit("the shoulders move forward or back", std::abs(pose_.shoulders_forward), 10);
    }

    void arm(std::size_t i) {
        const Vector3 upper = skeleton_.elbows[i] - skeleton_.shoulders[i];
        const Vector3 lower = skeleton_.wrists[i] - skeleton_.elbows[i];
        limit(fmt::format("the {} elbow bends", side(i)), angle_between(upper, lower), 155);
        const Vector3 trunk = skeleton_.waist - skeleton_.neck;
        const bool hangs = angle_between(upper, trunk) < 90;
        limit(fmt::format("the {} upper arm leads behind the body", side(i)), behind(upper, skeleton_.chest_front), hangs ? 75 : 45);
        const Vector3 across = unit(skeleton_.shoulders[i] - skeleton_.shoulders[1 - i]);
        limit(fmt::format("the {} upper arm crosses the body", side(i)),
              degrees(std::asin(std::clamp(-dot(unit(upper), across), -1.0, 1.0))), 60);
    }

    void leg(std::size_t i) {
        const Vector3 thigh = skeleton_.knees[i] - skeleton_.hip_joints[i];
        const Vector3 shin = skeleton_.ankles[i] - skeleton_.knees[i];
        limit(fmt::format("the {} knee bends", side(i)), angle_between(thigh, shin), 155);
        const double forward = std::remainder(pose_.legs[i].lower.pitch - pose_.legs[i].upper.pitch, 360);
        const bool sideways = std::abs(pose_.legs[i].upper.out) > 45 || std::abs(pose_.legs[i].lower.out) > 45;
        if (!sideways) limit(fmt::format("the {} knee bends the wrong way", side(i)), forward, 12);
        const double hip = std::remainder(pose_.legs[i].upper.pitch - (pose_.waist - 180), 360);
        if (sideways) return;
        limit(fmt::format("the {} hip bends", side(i)), hip, kFold);
        limit(fmt::format("the {} hip stretches back", side(i)), -hip, 45);
    }

    const Pose& pose_;
    std::vector<std::string>& flaws_;
    Skeleton skeleton_ = skeleton_of(pose_);
};

}  // namespace

Vector3 vector_of(Direction direction, std::size_t side) { return along(direction.pitch, direction.out, side == 0 ? -1 : 1); }

Skeleton skeleton_of(const Pose& pose) { return placed(directions_of(pose)); }

Skeleton skeleton_between(const Pose& from, const Pose& to, double share) {
    return placed(mixed(directions_of(from), directions_of(to), share));
}

std::vector<std::string> flaws_of(const Figure& figure) {
    std::vector<std::string> flaws;
    for (const Pose& pose : figure.poses) {
        Examination examination(pose, flaws);
        examination.joints();
        examination.floor();
        for (const Prop& prop : figure.props)
            if (prop.kind == PropKind::bar && prop.from) examination.grip(*prop.from, prop.hands);
    }
    return flaws;
}

}  // namespace lats
