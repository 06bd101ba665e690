#include "lats/render/pages.hpp"
#include "lats/text/width.hpp"
#include "render/phrases.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

#include <fmt/format.h>

namespace lats {
namespace {

std::string column_name(const Equipment* equipment) { return equipment ? std::string(equipment->id) : "nothing"; }

/// How many variants there are in a column, over all muscles.
std::size_t total(const Coverage& coverage, std::size_t column) {
    std::size_t sum = 0;
    for (const CoverageRow& row : coverage.rows) sum += row.variants[column];
    return sum;
}

/// The columns that the page is wide enough for: the first one, then the most used ones, in their order.
std::vector<std::size_t> columns_that_fit(const Coverage& coverage, Layout layout) {
    std::vector<std::size_t> all(coverage.columns.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    if (layout.width_columns == 0 || layout.accessible) return all;
    int left = layout.width_columns;
    for (const CoverageRow& row : coverage.rows)
        left = std::min(left, layout.width_columns - text::width_columns(phrases::tree_name(row.node)));
    std::ranges::stable_sort(all.begin() + 1, all.end(), std::greater<>{}, [&](std::size_t column) { return total(coverage, column); });
    const auto is_too_much = [&](std::size_t column) {
        left -= text::width_columns(column_name(coverage.columns[column])) + 2;
        return left < 0;
    };
    all.erase(std::ranges::find_if(all, is_too_much), all.end());
    std::ranges::sort(all);
    return all;
}

}  // namespace

Page coverage_table(const Coverage& coverage, Layout layout) {
    const std::vector<std::size_t> shown = columns_that_fit(coverage, layout);
    std::vector<std::string> names;
    for (const std::size_t column : shown) names.push_back(column_name(coverage.columns[column]));
    std::vector<Column> columns{{"Muscle", Tone::name}};
    for (const std::string& name : names) columns.push_back({name});

    std::vector<std::vector<std::string>> rows;
    for (const CoverageRow& row : coverage.rows) {
        std::vector<std::string> cells{phrases::tree_name(row.node)};
        for (const std::size_t column : shown) cells.push_back(phrases::number(row.variants[column]));
        rows.push_back(std::move(cells));
    }
    Page page(layout);
    page.table(columns, std::move(rows));
    if (shown.size() < coverage.columns.size()) {
        page.blank();
        page.paragraph(fmt::format("{} for less used equipment left out; --have, a wider terminal or --format tsv show more.",
                                   phrases::count(coverage.columns.size() - shown.size(), "column")));
    }

    bool first = true;
    for (const CoverageRow& row : coverage.rows) {
        for (const Gap& gap : row.node.muscle->gaps) {
            if (first) page.heading("Gaps, and why");
            first = false;
            page.item("-", fmt::format("{} with {}: {}", row.node.muscle->name, column_name(gap.equipment), gap.why));
        }
    }
    return page;
}

}  // namespace lats
