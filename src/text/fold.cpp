#include "lats/text/fold.hpp"

#include "text/codepoints.hpp"

#include <algorithm>
#include <array>

#include <utf8proc.h>

namespace lats::text {
namespace {

constexpr std::size_t kMaxSlugBytes = 64;

// NFKD and case folding; marks, and characters that are never seen, are dropped.
constexpr auto kFolding =
    static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
constexpr std::size_t kMaxDecomposition = 32;  // the longest in Unicode is the 18 of U+FDFA

/// What an ASCII character folds to; 0 where it separates words.
constexpr char folded_ascii(char c) {
    if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) return c;
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : '\0';
}

bool is_letter_or_digit(utf8proc_int32_t code_point) {
    const utf8proc_category_t category = utf8proc_category(code_point);
    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
           (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}

/// A folded text as it grows: a run of separators becomes one space, and only between words.
class Folded {
public:
    explicit Folded(std::size_t bytes) { text_.reserve(bytes); }

    void add_ascii(char byte) {
        const char folded = folded_ascii(byte);
        if (folded == 0) return end_word();
        start_letter();
        text_ += folded;
    }

    void add(char32_t code_point) {
        if (code_point > kLastCodePoint) return end_word();
        std::array<utf8proc_int32_t, kMaxDecomposition> parts{};
        int unused_bound_class = 0;
        const auto count =
            utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code_point), parts.data(), parts.size(), kFolding, &unused_bound_class);
        for (utf8proc_ssize_t i = 0; i < count; ++i) add_folded(parts[static_cast<std::size_t>(i)]);
    }

    std::string finish() && { return std::move(text_); }

private:
    void add_folded(utf8proc_int32_t part) {
        if (!is_letter_or_digit(part)) return end_word();
        start_letter();
        append_utf8(text_, static_cast<char32_t>(part));
    }

    void end_word() { word_ended_ = true; }

    void start_letter() {
        if (word_ended_ && !text_.empty()) text_ += ' ';
        word_ended_ = false;
    }

    std::string text_;
    bool word_ended_ = false;
};

std::string without_other_letters(std::string folded) {
    std::erase_if(folded, [](char byte) { return !is_ascii(byte); });
    return folded;
}

}  // namespace

std::string fold(std::string_view text) {
    Folded folded(text.size());
    while (!text.empty()) {
        const CodePoint next = first_code_point(text);
        if (is_ascii(text.front())) folded.add_ascii(text.front());
        else folded.add(next.value);
        text.remove_prefix(next.bytes);
    }
    return std::move(folded).finish();
}

std::vector<std::string_view> words(std::string_view folded) {
    std::vector<std::string_view> found;
    while (!folded.empty()) {
        const std::size_t end = std::min(folded.find(' '), folded.size());
        if (end > 0) found.push_back(folded.substr(0, end));
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return found;
}

std::string slug(std::string_view text) {
    const std::string folded = without_other_letters(fold(text));
    std::string id;
    for (const std::string_view word : words(folded)) {
        if (!id.empty()) id += '-';
        id += word;
    }
    id.resize(std::min(id.size(), kMaxSlugBytes));
    if (id.ends_with('-')) id.pop_back();
    return id;
}

}  // namespace lats::text
