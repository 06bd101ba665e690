#include "support/catch.hpp"

#include "lats/figure/skeleton.hpp"

#include <cmath>
#include <random>

using namespace lats;

namespace {

constexpr Limb straight(std::int16_t pitch, std::int16_t out = 0) { return {{pitch, out}, {pitch, out}}; }

Pose standing() {
    Pose pose;
    pose.caption = "Standing";
    pose.arms = {straight(0, 8), straight(0, 8)};
    pose.legs = {straight(0, 4), straight(0, 4)};
    return pose;
}

double distance(const Vector3& a, const Vector3& b) { return length(a - b); }

/// The lengths of everything that has a fixed one.
std::vector<double> lengths(const Skeleton& s) {
    std::vector<double> all{distance(s.hips, s.waist)};
    for (const std::size_t i : {0U, 1U}) {
        for (const auto& [from, to] : {std::pair{s.shoulders[i], s.elbows[i]}, std::pair{s.elbows[i], s.hands[i]},
                                       std::pair{s.hip_joints[i], s.knees[i]}, std::pair{s.knees[i], s.ankles[i]}})
            all.push_back(distance(from, to));
    }
    return all;
}

Figure figure_with(std::span<const Pose> poses, std::span<const Prop> props = {}) { return {View::side, false, poses, props}; }

bool is_near(double a, double b, double slack = 0.01) { return std::abs(a - b) <= slack; }

}  // namespace

TEST_CASE("A standing figure has its feet on the floor and is as tall as a person") {
    const Skeleton s = skeleton_of(standing());
    CHECK(is_near(s.ankles[0].y, 7));
    CHECK(is_near(s.ankles[0].x, 0));
    const double crown = s.head.y + thickness::kHead;
    CHECK(crown > 170);
    CHECK(crown < 185);
    CHECK(s.shoulders[1].z > 0);  // the right shoulder is to the right
    CHECK(s.shoulders[0].z < 0);
}

TEST_CASE("A direction hangs at 0, points forward at 90 and up at 180, and out tilts it to its own side") {
    Pose pose = standing();
    pose.arms = {straight(90), straight(180)};
    const Skeleton forward = skeleton_of(pose);
    CHECK(forward.hands[0].x > forward.shoulders[0].x + 60);
    CHECK(is_near(forward.hands[0].y, forward.shoulders[0].y));
    CHECK(forward.hands[1].y > forward.shoulders[1].y + 60);
    pose.arms = {straight(0, 90), straight(0, 90)};
    const Skeleton wide = skeleton_of(pose);
    CHECK(wide.hands[0].z < wide.shoulders[0].z - 60);
    CHECK(wide.hands[1].z > wide.shoulders[1].z + 60);
}

TEST_CASE("Between two poses no limb gets longer or shorter, and the anchor stays") {
    Pose from = standing();
    Pose to = standing();
    to.waist = to.chest = to.head = 110;
    to.arms = {straight(-60, 20), {{170, 30}, {20, -10}}};
    to.legs = {Limb{{60, 4}, {-30, 0}}, Limb{{60, 4}, {-30, 0}}};
    const std::vector<double> before = lengths(skeleton_of(from));
    for (const double share : {0.0, 0.1, 0.25, 0.5, 0.75, 0.9, 1.0}) {
        const Skeleton s = skeleton_between(from, to, share);
        const std::vector<double> now = lengths(s);
        for (std::size_t i = 0; i < now.size(); ++i) CHECK(is_near(now[i], before[i]));
        CHECK(is_near((s.ankles[0].x + s.ankles[1].x) / 2, 0));
        CHECK(is_near(s.ankles[0].y, 7));
    }
    CHECK(distance(skeleton_between(from, to, 0).hands[1], skeleton_of(from).hands[1]) < 0.01);
}

TEST_CASE("Opposite directions are turned past the front, and nothing becomes endless") {
    Pose from = standing();
    Pose to = standing();
    from.arms = {straight(0), straight(0)};
    to.arms = {straight(180), straight(180)};
    const Skeleton half = skeleton_between(from, to, 0.5);
    CHECK(half.hands[0].x > half.shoulders[0].x + 50);
    CHECK(std::isfinite(half.hands[0].y));
}

