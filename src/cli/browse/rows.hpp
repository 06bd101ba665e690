// Lines of a page made to fit the cells of a screen.
#pragma once

#include "lats/render/page.hpp"

namespace lats::cli::browse {

/// `line`, cut or filled with spaces to exactly `columns`. Its text is clean: what could act on a terminal is replaced, and what
/// could end the line is a space.
Line fit(const Line& line, int columns);

/// `line` with a `?` for every character outside ASCII, as wide as that was.
Line in_ascii(const Line& line);

}  // namespace lats::cli::browse
