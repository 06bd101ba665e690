// Plays a movement at the end of an answer, in place, until a key is pressed.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace lats::cli {

/// Frames of text for a terminal, shown one after the other, again and again. Shape: each has the same number of lines.
struct Movie {
    std::vector<std::string> frames;
    std::chrono::milliseconds frame{80};
};

/// Plays `movie` on the terminal of this process until a key is pressed on stdin, and leaves its first frame there. The terminal
/// is as it was afterwards, also when a signal ends it.
/// Returns 0, or 128 and the number of the signal.
/// Requires: stdin and stdout are a terminal, and there is a frame.
int play(const Movie& movie);

}  // namespace lats::cli
