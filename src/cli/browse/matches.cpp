#include "cli/browse/matches.hpp"

#include "lats/catalog/search.hpp"
#include "lats/text/fold.hpp"

#include <algorithm>
#include <utility>

namespace lats::cli::browse {
namespace {

/// Those of `matches` that a search for `words` finds, best hits first.
std::vector<Match> found_by_words(const State& state, std::vector<Match> matches) {
    if (text::fold(state.words).empty()) return matches;
    std::vector<Match> found;
    for (const SearchHit& hit : search(*state.catalog, state.words)) {
        const auto match = std::ranges::find(matches, hit.exercise, &Match::exercise);
        if (match != matches.end()) found.push_back(std::move(*match));
    }
    return found;
}

}  // namespace

void find_matches(State& state, Keep keep) {
    const Exercise* const before = state.exercise();
    state.matches = found_by_words(state, select(*state.catalog, state.query));
    const auto same = std::ranges::find(state.matches, before, &Match::exercise);
    const bool stays = keep == Keep::same && same != state.matches.end();
    select_match(state, stays ? same - state.matches.begin() : 0);
}

const VariantMatch& best_way(const Match& match) {
    return *std::ranges::min_element(match.variants, {}, [](const VariantMatch& way) { return std::pair(way.role, way.precision); });
}

void select_match(State& state, long place) {
    const long last = std::max(static_cast<long>(state.matches.size()) - 1, 0L);
    state.selected = static_cast<std::size_t>(std::clamp(place, 0L, last));
    state.scroll = 0;
    state.time = std::chrono::milliseconds{0};
    state.way = 0;
    if (state.matches.empty()) return;
    const Match& match = state.matches[state.selected];
    state.way = static_cast<std::size_t>(best_way(match).variant - match.exercise->variants.data());
}

}  // namespace lats::cli::browse
