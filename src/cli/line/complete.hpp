// What can come next on an unfinished command line, read from what the commands declare: for the completions of the shells.
#pragma once

#include "cli/terminal/answer.hpp"
#include "cli/terminal/surroundings.hpp"

#include <string>
#include <vector>

namespace lats::cli {

/// The answer to `lats __complete -- WORD...`, where the last word is the one being typed: what it may become, a line each,
/// `value<TAB>description`, or the value alone. A line with an empty value leaves the word to the shell, and its description says what it is: `files` or
/// `folders`. With nothing that begins with the word, what contains it, for shells that match in ways of their own.
/// Nothing is an error: for a line that makes no sense, or a catalogue that cannot be read, the answer is empty.
Answer complete(const std::vector<std::string>& words, const Surroundings& surroundings);

}  // namespace lats::cli
