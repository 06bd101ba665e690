#include "lats/text/clean.hpp"

#include "text/codepoints.hpp"

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

std::string clean(std::string_view text) {
    std::size_t stays = clean_bytes(text);
    std::string cleaned(text.substr(0, stays));
    while (stays < text.size()) {
        append_utf8(cleaned, kReplacement);
        text.remove_prefix(stays + first_code_point(text.substr(stays)).bytes);
        stays = clean_bytes(text);
        cleaned.append(text.substr(0, stays));
    }
    return cleaned;
}

bool is_clean(std::string_view text) { return clean_bytes(text) == text.size(); }

}  // namespace lats::text
