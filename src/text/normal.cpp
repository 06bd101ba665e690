#include "lats/text/normal.hpp"

#include "text/codepoints.hpp"

#include <algorithm>
#include <cstdlib>

#include <utf8proc.h>

namespace lats::text {
namespace {

constexpr int kMaxMarks = 30;

/// Whether all of `text` is of those parts of Unicode in which nothing composes: below the first mark, or dashes and quotation marks.
/// Nearly every text is, and need not be composed to see that.
bool is_plain(std::string_view text) {
    constexpr char32_t kFirstMark = 0x300;
    while (!text.empty()) {
        if (const std::size_t ascii = printable_ascii_bytes(text); ascii > 0) {
            text.remove_prefix(ascii);
            continue;
        }
        const CodePoint next = first_code_point(text);
        if (next.value >= kFirstMark && (next.value < 0x2010 || next.value > 0x2027)) return false;
        text.remove_prefix(next.bytes);
    }
    return true;
}

/// Whether every letter has its marks in the order of their classes, and not too many. utf8proc sorts the marks of a letter by
/// swapping neighbours, which takes minutes for a text of nothing but marks that lie the wrong way round.
bool marks_are_in_order(std::string_view text) {
    int last_class = 0;
    int marks = 0;
    while (!text.empty()) {
        const CodePoint next = first_code_point(text);
        if (next.value > kLastCodePoint) return false;
        const int its_class = utf8proc_get_property(static_cast<utf8proc_int32_t>(next.value))->combining_class;
        if (its_class != 0 && its_class < last_class) return false;
        marks = its_class == 0 ? 0 : marks + 1;
        if (marks > kMaxMarks) return false;
        last_class = its_class;
        text.remove_prefix(next.bytes);
    }
    return true;
}

bool composing_changes_nothing(std::string_view text) {
    utf8proc_uint8_t* composed = nullptr;
    const auto bytes = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                                    &composed, static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
    const bool same = bytes >= 0 && text == std::string_view(reinterpret_cast<const char*>(composed), static_cast<std::size_t>(bytes));
    std::free(composed);
    return same;
}

}  // namespace

bool is_nfc(std::string_view text) {
    if (is_plain(text)) return true;
    return marks_are_in_order(text) && composing_changes_nothing(text);
}

}  // namespace lats::text
