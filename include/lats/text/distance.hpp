// How far a mistyped word is from a right one.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace lats::text {

/// The number of edits between two folded texts: insert, delete or replace a character, or swap two neighbours.
/// Units: edits on code points. Symmetric; 0 only for equal texts.
/// Source: optimal string alignment (Damerau 1964, restricted so that no part is edited twice).
/// Example: edit_distance("hats", "lats") == 1, edit_distance("tarps", "traps") == 1
int edit_distance(std::string_view a, std::string_view b);

/// How far a mistyped word of this many characters may be from the name it was meant to be.
/// Shape: 0 up to 3 characters, 1 for 4 and 5, 2 from 6: short words have too many neighbours to guess among.
int tolerated_distance(std::string_view folded);

/// How far `name` is from a folded question, where that is tolerated; else nothing.
std::optional<int> near_distance(std::string_view name, std::string_view folded_question);

/// The words among `known` that `word` may have been meant for, nearest first, at most 3.
std::vector<std::string_view> nearest_words(std::span<const std::string_view> known, std::string_view word);

}  // namespace lats::text
