#include "lats/text/width.hpp"

#include "lats/text/clean.hpp"
#include "support/catch.hpp"
#include "text/random_text.hpp"
#include "text/well_formed.hpp"

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

using lats::text::first_cluster_bytes;
using lats::text::pad;
using lats::text::truncate;
using lats::text::width_columns;

namespace {

constexpr int kRuns = 20'000;

}  // namespace

TEST_CASE("A terminal shows a text as wide as its grapheme clusters") {
    const auto [text, columns] = GENERATE(table<std::string, int>({
        {"", 0},
        {"Lat pulldown", 12},
        {"Caf\u00E9", 4},
        {"Cafe\u0301", 4},
        {"\u0301", 0},
        {"\u65E5\u672C", 4},
        {"\uFF21", 2},
        {"\uD55C", 2},
        {"\u1112\u1161\u11AB", 2},
        {"\u3000", 2},
        {"a\u200Bb", 2},
        {"no\u00A0break", 8},
        {"\u2026", 1},
    }));
    CAPTURE(text);
    CHECK(width_columns(text) == columns);
}

TEST_CASE("An emoji takes two columns, however many characters make it") {
    const std::string text = GENERATE(as<std::string>{},
                                      "\U0001F600",                                                 // a face
                                      "\u2764\uFE0F",                                               // a heart, made an emoji by U+FE0F
                                      "1\uFE0F\u20E3",                                              // a keycap
                                      "\U0001F1E9\U0001F1EA",                                       // a flag
                                      "\U0001F44D\U0001F3FD",                                       // with a skin tone
                                      "\u261D\U0001F3FD",                                           // on a hand one column wide
                                      "\U0001F3CB\U0001F3FD\u200D\u2640\uFE0F",                     // a woman lifting weights
                                      "\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466"  // a family
    );
    CAPTURE(text);
    CHECK(width_columns(text) == 2);
    CHECK(first_cluster_bytes(text) == text.size());
    CHECK(width_columns("a" + text + "b") == 4);
}

TEST_CASE("U+FE0F widens only what has an emoji form") {
    CHECK(width_columns("\u2764") == 1);
    CHECK(width_columns("#\uFE0F") == 2);
    CHECK(width_columns("*\uFE0F") == 2);
    CHECK(width_columns("a\uFE0F") == 1);
    CHECK(width_columns("\uFE0F") == 0);
}

TEST_CASE("Flags are read in pairs") {
    CHECK(width_columns("\U0001F1E9\U0001F1EA\U0001F1EB\U0001F1F7") == 4);
    CHECK(first_cluster_bytes("\U0001F1E9\U0001F1EA\U0001F1EB\U0001F1F7") == 8);
    CHECK(width_columns("\U0001F1E9") == 1);
}

TEST_CASE("What the cleaner replaces counts one column each, and carries marks as its replacement does") {
    const auto [text, columns] = GENERATE(table<std::string, int>({
        {"\t", 1},
        {"\n", 1},
        {"\r\n", 2},
        {"\x1B[2J", 4},
        {"\x7F", 1},
        {"\xC2\x9B", 1},
        {"\u202E", 1},
        {"\u200E", 1},
        {"\u2028", 1},
        {"\xFF", 1},
        {"\xE2\x82", 2},
        {"\xED\xA0\x80", 3},
        {"\x1B\u0301", 1},
        {"\xFF\uFE0F", 1},
    }));
    CAPTURE(text);
    CHECK(width_columns(text) == columns);
}

TEST_CASE("The first cluster is never empty and never a part of a character") {
    CHECK(first_cluster_bytes("") == 0);
    CHECK(first_cluster_bytes("ab") == 1);
    CHECK(first_cluster_bytes("e\u0301a") == 3);
    CHECK(first_cluster_bytes("\u65E5\u672C") == 3);
    CHECK(first_cluster_bytes("\xFF\xFF") == 1);
    CHECK(first_cluster_bytes("\r\n") == 1);
}

TEST_CASE("Every character takes no, one or two columns, and as many after cleaning") {
    std::vector<unsigned> wrong;
    lats::testing::for_each_character([&](char32_t c, const std::string& text) {
        const int columns = width_columns(text);
        if (columns < 0 || columns > 2 || columns != width_columns(lats::text::clean(text))) wrong.push_back(c);
    });
    CHECK(wrong == std::vector<unsigned>{});
}

TEST_CASE("The width of a text is the sum over its clusters") {
    lats::testing::RandomText random;
    for (int run = 0; run < kRuns; ++run) {
        const std::string text = random.any(30);
        CAPTURE(run, text);
        int sum = 0;
        std::string_view rest = text;
        while (const std::size_t bytes = first_cluster_bytes(rest)) {
            sum += width_columns(rest.substr(0, bytes));
            rest.remove_prefix(bytes);
        }
        REQUIRE(rest.empty());
        REQUIRE(width_columns(text) == sum);
    }
}

TEST_CASE("A text is cut only where it does not fit, between clusters") {
    const auto [text, columns, cut] = GENERATE(table<std::string, int, std::string>({
        {"lat pulldown", 12, "lat pulldown"},
        {"lat pulldown", 11, "lat pulldo\u2026"},
        {"lat pulldown", 5, "lat \u2026"},
        {"lat", 1, "\u2026"},
        {"a", 1, "a"},
        {"", 1, ""},
        {"Cafe\u0301s", 4, "Caf\u2026"},
        {"Cafe\u0301s", 5, "Cafe\u0301s"},
        {"\u65E5\u672C\u8A9E", 5, "\u65E5\u672C\u2026"},
        {"\u65E5\u672C\u8A9E", 4, "\u65E5\u2026"},
        {"\u65E5", 1, "\u2026"},
    }));
    CAPTURE(text, columns);
    CHECK(truncate(text, columns) == cut);
}

TEST_CASE("Cut text fits, whatever it holds") {
    lats::testing::RandomText random;
    for (int run = 0; run < kRuns; ++run) {
        const std::string text = random.any(20);
        const int columns = 1 + static_cast<int>(random.up_to(12));
        CAPTURE(run, text, columns);
        REQUIRE(width_columns(truncate(text, columns)) <= columns);
        REQUIRE((truncate(text, columns) == text) == (width_columns(text) <= columns));
    }
}

TEST_CASE("Padding fills up by columns and never cuts") {
    const auto [text, columns, padded] = GENERATE(table<std::string, int, std::string>({
        {"lat", 5, "lat  "},
        {"lat", 3, "lat"},
        {"lats", 3, "lats"},
        {"", 2, "  "},
        {"lat", 0, "lat"},
        {"lat", -1, "lat"},
        {"Cafe\u0301", 6, "Cafe\u0301  "},
        {"\u65E5", 4, "\u65E5  "},
    }));
    CAPTURE(text, columns);
    CHECK(pad(text, columns) == padded);
}
