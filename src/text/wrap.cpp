// Greedy: each line takes the words that fit. Balanced lines (Knuth and Plass 1981) read no better in the short
// paragraphs of a guide, and move words on many lines when one word changes.
#include "lats/text/wrap.hpp"

#include "lats/text/width.hpp"
#include "text/codepoints.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace lats::text {
namespace {

/// White space that ends a word. The no-break spaces U+00A0, U+2007 and U+202F hold their words together, and what the
/// cleaner replaces (carriage return, line separator) is no white space, so that it is seen.
bool is_breaking_space(char32_t c) {
    if (c < 0x80) return c == ' ' || c == '\t' || c == '\n';
    return c == 0x1680 || (c >= 0x2000 && c <= 0x200A && c != 0x2007) || c == 0x205F || c == 0x3000;
}

/// The bytes of the characters at the start of `text` that are white space, or that are not.
std::size_t run_bytes(std::string_view text, bool of_space) {
    std::size_t at = 0;
    while (at < text.size()) {
        const CodePoint next = first_code_point(text.substr(at));
        if (is_breaking_space(next.value) != of_space) break;
        at += next.bytes;
    }
    return at;
}

/// The first word of `text`, taken from it with the white space before it; empty where there is none.
std::string_view take_word(std::string_view& text) {
    text.remove_prefix(run_bytes(text, true));
    const std::string_view word = text.substr(0, run_bytes(text, false));
    text.remove_prefix(word.size());
    return word;
}

class Lines {
public:
    explicit Lines(int columns) : columns_(columns > 0 ? columns : std::numeric_limits<int>::max()) {}

    void add(std::string_view word) {
        const int width = width_columns(word);
        if (!line_.empty() && width < columns_ - used_) {
            append(" ", 1);
        } else {
            end_line();
        }
        if (width <= columns_) append(word, width);
        else add_in_pieces(word);
    }

    std::vector<std::string> finish() && {
        if (!line_.empty() || lines_.empty()) lines_.push_back(std::move(line_));
        return std::move(lines_);
    }

private:
    /// A cluster wider than a whole line still gets one.
    void add_in_pieces(std::string_view word) {
        while (!word.empty()) {
            const Cluster next = first_cluster(word);
            if (next.columns > columns_ - used_) end_line();
            append(word.substr(0, next.bytes), next.columns);
            word.remove_prefix(next.bytes);
        }
    }

    void append(std::string_view part, int width) {
        line_.append(part);
        used_ += width;
    }

    void end_line() {
        if (line_.empty()) return;
        lines_.push_back(std::exchange(line_, {}));
        used_ = 0;
    }

    int columns_;
    int used_ = 0;
    std::string line_;
    std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> wrap(std::string_view text, int columns) {
    Lines lines(columns);
    for (std::string_view word = take_word(text); !word.empty(); word = take_word(text)) lines.add(word);
    return std::move(lines).finish();
}

}  // namespace lats::text
