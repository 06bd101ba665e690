// The cleaner every text passes on its way out: a catalogue from a stranger must not move the cursor, set the
// clipboard or fake a prompt.
#pragma once

#include <string>
#include <string_view>

namespace lats::text {

/// `text` with every character that could act on a terminal, and every byte that is not UTF-8, replaced by U+FFFD.
/// Replaced are C0 controls (tab and newline stay), DEL, C1 controls, the line and paragraph separators (U+2028,
/// U+2029), the bidirectional controls (U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069), and what is never seen and has no use
/// in text: U+206A to U+206F, annotations (U+FFF9 to U+FFFB) and tags (U+E0000 to U+E007F; the flags of three regions are lost with them).
/// Joiners and variation selectors stay: scripts and emoji need them.
/// Shape: valid UTF-8. Each byte that is not UTF-8 gives its own U+FFFD; overlong forms, surrogates and what is past
/// U+10FFFF are not UTF-8. Cleaning twice changes nothing.
/// Example: clean("a\x1B[2Jb") == "a\uFFFD[2Jb"
/// Source: Unicode Technical Report 36; Boucher and Anderson, "Trojan Source", 2021.
std::string clean(std::string_view text);

/// The same, behind what `bytes` holds already.
void append_clean(std::string& bytes, std::string_view text);

/// The same on one line: newlines and tabs are spaces. For names and other texts that are one item of a line, so that none of them can look like
/// a line of its own.
/// Example: one_line("a\nhint: b") == "a hint: b"
std::string one_line(std::string_view text);

/// Whether cleaning would change nothing.
bool is_clean(std::string_view text);

}  // namespace lats::text
