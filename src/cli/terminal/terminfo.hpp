// What the description of the terminal says. Apart, because term.h names macros as anybody would name a function.
#pragma once

#include <string>

namespace lats::cli {

/// The capability called `name` ("rmcup"), without delays, which only ncurses can keep; empty where the terminal has none.
/// Requires: ncurses was started.
std::string capability(const char* name);

}  // namespace lats::cli
