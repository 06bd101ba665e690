// Where the tokens of a JSON text stand. nlohmann hands over values without places; these two follow it: one knows how far
// it has read, the other finds the start of each token. Only for json_tree.cpp.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace lats::json {

inline bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// How nlohmann gets the text: character by character, so that `last` always points at the one it took last. What
/// follows a line break up to the next token is taken with it, for speed: no token has a line break in it, or a tab.
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
        const bool plain = *at_ == ' ' || !is_space(*at_);
        at_ = plain ? at_ + 1 : std::find_if_not(at_ + 1, end_, is_space);
        return *this;
    }

    TextIterator operator++(int) {
        const TextIterator before = *this;
        ++*this;
        return before;
    }

private:
    const char* at_;
    const char* end_;
    const char** last_;
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
