#include "lats/render/page.hpp"

#include "cli/terminal/terminal_text.hpp"
#include "lats/catalog/builtin.hpp"
#include "lats/render/pages.hpp"
#include "support/catch.hpp"

#include <algorithm>

using lats::Layout;
using lats::Page;
using lats::Tone;
using lats::cli::terminal_text;

TEST_CASE("Text is wrapped to the width of the page, and not at all without one") {
    Page narrow(Layout{20, false});
    narrow.paragraph("one two three four five six");
    CHECK(terminal_text(narrow, false) == "one two three four\nfive six\n");

    Page unlimited(Layout{});
    unlimited.paragraph("one two three four five six");
    CHECK(terminal_text(unlimited, false) == "one two three four five six\n");
}

TEST_CASE("The further lines of an item and of a field stand below the first") {
    Page page(Layout{34, false});
    page.item("1.", "one two three four five six seven");
    page.field("Needs", "one two three four five six");
    CHECK(terminal_text(page, false) ==
          "  1. one two three four five six\n"
          "     seven\n"
          "Needs       one two three four\n"
          "            five six\n");
}

TEST_CASE("A field without a text is left out, and two blank lines are one") {
    Page page(Layout{});
    page.blank();
    page.line("a");
    page.blank();
    page.blank();
    page.field("Empty", "");
    page.line("b");
    CHECK(terminal_text(page, false) == "a\n\nb\n");
}

TEST_CASE("A table has aligned columns, counted in columns of the terminal") {
    Page page(Layout{});
    page.table({{"Name"}, {"Ways"}}, {{"Zug", "1"}, {"引く", "2"}, {"Über", "3"}});
    CHECK(terminal_text(page, false) == "Name  Ways\nZug   1\n引く  2\nÜber  3\n");
}

TEST_CASE("A table too wide takes from its widest column and wraps its cells") {
    Page page(Layout{24, false});
    page.table({{"Name"}, {"Ways that fit"}}, {{"Bent-over row", "dumbbell, band, one-arm"}});
    CHECK(terminal_text(page, false) ==
          "Name         Ways that\n"
          "             fit\n"
          "Bent-over    dumbbell,\n"
          "row          band,\n"
          "             one-arm\n");
}

TEST_CASE("The spaces before a cell indent it") {
    Page page(Layout{20, false});
    page.table({{"Muscle"}, {"N"}}, {{"  Latissimus dorsi of the back", "1"}});
    CHECK(terminal_text(page, false) ==
          "Muscle             N\n"
          "  Latissimus       1\n"
          "  dorsi of the\n"
          "  back\n");
}

TEST_CASE("Read aloud, a table is a line for each value") {
    Page page(Layout{80, true});
    page.table({{"Name"}, {"Level"}}, {{"Cobra", "beginner"}, {"Pullover", ""}});
    CHECK(terminal_text(page, false) == "Name: Cobra\nLevel: beginner\n\nName: Pullover\n");
}

TEST_CASE("Colour surrounds the text and changes nothing of it") {
    Page page(Layout{});
    page.line("plain");
    page.line("careful", Tone::warning);
    CHECK(terminal_text(page, true) == "plain\n\x1b[1;33mcareful\x1b[0m\n");
    CHECK(terminal_text(page, false) == "plain\ncareful\n");
}

TEST_CASE("What a catalogue says cannot reach the terminal as a command") {
    Page page(Layout{});
    page.paragraph(
        "clear \x1b[2J\x1b]52;c;aGk=\x07 \xc2\x9b"
        "31m \xe2\x80\xae end");
    CHECK(terminal_text(page, false) == "clear \uFFFD[2J\uFFFD]52;c;aGk=\uFFFD \uFFFD31m \uFFFD end\n");
}

TEST_CASE("A figure in motion leaves the terminal a line for the cursor, or does not move") {
    const int columns = GENERATE(30, 80, 200);
    const int rows = GENERATE(0, 5, 11, 18, 23, 24, 50);
    INFO(columns << " x " << rows);
    for (const lats::Exercise& exercise : lats::builtin_catalog().exercises) {
        const lats::Variant& variant = exercise.variants.front();
        const std::vector<Page> movie = figure_movie(exercise, variant, 1, {columns, false, lats::Pictures::braille, rows});
        INFO(exercise.id);
        CHECK(movie.empty() == (rows == 5));
        const auto is_as_high = [&](const Page& page) { return page.lines().size() == movie.front().lines().size(); };
        CHECK(std::ranges::all_of(movie, is_as_high));
        CHECK((movie.empty() || rows == 0 || static_cast<int>(movie.front().lines().size()) < rows));
    }
}
