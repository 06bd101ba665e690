#include "lats/render/page.hpp"

#include "lats/text/width.hpp"
#include "lats/text/wrap.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace lats {
namespace {

constexpr int kMinTextColumns = 20;  // below this, text is allowed to stand out rather than to fall into single words
constexpr int kMinCellColumns = 8;
constexpr int kLabelColumns = 12;
constexpr std::string_view kGap = "  ";

std::string spaces(int columns) { return std::string(static_cast<std::size_t>(std::max(columns, 0)), ' '); }

/// The lines of a cell; the spaces it starts with indent all of them.
std::vector<std::string> cell_lines(std::string_view cell, int columns) {
    const std::size_t indent = std::min(cell.find_first_not_of(' '), cell.size());
    const int left = columns == 0 ? 0 : std::max(columns - static_cast<int>(indent), 1);
    std::vector<std::string> lines = text::wrap(cell.substr(indent), left);
    for (std::string& line : lines) line.insert(0, indent, ' ');
    return lines;
}

/// Takes from the widest column, one by one, until the table fits or nothing is left to take.
void shrink(std::vector<int>& widths, int available) {
    int total = std::accumulate(widths.begin(), widths.end(), 0);
    for (; total > available; --total) {
        int& widest = *std::max_element(widths.begin(), widths.end());
        if (widest <= kMinCellColumns) return;
        --widest;
    }
}

}  // namespace

void Page::line(std::string_view text, Tone tone) { lines_.push_back({{std::string(text), tone}}); }

void Page::add(std::vector<Line> lines) {
    if (lines.empty()) return;
    blank();
    std::ranges::move(lines, std::back_inserter(lines_));
}

void Page::blank() {
    if (!lines_.empty() && !lines_.back().empty()) lines_.emplace_back();
}

void Page::heading(std::string_view text) {
    blank();
    line(text, Tone::heading);
}

void Page::hang(const Span& first, std::string_view text, Tone tone) {
    const int indent = text::width_columns(first.text);
    const int columns = layout_.width_columns == 0 ? 0 : std::max(layout_.width_columns - indent, kMinTextColumns);
    Span lead = first;
    for (std::string& wrapped : text::wrap(text, columns)) {
        lines_.push_back({lead, {std::move(wrapped), tone}});
        lead = {spaces(indent), Tone::plain};
    }
}

void Page::paragraph(std::string_view text, int indent, Tone tone) {
    if (!text.empty()) hang({spaces(indent)}, text, tone);
}

void Page::item(std::string_view marker, std::string_view text, int indent, Tone tone) {
    hang({spaces(indent) + std::string(marker) + " "}, text, tone);
}

void Page::field(std::string_view label, std::string_view text, Tone tone) {
    if (text.empty()) return;
    const std::string lead = layout_.accessible ? std::string(label) + ": " : text::pad(label, kLabelColumns - 1) + " ";
    hang({lead, Tone::label}, text, tone);
}

void Page::table(const std::vector<Column>& columns, std::vector<std::vector<std::string>> rows) {
    if (layout_.accessible) {
        for (const auto& row : rows) {
            blank();
            for (std::size_t i = 0; i < columns.size(); ++i) field(columns[i].header, row[i], columns[i].tone);
        }
        return;
    }
    std::vector<std::string> headers;
    std::ranges::transform(columns, std::back_inserter(headers), [](const Column& column) { return std::string(column.header); });
    std::vector<int> widths;
    std::ranges::transform(headers, std::back_inserter(widths), text::width_columns);
    for (const auto& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], text::width_columns(row[i]));
    const int gaps = static_cast<int>(kGap.size() * (columns.size() - 1));
    if (layout_.width_columns > 0) shrink(widths, layout_.width_columns - gaps);

    std::vector<Tone> tones(columns.size(), Tone::label);
    table_row(headers, widths, tones);
    std::ranges::transform(columns, tones.begin(), &Column::tone);
    for (auto& row : rows) table_row(row, widths, tones);
}

void Page::table_row(std::vector<std::string>& cells, const std::vector<int>& widths, const std::vector<Tone>& tones) {
    const auto columns = [&](std::size_t i) { return layout_.width_columns == 0 ? 0 : widths[i]; };
    std::vector<std::vector<std::string>> lines;
    std::size_t height = 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        lines.push_back(cell_lines(cells[i], columns(i)));
        height = std::max(height, lines[i].size());
    }
    for (std::size_t y = 0; y < height; ++y) {
        for (std::size_t i = 0; i < cells.size(); ++i) cells[i] = y < lines[i].size() ? std::move(lines[i][y]) : std::string();
        table_line(cells, widths, tones);
    }
}

void Page::table_line(std::vector<std::string>& cells, const std::vector<int>& widths, const std::vector<Tone>& tones) {
    Line& line = lines_.emplace_back();
    int gap = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const int filled = text::width_columns(cells[i]);
        if (filled > 0) {
            if (gap > 0) line.push_back({spaces(std::exchange(gap, 0))});
            line.push_back({std::move(cells[i]), tones[i]});
        }
        gap += widths[i] - filled + static_cast<int>(kGap.size());
    }
}

}  // namespace lats
