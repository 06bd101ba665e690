// Text taken apart: code points as its bytes say, and the grapheme clusters a terminal shows. Every text of this room
// is read through here, so that the width of a text, its line breaks and its cleaned form cannot disagree.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lats::text {

/// What the cleaner writes, and what is measured, for a character that must not reach a terminal.
inline constexpr char32_t kReplacement = 0xFFFD;

inline constexpr char32_t kLastCodePoint = 0x10FFFF;

struct CodePoint {
    char32_t value = 0;  ///< past kLastCodePoint, and another for each byte, where the byte is not UTF-8
    std::size_t bytes = 0;
};

/// What a grapheme cluster takes in memory and on a terminal.
struct Cluster {
    std::size_t bytes = 0;
    int columns = 0;
};

inline bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

/// Whether `byte` is the first of a code point, in text that is UTF-8.
inline bool starts_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

/// How many code points `text` has; a byte that is not UTF-8 counts as one.
std::size_t count_code_points(std::string_view text);

inline bool is_printable_ascii(char byte) { return byte >= ' ' && byte <= '~'; }

/// first_code_point() of a text that does not start with ASCII.
CodePoint first_beyond_ascii(std::string_view text);

/// The code point that `text` starts with. Overlong forms, surrogates and what is past U+10FFFF are not UTF-8.
/// Requires: text not empty.
inline CodePoint first_code_point(std::string_view text) {
    if (is_ascii(text.front())) return {static_cast<char32_t>(text.front()), 1};
    return first_beyond_ascii(text);
}

/// The cluster that `text` starts with, measured as it is shown after cleaning.
/// Requires: text not empty.
Cluster first_cluster(std::string_view text);

/// Whether the cleaner replaces the character. The list and its reasons: lats/text/clean.hpp.
bool is_replaced(char32_t code_point);

/// How many bytes at the start of `text` are printable ASCII, the space included: one byte, one cluster, one column.
std::size_t printable_ascii_bytes(std::string_view text);

/// Requires: code_point <= kLastCodePoint.
void append_utf8(std::string& text, char32_t code_point);

}  // namespace lats::text
