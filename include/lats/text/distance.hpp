// How far a mistyped word is from a right one.
#pragma once

#include <string_view>

namespace lats::text {

/// The number of edits between two folded texts: insert, delete or replace a character, or swap two neighbours.
/// Units: edits on code points. Symmetric; 0 only for equal texts.
/// Source: optimal string alignment (Damerau 1964, restricted so that no part is edited twice).
/// Example: edit_distance("hats", "lats") == 1, edit_distance("tarps", "traps") == 1
int edit_distance(std::string_view a, std::string_view b);

/// How far a mistyped word of this many characters may be from the name it was meant to be.
/// Shape: 0 up to 3 characters, 1 for 4 and 5, 2 from 6: short words have too many neighbours to guess among.
int tolerated_distance(std::string_view folded);

}  // namespace lats::text
