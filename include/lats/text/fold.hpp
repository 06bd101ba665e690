// Forms of a text that are equal when a reader would call two texts the same word.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lats::text {

/// `text` for comparing names: case folded, accents and invisible characters dropped, each run of what is neither
/// letter nor digit a single space, none at the ends.
/// Shape: UTF-8; bytes that are not UTF-8 are treated as spaces. Folding twice changes nothing.
/// Source: Unicode Standard Annex 15 (NFKD) and the Unicode case foldings, as utf8proc implements them.
/// Example: fold("  Lat-Pulldown (Café)") == "lat pulldown cafe", fold("Fußheben") == "fussheben"
std::string fold(std::string_view text);

/// The words of a folded text.
std::vector<std::string_view> words(std::string_view folded);

/// `text` as an id: folded, its words joined with '-', only [a-z0-9-], at most 64 bytes. Other letters are left out.
/// Shape: begins and ends with a letter or digit; empty where nothing of the text can stand in an id.
/// Example: slug("Bent-Over Row!") == "bent-over-row"
std::string slug(std::string_view text);

}  // namespace lats::text
