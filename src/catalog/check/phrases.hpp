// The words by which a text tells that it speaks of gear, of the other side, of a hold or of a tip. Data only: who finds them is
// phrase_book.hpp. The longest phrase that fits wins, so a longer one that says nothing takes a word out of a false alarm.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace lats::checks {

// clang-format off
/// What a phrase says.
enum class Sign : std::uint8_t {
    nothing,
    tip,        ///< what follows is a tip or a note
    side,       ///< one side, then the other
    hold,       ///< a position is kept for some time
    moment,     ///< for so short a time that nobody counts it
    // Gear; each has an entry in kGear.
    bench, bar, box, wall, partner, mat, band, barbell, dumbbell, kettlebell, cable, machine, ball, towel,
};

struct Phrase {
    std::string_view words;   ///< small letters and digits with single spaces; ends with ':' where one has to follow in the text
    Sign sign = Sign::nothing;
};

inline constexpr std::array kTipPhrases{
    Phrase{"tip:", Sign::tip},       Phrase{"tips:", Sign::tip},     Phrase{"note:", Sign::tip},       Phrase{"notes:", Sign::tip},
    Phrase{"caution:", Sign::tip},   Phrase{"warning:", Sign::tip},  Phrase{"important:", Sign::tip},  Phrase{"hint:", Sign::tip},
    Phrase{"variation:", Sign::tip}, Phrase{"variations:", Sign::tip},
};

inline constexpr std::array kSidePhrases{
    Phrase{"other side", Sign::side},        Phrase{"opposite side", Sign::side},   Phrase{"change sides", Sign::side},
    Phrase{"switch sides", Sign::side},      Phrase{"switch arms", Sign::side},     Phrase{"switch legs", Sign::side},
    Phrase{"change arms", Sign::side},       Phrase{"change legs", Sign::side},     Phrase{"change hands", Sign::side},
    Phrase{"with the other arm", Sign::side}, Phrase{"with the other leg", Sign::side}, Phrase{"with the other hand", Sign::side},
    Phrase{"with the opposite arm", Sign::side}, Phrase{"with the opposite leg", Sign::side},
    Phrase{"alternate sides", Sign::side},   Phrase{"alternate arms", Sign::side},  Phrase{"alternate legs", Sign::side},
    Phrase{"alternating sides", Sign::side}, Phrase{"alternating arms", Sign::side}, Phrase{"alternating legs", Sign::side},
    // Places, not turns.
    Phrase{"other side of", Sign::nothing},  Phrase{"opposite side of", Sign::nothing},
    Phrase{"other side of your body", Sign::side}, Phrase{"other side of the body", Sign::side},
};

inline constexpr std::array kHoldPhrases{
    Phrase{"hold for", Sign::hold},          Phrase{"hold this", Sign::hold},          Phrase{"hold that", Sign::hold},
    Phrase{"hold here", Sign::hold},         Phrase{"hold there", Sign::hold},         Phrase{"hold it for", Sign::hold},
    Phrase{"hold the position", Sign::hold}, Phrase{"hold your position", Sign::hold}, Phrase{"hold the contraction", Sign::hold},
    Phrase{"hold the contracted", Sign::hold}, Phrase{"hold the stretch", Sign::hold}, Phrase{"hold the pose", Sign::hold},
    Phrase{"hold the squeeze", Sign::hold},  Phrase{"hold the top", Sign::hold},       Phrase{"pause for", Sign::hold},
    Phrase{"stay there for", Sign::hold},    Phrase{"stay here for", Sign::hold},      Phrase{"stay for", Sign::hold},
    Phrase{"second pause", Sign::hold},      Phrase{"second hold", Sign::hold},
    Phrase{"a moment", Sign::moment},        Phrase{"briefly", Sign::moment},          Phrase{"brief", Sign::moment},
    Phrase{"momentarily", Sign::moment},     Phrase{"an instant", Sign::moment},
    // The same hold as in a step above.
    Phrase{"hold as long", Sign::nothing},   Phrase{"hold for as long", Sign::nothing}, Phrase{"hold for balance", Sign::nothing},
    Phrase{"hold for support", Sign::nothing}, Phrase{"hold this weight", Sign::nothing}, Phrase{"hold that weight", Sign::nothing},
};

