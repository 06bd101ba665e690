#include "lats/text/normal.hpp"

#include "support/catch.hpp"

#include <string>

using lats::text::is_nfc;

namespace {

std::string repeated(const std::string& text, int times) {
    std::string result;
    for (int i = 0; i < times; ++i) result += text;
    return result;
}

}  // namespace

TEST_CASE("A text is in the normal form where composing it changes nothing") {
    struct Case {
        const char* text;
        bool is_normal;
    };
    const Case each = GENERATE(values<Case>({
        {"", true},
        {"Bent-over row\n\t\x1B", true},
        {"45\u00B0 \u2013 caf\u00E9", true},
        {"cafe\u0301", false},
        {"\u0142\u0301", true},   // no such character: letter and mark stay apart
        {"q\u0323\u0307", true},  // two marks, the lower class first
        {"q\u0307\u0323", false},
        {"\u1100\u1161", false},  // Hangul parts
        {"\uAC00", true},
        {"\u212B", false},  // the sign of Angstrom is written as a letter
        {"\u2126", false},
        {"\U0001F3CB\uFE0F", true},
        {"a\xFF", false},
    }));
    INFO(each.text);
    CHECK(is_nfc(each.text) == each.is_normal);
}

TEST_CASE("A letter has at most thirty marks, however they lie") {
    CHECK(is_nfc("q" + repeated("\u0323", 30)));
    CHECK_FALSE(is_nfc("q" + repeated("\u0323", 31)));
    CHECK_FALSE(is_nfc(repeated("\u0307\u0323", 16'000)));  // sorting these takes minutes
    CHECK(is_nfc(repeated("\u0142\u0301", 16'000)));
}
