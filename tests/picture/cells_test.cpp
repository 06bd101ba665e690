#include "support/catch.hpp"

#include "lats/picture/cells.hpp"

#include <algorithm>
#include <limits>

using namespace lats;

namespace {

Drawing with(Shape shape) { return {8, 8, {std::move(shape)}}; }

bool blank(const CellRows& rows) {
    return std::ranges::all_of(rows, [](const auto& row) { return std::ranges::all_of(row, [](Cell c) { return c.glyph == U' '; }); });
}

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

}  // namespace

TEST_CASE("Nothing is drawn without a size or without columns") {
    CHECK(braille({}, 4).empty());
    CHECK(braille({8, 8, {}}, 0).empty());
    CHECK(braille({kNan, 8, {}}, 4).empty());
    CHECK(braille({8, kInfinity, {}}, 4).empty());
    CHECK(ascii({1e-9, 1e5, {}}, 4).empty());
}

TEST_CASE("A disc that fills the cells sets every dot") {
    const CellRows rows = braille(with({{{4, 4}}, Ink::target, Fill::solid, false, 40, 0}), 4);
    REQUIRE(rows.size() == 2);
    CHECK(text_of(rows[0]) == "\u28FF\u28FF\u28FF\u28FF");
    CHECK(rows[0][0].ink == Ink::target);
}

TEST_CASE("A later shape covers an earlier one, and its halo wipes") {
    Drawing drawing = with({{{4, 4}}, Ink::body, Fill::solid, false, 40, 0});
    drawing.shapes.push_back({{{4, 4}}, Ink::target, Fill::solid, false, 2, 40});
    const CellRows rows = ascii(drawing, 4);
    CHECK(rows[0][0].glyph == U' ');
    CHECK(rows[0][1].ink == Ink::target);
}

TEST_CASE("What lies outside is not shown") {
    CHECK(blank(braille(with({{{100, 100}}, Ink::body, Fill::solid, false, 4, 0}), 4)));
}

TEST_CASE("Damaged numbers leave a shape out") {
    const double bad = GENERATE(kNan, kInfinity, 1e300, -1e300);
    CHECK(blank(braille(with({{{bad, 4}}, Ink::body, Fill::solid, false, 4, 0}), 4)));
    CHECK(blank(braille(with({{{4, 4}}, Ink::body, Fill::solid, false, bad, 0}), 4)));
    CHECK(blank(braille(with({{{4, 4}}, Ink::body, Fill::solid, false, 4, bad}), 4)));
}
