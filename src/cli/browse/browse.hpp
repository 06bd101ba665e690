// Browsing on a screen, from the first frame to the last key.
#pragma once

#include "cli/browse/state.hpp"
#include "cli/terminal/screen.hpp"

#include <functional>

namespace lats::cli::browse {

/// Shows `state`, and what keys and time make of it, until the person leaves. Returns the exit code of the call: 0, or 128 and the number of
/// the signal that ended it.
int browse(State state, Screen& screen, const std::function<Clock::time_point()>& now);

}  // namespace lats::cli::browse
