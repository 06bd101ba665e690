// A figure is drawn as parts (trunk, head, arms, legs, things in the hands), each of some shapes, painted from the farthest to the
// nearest with a margin around each: so an arm in front of the trunk can be told from it without colour.
#include "lats/picture/figure.hpp"

#include "picture/body/floor.hpp"
#include "picture/body/movement.hpp"
#include "picture/body/stretches.hpp"
#include "picture/brush.hpp"
#include "picture/props/props.hpp"
#include "picture/props/signs.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace lats {
namespace {

constexpr double kMargin = 4;
constexpr double kHalo = 2.2;
constexpr double kMuscleWidth = 6;

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
    /// `pose` is the one that `skeleton` is at, or nearest to.
    Painter(const Variant& variant, const Camera& camera, const Pose& pose, const Skeleton& skeleton)
        : variant_(variant), camera_(camera), brush_(camera), pose_(pose), s_(skeleton), movement_(movement_of(variant.figure)) {}

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
        const std::span<const Prop> props = variant_.figure.props;
        for (std::size_t i = 0; i < props.size(); ++i) behind_body(props[i], s_, brush_.of(parts::kProp + i), all);
        for (Layer& layer : layers_) std::ranges::move(layer.shapes, std::back_inserter(all));
        for (std::size_t i = 0; i < props.size(); ++i) before_body(props[i], pose_, s_, brush_.of(parts::kProp + i), all);
        arrows_of_force(pose_, s_, brush_, all);
        return all;
    }

