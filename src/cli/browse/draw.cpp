#include "cli/browse/draw.hpp"

#include "cli/browse/card.hpp"
#include "cli/browse/chooser.hpp"
#include "cli/browse/geometry.hpp"
#include "cli/browse/matches.hpp"
#include "cli/browse/rows.hpp"
#include "lats/text/width.hpp"

#include <algorithm>
#include <array>
#include <span>

#include <fmt/format.h>

namespace lats::cli::browse {
namespace {

constexpr int kFewestRows = 4;
constexpr int kFewestColumns = 20;

struct KeyHelp {
    std::string_view key;
    std::string_view does;
};

/// Short enough for 60 columns, few enough for 20 rows.
constexpr std::array<KeyHelp, 14> kHelp{{
    {"arrows, j k", "move in the list, or in the card"},
    {"PgUp PgDn g G", "turn a page, go to the first or last line"},
    {"n p", "the next and the previous exercise"},
    {"Enter", "opens the card; Esc or q leads back"},
    {"w W", "the next and the previous way to do it"},
    {"/", "searches; Enter keeps the words, Esc not"},
    {"m", "only exercises for a muscle"},
    {"e", "only exercises with some equipment"},
    {"c", "drops the search and all filters"},
    {"Space", "stops the figure, and sets it going again"},
    {"Tab", "the figure, the map of muscles, text only"},
    {"Ctrl-Z", "back to the shell for a while; fg returns"},
    {"?", "this help"},
    {"q", "leaves"},
}};

// Without a card beside it, the list has nothing for w, Space and Tab to act on that one could see.
constexpr std::array<KeyHelp, 7> kListKeys{
    {{"?", "help"}, {"q", "quit"}, {"Enter", "open"}, {"/", "search"}, {"m", "muscle"}, {"e", "equipment"}, {"c", "clear"}}};
constexpr std::array<KeyHelp, 10> kWideListKeys{{{"?", "help"},
                                                 {"q", "quit"},
                                                 {"Enter", "scroll"},
                                                 {"/", "search"},
                                                 {"m", "muscle"},
                                                 {"e", "equipment"},
                                                 {"c", "clear"},
                                                 {"w", "next way"},
                                                 {"Space", "stop"},
                                                 {"Tab", "picture"}}};
constexpr std::array<KeyHelp, 8> kCardKeys{{{"?", "help"},
                                            {"q", "back"},
                                            {"j k", "scroll"},
                                            {"n p", "next"},
                                            {"w", "way"},
                                            {"Tab", "picture"},
                                            {"Space", "stop"},
                                            {"/", "search"}}};
constexpr std::array<KeyHelp, 1> kHelpKeys{{{"any key", "back"}}};

/// As many keys as there is room for, the most needed first.
Line line_of_keys(std::span<const KeyHelp> keys, int columns) {
    Line line;
    int used = 0;
    for (const KeyHelp& key : keys) {
        const std::string text = fmt::format(" {}  ", key.does);
        used += text::width_columns(key.key) + text::width_columns(text);
        if (used - 2 > columns) break;  // the last gap may be cut
        line.push_back({std::string(key.key), Tone::label});
        line.push_back({text});
    }
    return line;
}

std::string filters_in_words(const State& state) {
    std::string text;
    const auto add = [&](std::string_view what, std::string_view name) { text += fmt::format("  {}: {}", what, name); };
    for (const Muscle* muscle : state.query.muscles) add("muscle", muscle->name);
    for (const EquipmentAsked& asked : state.query.equipment) {
        const Equipment* const* thing = std::get_if<const Equipment*>(&asked);
        add("equipment", thing ? (*thing)->name : std::get<EquipmentWord>(asked) == EquipmentWord::none ? "nothing" : "unknown");
    }
    if (state.query.have) {
        std::string names;
        for (const Equipment* thing : *state.query.have) names += fmt::format("{}{}", names.empty() ? "" : ", ", thing->name);
        add("have", names.empty() ? "nothing" : names);
    }
    if (!state.words.empty()) add("search", state.words);
    return text;
}

Line top_line(const State& state) {
    const std::size_t all = state.catalog->exercises.size();
    const std::string filters = filters_in_words(state);
    const std::string count =
        filters.empty() ? fmt::format("{} exercises", all) : fmt::format("{} of {} exercises", state.matches.size(), all);
    return {{"lats  ", Tone::title}, {count}, {filters, Tone::label}};
}

/// What is typed, behind its question.
std::optional<Line> prompt(const State& state) {
    switch (state.mode) {
        case Mode::search: return Line{{"/", Tone::label}, {state.words}};
        case Mode::muscles: return Line{{"Muscle: ", Tone::label}, {state.typed}};
        case Mode::equipment: return Line{{"Equipment: ", Tone::label}, {state.typed}};
        default: return std::nullopt;
    }
}

std::span<const KeyHelp> keys_of(const State& state) {
    if (state.mode == Mode::help) return kHelpKeys;
    if (state.mode == Mode::card) return kCardKeys;
    if (geometry(state).card_columns > 0) return kWideListKeys;
    return kListKeys;
}

/// The first of `rows` lines to show so that line `selected` of `all` stands in the middle, as far as there are lines around it.
std::size_t first_shown(std::size_t selected, std::size_t all, std::size_t rows) {
    if (all <= rows) return 0;
    return std::min(selected - std::min(selected, rows / 2), all - rows);
}

/// Selected lines have a mark: colour alone would say nothing to many.
Line marked(bool selected, Line line) {
    line.insert(line.begin(), Span{selected ? "> " : "  ", Tone::title});
    if (selected) line[1].tone = Tone::title;
    return line;
}

/// What is worth knowing of a match beside its name: the role of the muscle that was asked for, else the muscles it targets.
std::string beside_name(const State& state, const Match& match) {
    if (!state.query.muscles.empty()) return std::string(word(best_way(match).role));
    std::string names;
    for (const Muscle* muscle : best_way(match).variant->roles.target)
        names += fmt::format("{}{}", names.empty() ? "" : ", ", muscle->name);
    return names;
}

int name_columns(const State& state, int columns) {
    int widest = 0;
    for (const Match& match : state.matches) widest = std::max(widest, text::width_columns(match.exercise->name));
    return std::min(widest, std::max(columns - 4, 1));
}

std::vector<Line> nothing_found() { return {{{"  No exercise fits."}}, {{"  c drops the search and all filters.", Tone::muted}}}; }

std::vector<Line> list_lines(const State& state, const Geometry& place) {
    if (state.matches.empty()) return nothing_found();
    const int columns = name_columns(state, place.list_columns);
    const auto rows = static_cast<std::size_t>(place.body_rows);
    const std::size_t first = first_shown(state.selected, state.matches.size(), rows);
    std::vector<Line> lines;
    for (std::size_t i = first; i < std::min(state.matches.size(), first + rows); ++i) {
        const Match& match = state.matches[i];
        const std::string name = text::pad(text::truncate(match.exercise->name, columns), columns + 2);
        lines.push_back(marked(i == state.selected, {{name}, {beside_name(state, match), Tone::muted}}));
    }
    return lines;
}

std::vector<Line> choice_lines(const State& state, const Geometry& place) {
    const auto all = choices(state);
    if (all.empty()) return {{{"  Nothing is called so."}}};
    const auto rows = static_cast<std::size_t>(place.body_rows);
    const std::size_t first = first_shown(state.choice, all.size(), rows);
    std::vector<Line> lines;
    for (std::size_t i = first; i < std::min(all.size(), first + rows); ++i) lines.push_back(marked(i == state.choice, {{all[i].label}}));
    return lines;
}

std::vector<Line> help_lines() {
    std::vector<Line> lines{{{"Keys", Tone::heading}}, {}};
    for (const KeyHelp& key : kHelp) lines.push_back({{fmt::format("  {:<15}", key.key), Tone::label}, {std::string(key.does)}});
    return lines;
}

/// Appends `column`, each of its lines `columns` wide, to the rows.
void add_column(std::vector<Line>& rows, const std::vector<Line>& column, int columns, const State& state) {
    if (columns <= 0) return;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i].empty()) rows[i].push_back({state.unicode ? " │ " : " | ", Tone::muted});
        for (Span& span : fit(i < column.size() ? column[i] : Line{}, columns)) rows[i].push_back(std::move(span));
    }
}

