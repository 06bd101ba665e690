// Everything the program learns from outside, as values: what `run` answers depends on this and the arguments alone.
#pragma once

#include "cli/terminal/screen.hpp"
#include "lats/text/words.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

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
    bool in_is_terminal = false;  ///< whether somebody can press a key
    /// The folder that names of files to write start from; empty: where the process is. The tests keep theirs apart with it.
    std::string writes_below = {};
    /// Writes to stderr at once, what cannot wait for the answer; empty: it is not told.
    std::function<void(std::string_view)> tell_now = {};
    /// Shows on stderr how far a work has come that takes long; empty where that is no terminal.
    std::function<bool(std::size_t done, std::size_t all)> work_bar = {};
    /// Takes the whole terminal, in color or not; `utf8` says whether it may be UTF-8. Empty where stdin or stdout is no terminal.
    std::function<std::unique_ptr<Screen>(bool color, bool utf8)> screen = {};
    std::function<Clock::time_point()> now = &Clock::now;
};

/// Those of this process.
Surroundings surroundings_of_process();

/// Whether an environment variable is set to anything but "" and "0".
bool is_on(const Surroundings& surroundings, const char* variable);

/// What --color and --pictures say.
enum class When { automatic, always, never };

}  // namespace lats::cli

template <> inline constexpr std::array<std::string_view, 3> lats::kWords<lats::cli::When>{"auto", "always", "never"};

namespace lats::cli {

/// Whether text for `terminal` is coloured. A choice wins over NO_COLOR, that over FORCE_COLOR and CLICOLOR_FORCE, those
/// over what the terminal is.
/// Source: no-color.org, bixense.com/clicolors
bool wants_color(const Surroundings& surroundings, const Terminal& terminal, When choice);

/// Whether answers have pictures: on a terminal, unless TERM is dumb or a choice says otherwise.
bool wants_pictures(const Surroundings& surroundings, When choice);

/// Whether `terminal` can go back and draw over what it shows.
bool can_redraw(const Surroundings& surroundings, const Terminal& terminal);

/// Whether braille is likely to be seen as such: not where a locale is set that is not UTF-8, nor on the console of Linux, whose fonts
/// have none.
bool can_show_braille(const Surroundings& surroundings);

/// Whether the terminal is likely to take UTF-8: where a locale is set that says so, or none at all.
bool may_be_utf8(const Surroundings& surroundings);

}  // namespace lats::cli