private:
    /// A limb or a part, open where it holds still.
    static Shape limb(const Brush& brush, const std::vector<Vector3>& places, double width, bool moves, double halo = kHalo) {
        return brush.line(places, width, moves ? Ink::moving : Ink::body, moves ? Fill::solid : Fill::open, halo);
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
            const Point from = camera_.flat(slices[i == 0 ? 0 : i - 1].middle);
            const Point to = camera_.flat(slices[std::min(i + 1, slices.size() - 1)].middle);
            const double length = std::max(std::hypot(to.x - from.x, to.y - from.y), 1e-6);
            const Point normal{(to.y - from.y) / length, (from.x - to.x) / length};
            const auto reach = [&](const Vector3& v) {
                const Point p = camera_.flat(v);
                return p.x * normal.x + p.y * normal.y;
            };
            const double half = std::hypot(slice.half_across * reach(slice.across), slice.half_deep * reach(slice.front));
            const Point at = camera_.flat(slice.middle);
            left.push_back({at.x - normal.x * half, at.y - normal.y * half});
            right.push_back({at.x + normal.x * half, at.y + normal.y * half});
        }
        left.insert(left.end(), right.rbegin(), right.rend());
        return left;
    }

    void trunk() {
        const Vector3 across_hips = unit(s_.hip_joints[1] - s_.hip_joints[0]);
        const Vector3 across = unit(s_.shoulders[1] - s_.shoulders[0]);
        const Vector3 seat = unit(s_.hips - s_.waist) * 4.5 + unit(middle(s_.knees) - s_.hips) * 4.5;
        const Vector3 up = unit(s_.neck - s_.waist);
        const Vector3 blades = middle(s_.shoulders);
        const std::vector<Slice> slices{
            {s_.hips + seat, across_hips, s_.hips_front, 1.5, 7},  // narrow, so that nothing of it shows between the legs
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
        layer.shapes.push_back(brush_.disc(s_.head, thickness::kHead, Ink::body, Fill::open, kHalo));
        layer.shapes.push_back(brush_.disc(s_.head + face * 10.5 + axis * -1, 2.2, Ink::body, Fill::solid));
        // Only from behind the head hides the nose.
        if (camera_.nearness(face) < -0.5) std::swap(layer.shapes[0], layer.shapes[1]);
        layers_.push_back(layer);
    }

    double nearness_of_arm(std::size_t i) const {
        return std::max(camera_.nearness(s_.elbows[i]), camera_.nearness(s_.shoulders[i])) + kLimbsBeforeTrunk;
    }

    std::optional<double> marked_arm(std::size_t i) const {
        return movement_.arms_at_work[i] ? std::optional(nearness_of_arm(i)) : std::nullopt;
    }

    void add_thumb(std::size_t i, Palm palm, Layer& layer) const {
        constexpr double kLength = 9;
        constexpr double kWidth = 5;
        const std::optional<Vector3> way = thumb(s_, i, palm);
        if (!way) return;
        const Vector3 root = between(s_.wrists[i], s_.hands[i], 0.5) + *way * (thickness::kUpperArm - 0.5);
        layer.shapes.push_back(limb(brush_.of(parts::kArm, i), {root, root + *way * kLength}, kWidth, movement_.arms[i], 0));
    }

    void arm(std::size_t i) {
        Layer layer{nearness_of_arm(i), {}};
        layer.shapes.push_back(
            limb(brush_.of(parts::kArm, i), {s_.shoulders[i], s_.elbows[i], s_.hands[i]}, 2 * thickness::kUpperArm - 1, movement_.arms[i]));
        if (pose_.palms) add_thumb(i, *pose_.palms, layer);
        layers_.push_back(layer);
        if (i == 1)
            muscles({FigurePart::shoulder_front, FigurePart::shoulder_side, FigurePart::shoulder_back, FigurePart::upper_arm_front,
                     FigurePart::upper_arm_back, FigurePart::forearm},
                    {marked_arm(0), marked_arm(1)});
    }

    /// A foot that points at the camera turns outward, or the shin would hide it; of who lies on the side, not into the floor.
    Vector3 toes_in_sight(std::size_t i) const {
        constexpr double kOutward = 11;
        const Vector3 outward = unit(s_.hip_joints[i] - s_.hip_joints[1 - i]);
        if (outward.y < -0.5) return s_.toes[i];
        return s_.toes[i] + outward * (kOutward * std::abs(camera_.nearness(unit(s_.toes[i] - s_.ankles[i]))));
    }

    /// Those of two legs side by side meet, so that nothing of the trunk shows between them.
    double leg_halo() const {
        constexpr double kOverlap = 0.5;
        const Point left = camera_.flat(s_.hip_joints[0]);
        const Point right = camera_.flat(s_.hip_joints[1]);
        return std::max(kHalo, std::hypot(right.x - left.x, right.y - left.y) / 2 - kHalfLeg + kOverlap);
    }

    void leg(std::size_t i) {
        Layer layer{camera_.nearness(s_.knees[i]), {}};
        const Brush brush = brush_.of(parts::kLeg, i);
        layer.shapes.push_back(limb(brush, {s_.ankles[i], toes_in_sight(i)}, 2 * thickness::kFoot, movement_.legs[i]));
        layer.shapes.push_back(limb(brush, {s_.hip_joints[i], s_.knees[i], s_.ankles[i]}, 2 * kHalfLeg, movement_.legs[i], leg_halo()));
        layers_.push_back(layer);
        if (i == 1)
            muscles({FigurePart::thigh_front, FigurePart::thigh_back, FigurePart::thigh_inner, FigurePart::shin_back},
                    {camera_.nearness(s_.knees[0]), camera_.nearness(s_.knees[1])});
    }

    /// The working muscles at these parts, over what is there. Those of a limb are never behind it: `limbs` says its nearness, or nothing
    /// where it does not work.
    void muscles(std::initializer_list<FigurePart> here, std::array<std::optional<double>, 2> limbs = {}) {
        for (const Muscle* muscle : variant_.roles.target)
            for (const FigurePart part : parts_showing(*muscle))
                if (std::ranges::find(here, part) != here.end()) muscle_at(part, limbs);
    }

    /// What looks away from the camera is hidden.
    void muscle_at(FigurePart part, const std::array<std::optional<double>, 2>& limbs) {
        std::size_t side = 0;
        for (const Stretch& stretch : stretches(s_, part)) {
            const Brush brush = brush_.of(parts::kMuscle + static_cast<std::size_t>(part), stretch.limb.value_or(side++));
            if (camera_.nearness(stretch.outward) < kSeenFrom) continue;
            if (stretch.limb && !limbs[*stretch.limb]) continue;
            const Vector3 off = stretch.outward * stretch.off;
            const double ends = std::max(camera_.nearness(stretch.from), camera_.nearness(stretch.to));
            const double nearness = stretch.limb ? std::max(ends, *limbs[*stretch.limb]) : ends;
            layers_.push_back({nearness + kMusclesBeforeLimbs,
                               {brush.line({stretch.from + off, stretch.to + off}, kMuscleWidth, Ink::target, Fill::solid, 1)}});
        }
    }

    static constexpr double kHalfLeg = thickness::kShin + 0.5;
    static constexpr double kLimbsBeforeTrunk = 0.5;
    static constexpr double kMusclesBeforeLimbs = 0.6;
    static constexpr double kSeenFrom = -0.35;

    const Variant& variant_;
    const Camera& camera_;
    Brush brush_;
    const Pose& pose_;
    const Skeleton& s_;
    Movement movement_;
    std::vector<Layer> layers_;
};

