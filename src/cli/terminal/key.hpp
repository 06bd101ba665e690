// A key that was pressed, whatever library it came from.
#pragma once

#include <cstdint>
#include <string>

namespace lats::cli {

enum class KeyName : std::uint8_t {
    character,
    up,
    down,
    left,
    right,
    page_up,
    page_down,
    home,
    end,
    enter,
    escape,
    backspace,
    tab,
    unknown,
};

struct Key {
    KeyName name = KeyName::unknown;
    std::string text;  ///< what a character types, in UTF-8; else empty

    bool types(char letter) const { return name == KeyName::character && text.size() == 1 && text.front() == letter; }
};

}  // namespace lats::cli
