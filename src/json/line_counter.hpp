// Turns byte offsets into lines and columns.
#pragma once

#include "text/codepoints.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace lats {

/// Walks through a text once, for offsets that never go back.
class LineCounter {
public:
    explicit LineCounter(std::string_view text) : text_(text) {
        if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;  // editors do not count a byte order mark as a column
    }

    void advance_to(std::size_t offset) {
        for (; at_ < std::min(offset, text_.size()); ++at_) {
            if (text_[at_] == '\n') {
                ++line;
                column = 1;
            } else if (text::starts_code_point(text_[at_])) {
                ++column;
            }
        }
    }

    std::uint32_t line = 1;
    std::uint32_t column = 1;

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

}  // namespace lats
