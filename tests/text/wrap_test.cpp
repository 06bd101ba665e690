#include "lats/text/wrap.hpp"

#include "lats/text/clean.hpp"
#include "lats/text/width.hpp"
#include "support/catch.hpp"
#include "text/random_text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

using lats::text::clean;
using lats::text::width_columns;
using lats::text::wrap;
using Lines = std::vector<std::string>;

namespace {

constexpr int kRuns = 20'000;

std::string without_spaces(std::string text) {
    constexpr std::array<std::string_view, 5> kSpaces{" ", "\t", "\n", "\u3000", "\u2003"};
    for (const std::string_view space : kSpaces) {
        for (auto at = text.find(space); at != std::string::npos; at = text.find(space)) text.erase(at, space.size());
    }
    return text;
}

std::string joined(const Lines& lines) {
    std::string text;
    for (const std::string& line : lines) text += line;
    return text;
}

}  // namespace

TEST_CASE("Lines take the words that fit") {
    const auto [text, columns, lines] = GENERATE(table<std::string, int, Lines>({
        {"pull the bar down", 8, {"pull the", "bar down"}},
        {"pull the bar down", 7, {"pull", "the bar", "down"}},
        {"pull the bar down", 17, {"pull the bar down"}},
        {"pull the bar down", 16, {"pull the bar", "down"}},
        {"\u65E5\u672C \u8A9E", 6, {"\u65E5\u672C", "\u8A9E"}},
        {"Cafe\u0301 au lait", 7, {"Cafe\u0301 au", "lait"}},
    }));
    CAPTURE(text, columns);
    CHECK(wrap(text, columns) == lines);
}

TEST_CASE("Runs of white space become one space and none is left at the ends") {
    const std::string space = GENERATE(as<std::string>{}, " ", "\t", "\n", "\u1680", "\u2000", "\u200A", "\u205F", "\u3000");
    CHECK(wrap(space + "pull " + space + "\n the" + space + "bar" + space, 80) == Lines{"pull the bar"});
}

TEST_CASE("A text without words gives one empty line") {
    const std::string text = GENERATE(as<std::string>{}, "", " ", "\n\n", "\u3000");
    const int columns = GENERATE(0, 1, 80);
    CHECK(wrap(text, columns) == Lines{""});
}

TEST_CASE("Without a limit everything is one line") { CHECK(wrap("pull the\nbar down", 0) == Lines{"pull the bar down"}); }

TEST_CASE("A word wider than a line is broken between clusters, and begins on a line of its own") {
    CHECK(wrap("a pulldown b", 5) == Lines{"a", "pulld", "own b"});
    CHECK(wrap("cafe\u0301s", 4) == Lines{"cafe\u0301", "s"});
    CHECK(wrap("\u65E5\u672C\u8A9E", 5) == Lines{"\u65E5\u672C", "\u8A9E"});
}

TEST_CASE("A cluster wider than a line stands alone on one") { CHECK(wrap("\u65E5\u672Ca", 1) == Lines{"\u65E5", "\u672C", "a"}); }

TEST_CASE("No-break spaces hold their words together") {
    const std::string space = GENERATE(as<std::string>{}, "\u00A0", "\u202F", "\u2007");
    CHECK(wrap("lift 20" + space + "kg", 7) == Lines{"lift", "20" + space + "kg"});
}

TEST_CASE("What the cleaner replaces is not white space") { CHECK(wrap("a\rb\u2028c", 80) == Lines{"a\rb\u2028c"}); }

TEST_CASE("Every line fits, unless one cluster alone does not") {
    lats::testing::RandomText random;
    for (int run = 0; run < kRuns; ++run) {
        const std::string text = random.any(30);
        const int columns = 1 + static_cast<int>(random.up_to(20));
        CAPTURE(run, text, columns);
        for (const std::string& line : wrap(text, columns)) {
            CAPTURE(line);
            const bool fits = width_columns(line) <= columns;
            REQUIRE((fits || lats::text::first_cluster_bytes(line) == line.size()));
        }
    }
}

TEST_CASE("Wrapping loses white space only, and adds nothing else") {
    lats::testing::RandomText random;
    for (int run = 0; run < kRuns; ++run) {
        const std::string text = clean(random.any(30));
        const int columns = static_cast<int>(random.up_to(20));
        CAPTURE(run, text, columns);
        REQUIRE(without_spaces(joined(wrap(text, columns))) == without_spaces(text));
    }
}

TEST_CASE("Text may be cleaned before or after it is wrapped") {
    lats::testing::RandomText random;
    for (int run = 0; run < kRuns; ++run) {
        const std::string text = random.any(30);
        const int columns = static_cast<int>(random.up_to(20));
        Lines lines = wrap(text, columns);
        std::ranges::transform(lines, lines.begin(), clean);
        CAPTURE(run, text, columns);
        REQUIRE(lines == wrap(clean(text), columns));
    }
}
