// Where the tokens of a JSON text stand. nlohmann hands over values without places; these two follow it: one knows how far
// it has read, the other finds the start of each token. Only for json_tree.cpp.
#pragma once

#include "text/codepoints.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace lats::json {

inline bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// The closing quote of the text whose opening quote is before `at`, where all between them stands for itself: printable ASCII without escapes.
/// Else `at`.
inline const char* end_of_plain_text(const char* at, const char* end) {
    const std::string_view rest(at, static_cast<std::size_t>(end - at));
    const std::string_view inside = rest.substr(0, rest.find('"'));
    const bool is_plain =
        inside.size() < rest.size() && text::printable_ascii_bytes(inside) == inside.size() && inside.find('\\') == std::string_view::npos;
    return is_plain ? at + inside.size() : at;
}

/// How nlohmann gets the text: character by character, so that `last` always points at the one it took last. For speed it does not get all:
/// what follows a line break up to the next token is taken with it, as no token has a line break in it, or a tab; and a text that stands for
/// itself is passed over, so that it seems empty: it is in the document as it is.
class TextIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    TextIterator(const char* at, const char* end, const char** last) : at_(at), end_(end), last_(last) {}

    reference operator*() const { return *at_; }
    bool operator==(const TextIterator& other) const { return at_ == other.at_; }

    TextIterator& operator++() {
        *last_ = at_;
        const char taken = *at_++;
        if (in_text_) pass_in_text(taken);
        else if (taken == '"') enter_text();
        else if (taken != ' ' && is_space(taken)) at_ = std::find_if_not(at_, end_, is_space);
        return *this;
    }

    TextIterator operator++(int) {
        const TextIterator before = *this;
        ++*this;
        return before;
    }

private:
    void enter_text() {
        in_text_ = true;
        at_ = end_of_plain_text(at_, end_);
    }

    void pass_in_text(char taken) {
        in_text_ = is_escaped_ || taken != '"';
        is_escaped_ = !is_escaped_ && taken == '\\';
    }

    const char* at_;
    const char* end_;
    const char** last_;
    bool in_text_ = false;
    bool is_escaped_ = false;  ///< the next character, by the one before it
};

/// Finds the places of tokens in the text beside nlohmann, which hands over values without them. Between two tokens
/// stand only white space, commas and colons, and nlohmann has already said that what follows is a token.
class TokenCursor {
public:
    explicit TokenCursor(std::string_view text) : text_(text) {
        if (text.starts_with("\xEF\xBB\xBF")) at_ = 3;
    }

    /// Where the next token starts.
    std::uint32_t peek() {
        while (at_ < text_.size() && (is_space(text_[at_]) || text_[at_] == ',' || text_[at_] == ':')) ++at_;
        return static_cast<std::uint32_t>(at_);
    }

    std::uint32_t pass(std::size_t bytes) {
        const std::uint32_t start = peek();
        at_ += bytes;
        return start;
    }

    std::uint32_t pass_number() {
        const std::uint32_t start = peek();
        at_ = std::min(text_.find_first_not_of("+-.0123456789eE", at_), text_.size());
        return start;
    }

    /// Passes a token whose last byte is at `last`.
    std::uint32_t pass_to(std::size_t last) {
        const std::uint32_t start = peek();
        at_ = last + 1;
        return start;
    }

    /// The last character before the next token that is no white space.
    char before() {
        const std::size_t last = text_.substr(0, peek()).find_last_not_of(" \t\r\n");
        return last == std::string_view::npos ? '\0' : text_[last];
    }

    char next() { return peek() < text_.size() ? text_[at_] : '\0'; }

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

}  // namespace lats::json
