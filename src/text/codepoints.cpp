#include "text/codepoints.hpp"

#include <algorithm>
#include <array>

#include <utf8proc.h>

namespace lats::text {
namespace {

constexpr char32_t kEmojiPresentation = 0xFE0F;  // variation selector 16

/// What a terminal gets for the first character of `text`.
CodePoint first_shown(std::string_view text) {
    CodePoint shown = first_code_point(text);
    if (is_replaced(shown.value)) shown.value = kReplacement;
    return shown;
}

utf8proc_int32_t for_utf8proc(char32_t code_point) { return static_cast<utf8proc_int32_t>(code_point); }

int bound_class(char32_t code_point) { return utf8proc_get_property(for_utf8proc(code_point))->boundclass; }

/// Tab and newline have no width of their own; where they stay in a line they count as the space they are shown as.
int lone_columns(char32_t code_point) { return code_point < ' ' ? 1 : utf8proc_charwidth(for_utf8proc(code_point)); }

/// Whether U+FE0F turns the character into a two-column emoji. After anything else terminals ignore it.
bool has_emoji_form(char32_t base) {
    if (base < 0x80) return base == '#' || base == '*' || (base >= '0' && base <= '9');
    return bound_class(base) == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

bool is_regional_indicator(char32_t code_point) { return code_point >= 0x1F1E6 && code_point <= 0x1F1FF; }

/// The columns of a cluster, from its characters in their order. The widest character decides: the others are drawn
/// into its cell.
class ClusterWidth {
public:
    explicit ClusterWidth(char32_t base) : base_(base), columns_(lone_columns(base)) {}

    void add(char32_t next) {
        const bool is_flag = is_regional_indicator(base_) && is_regional_indicator(next);
        const bool is_emoji = next == kEmojiPresentation && has_emoji_form(base_);
        columns_ = is_flag || is_emoji ? 2 : std::max(columns_, lone_columns(next));
    }

    int columns() const { return columns_; }

private:
    char32_t base_;
    int columns_;
};

}  // namespace

std::size_t printable_ascii_bytes(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::find_if_not(text, is_printable_ascii) - text.begin());
}

CodePoint first_beyond_ascii(std::string_view text) {
    utf8proc_int32_t value = 0;
    const auto size = static_cast<utf8proc_ssize_t>(std::min<std::size_t>(text.size(), 4));
    const auto bytes = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), size, &value);
    if (bytes < 1) return {kLastCodePoint + static_cast<unsigned char>(text.front()), 1};
    return {static_cast<char32_t>(value), static_cast<std::size_t>(bytes)};
}

Cluster first_cluster(std::string_view text) {
    const bool stands_alone = text.size() == 1 || is_printable_ascii(text[1]);
    if (is_printable_ascii(text[0]) && stands_alone) return {1, 1};

    CodePoint last = first_shown(text);
    std::size_t bytes = last.bytes;
    ClusterWidth width(last.value);
    utf8proc_int32_t state = 0;
    while (bytes < text.size()) {
        const CodePoint next = first_shown(text.substr(bytes));
        if (utf8proc_grapheme_break_stateful(for_utf8proc(last.value), for_utf8proc(next.value), &state)) break;
        width.add(next.value);
        bytes += next.bytes;
        last = next;
    }
    return {bytes, width.columns()};
}

bool is_replaced(char32_t code_point) {
    if (code_point < 0x20) return code_point != '\t' && code_point != '\n';
    if (code_point < 0xA0) return code_point >= 0x7F;
    if (code_point < 0x2028) return code_point == 0x61C || code_point == 0x200E || code_point == 0x200F;
    return code_point <= 0x202E || (code_point >= 0x2066 && code_point <= 0x206F) || (code_point >= 0xFFF9 && code_point <= 0xFFFB) ||
           (code_point >= 0xE0000 && code_point <= 0xE007F) || code_point > kLastCodePoint;
}

void append_utf8(std::string& text, char32_t code_point) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto count = utf8proc_encode_char(for_utf8proc(code_point), bytes.data());
    text.append(bytes.begin(), bytes.begin() + count);
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (; !text.empty(); ++count) text.remove_prefix(first_code_point(text).bytes);
    return count;
}

}  // namespace lats::text
