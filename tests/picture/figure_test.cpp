#include "support/catch.hpp"

#include "lats/picture/figure.hpp"

#include <algorithm>
#include <cmath>

using namespace lats;

namespace {

constexpr Limb straight(std::int16_t pitch, std::int16_t out = 0) { return {{pitch, out}, {pitch, out}}; }

Pose standing(Limb arm) {
    Pose pose;
    pose.arms = {arm, arm};
    pose.legs = {straight(0, 4), straight(0, 4)};
    return pose;
}

const std::array<Pose, 2> kRaise{standing(straight(0)), standing(straight(90))};
constexpr std::array<FigurePart, 1> kUpperArm{FigurePart::upper_arm_back};

Variant raise(View view, std::span<const Prop> props = {}) {
    Variant variant;
    variant.figure = {view, false, kRaise, props};
    return variant;
}

std::size_t count(const Drawing& drawing, Ink ink) {
    return static_cast<std::size_t>(std::ranges::count(drawing.shapes, ink, &Shape::ink));
}

}  // namespace

TEST_CASE("Without a figure nothing is drawn") {
    const Variant variant;
    CHECK(figure_at(variant, 0).shapes.empty());
    CHECK(figure_at(variant, 0).width == 0);
    CHECK(key_moments(variant).empty());
}

TEST_CASE("Every moment of a figure has the same size, so that they can follow one another") {
    const Variant variant = raise(View::side);
    const auto moments = key_moments(variant);
    REQUIRE(moments.size() == 2);
    for (const double share : {-1.0, 0.0, 0.3, 0.7, 1.0, 2.0}) {
        const Drawing drawing = figure_at(variant, share);
        CHECK(drawing.width == moments.front().width);
        CHECK(drawing.height == moments.front().height);
        for (const Shape& shape : drawing.shapes) {
            for (const Point& point : shape.points) {
                CHECK(std::isfinite(point.x));
                CHECK(std::isfinite(point.y));
            }
        }
    }
}

TEST_CASE("Limbs that move are solid, and those that hold still are open") {
    const Drawing start = key_moments(raise(View::side)).front();
    for (const Shape& shape : start.shapes) {
        if (shape.ink == Ink::moving) CHECK(shape.fill == Fill::solid);
        if (shape.ink == Ink::body && shape.halo > 0) CHECK(shape.fill == Fill::open);
    }
    CHECK(count(start, Ink::moving) == 2);   // both arms
}

TEST_CASE("The target muscle shows where its record says, and not through the body") {
    Muscle muscle;
    muscle.shows_at = kUpperArm;
    const std::array<const Muscle*, 1> target{&muscle};
    Variant variant = raise(View::back);
    CHECK(count(key_moments(variant).front(), Ink::target) == 0);
    variant.roles.target = target;
    CHECK(count(key_moments(variant).front(), Ink::target) == 2);
    variant.figure.view = View::front;
    CHECK(count(key_moments(variant).front(), Ink::target) == 0);
    // A part without a place of its own shows where the muscle above it does.
    Muscle part;
    part.parent = &muscle;
    const std::array<const Muscle*, 1> target_part{&part};
    variant.figure.view = View::back;
    variant.roles.target = target_part;
    CHECK(count(key_moments(variant).front(), Ink::target) == 2);
}

TEST_CASE("Things go with the hands that hold them") {
    Prop dumbbell;
    dumbbell.hands = Hands::right;
    const auto moments = key_moments(raise(View::side, std::span(&dumbbell, 1)));
    const auto first_prop = [](const Drawing& drawing) {
        return std::ranges::find(drawing.shapes, Ink::prop, &Shape::ink)->points.front();
    };
    CHECK(count(moments[0], Ink::prop) == 3);                       // a grip and two ends
    CHECK(first_prop(moments[1]).y < first_prop(moments[0]).y - 40);   // it went up with the hand
    CHECK(first_prop(moments[1]).x > first_prop(moments[0]).x + 40);
}

TEST_CASE("Every view draws every kind of prop") {
    for (std::size_t kind = 0; kind < kWords<PropKind>.size(); ++kind) {
        for (std::size_t view = 0; view < kWords<View>.size(); ++view) {
            Prop prop;
            prop.kind = static_cast<PropKind>(kind);
            prop.from = Place3{40, 40, 0};
            prop.to = Place3{80, 40, 0};
            prop.radius = 20;
            INFO(word(prop.kind) << " from " << word(static_cast<View>(view)));
            const Drawing drawing = key_moments(raise(static_cast<View>(view), std::span(&prop, 1))).front();
            CHECK(count(drawing, prop.kind == PropKind::wall ? Ink::ground : Ink::prop) > 0);
            CHECK(drawing.width > 10);
            CHECK(drawing.height > 10);
        }
    }
}
