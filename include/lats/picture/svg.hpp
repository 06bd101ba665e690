// Drawings as SVG: for pages, and for pictures in a README.
#pragma once

#include "lats/picture/drawing.hpp"

#include <chrono>
#include <span>
#include <string>
#include <string_view>

namespace lats {

/// `drawing` as one `<svg>` element with a title and a description for those who do not see it. Colours come from classes `ink-body`,
/// `ink-target` and so on, whose rules are in svg_style(); text is escaped.
std::string svg(const Drawing& drawing, std::string_view title, std::string_view description);

/// The same with several drawings of one size shown one after the other, back and forth for ever, without a script. Where the
/// reader prefers reduced motion the first and the last rest side by side.
/// Requires: at least one drawing.
std::string moving_svg(std::span<const Drawing> frames, std::chrono::milliseconds cycle, std::string_view title,
                       std::string_view description);

/// The rules of the classes, for a `<style>` element or a style sheet: light and dark, screen and print.
std::string_view svg_style();

}  // namespace lats
