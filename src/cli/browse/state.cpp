#include "cli/browse/state.hpp"

#include "cli/browse/card.hpp"
#include "cli/browse/chooser.hpp"
#include "cli/browse/geometry.hpp"
#include "cli/browse/matches.hpp"
#include "cli/browse/typing.hpp"

#include <algorithm>
#include <optional>

namespace lats::cli::browse {
namespace {

constexpr long kFar = 1'000'000;  // further than any list or card is long

/// How far a key moves, in lines; nothing where it does not.
std::optional<long> step_of(const Key& key, int page) {
    switch (key.name) {
        case KeyName::up: return -1;
        case KeyName::down: return 1;
        case KeyName::page_up: return -page;
        case KeyName::page_down: return page;
        case KeyName::home: return -kFar;
        case KeyName::end: return kFar;
        default: break;
    }
    if (key.types('k')) return -1;
    if (key.types('j')) return 1;
    if (key.types('g')) return -kFar;
    if (key.types('G')) return kFar;
    return std::nullopt;
}

void move_selection(State& state, long step) { select_match(state, static_cast<long>(state.selected) + step); }

void scroll_card(State& state, long step) {
    state.scroll = static_cast<int>(std::clamp(state.scroll + step, 0L, static_cast<long>(last_scroll(state))));
}

void show_way(State& state, std::size_t step) {
    if (!state.exercise()) return;
    state.way = (state.way + step) % state.exercise()->variants.size();
    state.scroll = 0;
    state.time = std::chrono::milliseconds{0};
}

void open_chooser(State& state, Mode mode) {
    state.mode = mode;
    state.typed.clear();
    state.choice = 0;
    state.scroll = 0;
}

void clear_filters(State& state) {
    state.query = {};
    state.words.clear();
    find_matches(state, Keep::same);
}

void open_help(State& state) {
    state.before_help = state.mode;
    state.mode = Mode::help;
}

/// The keys that do the same in the list and in a card.
void on_shared_key(State& state, const Key& key) {
    if (key.types('n')) return move_selection(state, 1);
    if (key.types('p')) return move_selection(state, -1);
    if (key.types('/')) state.mode = Mode::search;
    if (key.types('m')) return open_chooser(state, Mode::muscles);
    if (key.types('e')) return open_chooser(state, Mode::equipment);
    if (key.types('w')) return show_way(state, 1);
    if (key.types('W') && state.exercise()) return show_way(state, state.exercise()->variants.size() - 1);
    if (key.types('c')) return clear_filters(state);
    if (key.types(' ')) state.moving = !state.moving;
    if (key.types('?')) return open_help(state);
    if (key.name == KeyName::tab) state.beside = static_cast<Beside>((static_cast<int>(state.beside) + 1) % 3);
}

void in_list(State& state, const Key& key) {
    if (const auto step = step_of(key, geometry(state).body_rows - 1)) return move_selection(state, *step);
    if (key.types('q')) state.left = true;
    const bool opens = key.name == KeyName::enter || key.name == KeyName::right || key.types('l');
    if (opens && state.exercise()) state.mode = Mode::card;
    if (key.name == KeyName::escape && !state.words.empty()) {
        state.words.clear();
        return find_matches(state, Keep::same);
    }
    on_shared_key(state, key);
}

void in_card(State& state, const Key& key) {
    if (const auto step = step_of(key, text_rows(state) - 1)) return scroll_card(state, *step);
    const bool closes =
        key.types('q') || key.types('h') || key.name == KeyName::escape || key.name == KeyName::left || key.name == KeyName::backspace;
    if (closes) state.mode = Mode::list;
    if (key.name == KeyName::enter) return scroll_card(state, 1);
    on_shared_key(state, key);
}

/// Searching shows what is found with every letter.
void in_search(State& state, const Key& key) {
    if (key.name == KeyName::enter) state.mode = Mode::list;
    if (key.name == KeyName::up) return move_selection(state, -1);
    if (key.name == KeyName::down) return move_selection(state, 1);
    if (key.name == KeyName::escape) {
        state.words.clear();
        state.mode = Mode::list;
        return find_matches(state, Keep::same);
    }
    if (type_into(state.words, key)) find_matches(state, Keep::first);
}

void in_help(State& state) { state.mode = state.before_help; }

}  // namespace

const Exercise* State::exercise() const { return matches.empty() ? nullptr : matches[selected].exercise; }

const Variant* State::variant() const { return matches.empty() ? nullptr : &matches[selected].exercise->variants[way]; }

State start(const Catalog& catalog, Query query) {
    State state;
    state.catalog = &catalog;
    for (const std::string& word : query.words) state.words += (state.words.empty() ? "" : " ") + word;
    query.words.clear();
    state.query = std::move(query);
    find_matches(state, Keep::first);
    return state;
}

State on_key(State state, const Key& key) {
    switch (state.mode) {
        case Mode::list: in_list(state, key); break;
        case Mode::card: in_card(state, key); break;
        case Mode::search: in_search(state, key); break;
        case Mode::muscles:
        case Mode::equipment: choose(state, key); break;
        case Mode::help: in_help(state); break;
    }
    return state;
}

State on_resize(State state, Size size) {
    state.size = size;
    scroll_card(state, 0);
    return state;
}

State on_time(State state, std::chrono::milliseconds passed) {
    state.time += passed;
    return state;
}

}  // namespace lats::cli::browse
