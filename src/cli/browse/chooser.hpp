// What a filter can be set to: the muscles or the equipment of the catalogue, narrowed by typing.
#pragma once

#include "cli/browse/state.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lats::cli::browse {

struct Choice {
    std::string label;
    const Muscle* muscle = nullptr;           ///< of a choice among muscles; null clears the filter
    std::optional<EquipmentAsked> equipment;  ///< of a choice among equipment; nothing clears the filter
};

/// The choices of mode muscles or equipment that have a word beginning with what is typed, in a name or an alias.
/// Shape: muscles as a tree, indented by spaces; the first choice clears the filter, where nothing is typed.
std::vector<Choice> choices(const State& state);

/// Types, erases, moves, chooses or gives up.
void choose(State& state, const Key& key);

}  // namespace lats::cli::browse
