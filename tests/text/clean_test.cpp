#include "lats/text/clean.hpp"

#include "lats/text/width.hpp"
#include "support/catch.hpp"
#include "text/random_text.hpp"
#include "text/well_formed.hpp"

#include <string>
#include <tuple>

using lats::text::clean;
using lats::text::is_clean;
using lats::text::width_columns;

namespace {

constexpr int kRuns = 20'000;

std::string times(int count, const std::string& text) {
    std::string all;
    for (int i = 0; i < count; ++i) all += text;
    return all;
}

}  // namespace

TEST_CASE("Ordinary text passes the cleaner unchanged") {
    const std::string text = GENERATE(as<std::string>{}, "", "Lat pulldown", "two\tcolumns\nand a line", "Caf\u00E9", "\u65E5\u672C",
                                      "\U0001F3CB\uFE0F\u200D\u2640\uFE0F", "no\u00A0break", "\uFFFD");
    CAPTURE(text);
    CHECK(is_clean(text));
    CHECK(clean(text) == text);
}

TEST_CASE("What is one item of a line is on one line") {
    CHECK(lats::text::one_line("a\nhint: b\tc\r\u2028d") == "a hint: b c\uFFFD\uFFFDd");
}

TEST_CASE("What could act on a terminal is replaced, one sign for one character") {
    const auto [text, cleaned] = GENERATE(table<std::string, std::string>({
        {"\x1B[2J", "\uFFFD[2J"},                                          // clear the screen
        {"\x1B]52;c;cm0=\x07", "\uFFFD]52;c;cm0=\uFFFD"},                  // set the clipboard
        {"\x1B]8;;http://x\x1B\\lats", "\uFFFD]8;;http://x\uFFFD\\lats"},  // a link
        {"\xC2\x9B"
         "2J",
         "\uFFFD2J"},  // the C1 form of ESC [
        {"ok\rfake",
         "ok\uFFFD"
         "fake"},  // back to the start of the line
        {"a\bb\vc\fd\x7F", "a\uFFFDb\uFFFDc\uFFFDd\uFFFD"},
        {"\u2028\u2029\u0085", "\uFFFD\uFFFD\uFFFD"},
        {"\u202Egnp.exe\u202C", "\uFFFDgnp.exe\uFFFD"},
        {"\u061C\u200E\u200F\u2066\u2069", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"},
        {"\u206A\u206F\uFFF9a\uFFFB", "\uFFFD\uFFFD\uFFFDa\uFFFD"},  // deprecated, annotations
        {"\U000E0001\U000E0041\U000E007F", "\uFFFD\uFFFD\uFFFD"},    // tags: an invisible text
    }));
    CAPTURE(text);
    CHECK(clean(text) == cleaned);
    CHECK_FALSE(is_clean(text));
}

TEST_CASE("A zero byte is replaced and does not end the text") { CHECK(clean(std::string("a\0b", 3)) == "a\uFFFDb"); }

TEST_CASE("Each byte that is not UTF-8 is replaced by its own sign") {
    const auto [text, signs] = GENERATE(table<std::string, int>({
        {"\x80", 1},
        {"\xFF\xFE", 2},
        {"\xC0\x80", 2},
        {"\xE0\x80\xAF", 3},
        {"\xF0\x80\x80\x80", 4},  // overlong
        {"\xED\xA0\x80", 3},      // a surrogate
        {"\xF4\x90\x80\x80", 4},
        {"\xF8\x88\x80\x80\x80", 5},  // past U+10FFFF
        {"\xC3", 1},
        {"\xE2\x82", 2},
        {"\xF0\x9F\x8F", 3},  // cut short
    }));
    CAPTURE(signs);
    CHECK(clean(text) == times(signs, "\uFFFD"));
    CHECK(clean("a" + text + "b") == "a" + times(signs, "\uFFFD") + "b");
    CHECK_FALSE(is_clean(text));
}

TEST_CASE("A character cut short does not swallow the one after it") {
    CHECK(clean("\xE2\x82"
                "a\xC3\u00E9") ==
          "\uFFFD\uFFFD"
          "a\uFFFD\u00E9");
}

TEST_CASE("The neighbours of what is replaced stay") {
    const std::string text = GENERATE(as<std::string>{}, " ", "~", "\u00A0", "\u061B", "\u061D", "\u200D", "\u2010", "\u2027", "\u202F",
                                      "\u2065", "\u2070", "\uFFF8", "\uFFFC", "\U000DFFFF", "\U000E0080", "\U000E0100", "\U0010FFFF");
    CAPTURE(text);
    CHECK(is_clean(text));
}

TEST_CASE("Of all characters, 214 are replaced") {
    const int c0_but_tab_and_newline = 30, del = 1, c1 = 32, separators = 2, bidirectional = 3 + 5 + 4, deprecated = 6, annotations = 3,
              tags = 128;
    int replaced = 0, changed = 0;
    lats::testing::for_each_character([&](char32_t, const std::string& text) {
        if (!is_clean(text)) ++replaced;
        if (clean(text) != text) ++changed;
    });
    CHECK(replaced == c0_but_tab_and_newline + del + c1 + separators + bidirectional + deprecated + annotations + tags);
    CHECK(changed == replaced);
}

TEST_CASE("Cleaned text is UTF-8, clean, and as wide as the text was") {
    lats::testing::RandomText random;
    for (int run = 0; run < kRuns; ++run) {
        const std::string text = random.any(40);
        const std::string cleaned = clean(text);
        CAPTURE(run, text, cleaned);
        REQUIRE(lats::testing::is_well_formed(cleaned));
        REQUIRE(is_clean(cleaned));
        REQUIRE(clean(cleaned) == cleaned);
        REQUIRE(is_clean(text) == (cleaned == text));
        REQUIRE(width_columns(cleaned) == width_columns(text));
    }
}
