#include "lats/picture/svg.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

using namespace lats;

namespace {

Shape dot(double x, double y, Ink ink = Ink::prop, std::size_t part = 0) { return {{{x, y}}, ink, Fill::solid, false, 10, 0, part}; }

Drawing frame(std::vector<Shape> shapes) { return {100, 80, std::move(shapes)}; }

bool has(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t i = text.find(part); i != text.npos; i = text.find(part, i + 1)) ++found;
    return found;
}

}  // namespace

TEST_CASE("A moving picture has what holds still once, and moves the rest through every frame") {
    const Shape floor{{{0, 75}, {100, 75}}, Ink::ground, Fill::solid, false, 1, 0};
    const std::string movie = moving_svg({frame({floor, dot(10, 9)}), frame({floor, dot(20, 9)}), frame({floor, dot(10, 9)})}, 0.5, "f0");
    CHECK(count(movie, "<animate ") == 1);
    CHECK(has(movie, "dur=\"1s\" repeatCount=\"indefinite\" values=\"m10 9h0;m20 9h0;m10 9h0\""));
    CHECK(count(movie, "<path id=\"f0_") == 2);
    CHECK(count(movie, "<use href=\"#f0_") == 2);
}

TEST_CASE("A part is followed wherever it goes and whatever is painted before it") {
    const auto left = [](double x) { return dot(x, 9, Ink::prop, 2); };
    const auto right = [](double x) { return dot(x, 9, Ink::prop, 3); };
    const std::string movie = moving_svg({frame({left(10), right(90)}), frame({right(20), left(80)})}, 1, "f");
    CHECK(count(movie, "<path id=\"f_") == 2);
    CHECK(has(movie, "\"m10 9h0;m80 9h0\""));
    CHECK(has(movie, "\"m90 9h0;m20 9h0\""));
}

TEST_CASE("A part that is hidden for a while goes on as itself") {
    const auto near = [](double x) { return dot(x, 9, Ink::target, 2); };
    const auto far = [](double x) { return dot(x, 9, Ink::target, 3); };
    const std::string movie = moving_svg({frame({near(10), far(12)}), frame({far(11)}), frame({near(14), far(13)})}, 1, "f");
    CHECK(has(movie, "\"m10 9h0;m10 9h0;m14 9h0\""));
    CHECK(has(movie, "\"m12 9h0;m11 9h0;m13 9h0\""));
}

TEST_CASE("Where the order of painting changes, each order is seen in its turn") {
    const std::vector<Shape> one{dot(10, 9), dot(12, 9, Ink::body)};
    const std::vector<Shape> other{dot(12, 9, Ink::body), dot(10, 9)};
    const std::string movie = moving_svg({frame(one), frame(other), frame(one)}, 1, "f");
    CHECK(count(movie, "<g ") == 2);
    CHECK(has(movie, "values=\"visible;hidden\" keyTimes=\"0.000;0.500\""));
    CHECK(has(movie, "values=\"hidden;visible\" keyTimes=\"0.000;0.500\""));
}

TEST_CASE("An order of painting that cannot be seen makes no second group") {
    const std::vector<Shape> one{dot(10, 9), dot(70, 9, Ink::body)};
    const std::vector<Shape> other{dot(70, 9, Ink::body), dot(10, 9)};
    CHECK(count(moving_svg({frame(one), frame(other)}, 1, "f"), "<g ") == 0);
}

TEST_CASE("Without a second frame a picture rests") {
    CHECK(moving_svg({}, 1, "f").empty());
    CHECK(moving_svg({frame({dot(1, 2)})}, 1, "f") == wordless_svg(frame({dot(1, 2)})));
}
