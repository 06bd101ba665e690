// The little Markdown that the pages in docs are written in, taken apart. It is no Markdown engine: what is not in the list below is
// refused, so that a page either becomes a manual page as it was meant or stops the build.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lats::man {

/// A part of a page. Texts still have their inline marks.
struct Block {
    enum class Kind {
        heading,    ///< `#` to `###`; texts: its words
        paragraph,  ///< texts: all of it in one line
        item,       ///< of a list with `-` or numbers; texts: all of it in one line
        row,        ///< of a table, without the heading; texts: the cells
        literal,    ///< fenced, or indented by four; texts: the lines
        session,    ///< fenced as ```console; texts: the lines
    };

    Kind kind = Kind::paragraph;
    int number = 0;  ///< the level of a heading; the number of an item, 0 where it has none
    std::vector<std::string> texts;
};

/// Errors: Error{bad_data} that begins with `name:line:`, for what is not known.
std::vector<Block> parse_markdown(std::string_view name, std::string_view text);

enum class Font { plain, strong, emphasis };

/// A piece of a text. Known are `code`, **strong**, *emphasis* and [words](target).
struct Piece {
    std::string text;
    Font font = Font::plain;  ///< code is strong
    std::string target;       ///< what a link leads to; else empty
};

/// Errors: Error{bad_data} for marks that are not known, or do not end.
std::vector<Piece> parse_inline(std::string_view text);

}  // namespace lats::man
