#include "lats/text/distance.hpp"

#include "support/catch.hpp"
#include "text/random_text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

using lats::text::edit_distance;
using lats::text::nearest_words;
using lats::text::tolerated_distance;

namespace {

constexpr int kRuns = 20'000;

/// The definition of optimal string alignment, with the whole table and no shortcut. Bytes are characters here.
int by_definition(std::string_view a, std::string_view b) {
    std::vector<std::vector<int>> table(a.size() + 1, std::vector<int>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            int& best = table[i][j] = static_cast<int>(i + j);
            if (i == 0 || j == 0) continue;
            const int replaced = table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            best = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, replaced});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) best = std::min(best, table[i - 2][j - 2] + 1);
        }
    }
    return table[a.size()][b.size()];
}

}  // namespace

TEST_CASE("Inserting, deleting, replacing a character or swapping two neighbours is one edit") {
    const auto [a, b, edits] = GENERATE(table<std::string, std::string, int>({
        {"", "", 0},
        {"lats", "lats", 0},
        {"", "lats", 4},
        {"hats", "lats", 1},
        {"lat", "lats", 1},
        {"lasts", "lats", 1},
        {"tarps", "traps", 1},
        {"latpuldwon", "latpulldown", 2},
        {"kitten", "sitting", 3},
        {"abc", "cba", 2},
        {"ca", "abc", 3},  // the unrestricted distance would be 2: swap, then insert between the swapped
        {"stra\u00DFe", "strase", 1},
        {"\u65E5\u672C", "\u672C\u65E5", 1},
        {"a\xFF", "a\xFE", 1},
        {"\xE2\x82", "", 2},
    }));
    CAPTURE(a, b);
    CHECK(edit_distance(a, b) == edits);
    CHECK(edit_distance(b, a) == edits);
}

TEST_CASE("Distances of short texts are those of the definition") {
    lats::testing::RandomText random;
    for (int run = 0; run < kRuns; ++run) {
        const std::string a = random.letters(9), b = random.letters(9);
        CAPTURE(run, a, b);
        REQUIRE(edit_distance(a, b) == by_definition(a, b));
    }
}

TEST_CASE("Distances of long texts are those of the definition") {
    lats::testing::RandomText random;
    for (int run = 0; run < 300; ++run) {
        const std::string a = random.letters(150), b = random.letters(150);
        CAPTURE(run, a, b);
        REQUIRE(edit_distance(a, b) == by_definition(a, b));
    }
}

TEST_CASE("Texts of 63 to 66 characters, where the room on the stack ends, are compared whole") {
    const auto size = static_cast<std::size_t>(GENERATE(63, 64, 65, 66));
    const std::string a = "x" + std::string(size - 2, 'a') + "y", b = "z" + std::string(size - 2, 'b') + "w";
    CHECK(edit_distance(a, b) == static_cast<int>(size));
    CHECK(edit_distance(a, "") == static_cast<int>(size));
}

TEST_CASE("Distance is symmetric, and 0 for equal texts only, whatever they hold") {
    lats::testing::RandomText random;
    for (int run = 0; run < kRuns; ++run) {
        const std::string a = random.any(3), b = random.any(3);
        CAPTURE(run, a, b);
        REQUIRE(edit_distance(a, b) == edit_distance(b, a));
        REQUIRE((edit_distance(a, b) == 0) == (a == b));
        REQUIRE(edit_distance(a, a) == 0);
    }
}

TEST_CASE("The longer a word, the more slips are tolerated, counted in characters") {
    const auto [word, edits] = GENERATE(table<std::string, int>({
        {"", 0},
        {"lat", 0},
        {"lats", 1},
        {"squat", 1},
        {"triceps", 2},
        {"biceps", 2},
        {"\u00F8\u00F8\u00F8", 0},
        {"\u65E5\u672C\u65E5\u672C\u65E5", 1},
        {std::string(100, 'a'), 2},
    }));
    CAPTURE(word);
    CHECK(tolerated_distance(word) == edits);
}

TEST_CASE("the nearest known words come first, at most three") {
    static constexpr std::array<std::string_view, 6> kKnown{"list", "show", "search", "muscle", "equipment", "lint"};
    const auto [word, answer] = GENERATE(table<std::string, std::vector<std::string_view>>({
        {"lsit", {"list"}},
        {"lits", {"list"}},
        {"lind", {"lint"}},
        {"lisnt", {"list", "lint"}},
        {"LIST", {"list", "lint"}},
        {"--muscel", {"muscle"}},
        {"equip", {"equipment"}},
        {"s", {"show", "search"}},
        {"xyz", {}},
        {"", {}},
    }));
    CAPTURE(word);
    CHECK(nearest_words(kKnown, word) == answer);
    static constexpr std::array<std::string_view, 4> kAlike{"aaab", "aaac", "aaad", "aaae"};
    CHECK(nearest_words(kAlike, "aaax") == std::vector<std::string_view>{"aaab", "aaac", "aaad"});
}
