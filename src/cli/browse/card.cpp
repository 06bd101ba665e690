#include "cli/browse/card.hpp"

#include "cli/browse/chooser.hpp"
#include "cli/browse/geometry.hpp"
#include "cli/browse/pictures.hpp"
#include "lats/render/pages.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace lats::cli::browse {
namespace {

bool is_choosing(const State& state) { return state.mode == Mode::muscles || state.mode == Mode::equipment; }

Page page_of(const Catalog& catalog, const Choice& choice, Layout layout) {
    if (choice.muscle) return muscle_card(catalog, *choice.muscle, layout);
    const Equipment* const* thing = choice.equipment ? std::get_if<const Equipment*>(&*choice.equipment) : nullptr;
    return thing ? equipment_card(catalog, **thing, layout) : Page(layout);
}

std::optional<Choice> chosen(const State& state) {
    const auto found = choices(state);
    return state.choice < found.size() ? std::optional(found[state.choice]) : std::nullopt;
}

std::vector<Line> text_of_card(const State& state, int columns) {
    const Layout layout{columns, false, Pictures::none};  // the pictures stand apart
    if (is_choosing(state)) {
        const auto choice = chosen(state);
        return choice ? page_of(*state.catalog, *choice, layout).lines() : std::vector<Line>{};
    }
    if (!state.variant()) return {};
    return exercise_card(*state.catalog, *state.exercise(), *state.variant(), layout).lines();
}

std::vector<Line> figure_or_map(const State& state, int rows, int columns) {
    if (is_choosing(state)) {
        const auto choice = chosen(state);
        return choice && choice->muscle ? map_lines(state, *choice->muscle, rows, columns) : std::vector<Line>{};
    }
    if (!state.variant()) return {};
    if (state.beside == Beside::figure) return figure_lines(state, rows, columns);
    if (state.beside == Beside::map) return map_lines(state, state.variant()->roles, rows, columns);
    return {};
}

/// The pictures above the text: not more than leaves the text its larger half.
std::vector<Line> pictures_above(const State& state, const Geometry& place) {
    if (place.picture_columns > 0 || state.beside == Beside::text) return {};
    return figure_or_map(state, place.body_rows * 9 / 20, place.card_columns);
}

/// Which way this is, and which lines of how many are seen.
Line where_one_is(const State& state, int first, int seen, int all) {
    std::string text;
    if (!is_choosing(state) && state.exercise()->variants.size() > 1)
        text = fmt::format("way {} of {}  ", state.way + 1, state.exercise()->variants.size());
    if (seen < all) text += fmt::format("lines {} to {} of {}", first + 1, first + seen, all);
    return {{text, Tone::muted}};
}

int rows_below(const State& state, const Geometry& place) {
    return std::max(place.body_rows - static_cast<int>(pictures_above(state, place).size()) - 1, 1);
}

void append(std::vector<Line>& lines, std::vector<Line> more) {
    lines.insert(lines.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

int text_rows(const State& state) { return rows_below(state, geometry(state)); }

int last_scroll(const State& state) {
    const Geometry place = geometry(state);
    if (place.card_columns == 0) return 0;
    const int all = static_cast<int>(text_of_card(state, place.card_columns).size());
    return std::max(all - rows_below(state, place), 0);
}

std::vector<Line> card_column(const State& state) {
    const Geometry place = geometry(state);
    std::vector<Line> text = text_of_card(state, place.card_columns);
    if (text.empty()) return {};
    std::vector<Line> column = pictures_above(state, place);
    const int all = static_cast<int>(text.size());
    const int rows = std::max(place.body_rows - static_cast<int>(column.size()) - 1, 1);
    const int first = std::clamp(state.scroll, 0, std::max(all - rows, 0));
    const int seen = std::min(rows, all - first);
    column.push_back(where_one_is(state, first, seen, all));
    column.insert(column.end(), std::make_move_iterator(text.begin() + first), std::make_move_iterator(text.begin() + first + seen));
    return column;
}

std::vector<Line> picture_column(const State& state) {
    const Geometry place = geometry(state);
    if (place.picture_columns == 0) return {};
    if (is_choosing(state)) return figure_or_map(state, place.body_rows, place.picture_columns);
    if (!state.variant()) return {};
    std::vector<Line> column = figure_lines(state, place.body_rows / 2, place.picture_columns);
    if (!column.empty()) column.emplace_back();
    const int left = place.body_rows - static_cast<int>(column.size());
    append(column, map_lines(state, state.variant()->roles, left, place.picture_columns));
    return column;
}

}  // namespace lats::cli::browse
