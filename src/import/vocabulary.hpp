// The words of other data sets and what they mean here, as data/import/vocabulary.json has them.
#pragma once

#include "lats/text/words.hpp"

#include <array>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lats {

namespace importing {

/// How well a word fits what it is mapped to.
enum class Fidelity : std::uint8_t {
    exact,     ///< the same structure
    dominant,  ///< a coarse word for what one muscle mostly does
    group,     ///< a coarse word, and a coarse node for it
};

struct MuscleWord {
    std::string muscle;  ///< an id
    Fidelity fidelity = Fidelity::exact;
};

/// By the words of data sets, written as they are there; `ways` by the ids of equipment.
struct Vocabulary {
    template <class Meaning> using Table = std::map<std::string, Meaning, std::less<>>;

    Table<MuscleWord> muscles;
    Table<std::vector<std::string>> equipment;  ///< ids; empty: nothing is needed
    Table<std::string> levels;                  ///< words of Level
    Table<std::string> ways;                    ///< how a variant with a piece of equipment is called: "a barbell"
};

/// The vocabulary that `json` holds.
/// Errors: what nlohmann throws where it is not as it should be. A test reads the one that is shipped.
Vocabulary read_vocabulary(std::string_view json);

/// data/import/vocabulary.json, as it was when the program was built.
std::string_view vocabulary_text();

}  // namespace importing

template <> inline constexpr std::array<std::string_view, 3> kWords<importing::Fidelity>{"exact", "dominant", "group"};

}  // namespace lats
