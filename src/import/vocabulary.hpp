// The words of other data sets and what they mean here: data/import/vocabulary.json as constant tables, made by the build.
#pragma once

#include "lats/catalog/vocabulary.hpp"

#include <algorithm>
#include <span>
#include <string_view>

namespace lats::importing {

/// How well a word fits what it is mapped to.
enum class Fidelity : std::uint8_t {
    exact,     ///< the same structure
    dominant,  ///< a coarse word for what one muscle mostly does
    group,     ///< a coarse word, and a coarse node for it
};

struct MuscleWord {
    std::string_view word;
    std::string_view muscle;  ///< an id
    Fidelity fidelity;
};

struct EquipmentWord {
    std::string_view word;
    std::span<const std::string_view> equipment;  ///< ids; empty: nothing is needed
};

struct LevelWord {
    std::string_view word;
    std::string_view level;  ///< a word of Level
};

/// How a variant with a piece of equipment is called.
struct Way {
    std::string_view equipment;  ///< an id
    std::string_view phrase;     ///< "a barbell"
};

/// Each table is sorted by its first text.
struct Vocabulary {
    std::span<const MuscleWord> muscles;
    std::span<const EquipmentWord> equipment;
    std::span<const LevelWord> levels;
    std::span<const Way> ways;
};

const Vocabulary& vocabulary();

/// The entry whose first text `key` selects, written as `word`; null where there is none.
template <class Entry> const Entry* find_entry(std::span<const Entry> sorted, std::string_view Entry::*key, std::string_view word) {
    const auto at = std::ranges::lower_bound(sorted, word, {}, key);
    return at != sorted.end() && (*at).*key == word ? &*at : nullptr;
}

}  // namespace lats::importing
