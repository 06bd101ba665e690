// The terminal, for browsing: the one place that knows ncurses. Whatever ends the program, a key, a signal or a crash, leaves the
// terminal as it was.
#pragma once

#include "cli/browse/state.hpp"

namespace lats::cli::browse {

/// Shows `state` on the terminal of this process, and what keys make of it, until the person leaves. Returns the exit code of the call:
/// 0, or 128 and the number of the signal that ended it.
/// Errors: Error{system} where the terminal cannot place text.
int on_terminal(State state, bool color);

}  // namespace lats::cli::browse
