// Texts that look for trouble, the same in every run.
#pragma once

#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>

namespace lats::testing {

/// What goes wrong between characters, in pieces that are put together at random: halves of characters, marks without
/// a base, joiners, flags, controls, spaces of every kind.
inline constexpr std::array<std::string_view, 40> kPieces{
    "a",
    "Z",
    "7",
    " ",
    "  ",
    "-",
    "lat",
    "pulldown",
    "\t",
    "\n",
    "\r",
    "\x1B",
    "\x7F",
    "\xC2\x85",
    "\xC2\xA0",
    "\u00E9",
    "e\u0301",
    "\u0301",
    "\u00DF",
    "\u65E5",
    "\uFF21",
    "\uD55C",
    "\u1100\u1161\u11A8",
    "\u093E",
    "\u0D4E",
    "\U0001F3CB",
    "\U0001F468\u200D\U0001F469",
    "\u200D",
    "\uFE0F",
    "\u2764\uFE0F",
    "1\uFE0F\u20E3",
    "\U0001F1E6",
    "\u200B",
    "\u3000",
    "\u2003",
    "\u2028",
    "\u202E",
    "\xC3",
    "\xE2\x82",
    "\xF0\x9F\x8F",
};

class RandomText {
public:
    /// Up to `most` bytes of any value.
    std::string bytes(std::size_t most) {
        std::string text(up_to(most), '\0');
        for (char& byte : text) byte = static_cast<char>(up_to(255));
        return text;
    }

    /// Up to `most` of the pieces above.
    std::string pieces(std::size_t most) {
        std::string text;
        for (std::size_t left = up_to(most); left > 0; --left) text += kPieces[up_to(kPieces.size() - 1)];
        return text;
    }

    /// Up to `most` of the letters a to c: short words that are often near each other.
    std::string letters(std::size_t most) {
        std::string text(up_to(most), 'a');
        for (char& letter : text) letter = static_cast<char>('a' + up_to(2));
        return text;
    }

    /// Bytes or pieces, in turn.
    std::string any(std::size_t most) { return (turn_ = !turn_) ? bytes(most) : pieces(most); }

    std::size_t up_to(std::size_t most) { return std::uniform_int_distribution<std::size_t>{0, most}(engine_); }

private:
    std::mt19937 engine_{20240229};  // NOLINT(cert-msc51-cpp): the same texts in every run, so that a failure comes back
    bool turn_ = false;
};

}  // namespace lats::testing
