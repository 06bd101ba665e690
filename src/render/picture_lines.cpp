#include "lats/render/picture_lines.hpp"

#include "lats/picture/cells.hpp"
#include "lats/text/width.hpp"
#include "lats/text/wrap.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace lats {
namespace {

constexpr int kGapColumns = 3;
constexpr int kUsualColumns = 80;
constexpr int kLeastColumns = 12;  // room for a caption

Tone tone_of(Ink ink) {
    switch (ink) {
        case Ink::ground: return Tone::muted;
        case Ink::body: return Tone::plain;
        case Ink::moving: return Tone::moving;
        case Ink::target: return Tone::target;
        case Ink::assist: return Tone::assist;
        case Ink::prop: return Tone::prop;
    }
    return Tone::plain;
}

/// Runs of cells with one ink become spans.
Line line_of(const std::vector<Cell>& row) {
    Line line;
    for (auto from = row.begin(); from != row.end();) {
        const auto to = std::find_if(from, row.end(), [&](const Cell& cell) { return cell.ink != from->ink; });
        line.push_back({text_of(std::span(from, to)), tone_of(from->ink)});
        from = to;
    }
    return line;
}

/// A picture laid out: its lines, all of one width, the caption below.
struct Block {
    std::vector<Line> lines;
    int columns = 0;
};

Block block_of(const Picture& picture, int columns, Pictures style) {
    const CellRows rows = style == Pictures::ascii ? ascii(picture.drawing, columns) : braille(picture.drawing, columns);
    Block block{{}, std::max(columns, kLeastColumns)};
    const std::string margin(static_cast<std::size_t>(block.columns - columns), ' ');
    for (const std::vector<Cell>& row : rows) {
        block.lines.push_back(line_of(row));
        if (!margin.empty()) block.lines.back().push_back({margin});
    }
    for (const std::string& caption : text::wrap(picture.caption, block.columns))
        block.lines.push_back({{text::pad(caption, block.columns), Tone::label}});
    return block;
}

/// How many cells `picture` is wide where `cells` stand for a centimetre.
int columns_of(const Picture& picture, double cells, int most) {
    return std::clamp(static_cast<int>(std::lround(picture.drawing.width * cells)), 1, most);
}

void add_row_of(const std::vector<Block>& row, std::vector<Line>& lines) {
    std::size_t height = 0;
    for (const Block& block : row) height = std::max(height, block.lines.size());
    for (std::size_t y = 0; y < height; ++y) {
        Line line;
        for (const Block& block : row) {
            if (!line.empty()) line.push_back({std::string(kGapColumns, ' ')});
            if (y < block.lines.size()) line.insert(line.end(), block.lines[y].begin(), block.lines[y].end());
            else line.push_back({std::string(static_cast<std::size_t>(block.columns), ' ')});
        }
        lines.push_back(std::move(line));
    }
}

}  // namespace

std::vector<Line> picture_lines(const std::vector<Picture>& pictures, int most_rows, Layout layout) {
    std::vector<Line> lines;
    if (layout.pictures == Pictures::none) return lines;
    const int width = layout.width_columns > 0 ? layout.width_columns : kUsualColumns;
    double highest = 1;
    for (const Picture& picture : pictures) highest = std::max(highest, picture.drawing.height);
    const double cells = most_rows * double{kDotsDown} / highest / double{kDotsAcross};
    std::vector<Block> row;
    int used = 0;
    for (const Picture& picture : pictures) {
        if (picture.drawing.shapes.empty()) continue;
        Block block = block_of(picture, columns_of(picture, cells, width), layout.pictures);
        if (!row.empty() && used + kGapColumns + block.columns > width) {
            add_row_of(row, lines);
            row.clear();
            used = 0;
        }
        used += block.columns + (row.empty() ? 0 : kGapColumns);
        row.push_back(std::move(block));
    }
    add_row_of(row, lines);
    return lines;
}

}  // namespace lats
