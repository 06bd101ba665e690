// Somebody browsing, as a value: what is asked, what is found, what is open. Keys, time and sizes lead from one state to the next;
// nothing here knows a terminal.
#pragma once

#include "cli/terminal/screen.hpp"
#include "lats/catalog/query.hpp"
#include "lats/render/page.hpp"

#include <chrono>
#include <string>
#include <vector>

namespace lats::cli::browse {

/// What the keys act on.
enum class Mode : std::uint8_t {
    list,       ///< the exercises found
    card,       ///< the card of the selected one
    search,     ///< the words of the search, typed
    muscles,    ///< choosing a muscle to filter by
    equipment,  ///< choosing equipment to filter by
    help,
};

/// What stands beside the text of a card: a picture, or nothing but text.
enum class Beside : std::uint8_t { figure, map, text };

struct State {
    const Catalog* catalog = nullptr;  ///< never null
    Query query;                       ///< the filters, without words
    std::string words;                 ///< the search
    std::vector<Match> matches;        ///< what fits both; with words the best hits first
    std::size_t selected = 0;          ///< among matches; 0 where there are none
    std::size_t way = 0;               ///< the variant shown, among those of the selected exercise
    int scroll = 0;                    ///< lines of the card above the first one shown
    Mode mode = Mode::list;
    Mode before_help = Mode::list;
    std::string typed;       ///< what narrows a choice
    std::size_t choice = 0;  ///< among choices() of chooser.hpp
    Beside beside = Beside::figure;
    bool moving = true;
    std::chrono::milliseconds time{0};  ///< how long the figure has moved
    Size size;
    Pictures pictures = Pictures::braille;
    bool unicode = true;  ///< else all is drawn in ASCII
    bool left = false;    ///< the person is done

    /// The exercise whose card is shown, and the way to do it; null where nothing fits.
    const Exercise* exercise() const;
    const Variant* variant() const;
};

/// The first state: what fits `query`, whose words are the search.
State start(const Catalog& catalog, Query query);

State on_key(State state, const Key& key);
State on_resize(State state, Size size);
State on_time(State state, std::chrono::milliseconds passed);

}  // namespace lats::cli::browse
