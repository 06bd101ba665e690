// Finding a record by what a person calls it: its id, name, an alias, a known misspelling, some of its words, or a
// near miss. A guess is never made silently, and never among several.
#pragma once

#include "lats/catalog/model.hpp"

#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace lats {

/// How a word led to records.
enum class Fit {
    exact,      ///< id, name or alias, or part of one name only: one record
    corrected,  ///< a recorded misspelling, or a near miss that only one record explains: one record, and worth saying so
    ambiguous,  ///< several records are called so: two or more
    none,       ///< nothing is called so; the records are suggestions, perhaps none
};

/// What a list is of.
template <class List> using RecordIn = std::remove_cvref_t<decltype(std::declval<List>().front())>;

template <class Record> struct Lookup {
    Fit fit = Fit::none;
    std::vector<const Record*> records;  ///< in catalogue order; for suggestions nearest first, at most 5

    /// The one record meant, or null.
    const Record* found() const { return fit == Fit::exact || fit == Fit::corrected ? records.front() : nullptr; }
};

/// What `word` means among `records`, asking in this order: id; the id in the data set it was imported from, written exactly
/// so; id, name and alias; recorded misspelling; whole words of a name or alias; a near miss. Case, accents and punctuation do not count. How near a miss may be: text/distance.hpp;
/// 4 and 5 letters only give suggestions.
/// Example: "Lattissimus Doris" gives latissimus-dorsi, corrected; "hats" gives none and suggests latissimus-dorsi
/// `records`: the list of a catalog, or the variants of an exercise.
template <class List> Lookup<RecordIn<List>> find_by_name(const List& records, std::string_view word);

extern template Lookup<Muscle> find_by_name(const Records<Muscle>&, std::string_view);
extern template Lookup<Equipment> find_by_name(const Records<Equipment>&, std::string_view);
extern template Lookup<Exercise> find_by_name(const Records<Exercise>&, std::string_view);
extern template Lookup<Guide> find_by_name(const Records<Guide>&, std::string_view);
extern template Lookup<Variant> find_by_name(const std::span<const Variant>&, std::string_view);

}  // namespace lats
