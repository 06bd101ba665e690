// Drawings as SVG: for pages, and for pictures in a README.
#pragma once

#include "lats/picture/drawing.hpp"

#include <string>
#include <string_view>

namespace lats {

/// `drawing` as one `<svg class="lats-picture">` element with a title and a description for those who do not see it. It has no ids, so
/// that a page may hold several. Colours come from classes, whose rules are in svg_style(); text is cleaned and escaped.
std::string svg(const Drawing& drawing, std::string_view title, std::string_view description);

/// The same as a document of its own, with its style.
std::string svg_file(const Drawing& drawing, std::string_view title, std::string_view description);

/// The rules of the classes, for a style sheet: light and dark, screen and print. All stand below `.lats-picture`.
std::string svg_style();

}  // namespace lats
