// The terminal of this process as a screen: the one place that knows ncurses.
#pragma once

#include "cli/terminal/screen.hpp"

#include <memory>

namespace lats::cli {

/// Takes the terminal; `utf8` says whether it may be UTF-8 where the locale does not.
/// Errors: Error{system} where the terminal cannot place text.
std::unique_ptr<Screen> screen_on_terminal(bool color, bool utf8);

}  // namespace lats::cli
