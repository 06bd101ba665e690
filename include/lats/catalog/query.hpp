// Asking a catalogue: which exercises, and which ways to do them, fit. Every question is answered by variants: an
// exercise fits because of the variants named in its match.
#pragma once

#include "lats/catalog/anatomy.hpp"
#include "lats/catalog/model.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace lats {

/// A question about equipment that names no piece of it.
enum class EquipmentWord {
    none,     ///< needs nothing, or only what every home has
    unknown,  ///< needs are not recorded
};

/// What `--equipment` asks: a piece of equipment that the variant uses, or one of the words above.
using EquipmentAsked = std::variant<const Equipment*, EquipmentWord>;

/// In what order matches come.
enum class SortKey : std::uint8_t {
    fit,    ///< target before assist before stabilize, exact before broad, then the guide's order
    guide,  ///< the guide's order
    name,   ///< by name
    level,  ///< easiest first, then the guide's order
};
template <> inline constexpr std::array<std::string_view, 4> kWords<SortKey>{"fit", "guide", "name", "level"};

/// A question. What is left empty does not filter.
struct Query {
    std::vector<std::string> words;      ///< each must be found in the exercise (search.hpp)
    std::vector<const Muscle*> muscles;  ///< any of these, or with all_muscles each of these
    bool all_muscles = false;
    bool target_only = false;                           ///< a muscle counts only where the variant targets it
    bool broad = false;                                 ///< also records filed only under a coarser muscle
    std::vector<EquipmentAsked> equipment;              ///< the variant uses any of these
    std::optional<std::vector<const Equipment*>> have;  ///< needs nothing but these and what every home has
    std::optional<Level> level;
    std::optional<Position> position;
    std::optional<Side> side;
    bool hold = false;  ///< something is held still for a stated time
    SortKey sort = SortKey::fit;
};

/// A variant that fits, and the muscle it fits by.
struct VariantMatch {
    const Variant* variant = nullptr;
    Role role = Role::target;  ///< best role of an asked muscle; target where none was asked
    Precision precision = Precision::exact;
};

/// An exercise that fits.
struct Match {
    const Exercise* exercise = nullptr;
    std::vector<VariantMatch> variants;  ///< those that fit, in the exercise's order; at least one
};

/// The matches of `query`.
/// Shape: each exercise at most once, in the order of query.sort; equal keys keep the guide's order.
std::vector<Match> select(const Catalog& catalog, const Query& query);

/// How many more exercises `query` would give with `broad`; 0 where it is set or no muscle is asked.
std::size_t count_broad_only(const Catalog& catalog, const Query& query);

/// The filters of a query, as a user names them.
enum class Filter : std::uint8_t { words, muscle, equipment, have, level, position, side, hold };
template <>
inline constexpr std::array<std::string_view, 8> kWords<Filter>{"words",   "--muscle",   "--equipment", "--have",
                                                                "--level", "--position", "--side",      "--hold"};

/// What one filter does to an empty answer.
struct Relaxation {
    Filter filter = Filter::words;
    std::size_t alone = 0;    ///< exercises that this filter alone would give
    std::size_t without = 0;  ///< exercises that the others would give without it
};

/// For each filter set in `query`, what it gives alone and what dropping it gives, in the order of Filter.
std::vector<Relaxation> relaxations(const Catalog& catalog, const Query& query);

/// Whether `variant` can be done with `owned` and what every home has; nothing where its needs are not recorded.
std::optional<bool> can_be_done_with(const Variant& variant, std::span<const Equipment* const> owned);

/// Whether `variant` uses what is asked. What it can do without does not count.
bool uses(const Variant& variant, const EquipmentAsked& asked);

/// All exercises in the order of the guides; those in no guide come last, as in the catalogue.
std::vector<const Exercise*> in_guide_order(const Catalog& catalog);

}  // namespace lats
