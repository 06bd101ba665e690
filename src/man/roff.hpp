// Manual pages in the man(7) language, part by part.
// Why man and not mdoc: the pages are prose, which has no meaning to mark up, and a converter of prose needs three macros.
#pragma once

#include "man/markdown.hpp"

#include <span>
#include <string>
#include <string_view>

namespace lats::man {

/// `text` as a formatter prints it: no character of it acts. A hyphen stays one that can be searched for and copied.
/// Example: escaped("a\\-b") == "a\\e\\-b"
std::string escaped(std::string_view text);

/// A text with inline marks as filled lines, none of which is longer than 80 bytes unless one word is.
std::string filled(std::string_view marked);
/// The same for a text without marks.
std::string filled_plain(std::string_view text);

/// `.SH` and `.SS`.
std::string section(std::string_view title);
std::string subsection(std::string_view title);

/// A word or a few, and beside or below them what they are; both may have inline marks.
std::string entry(std::string_view marked_tag, std::string_view marked_text);

/// The same for texts without marks; the words are strong.
std::string plain_entry(std::string_view tag, std::string_view text);

/// Lines as they are.
std::string literal(std::span<const std::string> lines);

enum class Behind { heading, text };

/// Blocks, and what they stand behind.
std::string body(std::span<const Block> blocks, Behind behind = Behind::heading);

}  // namespace lats::man
