// A line that somebody types.
#pragma once

#include "cli/terminal/key.hpp"

#include <string>

namespace lats::cli::browse {

/// Adds a character to `line`, or takes its last one away; returns whether it changed. A line that is long enough for any question
/// takes no more.
bool type_into(std::string& line, const Key& key);

}  // namespace lats::cli::browse