/// The camera, and the frame and the floor that hold every pose of a figure: made once for all of its drawings.
struct FigureScene {
    Camera camera;
    Frame frame;
    std::optional<Shape> mat;    ///< where the floor has no edge
    std::optional<Point> clock;  ///< where a hold has its sign
};

/// Whether the last pose is held as long as it takes to train: who carries something walks for seconds, and holds nothing still.
bool is_held(const Variant& variant) {
    return variant.dose.hold_seconds && std::ranges::find(variant.steps, Phase::hold, &Step::phase) != variant.steps.end();
}

void include(Frame& frame, const Shape& shape) {
    for (const Point& point : shape.points) frame.include(point, shape.width / 2);
}

/// Half way between the highest and the lowest of what the person is in any pose.
double middle_height(std::span<const Skeleton> moments) {
    double lowest = std::numeric_limits<double>::max(), highest = std::numeric_limits<double>::lowest();
    for (const Skeleton& s : moments) {
        for (const Vector3& place : {s.head, s.hips, s.ankles[0], s.ankles[1], s.knees[0], s.knees[1]}) {
            lowest = std::min(lowest, place.y);
            highest = std::max(highest, place.y);
        }
    }
    return (lowest + highest) / 2;
}

FigureScene scene_of(const Variant& variant) {
    constexpr double kBeside = 3;
    const std::span<const Pose> poses = variant.figure.poses;
    std::vector<Skeleton> moments;
    for (const Pose& pose : poses) moments.push_back(skeleton_of(pose));
    FigureScene scene{Camera(variant.figure.view, middle_height(moments)), {}, std::nullopt, std::nullopt};
    for (std::size_t i = 0; i < poses.size(); ++i)
        for (const Shape& shape : Painter(variant, scene.camera, poses[i], moments[i]).shapes()) include(scene.frame, shape);
    if (scene.camera.sees_floor_edge()) {
        scene.frame.include({(scene.frame.left() + scene.frame.right()) / 2, 0}, 1);
    } else {
        scene.mat = mat(variant.figure, Brush(scene.camera));
        include(scene.frame, *scene.mat);
    }
    if (is_held(variant)) {
        scene.clock = {scene.frame.right() + kBeside + kClockRadius, scene.frame.top() - kClockRadius};
        scene.frame.include(*scene.clock, kClockRadius);
    }
    return scene;
}

