// Everything the program learns from outside, as values: what `run` answers depends on this and the arguments alone.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace lats::cli::browse {
struct State;
}

namespace lats::cli {

/// What a stream is connected to.
struct Terminal {
    bool is_terminal = false;
    int columns = 80;
    int rows = 24;
};

struct Surroundings {
    Terminal out;
    Terminal err;
    /// An environment variable; nothing where it is unset.
    std::function<std::optional<std::string>(const char* name)> variable;
    /// Shows a state of browsing on the whole terminal until the person leaves it, and returns the exit code; empty where stdin or
    /// stdout is no terminal.
    std::function<int(browse::State state, bool color)> browse;
};

/// Those of this process.
Surroundings surroundings_of_process();

/// Whether an environment variable is set to anything but "" and "0".
bool is_on(const Surroundings& surroundings, const char* variable);

/// What --color says.
enum class ColorChoice { automatic, always, never };

/// Whether text for `terminal` is coloured. A choice wins over NO_COLOR, that over FORCE_COLOR and CLICOLOR_FORCE, those
/// over what the terminal is.
/// Source: no-color.org, bixense.com/clicolors
bool wants_color(const Surroundings& surroundings, const Terminal& terminal, ColorChoice choice);

}  // namespace lats::cli
