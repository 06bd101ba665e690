// Shapes from places in space, as a camera sees them: flat, y upward.
#pragma once

#include "picture/camera.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace lats {

/// The parts of a figure that a movie follows. Each has a left and a right side; of muscles and props there are many.
namespace parts {
inline constexpr std::size_t kArm = 1, kLeg = 2, kArrow = 3, kMuscle = 4, kProp = kMuscle + kWords<FigurePart>.size();
}

class Brush {
public:
    explicit Brush(const Camera& camera) : camera_(camera) {}

    /// The same brush for the shapes of one part, on the left, 0, or the right, 1.
    Brush of(std::size_t part, std::size_t side = 0) const {
        Brush brush = *this;
        brush.part_ = 2 * part + side;
        return brush;
    }
    /// The same brush for one side of its part.
    Brush on_side(std::size_t side) const { return of(part_ / 2, side); }

    View view() const { return camera_.view(); }
    bool is_nearer(const Vector3& a, const Vector3& b) const { return camera_.nearness(a) > camera_.nearness(b); }

    /// How far `a` and `b` are from each other in the picture, from left to right.
    double breadth(const Vector3& a, const Vector3& b) const { return std::abs(camera_.flat(b).x - camera_.flat(a).x); }

    Shape line(const std::vector<Vector3>& places, double width, Ink ink, Fill fill, double halo = 0) const {
        Shape shape{{}, ink, fill, false, width, halo, part_};
        for (const Vector3& place : places) shape.points.push_back(camera_.flat(place));
        return shape;
    }

    Shape disc(const Vector3& place, double radius, Ink ink, Fill fill, double halo = 0) const {
        return line({place}, 2 * radius, ink, fill, halo);
    }

    /// An outline cut from card: it always faces the camera, with its `middle` there and its top toward `up`.
    Shape card(const Vector3& middle, const Vector3& up, const std::vector<Point>& outline, double width, Ink ink, Fill fill,
               double halo = 0) const {
        Shape shape{{}, ink, fill, true, width, halo, part_};
        const Point at = camera_.flat(middle);
        const Point top = camera_.flat(up);
        const double length = std::hypot(top.x, top.y);
        const Point axis = length > kSeen ? Point{top.x / length, top.y / length} : Point{0, 1};
        for (const Point& p : outline) shape.points.push_back({at.x + axis.y * p.x + axis.x * p.y, at.y - axis.x * p.x + axis.y * p.y});
        return shape;
    }

    /// What is as broad as `breadths` say at each of `places`, and shows all of its breadth.
    Shape ribbon(const std::vector<Vector3>& places, const std::vector<double>& breadths, double width, Ink ink, Fill fill,
                 double halo = 0) const {
        Shape shape{{}, ink, fill, true, width, halo, part_};
        std::vector<Point> other_side;
        for (std::size_t i = 0; i < places.size(); ++i) {
            const Point from = camera_.flat(places[i == 0 ? 0 : i - 1]);
            const Point to = camera_.flat(places[std::min(i + 1, places.size() - 1)]);
            const double length = std::max(std::hypot(to.x - from.x, to.y - from.y), kSeen);
            const Point across{(to.y - from.y) / length * breadths[i] / 2, (from.x - to.x) / length * breadths[i] / 2};
            const Point at = camera_.flat(places[i]);
            shape.points.push_back({at.x + across.x, at.y + across.y});
            other_side.push_back({at.x - across.x, at.y - across.y});
        }
        shape.points.insert(shape.points.end(), other_side.rbegin(), other_side.rend());
        return shape;
    }

private:
    static constexpr double kSeen = 0.1;  // what is shorter points at the camera

    const Camera& camera_;
    std::size_t part_ = 0;
};

}  // namespace lats
