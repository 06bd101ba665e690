#include "lats/text/fold.hpp"

#include "support/catch.hpp"
#include "text/random_text.hpp"
#include "text/well_formed.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

using lats::text::fold;
using lats::text::slug;
using lats::text::words;
using Words = std::vector<std::string_view>;

namespace {

constexpr int kRuns = 20'000;

bool stands_in_id(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }

}  // namespace

TEST_CASE("Texts that a reader calls the same word fold to the same text") {
    const auto [text, folded] = GENERATE(table<std::string, std::string>({
        {"  Lat-Pulldown (Caf\u00E9)", "lat pulldown cafe"},
        {"LAT PULLDOWN", "lat pulldown"},
        {"lat_pulldown!", "lat pulldown"},
        {"21s", "21s"},
        {"Cafe\u0301", "cafe"},
        {"\u00C5ngstr\u00F6m", "angstrom"},
        {"\u0130stanbul", "istanbul"},
        {"Fu\u00DFheben", "fussheben"},
        {"FUSSHEBEN", "fussheben"},
        {"\u039F\u0394\u039F\u03A3", "\u03BF\u03B4\u03BF\u03C3"},
        {"\uFF2C\uFF41\uFF54", "lat"},
        {"\uFB01t", "fit"},
        {"10\u00B2", "102"},
        {"\u00BD", "1 2"},
        {"Farmer\u2019s walk", "farmer s walk"},
        {"\u2014 a \u2014 b \u2014", "a b"},
        {"\u65E5\u672C", "\u65E5\u672C"},
        {"\u0BE7\u0BF0", "\u0BE7\u0BF0"},  // ten, in Tamil
    }));
    CAPTURE(text);
    CHECK(fold(text) == folded);
}

TEST_CASE("Nothing but separators folds to nothing") {
    const std::string text = GENERATE(as<std::string>{}, "", " ", "-- !", "\u00A0\u2003", "\u0301", "\U0001F3CB\uFE0F");
    CAPTURE(text);
    CHECK(fold(text).empty());
}

TEST_CASE("Characters that are never seen do not part a word") {
    CHECK(fold("pull\u00ADdown") == "pulldown");
    CHECK(fold("la\u200Dts\u202E") == "lats");
}

TEST_CASE("Bytes that are not UTF-8, and controls, part words") {
    CHECK(fold("lat\xFFpull\xE2\x82"
               "down\x1B") == "lat pull down");
    CHECK(fold(std::string("a\0b", 3)) == "a b");
}

TEST_CASE("Every character folds to letters and digits that fold to themselves") {
    std::vector<unsigned> wrong;  // one check for the million, which is faster than a million checks
    lats::testing::for_each_character([&](char32_t c, const std::string& text) {
        const std::string folded = fold(text);
        if (fold(folded) != folded || !lats::testing::is_well_formed(folded)) wrong.push_back(c);
    });
    CHECK(wrong == std::vector<unsigned>{});
}

TEST_CASE("Folding twice changes nothing, and leaves single spaces inside only") {
    lats::testing::RandomText random;
    for (int run = 0; run < kRuns; ++run) {
        const std::string text = random.any(30);
        const std::string folded = fold(text);
        CAPTURE(run, text, folded);
        REQUIRE(fold(folded) == folded);
        REQUIRE(lats::testing::is_well_formed(folded));
        REQUIRE(folded.find("  ") == std::string::npos);
        REQUIRE_FALSE(folded.starts_with(' '));
        REQUIRE_FALSE(folded.ends_with(' '));
    }
}

TEST_CASE("A folded text is parted at its spaces") {
    CHECK(words("").empty());
    CHECK(words("lats") == Words{"lats"});
    CHECK(words("lat pulldown 2") == Words{"lat", "pulldown", "2"});
}

TEST_CASE("A slug is what of a name can stand in an id") {
    const auto [text, id] = GENERATE(table<std::string, std::string>({
        {"Bent-Over Row!", "bent-over-row"},
        {"  Caf\u00E9 21s ", "cafe-21s"},
        {"\u65E5\u672C row", "row"},
        {"sm\u00F8r", "smr"},
        {"\u65E5\u672C", ""},
        {"!?", ""},
        {"", ""},
        {"a \u65E5 b", "a-b"},
    }));
    CAPTURE(text);
    CHECK(slug(text) == id);
}

TEST_CASE("A slug has at most 64 bytes and does not end in a dash") {
    CHECK(slug(std::string(70, 'a')) == std::string(64, 'a'));
    CHECK(slug(std::string(63, 'a') + " b") == std::string(63, 'a'));
}

TEST_CASE("A slug is an id, whatever the text") {
    lats::testing::RandomText random;
    for (int run = 0; run < kRuns; ++run) {
        const std::string text = random.any(80);
        const std::string id = slug(text);
        CAPTURE(run, text, id);
        REQUIRE(std::ranges::all_of(id, stands_in_id));
        REQUIRE(id.size() <= 64);
        REQUIRE_FALSE(id.starts_with('-'));
        REQUIRE_FALSE(id.ends_with('-'));
        REQUIRE(id.find("--") == std::string::npos);
        REQUIRE(slug(id) == id);
    }
}
