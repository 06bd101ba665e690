#include "lats/text/clean.hpp"

#include "text/codepoints.hpp"

#include <algorithm>

namespace lats::text {
namespace {

std::size_t clean_bytes(std::string_view text) {
    std::size_t at = 0;
    while ((at += printable_ascii_bytes(text.substr(at))) < text.size()) {
        const CodePoint next = first_code_point(text.substr(at));
        if (is_replaced(next.value)) break;
        at += next.bytes;
    }
    return at;
}

}  // namespace

void append_clean(std::string& bytes, std::string_view text) {
    for (;;) {
        const std::size_t stays = clean_bytes(text);
        bytes.append(text.substr(0, stays));
        if (stays == text.size()) return;
        append_utf8(bytes, kReplacement);
        text.remove_prefix(stays + first_code_point(text.substr(stays)).bytes);
    }
}

std::string clean(std::string_view text) {
    std::string cleaned;
    append_clean(cleaned, text);
    return cleaned;
}

std::string one_line(std::string_view text) {
    std::string line = clean(text);
    std::ranges::replace_if(
        line, [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return line;
}

bool is_clean(std::string_view text) { return clean_bytes(text) == text.size(); }

}  // namespace lats::text