TEST_CASE("Lying down the lowest part touches the floor") {
    Pose pose = standing();
    pose.waist = pose.chest = pose.head = 90;
    pose.arms = {straight(-90), straight(-90)};
    pose.legs = {straight(-90), straight(-90)};
    pose.feet = {-90, -90};
    pose.anchor = Anchor::floor;
    const Skeleton s = skeleton_of(pose);
    CHECK(is_near(std::min(s.neck.y - thickness::kChest, s.head.y - thickness::kHead), 0));
    CHECK(flaws_of(figure_with(std::span(&pose, 1))).empty());
}

TEST_CASE("A roll lays the body on its right side") {
    Pose pose = standing();
    pose.roll = 90;
    pose.anchor = Anchor::floor;
    const Skeleton s = skeleton_of(pose);
    CHECK(s.shoulders[1].y < s.shoulders[0].y - 30);
    CHECK(std::abs(s.head.y - s.hips.y) < 5);
}

TEST_CASE("What no body can do is said, with the pose and the joint") {
    Pose pose = standing();
    const auto flaws = [&](std::span<const Prop> props = {}) { return flaws_of(figure_with(std::span(&pose, 1), props)); };
    REQUIRE(flaws().empty());

    SECTION("An elbow bent too far") {
        pose.arms[1] = {{0, 0}, {175, 0}};
        CHECK(flaws() == std::vector<std::string>{"\"Standing\": the right elbow bends 175 degrees; it goes to 155"});
    }
    SECTION("A knee that bends forward") {
        pose.legs[0] = {{0, 0}, {40, 0}};
        REQUIRE(flaws().size() == 1);
        CHECK(flaws().front().find("the left knee bends the wrong way") != std::string::npos);
    }
    SECTION("An arm behind the back") {
        pose.arms[0] = straight(-88);
        REQUIRE(flaws().size() == 1);
        CHECK(flaws().front().find("the left upper arm leads behind the body") != std::string::npos);
    }
    SECTION("A hip past its range") {
        pose.legs[1] = {{160, 0}, {30, 0}};
        REQUIRE_FALSE(flaws().empty());
        CHECK(flaws().front().find("the right hip bends") != std::string::npos);
    }
    SECTION("A spine folded in the middle") {
        pose.waist = 180;
        pose.chest = pose.head = 90;
        REQUIRE_FALSE(flaws().empty());
        CHECK(flaws().front().find("the spine bends forward") != std::string::npos);
    }
    SECTION("A foot through the floor") {
        pose.at = {0, -20, 0};
        REQUIRE(flaws().size() == 1);
        CHECK(flaws().front().find("cm below the floor") != std::string::npos);
    }
    SECTION("A hand off its bar") {
        pose.arms = {straight(180, 10), straight(180, 10)};
        pose.anchor = Anchor::hands;
        pose.at = {0, 220, 0};
        Prop bar;
        bar.kind = PropKind::bar;
        bar.from = Place3{0, 220, 0};
        CHECK(flaws(std::span(&bar, 1)).empty());
        bar.from = Place3{0, 240, 0};
        CHECK(flaws(std::span(&bar, 1)).size() == 2);
        bar.hands = Hands::left;
        CHECK(flaws(std::span(&bar, 1)) == std::vector<std::string>{"\"Standing\": the left hand is 20 cm off the bar"});
    }
}

TEST_CASE("Whatever numbers a pose has, its joints are finite and its limbs have their lengths") {
    std::mt19937 random(7);
    const auto number = [&] { return static_cast<std::int16_t>(static_cast<int>(random() % 6001) - 3000); };
    const auto limb = [&] { return Limb{{number(), number()}, {number(), number()}}; };
    const std::vector<double> usual = lengths(skeleton_of(standing()));
    for (int round = 0; round < 300; ++round) {
        Pose pose;
        pose.waist = number();
        pose.chest = number();
        pose.head = number();
        pose.twist = number();
        pose.roll = number();
        pose.arms = {limb(), limb()};
        pose.legs = {limb(), limb()};
        pose.feet = {number(), number()};
        pose.anchor = static_cast<Anchor>(random() % kWords<Anchor>.size());
        const std::vector<double> now = lengths(skeleton_of(pose));
        for (std::size_t i = 0; i < now.size(); ++i) REQUIRE(is_near(now[i], usual[i]));
        flaws_of(figure_with(std::span(&pose, 1)));  // says what it likes, and does not fall over
    }
}
