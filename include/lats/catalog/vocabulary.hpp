// The closed vocabularies of a catalogue: each an enumeration and the words that JSON, options and output use for it.
#pragma once

#include "lats/text/words.hpp"

#include <cstdint>

namespace lats {

/// What a node of the anatomy is. A bone is no muscle; it is there because people ask for it.
enum class MuscleKind : std::uint8_t { region, group, muscle, part, bone };

/// What a muscle does in an exercise, in the order in which answers rank it.
enum class Role : std::uint8_t { target, assist, stabilize };

enum class Level : std::uint8_t { beginner, intermediate, advanced };

enum class Side : std::uint8_t { both, each, alternate };

// clang-format off
enum class Position : std::uint8_t {
    standing, seated, kneeling, half_kneeling, all_fours, plank, prone, supine, side_lying, hanging,
};

enum class Pattern : std::uint8_t {
    horizontal_pull, vertical_pull, horizontal_push, vertical_push, shoulder_extension, shoulder_abduction,
    horizontal_abduction, external_rotation, scapular, spinal_extension, spinal_flexion, anti_extension,
    anti_rotation, lateral_flexion, rotation, hinge, bridge, squat, lunge, carry, other,
};

// clang-format on
enum class Phase : std::uint8_t { setup, start, effort, hold, return_, repeat, switch_side };

enum class Breath : std::uint8_t { in, out, free };

enum class Pace : std::uint8_t { slow, steady, quick };

/// Where a statement comes from: the page the catalogue grew from, or its editors.
enum class Basis : std::uint8_t { seed, editor };

/// A side from which a body is shown on a muscle map.
enum class BodyView : std::uint8_t { front, back };

template <> inline constexpr std::array<std::string_view, 5> kWords<MuscleKind>{"region", "group", "muscle", "part", "bone"};
template <> inline constexpr std::array<std::string_view, 3> kWords<Role>{"target", "assist", "stabilize"};
template <> inline constexpr std::array<std::string_view, 3> kWords<Level>{"beginner", "intermediate", "advanced"};
template <> inline constexpr std::array<std::string_view, 3> kWords<Side>{"both", "each", "alternate"};
template <>
inline constexpr std::array<std::string_view, 10> kWords<Position>{"standing", "seated", "kneeling", "half-kneeling", "all-fours",
                                                                   "plank",    "prone",  "supine",   "side-lying",    "hanging"};
template <>
inline constexpr std::array<std::string_view, 21> kWords<Pattern>{"horizontal-pull",
                                                                  "vertical-pull",
                                                                  "horizontal-push",
                                                                  "vertical-push",
                                                                  "shoulder-extension",
                                                                  "shoulder-abduction",
                                                                  "horizontal-abduction",
                                                                  "external-rotation",
                                                                  "scapular",
                                                                  "spinal-extension",
                                                                  "spinal-flexion",
                                                                  "anti-extension",
                                                                  "anti-rotation",
                                                                  "lateral-flexion",
                                                                  "rotation",
                                                                  "hinge",
                                                                  "bridge",
                                                                  "squat",
                                                                  "lunge",
                                                                  "carry",
                                                                  "other"};
template <>
inline constexpr std::array<std::string_view, 7> kWords<Phase>{"setup", "start", "effort", "hold", "return", "repeat", "switch"};
template <> inline constexpr std::array<std::string_view, 3> kWords<Breath>{"in", "out", "free"};
template <> inline constexpr std::array<std::string_view, 3> kWords<Pace>{"slow", "steady", "quick"};
template <> inline constexpr std::array<std::string_view, 2> kWords<Basis>{"seed", "editor"};
template <> inline constexpr std::array<std::string_view, 2> kWords<BodyView>{"front", "back"};

}  // namespace lats
