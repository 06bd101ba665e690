// Drawings as SVG: for pages, and for pictures in a README.
#pragma once

#include "lats/picture/drawing.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lats {

/// `drawing` as one `<svg class="lats-picture">` element with a title and a description for those who do not see it. It has no ids, so
/// that a page may hold several. Colours come from classes, whose rules are in svg_style(); text is cleaned and escaped.
std::string svg(const Drawing& drawing, std::string_view title, std::string_view description);

/// The same for where words stand around it: readers of screens pass over it.
std::string wordless_svg(const Drawing& drawing);

/// `frames` as one wordless picture that moves on from each to the next, again and again, without a script. Ids begin with `id`, which is
/// of a-z, 0-9, `-` and `_`. It always moves: whoever shows it offers rest.
/// Shape: with a single frame it rests; without one it is empty.
/// Requires: frames of one size, as those of a figure are.
std::string moving_svg(const std::vector<Drawing>& frames, double frame_seconds, std::string_view id);

/// `drawing` as a document of its own, with its style.
std::string svg_file(const Drawing& drawing, std::string_view title, std::string_view description);

/// The rules of the classes, for a style sheet: light and dark, screen and print. All stand below `.lats-picture`.
std::string svg_style();

}  // namespace lats
