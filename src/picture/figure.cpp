// A figure is drawn as parts (trunk, head, arms, legs, things in the hands), each of some shapes, painted from the farthest to the
// nearest with a margin around each: so an arm in front of the trunk can be told from it without colour.
#include "lats/picture/figure.hpp"

#include "picture/camera.hpp"

#include <algorithm>
#include <cmath>

namespace lats {
namespace {

constexpr double kMargin = 4;
constexpr double kHalo = 2.2;
constexpr double kMovesDegrees = 6;
constexpr double kMuscleWidth = 6;

Vector3 operator+(const Vector3& a, const Vector3& b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
Vector3 operator-(const Vector3& a, const Vector3& b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
Vector3 operator*(const Vector3& a, double times) { return {a.x * times, a.y * times, a.z * times}; }
double dot(const Vector3& a, const Vector3& b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
Vector3 cross(const Vector3& a, const Vector3& b) {
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}
Vector3 unit(const Vector3& a) { return a * (1 / std::max(std::sqrt(dot(a, a)), 1e-9)); }
Vector3 middle(const std::array<Vector3, 2>& pair) { return (pair[0] + pair[1]) * 0.5; }
Vector3 place(const Place3& p) { return {static_cast<double>(p.x), static_cast<double>(p.y), static_cast<double>(p.z)}; }

/// Which parts of the body move between the poses of a figure.
struct Movement {
    bool trunk = false;
    std::array<bool, 2> arms{};
    std::array<bool, 2> legs{};
};

bool differs(std::int16_t a, std::int16_t b) { return std::abs(std::remainder(a - b, 360)) >= kMovesDegrees; }
bool differs(Direction a, Direction b) { return differs(a.pitch, b.pitch) || differs(a.out, b.out); }
bool differs(const Limb& a, const Limb& b) { return differs(a.upper, b.upper) || differs(a.lower, b.lower); }

Movement movement_of(const Figure& figure) {
    constexpr int kMovesCentimetres = 2;
    Movement movement;
    for (const Pose& pose : figure.poses) {
        const Pose& first = figure.poses.front();
        movement.trunk |= differs(pose.waist, first.waist) || differs(pose.chest, first.chest) || differs(pose.twist, first.twist);
        const bool blades = std::abs(pose.shoulders_up - first.shoulders_up) >= kMovesCentimetres ||
                            std::abs(pose.shoulders_forward - first.shoulders_forward) >= kMovesCentimetres;
        for (const std::size_t i : {0U, 1U}) {
            movement.arms[i] |= blades || differs(pose.arms[i], first.arms[i]);
            movement.legs[i] |= differs(pose.legs[i], first.legs[i]);
        }
    }
    return movement;
}

/// Where on the body a muscle shows: along a stretch, off its axis.
struct Stretch {
    Vector3 from;
    Vector3 to;
    Vector3 outward;   ///< unit vector, from the axis to the skin
    double off = 0;    ///< how far
};

/// The stretches of `part` on both sides of the body.
std::vector<Stretch> stretches(const Skeleton& s, FigurePart part) {
    using namespace thickness;
    std::vector<Stretch> found;
    const Vector3 across = unit(s.shoulders[1] - s.shoulders[0]);
    const auto along = [](const Vector3& a, const Vector3& b, double share) { return a + (b - a) * share; };
    const auto trunk = [&](const Vector3& a, const Vector3& b, const Vector3& outward, double off) {
        for (const double side : {-8.0, 8.0}) found.push_back({a + across * side, b + across * side, outward, off});
    };
    const auto flank = [&](const Vector3& a, const Vector3& b, double off) {
        for (const double side : {-1.0, 1.0}) found.push_back({a, b, across * side, off});
    };
    const auto limb = [&](const std::array<Vector3, 2>& a, const std::array<Vector3, 2>& b, bool front, double off) {
        for (const std::size_t i : {0U, 1U}) {
            const Vector3 axis = unit(b[i] - a[i]);
            // The front of a limb is where the trunk's front is when the limb hangs; it turns with the limb.
            const Vector3 facing = unit(cross(cross(axis, s.chest_front), axis) + across * 1e-3);
            const Vector3 raised = dot(axis, unit(s.waist - s.neck)) < 0.3 ? unit(s.neck - s.waist) * 0.6 : Vector3{};
            const Vector3 outward = unit(facing + cross(cross(axis, raised), axis));
            found.push_back({along(a[i], b[i], 0.15), along(a[i], b[i], 0.8), outward * (front ? 1 : -1), off});
        }
    };
    const Vector3 back = s.chest_front * -1;
    const Vector3 low_back = s.hips_front * -1;
    const Vector3 chest_low = along(s.waist, s.neck, 0.15);
    const Vector3 chest_high = along(s.waist, s.neck, 0.9);
    const Vector3 waist_low = along(s.hips, s.waist, 0.15);
    switch (part) {
        case FigurePart::neck_back: trunk(along(s.waist, s.neck, 0.95), along(s.neck, s.head, 0.55), back, 5); break;
        case FigurePart::shoulder_front:
        case FigurePart::shoulder_side:
        case FigurePart::shoulder_back:
            for (const std::size_t i : {0U, 1U}) {
                const Vector3 sideways = across * (i == 0 ? -1.0 : 1.0);
                const Vector3 outward = part == FigurePart::shoulder_front  ? s.chest_front
                                        : part == FigurePart::shoulder_back ? back
                                                                            : sideways;
                found.push_back({s.shoulders[i], along(s.shoulders[i], s.elbows[i], 0.3), outward, 4});
            }
            break;
        case FigurePart::chest_front: trunk(along(s.waist, s.neck, 0.45), chest_high, s.chest_front, kChest - 3); break;
        case FigurePart::chest_back: trunk(chest_low, chest_high, back, kChest - 3); break;
        case FigurePart::chest_side: flank(chest_low, along(s.waist, s.neck, 0.7), kChest); break;
        case FigurePart::waist_front: trunk(waist_low, chest_low, s.hips_front, kWaist - 3); break;
        case FigurePart::waist_back: trunk(waist_low, chest_low, low_back, kWaist - 3); break;
        case FigurePart::waist_side: flank(waist_low, chest_low, kWaist); break;
        case FigurePart::upper_arm_front: limb(s.shoulders, s.elbows, true, 2); break;
        case FigurePart::upper_arm_back: limb(s.shoulders, s.elbows, false, 2); break;
        case FigurePart::forearm: limb(s.elbows, s.wrists, true, 1); break;
        case FigurePart::hip_front: trunk(along(s.hips, s.waist, 0.1), along(s.hips, middle(s.knees), 0.15), s.hips_front, kHips - 3); break;
        case FigurePart::hip_back: trunk(along(s.hips, s.waist, 0.15), along(s.hips, middle(s.knees), 0.15), low_back, kHips - 2); break;
        case FigurePart::hip_side: flank(along(s.hips, s.waist, 0.25), s.hips, kHips + 3); break;
        case FigurePart::thigh_front: limb(s.hip_joints, s.knees, true, 3); break;
        case FigurePart::thigh_back: limb(s.hip_joints, s.knees, false, 3); break;
        case FigurePart::thigh_inner:
            for (const std::size_t i : {0U, 1U})
                found.push_back({along(s.hip_joints[i], s.knees[i], 0.1), along(s.hip_joints[i], s.knees[i], 0.6), across * (i == 0 ? 1.0 : -1.0), 3});
            break;
        case FigurePart::shin_back: limb(s.knees, s.ankles, false, 2); break;
    }
    return found;
}

std::span<const FigurePart> parts_showing(const Muscle& muscle) {
    const Muscle* node = &muscle;
    while (node->shows_at.empty() && node->parent) node = node->parent;
    return node->shows_at;
}

/// Some shapes that are painted together.
struct Layer {
    double nearness = 0;
    std::vector<Shape> shapes;
};

/// Paints one moment.
class Painter {
public:
    Painter(const Variant& variant, const Camera& camera, const Skeleton& skeleton)
        : variant_(variant), camera_(camera), s_(skeleton), movement_(movement_of(variant.figure)) {}

    /// In space still: flat places, y upward.
    std::vector<Shape> shapes() {
        trunk();
        head();
        for (const std::size_t i : {0U, 1U}) {
            leg(i);
            arm(i);
        }
        std::ranges::stable_sort(layers_, {}, &Layer::nearness);
        std::vector<Shape> all;
        for (const Prop& prop : variant_.figure.props) furniture(prop, all);
        for (Layer& layer : layers_) std::ranges::move(layer.shapes, std::back_inserter(all));
        for (const Prop& prop : variant_.figure.props) held(prop, all);
        return all;
    }

private:
    Point flat(const Vector3& place) const { return camera_.flat(place); }

    Shape line(const std::vector<Vector3>& places, double width, Ink ink, Fill fill, double halo = 0) const {
        Shape shape{{}, ink, fill, false, width, halo};
        for (const Vector3& place : places) shape.points.push_back(flat(place));
        return shape;
    }

    Shape disc(const Vector3& place, double radius, Ink ink, Fill fill, double halo = 0) const {
        return line({place}, 2 * radius, ink, fill, halo);
    }

    /// A limb or a part, open where it holds still.
    Shape body_line(const std::vector<Vector3>& places, double width, bool moves) const {
        return line(places, width, moves ? Ink::moving : Ink::body, moves ? Fill::solid : Fill::open, kHalo);
    }

    /// One slice of the trunk: an ellipse, across and deep.
    struct Slice {
        Vector3 middle, across, front;
        double half_across, half_deep;
    };

    /// The outline of a row of slices as the camera sees it.
    std::vector<Point> silhouette(const std::vector<Slice>& slices) const {
        std::vector<Point> left;
        std::vector<Point> right;
        for (std::size_t i = 0; i < slices.size(); ++i) {
            const Slice& slice = slices[i];
            const Point from = flat(slices[i == 0 ? 0 : i - 1].middle);
            const Point to = flat(slices[std::min(i + 1, slices.size() - 1)].middle);
            const double length = std::max(std::hypot(to.x - from.x, to.y - from.y), 1e-6);
            const Point normal{(to.y - from.y) / length, (from.x - to.x) / length};
            const auto reach = [&](const Vector3& v) { const Point p = flat(v); return p.x * normal.x + p.y * normal.y; };
            const double half = std::hypot(slice.half_across * reach(slice.across), slice.half_deep * reach(slice.front));
            const Point at = flat(slice.middle);
            left.push_back({at.x - normal.x * half, at.y - normal.y * half});
            right.push_back({at.x + normal.x * half, at.y + normal.y * half});
        }
        left.insert(left.end(), right.rbegin(), right.rend());
        return left;
    }

    void trunk() {
        const Vector3 across_hips = unit(s_.hip_joints[1] - s_.hip_joints[0]);
        const Vector3 across = unit(s_.shoulders[1] - s_.shoulders[0]);
        const Vector3 down = unit(s_.hips - s_.waist);
        const Vector3 up = unit(s_.neck - s_.waist);
        const Vector3 blades = middle(s_.shoulders);
        const std::vector<Slice> slices{
            {s_.hips + down * 9, across_hips, s_.hips_front, 11, 7},
            {s_.hips, across_hips, s_.hips_front, 15, 10},
            {s_.hips + (s_.waist - s_.hips) * 0.6, across_hips, s_.hips_front, 13, 9},
            {s_.waist + (s_.neck - s_.waist) * 0.4, across, s_.chest_front, 16, 11},
            {blades + up * -2, across, s_.chest_front, 17, 9},
            {blades + up * 5, across, s_.chest_front, 8, 5},
            {s_.neck + (s_.head - s_.neck) * 0.5, across, s_.chest_front, 5, 5},
        };
        Layer layer{camera_.nearness(s_.waist), {}};
        // It is never solid: arms and muscles have to be seen before it.
        layer.shapes.push_back({silhouette(slices), movement_.trunk ? Ink::moving : Ink::body, Fill::open, true, 0, kHalo});
        layers_.push_back(layer);
        muscles({FigurePart::neck_back, FigurePart::chest_front, FigurePart::chest_back, FigurePart::chest_side, FigurePart::waist_front,
                 FigurePart::waist_back, FigurePart::waist_side, FigurePart::hip_back, FigurePart::hip_front, FigurePart::hip_side});
    }

    void head() {
        const Vector3 axis = unit(s_.head - s_.neck);
        const Vector3 face = unit(cross(cross(axis, s_.chest_front), axis));
        Layer layer{camera_.nearness(s_.head) + 1, {}};
        layer.shapes.push_back(disc(s_.head + face * 10.5 + axis * -1, 2.2, Ink::body, Fill::solid));
        layer.shapes.push_back(disc(s_.head, thickness::kHead, Ink::body, Fill::open, kHalo));
        // Seen from the front the nose is before the face.
        if (camera_.nearness(face) > 0.5) std::swap(layer.shapes[0], layer.shapes[1]);
        layers_.push_back(layer);
    }

    void arm(std::size_t i) {
        const double nearness = std::max(camera_.nearness(s_.elbows[i]), camera_.nearness(s_.shoulders[i]));
        Layer layer{nearness + kLimbsBeforeTrunk, {}};
        layer.shapes.push_back(body_line({s_.shoulders[i], s_.elbows[i], s_.hands[i]}, 2 * thickness::kUpperArm - 1, movement_.arms[i]));
        layers_.push_back(layer);
        if (i == 1) muscles({FigurePart::shoulder_front, FigurePart::shoulder_side, FigurePart::shoulder_back, FigurePart::upper_arm_front,
                             FigurePart::upper_arm_back, FigurePart::forearm});
    }

    void leg(std::size_t i) {
        Layer layer{camera_.nearness(s_.knees[i]), {}};
        layer.shapes.push_back(body_line({s_.ankles[i], s_.toes[i]}, 2 * thickness::kFoot, movement_.legs[i]));
        layer.shapes.push_back(body_line({s_.hip_joints[i], s_.knees[i], s_.ankles[i]}, 2 * thickness::kShin + 1, movement_.legs[i]));
        layers_.push_back(layer);
        if (i == 1) muscles({FigurePart::thigh_front, FigurePart::thigh_back, FigurePart::thigh_inner, FigurePart::shin_back});
    }

    /// The working muscles at these parts, over what is there. What looks away from the camera is hidden.
    void muscles(std::initializer_list<FigurePart> here) {
        for (const Muscle* muscle : variant_.roles.target) {
            for (const FigurePart part : parts_showing(*muscle)) {
                if (std::ranges::find(here, part) == here.end()) continue;
                for (const Stretch& stretch : stretches(s_, part)) {
                    if (camera_.nearness(stretch.outward) < kSeenFrom) continue;
                    const Vector3 off = stretch.outward * stretch.off;
                    const double nearness = std::max(camera_.nearness(stretch.from), camera_.nearness(stretch.to));
                    layers_.push_back({nearness + kMusclesBeforeLimbs,
                                       {line({stretch.from + off, stretch.to + off}, kMuscleWidth, Ink::target, Fill::solid, 1)}});
                }
            }
        }
    }

    void held(const Prop& prop, std::vector<Shape>& shapes) const {
        switch (prop.kind) {
            case PropKind::dumbbell:
            case PropKind::kettlebell:
            case PropKind::weight: return in_each_hand(prop, shapes);
            case PropKind::barbell: return across_hands(prop, shapes, 45, 14);
            case PropKind::stick: return across_hands(prop, shapes, 20, 0);
            case PropKind::towel: return across_hands(prop, shapes, 0, 0);
            case PropKind::band:
            case PropKind::cable:
            case PropKind::strap: return stretched(prop, shapes);
            default: return;
        }
    }

    static bool holds(const Prop& prop, std::size_t hand) {
        return prop.hands == Hands::both || (prop.hands == Hands::left) == (hand == 0);
    }

    void in_each_hand(const Prop& prop, std::vector<Shape>& shapes) const {
        for (const std::size_t i : {0U, 1U}) {
            if (!holds(prop, i)) continue;
            const Vector3& hand = s_.hands[i];
            if (prop.kind == PropKind::weight) shapes.push_back(disc(hand + Vector3{0, -5, 0}, 8, Ink::prop, Fill::open, 1));
            if (prop.kind == PropKind::kettlebell) {
                shapes.push_back(disc(hand + Vector3{0, -11, 0}, 8, Ink::prop, Fill::solid, 1));
                shapes.push_back(disc(hand, 4, Ink::prop, Fill::open));
            }
            if (prop.kind != PropKind::dumbbell) continue;
            const Vector3 forearm = unit(s_.hands[i] - s_.elbows[i]);
            Vector3 axis = cross(forearm, {0, 0, 1});
            if (dot(axis, axis) < 0.1) axis = {1, 0, 0};
            axis = unit(axis);
            shapes.push_back(line({hand + axis * -8, hand + axis * 8}, 3, Ink::prop, Fill::solid, 1));
            for (const double end : {-8.0, 8.0}) shapes.push_back(disc(hand + axis * end, 5, Ink::prop, Fill::solid));
        }
    }

    void across_hands(const Prop& prop, std::vector<Shape>& shapes, double beyond, double plate) const {
        const Vector3 axis = unit(s_.hands[1] - s_.hands[0]);
        const std::array<Vector3, 2> ends{s_.hands[0] - axis * beyond, s_.hands[1] + axis * beyond};
        shapes.push_back(line({ends[0], ends[1]}, prop.kind == PropKind::towel ? 4 : 3, Ink::prop, Fill::solid, 1));
        if (plate > 0)
            for (const Vector3& end : ends) shapes.push_back(disc(end, plate, Ink::prop, Fill::open));
    }

    /// The places on the body that a band goes around.
    std::array<Vector3, 2> around(Around what) const {
        switch (what) {
            case Around::feet: return {(s_.ankles[0] + s_.toes[0]) * 0.5, (s_.ankles[1] + s_.toes[1]) * 0.5};
            case Around::knees: return s_.knees;
            case Around::hips: return s_.hip_joints;
            case Around::chest: return {s_.shoulders[0] + s_.chest_front * -7, s_.shoulders[1] + s_.chest_front * -7};
            case Around::hands: return s_.hands;
        }
        return s_.hands;
    }

    void stretched(const Prop& prop, std::vector<Shape>& shapes) const {
        const double width = prop.kind == PropKind::band ? 2.2 : 1.4;
        const auto add = [&](const Vector3& from, const Vector3& to) {
            shapes.push_back(line({from, to}, width, Ink::prop, Fill::solid, 0.8));
        };
        const std::array<Vector3, 2> ends = around(prop.around.value_or(Around::hands));
        if (prop.from) {
            for (const std::size_t i : {0U, 1U})
                if (holds(prop, i)) add(place(*prop.from), ends[i]);
            shapes.push_back(disc(place(*prop.from), 3, Ink::prop, Fill::solid));
        } else if (!prop.around || *prop.around == Around::knees || *prop.around == Around::hands) {
            add(ends[0], ends[1]);
        } else {
            for (const std::size_t i : {0U, 1U})
                if (holds(prop, i)) add(ends[i], s_.hands[i]);
            add(ends[0], ends[1]);
        }
    }

    void furniture(const Prop& prop, std::vector<Shape>& shapes) const {
        if (!prop.from) return;
        const Vector3 from = place(*prop.from);
        switch (prop.kind) {
            case PropKind::ball:
            case PropKind::roller: shapes.push_back(disc(from, prop.radius, Ink::prop, Fill::open)); return;
            case PropKind::wall:
                shapes.push_back(line({{from.x, 0, -60}, {from.x, 210, -60}, {from.x, 210, 60}, {from.x, 0, 60}}, 1, Ink::ground, Fill::solid));
                return;
            case PropKind::bar: shapes.push_back(line({from + Vector3{0, 0, -55}, from + Vector3{0, 0, 55}}, 5, Ink::prop, Fill::solid)); return;
            case PropKind::bench: return surface(from, place(prop.to.value_or(*prop.from)), 14, shapes);
            case PropKind::table: return surface(from, place(prop.to.value_or(*prop.from)), 35, shapes);
            case PropKind::chair: return chair(from, place(prop.to.value_or(*prop.from)), shapes);
            default: return;
        }
    }

    /// A board from `from` to `to` on legs.
    void surface(const Vector3& from, const Vector3& to, double half_width, std::vector<Shape>& shapes) const {
        for (const Vector3& end : {from, to})
            for (const double side : {-half_width, half_width})
                shapes.push_back(line({{end.x, end.y, end.z + side}, {end.x, 0, end.z + side}}, 1.2, Ink::prop, Fill::solid));
        const Vector3 side{0, 0, half_width};
        Shape board = line({from - side, to - side, to + side, from + side}, 4, Ink::prop, Fill::solid);
        board.closed = true;
        board.fill = Fill::hatched;
        shapes.push_back(board);
    }

    void chair(const Vector3& from, const Vector3& to, std::vector<Shape>& shapes) const {
        surface(from, to, 20, shapes);
        constexpr double kBackHeight = 42;
        for (const double side : {-20.0, 20.0})
            shapes.push_back(line({from + Vector3{0, 0, side}, from + Vector3{0, kBackHeight, side}}, 2.5, Ink::prop, Fill::solid));
        shapes.push_back(line({from + Vector3{0, kBackHeight, -20}, from + Vector3{0, kBackHeight, 20}}, 2.5, Ink::prop, Fill::solid));
    }

    static constexpr double kLimbsBeforeTrunk = 0.5;
    static constexpr double kMusclesBeforeLimbs = 0.6;
    static constexpr double kSeenFrom = -0.35;

    const Variant& variant_;
    const Camera& camera_;
    const Skeleton& s_;
    Movement movement_;
    std::vector<Layer> layers_;
};

/// A camera and the frame that holds every pose of a figure.
struct Scene {
    Camera camera;
    Frame frame;
};

void include(Frame& frame, const Shape& shape) {
    for (const Point& point : shape.points) frame.include(point, shape.width / 2);
}

Scene scene_of(const Variant& variant) {
    Scene scene{Camera(variant.figure.view), {}};
    for (const Pose& pose : variant.figure.poses) {
        const Skeleton skeleton = skeleton_of(pose);
        for (const Shape& shape : Painter(variant, scene.camera, skeleton).shapes()) include(scene.frame, shape);
    }
    if (scene.camera.sees_floor_edge()) scene.frame.include({(scene.frame.left() + scene.frame.right()) / 2, 0}, 1);
    return scene;
}

Drawing drawing_of(const Variant& variant, const Scene& scene, const Skeleton& skeleton) {
    Drawing drawing;
    drawing.width = scene.frame.width() + 2 * kMargin;
    drawing.height = scene.frame.height() + 2 * kMargin;
    const auto placed = [&](Point flat) {
        const Point at = scene.frame.place(flat);
        return Point{at.x + kMargin, at.y + kMargin};
    };
    if (scene.camera.sees_floor_edge()) {
        const double floor = placed({0, 0}).y;
        drawing.shapes.push_back({{{0, floor}, {drawing.width, floor}}, Ink::ground, Fill::solid, false, 1, 0});
    }
    for (Shape& shape : Painter(variant, scene.camera, skeleton).shapes()) {
        for (Point& point : shape.points) point = placed(point);
        drawing.shapes.push_back(std::move(shape));
    }
    return drawing;
}

}  // namespace

Drawing figure_at(const Variant& variant, double share) {
    const std::span<const Pose> poses = variant.figure.poses;
    if (poses.empty()) return {};
    const double way = std::clamp(share, 0.0, 1.0) * static_cast<double>(poses.size() - 1);
    const std::size_t from = std::min(static_cast<std::size_t>(way), poses.size() - 1);
    const std::size_t to = std::min(from + 1, poses.size() - 1);
    return drawing_of(variant, scene_of(variant), skeleton_between(poses[from], poses[to], way - static_cast<double>(from)));
}

std::vector<Drawing> key_moments(const Variant& variant) {
    std::vector<Drawing> drawings;
    if (variant.figure.poses.empty()) return drawings;
    const Scene scene = scene_of(variant);
    for (const Pose& pose : variant.figure.poses) drawings.push_back(drawing_of(variant, scene, skeleton_of(pose)));
    return drawings;
}

}  // namespace lats
