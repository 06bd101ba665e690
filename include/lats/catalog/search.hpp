// Full-text search over the exercises: ranked, and each hit shows where it was.
#pragma once

#include "lats/catalog/model.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lats {

/// Where a word can be found, best place first. The order is the ranking.
enum class Field : std::uint8_t { name, alias, muscle, equipment, summary, step, note };
template <>
inline constexpr std::array<std::string_view, 7> kWords<Field>{"name", "alias", "muscle", "equipment", "summary", "step", "note"};

/// An exercise in which every word of the question was found.
struct SearchHit {
    const Exercise* exercise = nullptr;
    int score = 0;                     ///< the sum over the words of what the best place of each is worth
    Field field = Field::name;         ///< the best place of the word that is found worst: the telling one
    std::string_view text;             ///< what stands there
    const Variant* variant = nullptr;  ///< where the place is in a variant, else null
};

/// What one word is worth where it is found as a whole word; the beginning of a longer word is worth half.
/// Name 64, alias 48, muscle 32, equipment 24, summary 16, step 8, note 4.
int weight(Field field);

/// The exercises in which every word of `question` begins a word somewhere, best first; equals keep the guide's order.
/// Case, accents and punctuation do not count. A muscle is also found by its aliases, its misspellings, and the names
/// of the nodes above it. The name of a variant counts as summary. What is optional, or only holds still, is not read.
/// Shape: empty where the question has no word.
std::vector<SearchHit> search(const Catalog& catalog, std::string_view question);

/// The words of the catalogue nearest to the first word of `question` that is found nowhere; empty where there is none.
std::vector<std::string> suggest_words(const Catalog& catalog, std::string_view question);

}  // namespace lats
