// A page to hang on a wall: an exercise a row, and cells to write weight and repetitions in. It has no way to other pages, because
// paper has none.
#include "publish/frame.hpp"
#include "publish/parts.hpp"

#include <fmt/format.h>

namespace lats::publishing {
namespace {

constexpr int kDays = 6;

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

void head(Html& html) {
    const auto head = html.in("thead");
    const auto row = html.in("tr");
    html.element("th", "Exercise", {{"scope", "col"}});
    html.element("th", "Sets × times", {{"scope", "col"}});
    for (int day = 1; day <= kDays; ++day) html.element("th", "Date:", {{"scope", "col"}});
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
    for (int day = 1; day <= kDays; ++day) html.element("td", "");
}

}  // namespace

PageFile sheet_page(std::string_view id, std::string_view name, const std::vector<const Exercise*>& exercises, const Dose& dose) {
    return page(fmt::format("sheets/{}.html", id), fmt::format("{}, a sheet to write on", name), PageKind::sheet, [&](Writer& writer) {
        writer.html.element("h1", name);
        writer.html.element("p", "In each cell: weight × repetitions, or seconds. Stop when something hurts.");
        const auto table = writer.html.in("table");
        head(writer.html);
        const auto body = writer.html.in("tbody");
        for (const Exercise* exercise : exercises) row(writer.html, *exercise, dose);
    });
}

}  // namespace lats::publishing
