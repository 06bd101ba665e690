#include "support/catch.hpp"

#include "lats/picture/cells.hpp"

#include <algorithm>
#include <bit>
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

TEST_CASE("What lies outside is not shown") { CHECK(blank(braille(with({{{100, 100}}, Ink::body, Fill::solid, false, 4, 0}), 4))); }

TEST_CASE("Damaged numbers leave a shape out") {
    for (const double bad : {kNan, kInfinity, 1e300, -1e300}) {
        CHECK(blank(braille(with({{{bad, 4}}, Ink::body, Fill::solid, false, 4, 0}), 4)));
        CHECK(blank(braille(with({{{4, 4}}, Ink::body, Fill::solid, false, bad, 0}), 4)));
        CHECK(blank(braille(with({{{4, 4}}, Ink::body, Fill::solid, false, 4, bad}), 4)));
    }
}

TEST_CASE("A line is a dot wide at least, and its ends are where it ends") {
    const CellRows rows = braille(with({{{0, 0.5}, {8, 0.5}}, Ink::prop, Fill::solid, false, 0, 0}), 4);
    CHECK(text_of(rows[0]) == "\u2809\u2809\u2809\u2809");
    CHECK(blank({rows[1]}));
}

TEST_CASE("An open polygon is its outline and wipes what lies below it; a hatched one has dots inside") {
    Drawing drawing = with({{{4, 4}}, Ink::body, Fill::solid, false, 40, 0});
    Shape square{{{1, 1}, {7, 1}, {7, 7}, {1, 7}}, Ink::target, Fill::open, true, 0, 0};
    drawing.shapes.push_back(square);
    const auto filled = [](const CellRows& rows) {
        int dots = 0;
        for (const auto& row : rows)
            for (const Cell& cell : row) dots += cell.glyph == U' ' ? 0 : std::popcount(static_cast<unsigned>(cell.glyph - 0x2800));
        return dots;
    };
    const int open = filled(braille(drawing, 4));
    square.fill = Fill::hatched;
    drawing.shapes.back() = square;
    const int hatched = filled(braille(drawing, 4));
    square.fill = Fill::solid;
    drawing.shapes.back() = square;
    const int solid = filled(braille(drawing, 4));
    CHECK(solid == 64);
    CHECK(open < hatched);
    CHECK(hatched < solid);
}
