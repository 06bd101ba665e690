// A drawing on a grid of dots.
//
// The problem: few dots, shapes that must still be told apart, and a movie that must not keep a processor busy. All that is painted is
// made of two things that cut a row of dots in intervals: what lies within a distance of an edge, which makes lines, rims, halos and
// round joints, and the inside of a polygon. So a shape costs its edges times its rows, not times its dots.
#pragma once

#include "lats/picture/drawing.hpp"

#include <cstddef>
#include <vector>

namespace lats {

/// Dots, an ink each or none.
struct Grid {
    static constexpr signed char kNoInk = -1;

    std::size_t columns = 0, rows = 0;
    double dot = 1;                 ///< how wide and high one is in the drawing
    std::vector<signed char> dots;  ///< row by row: an Ink or kNoInk

    signed char at(std::size_t x, std::size_t y) const { return dots[y * columns + x]; }
    signed char& at(std::size_t x, std::size_t y) { return dots[y * columns + x]; }
};

/// Beyond this, in its own units, a shape or a drawing is damaged.
inline constexpr double kFarthest = 1e6;

/// Paints `shapes` on `grid`, later ones over earlier ones. Lines and outlines are one dot wide at least. Shapes with damaged numbers are left out.
void paint(Grid& grid, const std::vector<Shape>& shapes);

}  // namespace lats
