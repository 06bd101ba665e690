#include "picture/body/floor.hpp"

#include "lats/figure/skeleton.hpp"
#include "picture/props/prop_places.hpp"

#include <algorithm>
#include <limits>

namespace lats {
namespace {

/// A rectangle on the floor.
struct Area {
    double back = std::numeric_limits<double>::max();
    double front = std::numeric_limits<double>::lowest();
    double left = std::numeric_limits<double>::max();
    double right = std::numeric_limits<double>::lowest();

    void include(const Vector3& place) {
        back = std::min(back, place.x);
        front = std::max(front, place.x);
        left = std::min(left, place.z);
        right = std::max(right, place.z);
    }
};

void include(Area& area, const Skeleton& s) {
    area.include(s.head);
    for (const auto* pair : {&s.shoulders, &s.elbows, &s.hands, &s.hip_joints, &s.knees, &s.toes})
        for (const Vector3& joint : *pair) area.include(joint);
}

/// Whether the floor has to reach below it, so that it is seen beside, before or behind the person.
bool stands_on_floor(const Prop& prop) {
    switch (prop.kind) {
        case PropKind::bench:
        case PropKind::chair:
        case PropKind::table:
        case PropKind::band:
        case PropKind::cable: return prop.from && !prop.around;
        default: return false;
    }
}

}  // namespace

Shape mat(const Figure& figure, const Brush& brush) {
    constexpr double kBeyond = 10;
    Area area;
    for (const Pose& pose : figure.poses) include(area, skeleton_of(pose));
    for (const Prop& prop : figure.props) {
        if (!stands_on_floor(prop)) continue;
        area.include(place(*prop.from));
        area.include(place(prop.to.value_or(*prop.from)));
    }
    const auto corner = [](double x, double z) { return Vector3{x, 0, z}; };
    const double back = area.back - kBeyond, front = area.front + kBeyond, left = area.left - kBeyond, right = area.right + kBeyond;
    Shape shape =
        brush.line({corner(back, left), corner(front, left), corner(front, right), corner(back, right)}, 1, Ink::ground, Fill::open);
    shape.closed = true;
    return shape;
}

}  // namespace lats