inline constexpr std::array kGearPhrases{
    Phrase{"bench", Sign::bench},            Phrase{"benches", Sign::bench},
    Phrase{"bar", Sign::bar},                Phrase{"bars", Sign::bar},
    Phrase{"box", Sign::box},                Phrase{"boxes", Sign::box},
    Phrase{"wall", Sign::wall},              Phrase{"walls", Sign::wall},
    Phrase{"partner", Sign::partner},        Phrase{"spotter", Sign::partner},
    Phrase{"mat", Sign::mat},                Phrase{"mats", Sign::mat},
    Phrase{"band", Sign::band},              Phrase{"bands", Sign::band},
    Phrase{"barbell", Sign::barbell},        Phrase{"barbells", Sign::barbell},
    Phrase{"dumbbell", Sign::dumbbell},      Phrase{"dumbbells", Sign::dumbbell},
    Phrase{"kettlebell", Sign::kettlebell},  Phrase{"kettlebells", Sign::kettlebell},
    Phrase{"cable", Sign::cable},            Phrase{"cables", Sign::cable},
    Phrase{"machine", Sign::machine},        Phrase{"machines", Sign::machine},
    Phrase{"ball", Sign::ball},              Phrase{"balls", Sign::ball},
    Phrase{"towel", Sign::towel},            Phrase{"towels", Sign::towel},
    // Exercises, parts of the body, and directions.
    Phrase{"bench press", Sign::nothing},    Phrase{"bench presses", Sign::nothing},
    Phrase{"box squat", Sign::nothing},      Phrase{"box squats", Sign::nothing},
    Phrase{"wall in front of you", Sign::nothing}, Phrase{"wall behind you", Sign::nothing},
    Phrase{"chest wall", Sign::nothing},     Phrase{"abdominal wall", Sign::nothing},
    Phrase{"it band", Sign::nothing},        Phrase{"iliotibial band", Sign::nothing},
    Phrase{"ball of", Sign::nothing},        Phrase{"balls of", Sign::nothing},
};

/// Words before a thing that say it is not there.
inline constexpr std::array<std::string_view, 4> kDenials{"without", "no", "not", "imaginary"};

/// A thing, and when a variant that needs some equipment has it.
struct Gear {
    Sign sign = Sign::nothing;
    std::string_view name;        ///< as messages say it
    std::string_view provided_by; ///< words of an id, a name or an alias of equipment; "other" may be anything
    bool in_steps = false;        ///< whether steps that name it are compared with the needs
    bool in_names = false;        ///< whether names that have it are
};

inline constexpr std::array kGear{
    Gear{Sign::bench, "a bench", "bench benches machine other", true, false},
    Gear{Sign::bar, "a bar", "bar bars barbell barbells stick pole rail rack machine cable cables smith other", true, false},
    Gear{Sign::box, "a box", "box boxes step platform bench other", true, false},
    Gear{Sign::wall, "a wall", "wall door doorway other", true, false},
    Gear{Sign::partner, "a partner", "partner spotter helper other", true, false},
    Gear{Sign::mat, "a mat", "mat mats other", true, false},
    Gear{Sign::band, "a band", "band bands tube tubing loop other", false, true},
    Gear{Sign::barbell, "a barbell", "barbell barbells bar smith other", false, true},
    Gear{Sign::dumbbell, "a dumbbell", "dumbbell dumbbells weight weights other", false, true},
    Gear{Sign::kettlebell, "a kettlebell", "kettlebell kettlebells other", false, true},
    Gear{Sign::cable, "a cable", "cable cables pulley pulldown machine other", false, true},
    Gear{Sign::machine, "a machine", "machine machines cable smith chair sled other", false, true},
    Gear{Sign::ball, "a ball", "ball balls other", false, true},
    Gear{Sign::towel, "a towel", "towel towels other", false, true},
};
// clang-format on

}  // namespace lats::checks
