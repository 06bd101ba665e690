// A shape as SVG paths: what pictures that rest and pictures that move have in common.
#pragma once

#include "lats/picture/drawing.hpp"

#include <string>
#include <vector>

namespace lats {

/// `value` with one digit after the point; 0 for what is no number.
std::string svg_number(double value);

/// The outline of `shape` as the data of a path, in steps from point to point: those are shorter than places.
/// Example: "m10 20 3-1.5z"
std::string path_data(const Shape& shape);

/// Whether `a` and `b` differ in their places only.
bool same_kind(const Shape& a, const Shape& b);

/// A shape is painted a few times over: its margin, itself, the inside of a tube, bars across it. The attributes of each, from the
/// lowest to the uppermost.
std::vector<std::string> strokes_of(const Shape& shape);

/// The lines inside a hatched polygon; empty for every other shape.
std::string hatching(const Shape& shape);

/// All of it. What a later shape covers wholly is left out.
std::string shapes_svg(const std::vector<Shape>& shapes);

/// The start tag of a picture, still open for more attributes.
std::string svg_start(const Drawing& drawing);

/// That of a picture without words, closed. It asks for a size of its own, so that all figures on a page have the same scale.
std::string wordless_svg_start(const Drawing& drawing);

}  // namespace lats
