// Shapes from places in space, as a camera sees them: flat, y upward.
#pragma once

#include "picture/camera.hpp"

#include <vector>

namespace lats {

class Brush {
public:
    explicit Brush(const Camera& camera) : camera_(camera) {}

    Shape line(const std::vector<Vector3>& places, double width, Ink ink, Fill fill, double halo = 0) const {
        Shape shape{{}, ink, fill, false, width, halo};
        for (const Vector3& place : places) shape.points.push_back(camera_.flat(place));
        return shape;
    }

    Shape disc(const Vector3& place, double radius, Ink ink, Fill fill, double halo = 0) const {
        return line({place}, 2 * radius, ink, fill, halo);
    }

private:
    const Camera& camera_;
};

}  // namespace lats
