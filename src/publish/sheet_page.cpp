// A page to hang on a wall: an exercise a row, and cells to write weight and repetitions in. It has no way to other pages, because
// paper has none.
#include "publish/frame.hpp"
#include "publish/parts.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace lats::publishing {
namespace {

constexpr std::size_t kDays = 6;
constexpr std::size_t kRoomyRows = 24;  // so many rows fit a page, high enough to write in with a thick pencil

/// How often a short list is repeated, for the days that come after.
std::size_t blocks_for(std::size_t exercises) { return std::max<std::size_t>(1, kRoomyRows / std::max<std::size_t>(1, exercises)); }

std::string short_range(const Range& range) {
    return range.low == range.high ? fmt::format("{}", range.low) : fmt::format("{}–{}", range.low, range.high);
}

/// Sets × repetitions, or × seconds: 1–3 × 8–12.
std::string short_dose(const Dose& stated, const Dose& fallback) {
    const Dose missing = phrases::missing_parts(stated, fallback);
    const auto& sets = stated.sets ? stated.sets : missing.sets;
    const auto& reps = stated.reps ? stated.reps : missing.reps;
    const auto& hold = stated.hold_seconds ? stated.hold_seconds : missing.hold_seconds;
    std::string text = sets ? short_range(*sets) : std::string();
    if (reps) text += fmt::format("{}{}", text.empty() ? "" : " × ", short_range(*reps));
    if (hold) text += fmt::format("{}{} s", text.empty() ? "" : " × ", short_range(*hold));
    return text;
}

void row(Html& html, const Exercise& exercise, const Dose& fallback) {
    const Variant& first = exercise.variants.front();
    const auto row = html.in("tr");
    {
        const auto name = html.in("th", {{"scope", "row"}});
        html.text(exercise.name);
        html.text(" ");
        html.element("small", phrases::lower_first(first.name));
    }
    html.element("td", short_dose(first.dose, fallback));
    for (std::size_t day = 1; day <= kDays; ++day) html.element("td", "");
}

/// A table for `kDays` days from `first_day` on.
void block(Html& html, const std::vector<const Exercise*>& exercises, const Dose& dose, std::size_t first_day) {
    const auto table = html.in("table", {{"aria-label", fmt::format("Days {} to {}", first_day, first_day + kDays - 1)}});
    std::vector<std::string_view> columns{"Exercise", "Sets × times"};
    columns.resize(columns.size() + kDays, "Date:");
    table_head(html, columns);
    const auto body = html.in("tbody");
    for (const Exercise* exercise : exercises) row(html, *exercise, dose);
}

}  // namespace

PageFile sheet_page(std::string_view id, std::string_view name, const std::vector<const Exercise*>& exercises, const Dose& dose) {
    return page(fmt::format("sheets/{}.html", id), fmt::format("{}, a sheet to write on", name), PageKind::sheet, [&](Writer& writer) {
        Html& html = writer.html;
        html.element("h1", name);
        html.element("p", "In each cell: weight × repetitions, or seconds. Stop when something hurts.");
        const auto tables = html.in("div", {{"class", exercises.size() <= kRoomyRows ? "roomy" : "dense"}});
        for (std::size_t i = 0; i < blocks_for(exercises.size()); ++i) block(html, exercises, dose, 1 + i * kDays);
    });
}

}  // namespace lats::publishing
