// Breaking text into lines at words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lats::text {

/// The lines of `text`, broken at white space so that each fits into `columns`. Runs of white space become one space.
/// A word wider than a line is broken between grapheme clusters. No-break spaces (U+00A0, U+2007, U+202F) are letters
/// here. A character that the cleaner replaces is never white space: it stays, and is seen.
/// Shape: at least one line; an empty text gives one empty line. A line is wider than `columns` only where one cluster
/// alone is. `columns` 0 means no limit: one line.
std::vector<std::string> wrap(std::string_view text, int columns);

}  // namespace lats::text