std::vector<Line> body(const State& state) {
    const Geometry place = geometry(state);
    std::vector<Line> rows(static_cast<std::size_t>(place.body_rows));
    if (state.mode == Mode::help) {
        add_column(rows, help_lines(), state.size.columns, state);
        return rows;
    }
    const bool choosing = state.mode == Mode::muscles || state.mode == Mode::equipment;
    add_column(rows, choosing ? choice_lines(state, place) : list_lines(state, place), place.list_columns, state);
    add_column(rows, place.card_columns > 0 ? card_column(state) : std::vector<Line>{}, place.card_columns, state);
    add_column(rows, picture_column(state), place.picture_columns, state);
    return rows;
}

Frame too_small(const State& state) {
    Frame frame;
    frame.rows.assign(static_cast<std::size_t>(std::max(state.size.rows, 1)), fit({}, state.size.columns));
    frame.rows.front() = fit({{"too small"}}, state.size.columns);
    return frame;
}

}  // namespace

Frame draw(const State& state) {
    if (state.size.rows < kFewestRows || state.size.columns < kFewestColumns) return too_small(state);
    Frame frame;
    frame.rows.push_back(fit(top_line(state), state.size.columns));
    for (Line& row : body(state)) frame.rows.push_back(std::move(row));
    if (const auto asked = prompt(state)) {
        int width = 0;
        for (const Span& span : *asked) width += text::width_columns(span.text);
        frame.cursor_column = std::min(width, state.size.columns - 1);
        frame.rows.push_back(fit(*asked, state.size.columns));
    } else {
        frame.rows.push_back(fit(line_of_keys(keys_of(state), state.size.columns), state.size.columns));
    }
    if (!state.unicode) std::ranges::transform(frame.rows, frame.rows.begin(), in_ascii);
    return frame;
}

}  // namespace lats::cli::browse
