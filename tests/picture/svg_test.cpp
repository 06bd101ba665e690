#include "support/catch.hpp"

#include "lats/picture/svg.hpp"

#include <limits>

using namespace lats;

namespace {

Drawing at(double x) {
    return {100,
            80,
            {{{{0, 75}, {100, 75}}, Ink::ground, Fill::solid, false, 1, 0}, {{{50, 40}, {x, 20}}, Ink::moving, Fill::solid, false, 6, 0}}};
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t i = text.find(part); i != text.npos; i = text.find(part, i + 1)) ++found;
    return found;
}

}  // namespace

TEST_CASE("A picture names itself, and its words are clean and escaped") {
    const std::string picture = svg(at(60), "A <b>\x1b", "\"so\"");
    CHECK(count(picture, "role=\"img\" aria-label=\"A &lt;b&gt;\uFFFD. &quot;so&quot;\"") == 1);
    CHECK(count(picture, "class=\"lats-picture\"") == 1);
}

TEST_CASE("Damaged numbers do not reach a page") {
    for (const double bad : {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(), 1e300}) {
        Drawing drawing = at(bad);
        drawing.shapes.push_back({{{0, 0}, {bad, 0}, {9, 9}}, Ink::assist, Fill::hatched, true, bad, bad});
        const std::string picture = svg(drawing, "T", "");
        CHECK(count(picture, "nan") + count(picture, "inf") + count(picture, "e+") == 0);
    }
}

TEST_CASE("A file carries its own style") { CHECK(count(svg_file(at(60), "T", ""), "<style>") == 1); }

TEST_CASE("Without colour a deep target is crossed, what assists is hatched, and a hatched tube has bars") {
    const auto square = [](Ink ink) { return Shape{{{0, 0}, {30, 0}, {30, 30}, {0, 30}}, ink, Fill::hatched, true, 0.4, 0}; };
    const std::size_t hatched = svg({40, 40, {square(Ink::assist)}}, "T", "").size();
    const std::size_t crossed = svg({40, 40, {square(Ink::target)}}, "T", "").size();
    CHECK(crossed > hatched + 100);
    const Shape tube{{{0, 0}, {30, 0}}, Ink::prop, Fill::hatched, false, 6, 0};
    CHECK(count(svg({40, 40, {tube}}, "T", ""), "line bars ink-prop") == 1);
}

TEST_CASE("What a later shape covers wholly is not in a picture") {
    const Shape line{{{0, 0}, {9, 9}}, Ink::target, Fill::solid, false, 6, 0};
    CHECK(count(svg({20, 20, {line, line}}, "T", ""), "<path") == 1);
}
