// UTF-8 as the Unicode Standard's table 3-7 defines it, byte range by byte range: a second opinion, which shares no
// code with the library.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace lats::testing {

struct ByteRange {
    std::uint8_t first = 0, last = 0;

    bool has(char byte) const {
        const auto value = static_cast<std::uint8_t>(byte);
        return first <= value && value <= last;
    }
};

/// A row of the table: the range of the lead byte, of the byte after it, and how many bytes 80..BF follow those two.
struct Form {
    ByteRange lead, second;
    std::size_t more = 0;
};

inline constexpr std::array<Form, 8> kForms{{
    {{0xC2, 0xDF}, {0x80, 0xBF}, 0},
    {{0xE0, 0xE0}, {0xA0, 0xBF}, 1},
    {{0xE1, 0xEC}, {0x80, 0xBF}, 1},
    {{0xED, 0xED}, {0x80, 0x9F}, 1},
    {{0xEE, 0xEF}, {0x80, 0xBF}, 1},
    {{0xF0, 0xF0}, {0x90, 0xBF}, 2},
    {{0xF1, 0xF3}, {0x80, 0xBF}, 2},
    {{0xF4, 0xF4}, {0x80, 0x8F}, 2},
}};

inline bool starts_with_form(std::string_view text, const Form& form) {
    if (text.size() < form.more + 2 || !form.lead.has(text[0]) || !form.second.has(text[1])) return false;
    for (const char byte : text.substr(2, form.more)) {
        if (!ByteRange{0x80, 0xBF}.has(byte)) return false;
    }
    return true;
}

/// The bytes of the character that `text` starts with; 0 where it starts with none.
inline std::size_t well_formed_bytes(std::string_view text) {
    if (text.empty()) return 0;
    if (ByteRange{0x00, 0x7F}.has(text[0])) return 1;
    for (const Form& form : kForms) {
        if (starts_with_form(text, form)) return form.more + 2;
    }
    return 0;
}

inline bool is_well_formed(std::string_view text) {
    while (const std::size_t bytes = well_formed_bytes(text)) text.remove_prefix(bytes);
    return text.empty();
}

/// The same table the other way.
inline std::string utf8(char32_t c) {
    const auto tail = [c](int shift) { return static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
    if (c < 0x80) return {static_cast<char>(c)};
    if (c < 0x800) return {static_cast<char>(0xC0 | (c >> 6)), tail(0)};
    if (c < 0x10000) return {static_cast<char>(0xE0 | (c >> 12)), tail(6), tail(0)};
    return {static_cast<char>(0xF0 | (c >> 18)), tail(12), tail(6), tail(0)};
}

/// Calls `use(code_point, utf8)` for each of the 1,112,064 characters there can be.
template <class Use> void for_each_character(Use use) {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c < 0xD800 || c > 0xDFFF) use(c, utf8(c));
    }
}

}  // namespace lats::testing
