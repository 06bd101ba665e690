// From places in space to places in a drawing.
#pragma once

#include "lats/figure/skeleton.hpp"
#include "lats/picture/drawing.hpp"

#include <limits>

namespace lats {

/// Looks at a figure from one of the views, without perspective: what is far is as large as what is near. Oblique views look as somebody who
/// stands there: hardly down on who stands, and down on who lies, so that level things look level and the floor is seen.
class Camera {
public:
    /// `middle_height`: of what is looked at, in centimetres.
    Camera(View view, double middle_height);

    /// Where `place` is in the picture, before anything is known of its size: y grows upward, the origin is that of space.
    Point flat(const Vector3& place) const;
    /// How near `place` is: what is nearer covers what is farther.
    double nearness(const Vector3& place) const;
    View view() const { return view_; }
    /// Whether the floor shows as a line.
    bool sees_floor_edge() const { return view_ == View::side || view_ == View::front || view_ == View::back; }

private:
    View view_;
    Vector3 right_;
    Vector3 up_;
    Vector3 toward_;
};

/// What of the flat world is in the picture.
class Frame {
public:
    void include(Point flat, double radius);

    double width() const { return max_.x - min_.x; }
    double height() const { return max_.y - min_.y; }
    double left() const { return min_.x; }
    double right() const { return max_.x; }
    double top() const { return max_.y; }
    /// `flat` in the drawing: y downward, the origin at the top left.
    Point place(Point flat) const { return {flat.x - min_.x, max_.y - flat.y}; }

private:
    static constexpr double kFar = std::numeric_limits<double>::max();
    Point min_{kFar, kFar};
    Point max_{-kFar, -kFar};
};

}  // namespace lats