/// `pose` is the one that `skeleton` is at, or nearest to; `is_last` says that it is at the last one.
Drawing drawing_of(const Variant& variant, const FigureScene& scene, const Pose& pose, const Skeleton& skeleton, bool is_last) {
    Drawing drawing;
    drawing.width = scene.frame.width() + 2 * kMargin;
    drawing.height = scene.frame.height() + 2 * kMargin;
    const auto placed = [&](Point flat) {
        const Point at = scene.frame.place(flat);
        return Point{at.x + kMargin, at.y + kMargin};
    };
    const auto add = [&](Shape shape) {
        for (Point& point : shape.points) point = placed(point);
        drawing.shapes.push_back(std::move(shape));
    };
    if (scene.mat) {
        add(*scene.mat);
    } else {
        const double floor = placed({0, 0}).y;
        drawing.shapes.push_back({{{0, floor}, {drawing.width, floor}}, Ink::ground, Fill::solid, false, 1, 0});
    }
    for (Shape& shape : Painter(variant, scene.camera, pose, skeleton).shapes()) add(std::move(shape));
    if (scene.clock && is_last) std::ranges::move(clock(placed(*scene.clock)), std::back_inserter(drawing.shapes));
    return drawing;
}

}  // namespace

std::vector<Drawing> figure_at(const Variant& variant, std::span<const double> shares) {
    const std::span<const Pose> poses = variant.figure.poses;
    if (poses.empty()) return {};
    const FigureScene scene = scene_of(variant);
    std::vector<Drawing> drawings;
    for (const double share : shares) {
        const double way = std::clamp(share, 0.0, 1.0) * static_cast<double>(poses.size() - 1);
        const std::size_t from = std::min(static_cast<std::size_t>(way), poses.size() - 1);
        const std::size_t to = std::min(from + 1, poses.size() - 1);
        const double rest = way - static_cast<double>(from);
        const bool is_last = share >= 1 || poses.size() == 1;
        drawings.push_back(
            drawing_of(variant, scene, poses[rest < 0.5 ? from : to], skeleton_between(poses[from], poses[to], rest), is_last));
    }
    return drawings;
}

Drawing figure_at(const Variant& variant, double share) {
    std::vector<Drawing> drawings = figure_at(variant, std::span(&share, 1));
    return drawings.empty() ? Drawing{} : std::move(drawings.front());
}

std::vector<double> repetition(const Variant& variant, int frames_per_second) {
    if (variant.figure.poses.empty()) return {};
    if (variant.figure.poses.size() == 1) return {0};
    constexpr double kUsualSeconds = 2;
    constexpr double kRestSeconds = 0.5;
    constexpr double kMostSeconds = 6;  // nobody watches a hold of half a minute
    const auto frames = [&](const std::optional<Range>& seconds, double usual) {
        const double time = seconds ? std::min((seconds->low + seconds->high) / 2.0, kMostSeconds) : usual;
        return std::max(1, static_cast<int>(std::lround(time * frames_per_second)));
    };
    std::vector<double> shares;
    // Nothing alive starts or stops at once.
    const auto eased = [](double share) { return (1 - std::cos(share * std::numbers::pi)) / 2; };
    const int there = frames(variant.tempo.effort_seconds, kUsualSeconds);
    const int back = frames(variant.tempo.return_seconds, kUsualSeconds);
    for (int i = 0; i < frames({}, kRestSeconds); ++i) shares.push_back(0);
    for (int i = 1; i <= there; ++i) shares.push_back(eased(static_cast<double>(i) / there));
    for (int i = 1; i < frames(variant.tempo.hold_seconds, kRestSeconds); ++i) shares.push_back(1);
    if (variant.figure.one_way) return shares;
    for (int i = 1; i <= back; ++i) shares.push_back(1 - eased(static_cast<double>(i) / back));
    return shares;
}

std::vector<Drawing> key_moments(const Variant& variant) {
    std::vector<Drawing> drawings;
    if (variant.figure.poses.empty()) return drawings;
    const FigureScene scene = scene_of(variant);
    for (const Pose& pose : variant.figure.poses)
        drawings.push_back(drawing_of(variant, scene, pose, skeleton_of(pose), &pose == &variant.figure.poses.back()));
    return drawings;
}

}  // namespace lats
