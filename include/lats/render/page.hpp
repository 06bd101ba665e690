// A page of styled lines: what a person will read, laid out for a width, and not yet turned into bytes for a terminal.
// Every `page` of pages.hpp is built with it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lats {

/// What a stretch of text is, for whoever chooses colours. Colour never carries a meaning that the words do not.
enum class Tone : std::uint8_t {
    plain,
    title,
    heading,
    label,
    name,
    muted,
    warning,
    added,
    dropped,
    moving,
    target,
    assist,
    prop,  // in pictures
};

struct Span {
    std::string text;
    Tone tone = Tone::plain;
};

using Line = std::vector<Span>;

/// How pictures are put into a page.
enum class Pictures : std::uint8_t { none, ascii, braille };

/// What a page is laid out for.
struct Layout {
    int width_columns = 0;    ///< 0: as wide as the text; nothing is wrapped
    bool accessible = false;  ///< for reading aloud: no tables, `label: value` lines instead
    Pictures pictures = Pictures::none;
    int rows = 0;  ///< of the terminal, for what moves in place; 0: no end
};

/// A column of a table. Cells that do not fit are wrapped.
struct Column {
    std::string_view header;
    Tone tone = Tone::plain;
};

class Page {
public:
    explicit Page(Layout layout) : layout_(layout) {}

    const std::vector<Line>& lines() const { return lines_; }

    /// One line as it is.
    void line(std::string_view text, Tone tone = Tone::plain);
    /// One line as it is, of several tones.
    void add_line(Line line) { lines_.push_back(std::move(line)); }
    /// One empty line, unless the page is empty or ends with one.
    void blank();
    /// A heading, with an empty line before it.
    void heading(std::string_view text);
    /// Wrapped text, each line behind `indent` columns. Nothing where the text is empty.
    void paragraph(std::string_view text, int indent = 0, Tone tone = Tone::plain);
    /// Wrapped text behind a marker; its further lines are indented as far as the first.
    void item(std::string_view marker, std::string_view text, int indent = 2, Tone tone = Tone::plain);
    /// `label  text`, the texts of following fields one below the other. Nothing where the text is empty.
    void field(std::string_view label, std::string_view text, Tone tone = Tone::plain);
    /// Lines as they are, with an empty one before them. Nothing where there are none.
    void add(std::vector<Line> lines);
    /// Rows below headers, every row as long as `columns`.
    void table(const std::vector<Column>& columns, std::vector<std::vector<std::string>> rows);

private:
    /// `text` wrapped behind `first`, its further lines behind as many spaces.
    void hang(const Span& first, std::string_view text, Tone tone);
    /// The lines of a row of a table; its cells are used up.
    void table_row(std::vector<std::string>& cells, const std::vector<int>& widths, const std::vector<Tone>& tones);
    void table_line(std::vector<std::string>& cells, const std::vector<int>& widths, const std::vector<Tone>& tones);

    Layout layout_;
    std::vector<Line> lines_;
};

}  // namespace lats
