// How wide text is on a terminal. Widths are counted in columns, by grapheme cluster: what a reader sees as one
// character. Bytes that the output cleaner (clean.hpp) replaces count as the one column its replacement takes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lats::text {

/// The number of columns `text` takes on one line of a terminal.
/// Units: columns; 2 for East Asian wide characters, emoji and flags, 0 for combining marks.
/// Shape: any bytes; each byte that is not UTF-8, and each control character (tab and newline too), counts 1.
/// Always equal to the width of the cleaned text.
/// Source: Unicode Standard Annexes 11 (East Asian width) and 29 (grapheme clusters), as utf8proc implements them.
int width_columns(std::string_view text);

/// The length in bytes of the grapheme cluster that `text` starts with.
/// Shape: 0 for an empty text, else at least 1.
std::size_t first_cluster_bytes(std::string_view text);

/// `text`, cut at a cluster so that it fits, with "…" at its end where something was cut.
/// Requires: columns >= 1.
/// Example: truncate("lat pulldown", 5) == "lat …"
std::string truncate(std::string_view text, int columns);

/// `text` followed by the spaces that fill it up to `columns`; unchanged where it is as wide or wider.
std::string pad(std::string_view text, int columns);

}  // namespace lats::text
