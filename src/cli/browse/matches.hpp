// From the filters and the words of a state to the exercises that fit.
#pragma once

#include "cli/browse/state.hpp"

namespace lats::cli::browse {

/// Which exercise stays selected when the answer changes.
enum class Keep : std::uint8_t { first, same };

/// Finds anew what fits. With Keep::same the selected exercise stays selected where it still fits.
void find_matches(State& state, Keep keep);

/// The way that fits best, by which the list is sorted: where a muscle is asked for, one that targets it before one that only uses it.
const VariantMatch& best_way(const Match& match);

/// Selects a match by its place, kept within the list, and opens its best way.
void select_match(State& state, long place);

}  // namespace lats::cli::browse
