// What a call of the program comes to, as a value; and how it is handed to the world.
#pragma once

#include "cli/terminal/player.hpp"

#include <string>

namespace lats::cli {

/// The bytes for each stream and the exit code. The bytes are final: cleaned, laid out, coloured.
struct Answer {
    int exit_code = 0;
    std::string out;
    std::string err;
    std::string pager;  ///< the command to show `out` with; empty: write it
    Movie movie;        ///< to play after `out`; nothing where it has no frames
};

/// Writes `answer` to the process's streams and returns the exit code: that of the answer, or that of a system failure
/// where `out` could not be written. A reader that has gone away is no failure.
int deliver(const Answer& answer);

}  // namespace lats::cli
