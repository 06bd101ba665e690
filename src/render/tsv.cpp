#include "lats/render/tsv.hpp"

#include "lats/catalog/exercises_by_role.hpp"
#include "render/phrases.hpp"
#include "text/join.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace lats {
namespace {

/// Whether a spreadsheet would take `text` for a formula, or for the start of a quoted value that goes on into the next rows. Some pass over
/// leading spaces first, and take full-width signs for the usual ones.
bool is_risky(std::string_view text) {
    const auto starts_with = [&](std::string_view sign) { return text.starts_with(sign); };
    constexpr std::array<std::string_view, 4> kSpaces{" ", "\u00A0", "\u202F", "\u3000"};
    const auto* space = kSpaces.begin();
    while ((space = std::ranges::find_if(kSpaces, starts_with)) != kSpaces.end()) text.remove_prefix(space->size());
    constexpr std::array<std::string_view, 9> kSigns{"=", "+", "-", "@", "\"", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    return std::ranges::any_of(kSigns, starts_with);
}

/// A value as it stands in a row.
std::string cell(std::string_view value) {
    constexpr std::string_view breaks = "\t\n\v\f\r";
    std::string text(value);
    for (char& c : text) {
        if (breaks.find(c) != std::string_view::npos) c = ' ';
    }
    return is_risky(text) ? "'" + text : text;
}

std::string cell(std::size_t number) { return fmt::format("{}", number); }

/// Appends a row of `values`, each a text or a number.
template <class... Values> void add_row(std::string& table, const Values&... values) {
    std::string row;
    ((row += cell(values), row += '\t'), ...);
    row.back() = '\n';
    table += row;
}

template <class E> std::string_view word_or_nothing(const std::optional<E>& value) { return value ? word(*value) : std::string_view(); }

/// "band,door-anchor|post": all of them, any one of those between bars. "none" and "unknown" as `--equipment` has them.
std::string needs(const Variant& variant) {
    if (!variant.needs) return "unknown";
    if (variant.needs->empty()) return "none";
    return text::join(*variant.needs, ",", [](const Need& need) {
        return text::join(need.any_of, "|", [](const Equipment* equipment) { return equipment->id; });
    });
}

std::string positions(const Variant& variant) {
    return text::join(variant.positions, ",", [](Position position) { return word(position); });
}

}  // namespace

std::string list_tsv(const std::vector<Match>& matches) {
    std::string table;
    add_row(table, "exercise", "variant", "name", "level", "role", "precision", "needs", "positions");
    for (const Match& match : matches) {
        for (const auto& [variant, role, precision] : match.variants) {
            add_row(table, match.exercise->id, variant->id, variant->name, word_or_nothing(variant->level), word(role), word(precision),
                    needs(*variant), positions(*variant));
        }
    }
    return table;
}

std::string show_tsv(const Exercise& exercise, const std::vector<const Variant*>& variants) {
    std::string table;
    add_row(table, "exercise", "variant", "number", "id", "phase", "text", "hold_seconds", "breath");
    for (const Variant* variant : variants) {
        std::size_t number = 0;
        for (const Step& step : variant->steps) {
            const std::string hold = step.hold_seconds ? phrases::range(*step.hold_seconds) : "";
            add_row(table, exercise.id, variant->id, ++number, step.id, word_or_nothing(step.phase), step.text, hold,
                    word_or_nothing(step.breath));
        }
    }
    return table;
}

std::string muscles_tsv(const Catalog& catalog, const std::vector<const Muscle*>& muscles) {
    const std::vector<RoleCounts> counts = exercise_counts(catalog);
    std::string table;
    add_row(table, "id", "name", "kind", "parent", "target", "assist", "stabilize");
    for (const Muscle* muscle : muscles) {
        const RoleCounts& count = counts[muscle->index];
        add_row(table, muscle->id, muscle->name, word(muscle->kind), muscle->parent ? muscle->parent->id : "", count.target, count.assist,
                count.stabilize);
    }
    return table;
}

std::string coverage_tsv(const Coverage& coverage) {
    std::string table;
    add_row(table, "muscle", "equipment", "variants");
    for (const CoverageRow& row : coverage.rows)
        for (std::size_t i = 0; i < row.variants.size(); ++i)
            add_row(table, row.node.muscle->id, coverage.columns[i] ? coverage.columns[i]->id : "none", row.variants[i]);
    return table;
}

std::string swap_tsv(const std::vector<Swap>& swaps) {
    const auto ids = [](const std::vector<const Muscle*>& muscles) {
        return text::join(muscles, ",", [](const Muscle* muscle) { return muscle->id; });
    };
    std::string table;
    add_row(table, "exercise", "variant", "score", "kept", "assisted", "lost", "loads");
    for (const Swap& swap : swaps)
        add_row(table, swap.exercise->id, swap.variant->id, static_cast<std::size_t>(swap.score), ids(swap.kept), ids(swap.assisted),
                ids(swap.lost), ids(swap.loads));
    return table;
}

std::string equipment_tsv(const Catalog& catalog, const std::vector<const Equipment*>& equipment) {
    std::string table;
    add_row(table, "id", "name", "household", "exercises");
    for (const Equipment* item : equipment)
        add_row(table, item->id, item->name, item->household ? "true" : "false", exercises_with(catalog, *item).size());
    return table;
}

std::string search_tsv(const std::vector<SearchHit>& hits) {
    std::string table;
    add_row(table, "exercise", "name", "score", "field", "variant", "text");
    for (const SearchHit& hit : hits) {
        add_row(table, hit.exercise->id, hit.exercise->name, static_cast<std::size_t>(hit.score), word(hit.field),
                hit.variant ? hit.variant->id : "", hit.text);
    }
    return table;
}

std::string guides_tsv(const std::vector<const Guide*>& guides) {
    std::string table;
    add_row(table, "guide", "number", "exercise", "name");
    for (const Guide* guide : guides) {
        std::size_t number = 0;
        for (const Exercise* exercise : guide->exercises) add_row(table, guide->id, ++number, exercise->id, exercise->name);
    }
    return table;
}

}  // namespace lats
