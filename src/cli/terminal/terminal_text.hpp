// Pages as bytes for a terminal or a file. The one door through which text leaves the program: everything passes the
// cleaner here.
#pragma once

#include "lats/render/page.hpp"

#include <string>

namespace lats::cli {

/// The lines of `page`, each with a newline, without spaces at their ends; with `color` in the 16 ANSI colours, which
/// follow the person's theme.
std::string terminal_text(const Page& page, bool color);

/// The same, behind what `bytes` holds already.
void append_terminal_text(std::string& bytes, const Page& page, bool color);

}  // namespace lats::cli
