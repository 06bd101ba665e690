#include "support/catch.hpp"

#include "lats/catalog/builtin.hpp"
#include "lats/picture/figure.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <tuple>

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

Point middle_of(const Shape& shape) {
    Point sum;
    for (const Point& p : shape.points) sum = {sum.x + p.x, sum.y + p.y};
    return {sum.x / static_cast<double>(shape.points.size()), sum.y / static_cast<double>(shape.points.size())};
}

double height_of(const Shape& shape) {
    const auto [top, bottom] = std::ranges::minmax(shape.points, {}, &Point::y);
    return bottom.y - top.y;
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
    CHECK(count(start, Ink::moving) == 2);  // both arms
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
    CHECK(count(moments[0], Ink::prop) == 3);                         // a grip and two ends
    CHECK(first_prop(moments[1]).y < first_prop(moments[0]).y - 40);  // it went up with the hand
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

TEST_CASE("A kettlebell of a raised arm leans on the back of the forearm, which is painted over it") {
    Prop bell;
    bell.kind = PropKind::kettlebell;
    bell.hands = Hands::right;
    const std::array<Pose, 1> poses{standing(straight(180))};
    Variant variant;
    variant.figure = {View::side, false, poses, std::span(&bell, 1)};
    const Drawing drawing = key_moments(variant).front();
    const auto handle = std::ranges::find(drawing.shapes, Ink::prop, &Shape::ink);
    const auto round = std::ranges::find(std::next(handle), drawing.shapes.end(), Ink::prop, &Shape::ink);
    REQUIRE(round != drawing.shapes.end());
    REQUIRE(handle->points.size() == 6);
    const Point grip = {(handle->points[2].x + handle->points[3].x) / 2, (handle->points[2].y + handle->points[3].y) / 2};  // in the hand
    CHECK(middle_of(*round).y > grip.y + 5);  // below the hand
    CHECK(middle_of(*round).x < grip.x - 5);  // behind the arm
    const auto body = std::ranges::find(drawing.shapes, Ink::body, &Shape::ink);
    REQUIRE(body != drawing.shapes.end());
    CHECK(body > round);

    variant.figure.view = View::rear_quarter;  // from there the bell is before the arm
    const Drawing from_behind = key_moments(variant).front();
    CHECK(from_behind.shapes.back().ink == Ink::prop);
}

TEST_CASE("A dumbbell lies along the thumb; one for both hands hangs from them, or goes from one to the other") {
    Prop dumbbell;
    std::array<Pose, 1> poses{standing({{90, 84}, {90, 84}})};
    Variant variant;
    variant.figure = {View::back, false, poses, std::span(&dumbbell, 1)};
    const auto shows_upright = [&] {
        const Drawing drawing = key_moments(variant).front();
        const auto handle = std::ranges::find_if(drawing.shapes, [](const Shape& s) { return s.ink == Ink::prop && s.points.size() == 2; });
        return std::abs(handle->points[0].y - handle->points[1].y) > 15;
    };
    CHECK_FALSE(shows_upright());
    poses[0].palms = Palm::forward;  // thumbs up
    CHECK(shows_upright());

    dumbbell.around = Around::hands;
    poses[0] = standing(straight(90, -16));  // the hands meet
    CHECK(shows_upright());
    poses[0] = standing(straight(90, -8));
    CHECK_FALSE(shows_upright());
}

TEST_CASE("The arms of a machine end in the hands; what carries the knees rises with them") {
    Prop lever;
    lever.kind = PropKind::lever;
    lever.from = Place3{0, 225, 0};
    lever.to = Place3{70, 225, 0};
    Variant variant;
    const std::array<Pose, 2> poses{standing(straight(0)), standing(straight(90))};
    variant.figure = {View::rear_quarter, false, poses, std::span(&lever, 1)};
    for (const Drawing& moment : key_moments(variant)) {
        const auto ends = [&](Ink ink) {  // of what has three points: an arm from the shoulder to the hand, or a lever from its axis
            std::vector<Point> found;
            for (const Shape& shape : moment.shapes)
                if (shape.ink == ink && shape.points.size() == 3) found.push_back(shape.points[2]);
            std::ranges::sort(found, {}, &Point::x);
            return found;
        };
        const std::vector<Point> hands = ends(Ink::moving);
        const std::vector<Point> handles = ends(Ink::prop);
        REQUIRE(hands.size() == 2);
        REQUIRE(handles.size() == 2);
        for (const std::size_t i : {0U, 1U}) CHECK(std::hypot(hands[i].x - handles[i].x, hands[i].y - handles[i].y) < 0.1);
    }

    lever.around = Around::knees;
    std::array<Pose, 2> lifted{standing(straight(0)), standing(straight(0))};
    lifted[1].anchor = lifted[0].anchor = Anchor::hips;
    lifted[0].at = {0, 80, 0};
    lifted[1].at = {0, 110, 0};
    variant.figure = {View::side, false, lifted, std::span(&lever, 1)};
    const auto moments = key_moments(variant);
    const auto pad = [](const Drawing& drawing) {
        return middle_of(
            *std::ranges::find_if(drawing.shapes, [](const Shape& s) { return s.ink == Ink::prop && s.closed && s.fill == Fill::solid; }));
    };
    CHECK(std::abs(pad(moments[0]).y - pad(moments[1]).y - 30) < 0.1);
}

TEST_CASE("On one leg the thigh that stands is the one that works") {
    constexpr std::array<FigurePart, 1> kThigh{FigurePart::thigh_back};
    Muscle muscle;
    muscle.shows_at = kThigh;
    const std::array<const Muscle*, 1> target{&muscle};
    std::array<Pose, 1> poses{standing(straight(0))};
    Variant variant;
    variant.figure = {View::side, false, poses, {}};
    variant.roles.target = target;
    CHECK(count(key_moments(variant).front(), Ink::target) == 2);
    poses[0].legs[1] = straight(-80, 2);
    const Drawing one = key_moments(variant).front();
    REQUIRE(count(one, Ink::target) == 1);
    const Shape& mark = *std::ranges::find(one.shapes, Ink::target, &Shape::ink);
    CHECK(std::abs(mark.points.front().y - mark.points.back().y) > 20);  // upright, as the leg that stands
}

TEST_CASE("Where shoulder blades move and one arm works, the idle arm is open") {
    std::array<Pose, 2> poses{standing(straight(0)), standing(straight(0))};
    poses[1].shoulders_forward = 5;
    Variant variant;
    variant.figure = {View::side, false, poses, {}};
    CHECK(count(key_moments(variant).front(), Ink::moving) == 2);  // nothing says which: both
    poses[1].arms[1] = straight(60);
    CHECK(count(key_moments(variant).front(), Ink::moving) == 1);  // the one that moves
    Prop dumbbell;
    dumbbell.hands = Hands::left;
    poses[1].arms[1] = straight(0);
    variant.figure.props = std::span(&dumbbell, 1);
    CHECK(count(key_moments(variant).front(), Ink::moving) == 1);  // the one that holds
}

TEST_CASE("A cable comes from a machine that stands on the floor, a band from a place") {
    Prop prop;
    prop.from = Place3{90, 120, 0};
    const auto shapes_with = [&](PropKind kind) {
        prop.kind = kind;
        return count(key_moments(raise(View::side, std::span(&prop, 1))).front(), Ink::prop);
    };
    CHECK(shapes_with(PropKind::cable) == shapes_with(PropKind::band) + 3);
}

TEST_CASE("A forearm shows from everywhere, and an idle arm is not marked") {
    constexpr std::array<FigurePart, 1> kForearm{FigurePart::forearm};
    Muscle muscle;
    muscle.shows_at = kForearm;
    const std::array<const Muscle*, 1> target{&muscle};
    Prop dumbbell;
    dumbbell.hands = Hands::right;
    const std::array<Pose, 1> poses{standing(straight(0))};
    Variant variant;
    variant.roles.target = target;
    for (const View view : {View::side, View::front, View::back, View::quarter, View::rear_quarter}) {
        variant.figure = {view, false, poses, {}};
        CHECK(count(key_moments(variant).front(), Ink::target) == 2);
        variant.figure.props = std::span(&dumbbell, 1);
        CHECK(count(key_moments(variant).front(), Ink::target) == 1);
    }
}

TEST_CASE("A roller below the hands rolls half as far as they move") {
    Prop roller;
    roller.kind = PropKind::roller;
    roller.from = Place3{40, 60, 0};
    roller.around = Around::hands;
    roller.radius = 7;
    const auto moments = key_moments(raise(View::side, std::span(&roller, 1)));
    const auto roller_height = [](const Drawing& drawing) {
        return std::ranges::find(drawing.shapes, Ink::prop, &Shape::ink)->points.front().y;
    };
    constexpr double kArm = 67;  // the hands rise by its length
    CHECK(std::abs(roller_height(moments[0]) - roller_height(moments[1]) - kArm / 2) < 0.1);
}

TEST_CASE("A wall shows its breadth, or where it is seen along its length a cut, on the far side of what leans on it") {
    constexpr double kThickness = 9, kDegree = std::numbers::pi / 180;
    Prop wall;
    wall.kind = PropKind::wall;
    const auto wall_in = [&](View view) {
        const Drawing drawing = key_moments(raise(view, std::span(&wall, 1))).front();
        const auto shape =
            std::ranges::find_if(drawing.shapes, [](const Shape& s) { return s.ink == Ink::ground && s.fill == Fill::hatched; });
        const double from = shape->points.front().x, to = shape->points.back().x;
        return to - from;
    };
    const auto is = [](double measured, double expected) { return std::abs(measured - expected) < 0.1; };
    wall.from = Place3{-50, 0, 60};  // on the right
    wall.to = Place3{50, 0, 60};
    CHECK(is(wall_in(View::front), -kThickness));
    CHECK(is(wall_in(View::back), kThickness));
    CHECK(is(wall_in(View::side), 100 * std::cos(15 * kDegree)));
    wall = {PropKind::wall, Hands::both, Place3{-30, 0, 0}, {}, {}, 0};  // behind
    CHECK(is(wall_in(View::side), -kThickness * std::cos(15 * kDegree)));
    CHECK(is(wall_in(View::quarter), -120 * std::sin(40 * kDegree)));
    wall.from = Place3{30, 0, 0};
    CHECK(is(wall_in(View::side), kThickness * std::cos(15 * kDegree)));
    CHECK(is(wall_in(View::top), kThickness));
}

TEST_CASE("A towel does not stretch: the farther apart the hands, the shorter its ends hang past them") {
    Prop towel;
    towel.kind = PropKind::towel;
    const std::array<Pose, 2> poses{standing(straight(90)), standing(straight(90, 20))};
    Variant variant;
    variant.figure = {View::front, false, poses, std::span(&towel, 1)};
    const auto moments = key_moments(variant);
    const auto loose_end = [](const Drawing& drawing) { return *std::ranges::find(drawing.shapes, Ink::prop, &Shape::ink); };
    CHECK(height_of(loose_end(moments[0])) > height_of(loose_end(moments[1])) + 5);
    CHECK(loose_end(moments[0]).fill == Fill::hatched);  // a band is solid
}

TEST_CASE("A towel hangs over a bar, is pulled at around the feet, and lies below another part of the body") {
    Prop towel;
    towel.kind = PropKind::towel;
    const auto towels = [&] { return count(key_moments(raise(View::side, std::span(&towel, 1))).front(), Ink::prop); };
    towel.from = Place3{0, 250, 0};
    CHECK(towels() == 4);  // from each hand up, and its loose end
    towel.from.reset();
    towel.around = Around::feet;
    CHECK(towels() == 5);  // from each hand to the feet, its loose end, and below the soles
    towel.around = Around::hips;
    CHECK(towels() == 1);
}

TEST_CASE("A weight is a bag that ends above the floor, and a bottle in a raised hand, which is painted over it") {
    Prop weight;
    weight.kind = PropKind::weight;
    weight.hands = Hands::right;
    const auto moments = key_moments(raise(View::side, std::span(&weight, 1)));
    CHECK(count(moments.front(), Ink::prop) == 2);  // handles and bag
    std::array<Pose, 1> poses{standing(straight(180))};
    Variant variant;
    variant.figure = {View::side, false, poses, std::span(&weight, 1)};
    const Drawing raised = key_moments(variant).front();
    REQUIRE(count(raised, Ink::prop) == 1);
    const auto bottle = std::ranges::find(raised.shapes, Ink::prop, &Shape::ink);
    CHECK(std::find_if(bottle, raised.shapes.end(), [](const Shape& shape) { return shape.ink == Ink::body; }) != raised.shapes.end());
    poses[0].arms[1] = straight(0);
    poses[0].legs = {straight(60), straight(60)};
    const Drawing low = key_moments(variant).front();
    const double floor = std::ranges::find(low.shapes, Ink::ground, &Shape::ink)->points.front().y;
    for (const Shape& shape : low.shapes) {
        if (shape.ink != Ink::prop) continue;
        for (const Point& point : shape.points) CHECK(point.y <= floor);
    }
}

TEST_CASE("Views that show no edge of the floor show a mat below all of a figure's poses") {
    for (const View view : {View::quarter, View::rear_quarter, View::top}) {
        const auto moments = key_moments(raise(view));
        const Shape& mat = moments.front().shapes.front();
        INFO(word(view));
        CHECK(mat.ink == Ink::ground);
        REQUIRE(mat.points.size() == 4);
        CHECK(mat.points.front().x == moments.back().shapes.front().points.front().x);
    }
    CHECK(key_moments(raise(View::side)).front().shapes.front().points.size() == 2);
}

TEST_CASE("The mat reaches below what a band is fixed to, so that it is seen where that stands") {
    Prop band;
    band.kind = PropKind::band;
    band.from = Place3{0, 120, 150};
    const auto across = [](const Drawing& drawing) {
        return std::abs(drawing.shapes.front().points[2].x - drawing.shapes.front().points[1].x);
    };
    CHECK(across(key_moments(raise(View::quarter, std::span(&band, 1))).front()) > across(key_moments(raise(View::quarter)).front()) + 50);
}

TEST_CASE("Who holds still for seconds has a clock in the last pose; who walks for seconds has none") {
    std::array<Step, 2> held;
    held[0].phase = Phase::effort;
    held[1].phase = Phase::hold;
    Variant variant = raise(View::side);
    const std::size_t shapes = figure_at(variant, 1).shapes.size();
    const double width = figure_at(variant, 1).width;
    variant.dose.hold_seconds = Range{10, 30};
    CHECK(figure_at(variant, 1).shapes.size() == shapes);
    variant.steps = held;
    const auto moments = key_moments(variant);
    CHECK(moments[0].shapes.size() == shapes);
    REQUIRE(moments[1].shapes.size() == shapes + 2);  // a face and two hands in one line
    CHECK(moments[1].shapes.back().points[1].x > width);
    CHECK(moments[0].width == moments[1].width);
    CHECK(figure_at(variant, 1).shapes.size() == shapes + 2);
    CHECK(figure_at(variant, 0.99).shapes.size() == shapes);
    variant.dose.hold_seconds.reset();
    CHECK(figure_at(variant, 1).shapes.size() == shapes);
}

TEST_CASE("A band is fixed to a post from the floor, but not where it is fixed at the floor") {
    Prop band;
    band.kind = PropKind::band;
    band.from = Place3{90, 120, 0};
    const auto ground_with = [&] { return count(key_moments(raise(View::side, std::span(&band, 1))).front(), Ink::ground); };
    const std::size_t floor = count(key_moments(raise(View::side)).front(), Ink::ground);
    CHECK(ground_with() == floor + 3);  // a post and its foot, along and across
    band.from = Place3{90, 5, 0};
    CHECK(ground_with() == floor);
}

TEST_CASE("A foot that points at the camera shows beside its shin") {
    const auto widest_reach_of_feet = [](View view) {
        double reach = 0;
        const Drawing drawing = key_moments(raise(view)).front();
        for (const Shape& shape : drawing.shapes)
            if (shape.ink == Ink::body && shape.points.size() == 2 && shape.halo > 0)
                reach = std::max(reach, std::abs(shape.points[0].x - shape.points[1].x));
        return reach;
    };
    CHECK(widest_reach_of_feet(View::front) > 8);
    CHECK(widest_reach_of_feet(View::back) > 8);
}

TEST_CASE("Where something presses, an arrow points away from it, and only in that pose") {
    std::array<Pose, 2> poses{standing(straight(90)), standing(straight(90))};
    poses[1].push = Push{Presses::right_hand, {90, 0}};
    Variant variant;
    variant.figure = {View::side, false, poses, {}};
    const auto moments = key_moments(variant);
    CHECK(count(moments[0], Ink::moving) == 0);
    REQUIRE(count(moments[1], Ink::moving) == 2);  // a shaft and a head
    const Shape& shaft = *std::ranges::find(moments[1].shapes, Ink::moving, &Shape::ink);
    const Shape& head = moments[1].shapes.back();
    CHECK(shaft.points[1].x > shaft.points[0].x);
    CHECK(head.points.back().x > shaft.points[1].x);  // its tip
    poses[1].push->with = Presses::hands;
    CHECK(count(key_moments(variant)[1], Ink::moving) == 4);
    CHECK(count(figure_at(variant, 0.4), Ink::moving) == 0);
    CHECK(count(figure_at(variant, 0.6), Ink::moving) == 4);
}

TEST_CASE("Thumbs tell where the palms face: of palms that face each other ahead they point up, of palms that face down, inward") {
    const auto thumb_of_right_hand = [](Palm palms) {
        std::array<Pose, 1> poses{standing(straight(90))};
        Variant variant;
        variant.figure = {View::front, false, poses, {}};
        const std::size_t without = key_moments(variant).front().shapes.size();
        poses[0].palms = palms;
        const Drawing drawing = key_moments(variant).front();
        CHECK(drawing.shapes.size() == without + (palms == Palm::forward ? 0 : 2));
        constexpr double kWidth = 5;
        const auto thumb = std::ranges::find_if(drawing.shapes, [&](const Shape& shape) {
            return shape.width == kWidth && shape.points.front().x < drawing.width / 2;  // the right hand is on the left of a front view
        });
        return thumb == drawing.shapes.end() ? Point{}
                                             : Point{thumb->points[1].x - thumb->points[0].x, thumb->points[1].y - thumb->points[0].y};
    };
    CHECK(thumb_of_right_hand(Palm::in).y < -5);
    CHECK(thumb_of_right_hand(Palm::out).y > 5);
    CHECK(thumb_of_right_hand(Palm::down).x > 5);
    CHECK(thumb_of_right_hand(Palm::up).x < -5);
    CHECK(thumb_of_right_hand(Palm::forward).x == 0);  // no hand of a straight arm does that
}

namespace {

using Kind = std::tuple<std::size_t, Ink, Fill, bool, double, std::size_t>;

/// The middles of the shapes of each part and kind, in the order of painting.
std::map<Kind, std::vector<Point>> parts_of(const Drawing& drawing) {
    std::map<Kind, std::vector<Point>> parts;
    for (const Shape& shape : drawing.shapes)
        parts[{shape.part, shape.ink, shape.fill, shape.closed, shape.width, shape.points.size()}].push_back(middle_of(shape));
    return parts;
}

/// How far a part gets at most between two of `frames`.
double farthest_way(const std::vector<Drawing>& frames) {
    double farthest = 0;
    for (std::size_t i = 1; i < frames.size(); ++i) {
        const auto before = parts_of(frames[i - 1]);
        for (const auto& [kind, places] : parts_of(frames[i])) {
            const auto last = before.find(kind);
            if (last == before.end()) continue;  // it comes into view
            for (std::size_t j = 0; j < std::min(places.size(), last->second.size()); ++j)
                farthest = std::max(farthest, std::hypot(places[j].x - last->second[j].x, places[j].y - last->second[j].y));
        }
    }
    return farthest;
}

}  // namespace

TEST_CASE("A part keeps its number from frame to frame, so that none jumps to the place of another") {
    constexpr int kFramesPerSecond = 30;
    constexpr double kDumbbell = 20;  // centimetres; the ends of one that is turned over get as far at once
    for (const Exercise& exercise : builtin_catalog().exercises) {
        for (const Variant& variant : exercise.variants) {
            INFO(exercise.id << " " << variant.id);
            CHECK(farthest_way(figure_at(variant, repetition(variant, kFramesPerSecond))) < kDumbbell);
        }
    }
}
