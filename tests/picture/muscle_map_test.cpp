#include "lats/picture/muscle_map.hpp"

#include "lats/catalog/builtin.hpp"
#include "support/catch.hpp"
#include "support/listed.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

using namespace lats;

namespace {

const Muscle& muscle_of(std::string_view id) {
    const auto& muscles = builtin_catalog().muscles;
    const auto found = std::ranges::find(muscles, id, &Muscle::id);
    REQUIRE(found != muscles.end());
    return *found;
}

std::array<MapMark, 1> mark(std::string_view id) { return {MapMark{&muscle_of(id), Ink::target}}; }

bool contains(const Outline& outline, MapPoint point) {
    bool inside = false;
    for (std::size_t i = 0; i < outline.points.size(); ++i) {
        const MapPoint a = outline.points[i];
        const MapPoint b = outline.points[(i + 1) % outline.points.size()];
        if ((a.y > point.y) != (b.y > point.y) && point.x < a.x + static_cast<double>(b.x - a.x) * (point.y - a.y) / (b.y - a.y))
            inside = !inside;
    }
    return inside;
}

/// Whether the body holds a place four millimetres around `point`.
bool body_has(BodyView view, MapPoint point) {
    for (const Outline& body : builtin_catalog().body)
        for (const int x : {0, -4, 4})
            for (const int y : {0, -4, 4})
                if (body.view == view && contains(body, {static_cast<std::int16_t>(point.x + x), static_cast<std::int16_t>(point.y + y)}))
                    return true;
    return false;
}

}  // namespace

TEST_CASE("muscle map: every muscle and part of the built-in catalogue is on it") {
    for (const Muscle& muscle : builtin_catalog().muscles) {
        if (muscle.kind != MuscleKind::muscle && muscle.kind != MuscleKind::part) continue;
        INFO(muscle.id);
        const MapMark mark{&muscle};
        CHECK_FALSE(views_of(builtin_catalog(), std::span(&mark, 1)).empty());
    }
}

TEST_CASE("muscle map: muscles lie inside the body") {
    for (const Muscle& muscle : builtin_catalog().muscles)
        for (const Outline& outline : muscle.outlines)
            for (const MapPoint point : outline.points) {
                INFO(std::string(muscle.id) << ' ' << point.x << ' ' << point.y);
                CHECK(body_has(outline.view, point));
            }
}

TEST_CASE("muscle map: both halves are drawn, each the mirror of the other") {
    const Drawing map = muscle_map(builtin_catalog(), BodyView::back, mark("latissimus-dorsi"));
    REQUIRE(map.shapes.size() == 3);
    const Shape& left = map.shapes[1];
    const Shape& right = map.shapes[2];
    REQUIRE(left.points.size() == right.points.size());
    for (std::size_t i = 0; i < left.points.size(); ++i) {
        CHECK(std::abs(left.points[i].x + right.points[i].x - map.width) < 1e-9);
        CHECK(left.points[i].y == right.points[i].y);
    }
    CHECK(left.fill == Fill::solid);
}

TEST_CASE("muscle map: a deep muscle is hatched, on the edges of what covers it") {
    const Drawing map = muscle_map(builtin_catalog(), BodyView::back, mark("rhomboid-major"));
    CHECK(map.shapes.size() > 3);
    CHECK(map.shapes[1].ink == Ink::body);
    CHECK(map.shapes[1].fill == Fill::open);
    CHECK(map.shapes.back().ink == Ink::target);
    CHECK(map.shapes.back().fill == Fill::hatched);
}

TEST_CASE("muscle map: it is shown from where there is something to see") {
    CHECK(views_of(builtin_catalog(), mark("latissimus-dorsi")) == std::vector{BodyView::back});
    CHECK(views_of(builtin_catalog(), mark("pectoralis-major")) == std::vector{BodyView::front});
    CHECK(views_of(builtin_catalog(), {}).empty());
}

TEST_CASE("muscle map: a close-up leaves out legs without a mark") {
    CHECK(close_up(builtin_catalog(), BodyView::back, mark("latissimus-dorsi")).height < 100);
    CHECK(close_up(builtin_catalog(), BodyView::back, mark("hamstrings")).height > 180);
}

TEST_CASE("muscle map: a catalogue without a body has no map") { CHECK(muscle_map(Catalog{}, BodyView::back, {}).width == 0); }

TEST_CASE("muscle map: a chain of 100,000 muscles is walked once") {
    const std::array<MapPoint, 3> points{{{0, 0}, {10, 0}, {0, 10}}};
    const std::array<Outline, 1> outlines{Outline{BodyView::front, 0, points}};
    std::vector<Muscle> muscles(100'000);
    for (std::size_t i = 0; i < muscles.size(); ++i) {
        muscles[i].outlines = outlines;
        if (i + 1 < muscles.size()) muscles[i].parent = &muscles[i + 1];
    }
    const lats::test::Listed<Muscle> list(muscles);
    Catalog catalog;
    catalog.muscles = list;
    const MapMark mark{&muscles[50'000]};
    CHECK(views_of(catalog, std::span(&mark, 1)) == std::vector{BodyView::front});
}
