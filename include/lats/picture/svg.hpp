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

/// The frames of one repetition, all of one size, shown one after the other for ever in `cycle` time in all, without a script: an
/// `<svg>` that moves, and one in which the first and the middle frame rest side by side; svg_style() shows one of them. The pair
/// is shown in print and where the reader prefers reduced motion.
/// Shape: empty without frames; a single frame rests.
std::string moving_svg(std::span<const Drawing> frames, std::chrono::milliseconds cycle, std::string_view title,
                       std::string_view description);

/// `drawing` as a document of its own with the style inside, for a picture in a README.
std::string svg_file(const Drawing& drawing, std::string_view title, std::string_view description);

/// The rules of the classes, for a `<style>` element or a style sheet: light and dark, screen and print. All of them are below
/// `.lats-picture`, the class of every `<svg>` made here, or concern `.lats-moving` and `.lats-resting`.
std::string_view svg_style();

}  // namespace lats
