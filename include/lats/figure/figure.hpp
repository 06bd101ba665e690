// How the figure of a variant stands and moves, as values: a few key moments, each a pose in directions of limbs. Who draws it is
// picture/figure.hpp.
//
// The person faces +x; y is up, z to the person's right. Units: centimetres and degrees. A direction in the plane that divides left
// from right is a `pitch`: 0 hangs down, 90 points forward, 180 up, -90 (or 270) back. `out` then tilts it away from that plane to the
// limb's own side. Lengths of limbs are fixed, so directions are all that a pose needs.
#pragma once

#include "lats/text/words.hpp"

#include <cstdint>
#include <span>

namespace lats {

/// A point in space, in whole centimetres.
struct Place3 {
    std::int16_t x = 0;
    std::int16_t y = 0;
    std::int16_t z = 0;

    friend constexpr bool operator==(const Place3&, const Place3&) = default;
};

struct Direction {
    std::int16_t pitch = 0;
    std::int16_t out = 0;

    friend constexpr bool operator==(const Direction&, const Direction&) = default;
};

/// An arm (upper arm and forearm) or a leg (thigh and shin).
struct Limb {
    Direction upper;
    Direction lower;

    friend constexpr bool operator==(const Limb&, const Limb&) = default;
};

/// From where a figure is looked at. `side` is the right one, turned a little to the front, so that neither arm hides the other;
/// `quarter` is from the front right, `rear_quarter` from behind on the right, both a little from above.
enum class View : std::uint8_t { side, front, back, quarter, rear_quarter, top };

/// What of the body stays in its place.
enum class Anchor : std::uint8_t {
    feet,   ///< the middle between the soles
    knees,  ///< the middle between the knees, or the lower one
    hips,   ///< the middle between the hip joints
    hands,  ///< the middle between the hands
    floor,  ///< whatever is lowest touches the floor, and the hips keep their place along x
};

/// Where a palm faces: in space, or to the other hand and away from it.
enum class Palm : std::uint8_t { forward, back, up, down, in, out };

/// What presses or pulls against something that does not give way.
enum class Presses : std::uint8_t { hands, left_hand, right_hand, elbows, knees, feet };

/// A force that moves nothing, as in a hold.
struct Push {
    Presses with = Presses::hands;
    Direction toward;  ///< of both sides, `out` to its own

    friend constexpr bool operator==(const Push&, const Push&) = default;
};

/// One key moment.
struct Pose {
    std::string_view caption;
    std::int16_t waist = 180;                  ///< pitch from the hips to the middle of the trunk
    std::int16_t chest = 180;                  ///< pitch from there to between the shoulders
    std::int16_t head = 180;                   ///< pitch from there to the crown
    std::int16_t twist = 0;                    ///< the shoulders turned against the hips, to the right
    std::int16_t roll = 0;                     ///< the whole body tilted to its right, last of all: 90 lies on the right side
    std::int16_t shoulders_up = 0;             ///< shoulder blades raised, along the trunk; negative: drawn down
    std::int16_t shoulders_forward = 0;        ///< shoulder blades spread to the front; negative: drawn together
    std::array<Limb, 2> arms{};                ///< left, right
    std::array<Limb, 2> legs{};                ///< left, right
    std::array<std::int16_t, 2> feet{90, 90};  ///< pitch from the ankle to the toes
    Anchor anchor = Anchor::feet;
    Place3 at;                  ///< where the anchor is; z is not used
    std::optional<Palm> palms;  ///< drawn as thumbs and the way a dumbbell lies; absent where it does not matter
    std::optional<Push> push;   ///< drawn as arrows
};

// clang-format off
enum class PropKind : std::uint8_t {
    dumbbell, kettlebell, weight,               // in each hand; a weight is a bag, or a bottle in a raised hand
    barbell, stick, towel,                      // from hand to hand and beyond
    band, cable, strap,                         // from a place, or from hand to hand where there is none
    lever,                                      // the arms of a machine, or what it carries the knees with
    bar,                                        // to hang from, along z, gripped by both hands at all times
    bench, chair, table, ball, roller, wall,    // furniture
};
// clang-format on

enum class Hands : std::uint8_t { both, left, right };

/// What a band is fixed to, when that is the body.
enum class Around : std::uint8_t { feet, knees, hips, chest, hands };

/// A thing that goes with the figure.
struct Prop {
    PropKind kind = PropKind::dumbbell;
    Hands hands = Hands::both;  ///< which hands hold it
    std::optional<Place3>
        from;                  ///< where a band or a bar is fixed, a towel hangs, a lever turns; one end of a surface; the middle of a ball
    std::optional<Place3> to;  ///< the other end of a surface, or of a wall beside the person; the top of a lever's column
    std::optional<Around>
        around;  ///< a band around the knees, a weight on the hips, one dumbbell for both hands, a towel around the feet or below the hips, a roller at the hands
    std::int16_t radius = 0;  ///< of a ball or a roller
};

/// The moving picture of a variant. It plays the poses in their order and back again, unless it is one way: then it starts again.
struct Figure {
    View view = View::side;
    bool one_way = false;
    std::span<const Pose> poses;  ///< empty: no figure recorded
    std::span<const Prop> props;
};

// clang-format off
/// A part of the figure where a muscle shows.
enum class FigurePart : std::uint8_t {
    neck_back, shoulder_front, shoulder_side, shoulder_back, chest_front, chest_back, chest_side, waist_front, waist_back,
    waist_side, upper_arm_front, upper_arm_back, forearm, hip_front, hip_back, hip_side, thigh_front, thigh_back, thigh_inner,
    shin_back,
};
// clang-format on

template <> inline constexpr std::array<std::string_view, 6> kWords<View>{"side", "front", "back", "quarter", "rear-quarter", "top"};
template <> inline constexpr std::array<std::string_view, 5> kWords<Anchor>{"feet", "knees", "hips", "hands", "floor"};
template <>
inline constexpr std::array<std::string_view, 17> kWords<PropKind>{"dumbbell", "kettlebell", "weight", "barbell", "stick", "towel",
                                                                   "band",     "cable",      "strap",  "lever",   "bar",   "bench",
                                                                   "chair",    "table",      "ball",   "roller",  "wall"};
template <> inline constexpr std::array<std::string_view, 3> kWords<Hands>{"both", "left", "right"};
template <> inline constexpr std::array<std::string_view, 5> kWords<Around>{"feet", "knees", "hips", "chest", "hands"};
template <> inline constexpr std::array<std::string_view, 6> kWords<Palm>{"forward", "back", "up", "down", "in", "out"};
template <> inline constexpr std::array<std::string_view, 6> kWords<Presses>{"hands", "left-hand", "right-hand", "elbows", "knees", "feet"};
template <>
inline constexpr std::array<std::string_view, 20> kWords<FigurePart>{
    "neck-back",   "shoulder-front", "shoulder-side", "shoulder-back",   "chest-front",    "chest-back", "chest-side",
    "waist-front", "waist-back",     "waist-side",    "upper-arm-front", "upper-arm-back", "forearm",    "hip-front",
    "hip-back",    "hip-side",       "thigh-front",   "thigh-back",      "thigh-inner",    "shin-back"};

}  // namespace lats
