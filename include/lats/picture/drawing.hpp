// A picture as a list of shapes, drawn once and put out in several ways: braille.hpp for terminals, svg.hpp for pages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lats {

/// A place in a drawing. Units: as the drawing's size; x grows to the right, y downward.
struct Point {
    double x = 0;
    double y = 0;
};

/// What a shape is, for whoever chooses colours. Solid, hatched and open shapes say the same without colour.
enum class Ink : std::uint8_t {
    ground,  ///< floor, wall: what everything stands on
    body,    ///< what holds still
    moving,  ///< limbs that move
    target,  ///< muscles that do the work
    assist,  ///< muscles that help
    prop,    ///< dumbbells, bands, benches
};

/// How the inside of a shape is filled.
enum class Fill : std::uint8_t { open, hatched, solid };

/// A polygon, closed; or a line along the points, with a width. A single point with a width is a disc.
struct Shape {
    std::vector<Point> points;
    Ink ink = Ink::body;
    Fill fill = Fill::solid;
    bool closed = false;   ///< a polygon; else a line
    double width = 0;      ///< of a line, rounded at its ends; of the outline of a polygon, 0 for the thinnest
    double halo = 0;       ///< how far around it what lies below is wiped, so that it stands out
    std::size_t part = 0;  ///< which limb, muscle or prop of a figure it belongs to: the same in each of its frames; 0 for the rest
};

/// Shapes in the order of painting: later ones cover earlier ones. Nothing outside the size is shown.
struct Drawing {
    double width = 0;
    double height = 0;
    std::vector<Shape> shapes;
};

/// `drawings` in one, from left to right with a gap between them, all standing on the lower edge.
Drawing beside(std::vector<Drawing> drawings, double gap);

}  // namespace lats
