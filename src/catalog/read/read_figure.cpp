#include "catalog/read/read_figure.hpp"

#include "lats/figure/skeleton.hpp"

namespace lats {
namespace {

// A catalogue may have 100,000 variants, and each may inherit all the poses of another.
constexpr std::size_t kMaxPoses = 8;
constexpr std::size_t kMaxProps = 8;

/// One number, or as many as asked for.
std::optional<std::array<std::int16_t, 2>> one_or_two(Fields& fields, std::string_view key) {
    const std::vector<std::int16_t> numbers = fields.signed_numbers(key, 1, 2);
    if (numbers.empty()) return std::nullopt;
    return std::array{numbers.front(), numbers.back()};
}

std::optional<std::int16_t> one(Fields& fields, std::string_view key) {
    const std::vector<std::int16_t> numbers = fields.signed_numbers(key, 1, 1);
    return numbers.empty() ? std::nullopt : std::optional(numbers.front());
}

std::optional<Place3> place(Fields& fields, std::string_view key) {
    const std::vector<std::int16_t> numbers = fields.signed_numbers(key, 2, 3);
    if (numbers.empty()) return std::nullopt;
    return Place3{numbers[0], numbers[1], numbers.size() > 2 ? numbers[2] : std::int16_t{0}};
}

/// `[direction]` of a straight limb or `[upper, lower]`, where a direction is a pitch or `[pitch, out]`.
std::optional<Limb> limb(Fields& fields, std::string_view key) {
    std::vector<Direction> parts;
    bool sound = true;
    fields.for_each_item(key, [&](const json::Value& value, const Place& place) {
        const std::vector<std::int16_t> numbers = fields.signed_numbers(value, place, 1, 2);
        if (numbers.empty()) sound = false;
        else parts.push_back({numbers[0], numbers.size() > 1 ? numbers[1] : std::int16_t{0}});
    });
    if (!fields.has(key) || !sound) return std::nullopt;
    if (parts.empty() || parts.size() > 2) {
        fields.problem_at(key, "a limb is one direction where it is straight, or two: upper and lower",
                          "write [[90, 0]], or [[90, 0], [180, 0]]: pitch, then how far outward");
        return std::nullopt;
    }
    return Limb{parts.front(), parts.back()};
}

/// "arms" says both sides, "left_arm" and "right_arm" one.
std::array<std::optional<Limb>, 2> limbs(Fields& fields, std::string_view both, std::string_view left, std::string_view right) {
    const std::optional<Limb> shared = limb(fields, both);
    const std::optional<Limb> of_left = limb(fields, left);
    const std::optional<Limb> of_right = limb(fields, right);
    return {of_left ? of_left : shared, of_right ? of_right : shared};
}

/// `{ "with": …, "toward": [pitch, out] }`.
std::optional<Push> push(Fields& fields) {
    std::optional<Push> read;
    fields.object("push", [&](Fields& push) {
        const Presses with = push.required_word<Presses>("with");
        push.require("toward");
        const std::vector<std::int16_t> numbers = push.signed_numbers("toward", 1, 2);
        if (!numbers.empty()) read = Push{with, {numbers[0], numbers.size() > 1 ? numbers[1] : std::int16_t{0}}};
    });
    return read;
}

PoseDraft read_pose(Fields& fields) {
    PoseDraft pose;
    pose.caption = fields.text("caption");
    pose.trunk = one_or_two(fields, "trunk");
    pose.head = one(fields, "head");
    pose.twist = one(fields, "twist");
    pose.roll = one(fields, "roll");
    if (const auto both = fields.signed_numbers("shoulders", 2, 2); !both.empty()) pose.shoulders = std::array{both[0], both[1]};
    pose.arms = limbs(fields, "arms", "left_arm", "right_arm");
    pose.legs = limbs(fields, "legs", "left_leg", "right_leg");
    pose.feet = one_or_two(fields, "feet");
    pose.anchor = fields.word<Anchor>("anchor");
    pose.at = place(fields, "at");
    pose.palms = fields.word<Palm>("palms");
    pose.push = push(fields);
    return pose;
}

/// What a prop of its kind cannot do without.
void check_prop(const Fields& fields, const Prop& prop) {
    const bool is_surface = prop.kind == PropKind::bench || prop.kind == PropKind::chair || prop.kind == PropKind::table;
    const bool is_round = prop.kind == PropKind::ball || prop.kind == PropKind::roller;
    const bool is_lever = prop.kind == PropKind::lever;
    const bool is_placed = is_surface || is_round || is_lever || prop.kind == PropKind::bar || prop.kind == PropKind::wall;
    if (is_placed && !prop.from) fields.problem(fmt::format("a {} without a place", word(prop.kind)), "add \"from\": [x, y]");
    if (is_surface && !prop.to) fields.problem(fmt::format("a {} without its other end", word(prop.kind)), "add \"to\": [x, y]");
    if (is_lever && !prop.to) fields.problem("a lever without a column", "add \"to\": [x, y], the top of the column");
    if (is_round && prop.radius <= 0) fields.problem(fmt::format("a {} without a size", word(prop.kind)), "add \"radius\"");
}

Prop read_prop(Fields& fields) {
    Prop prop;
    prop.kind = fields.required_word<PropKind>("kind");
    prop.hands = fields.word<Hands>("hands").value_or(Hands::both);
    prop.from = place(fields, "from");
    prop.to = place(fields, "to");
    prop.around = fields.word<Around>("around");
    prop.radius = one(fields, "radius").value_or(0);
    check_prop(fields, prop);
    return prop;
}

template <class T> void lay_over(std::optional<T>& under, const std::optional<T>& over) {
    if (over) under = over;
}

PoseDraft laid_over(PoseDraft under, const PoseDraft& over) {
    if (!over.caption.empty()) under.caption = over.caption;
    // Whoever bends the trunk takes the head with it.
    if (over.trunk) under.head = std::nullopt;
    lay_over(under.trunk, over.trunk);
    lay_over(under.head, over.head);
    lay_over(under.twist, over.twist);
    lay_over(under.roll, over.roll);
    lay_over(under.shoulders, over.shoulders);
    for (const std::size_t side : {0U, 1U}) {
        lay_over(under.arms[side], over.arms[side]);
        lay_over(under.legs[side], over.legs[side]);
    }
    lay_over(under.feet, over.feet);
    lay_over(under.anchor, over.anchor);
    lay_over(under.at, over.at);
    lay_over(under.palms, over.palms);
    lay_over(under.push, over.push);
    return under;
}

constexpr Limb straight(std::int16_t pitch, std::int16_t out = 0) { return {{pitch, out}, {pitch, out}}; }

PoseDraft pose_like(std::int16_t trunk, Limb arms, Limb legs, std::int16_t feet, Anchor anchor, Place3 at = {}) {
    PoseDraft pose;
    pose.trunk = std::array{trunk, trunk};
    pose.arms = {arms, arms};
    pose.legs = {legs, legs};
    pose.feet = std::array{feet, feet};
    pose.anchor = anchor;
    pose.at = at;
    return pose;
}

/// How a person in that position is before anything is said of the exercise.
PoseDraft usual_pose(Position position) {
    constexpr Limb down = straight(0, 8);
    switch (position) {
        case Position::standing: return pose_like(180, down, straight(0, 4), 90, Anchor::feet);
        case Position::seated: return pose_like(180, down, {{90, 4}, {0, 2}}, 90, Anchor::hips, {0, 50, 0});
        case Position::kneeling: return pose_like(180, down, {{0, 4}, {-90, 0}}, -90, Anchor::knees);
        case Position::half_kneeling: {
            PoseDraft pose = pose_like(180, down, {{0, 4}, {-90, 0}}, -90, Anchor::knees);
            pose.legs[0] = Limb{{90, 4}, {0, 0}};
            pose.feet = std::array<std::int16_t, 2>{90, -90};
            return pose;
        }
        case Position::all_fours: return pose_like(110, straight(0), {{0, 2}, {-90, 0}}, -90, Anchor::knees);
        case Position::plank: return pose_like(114, straight(0), straight(-66), 30, Anchor::floor);
        case Position::prone: return pose_like(90, straight(-90, 10), straight(-90, 4), -90, Anchor::floor);
        case Position::supine: return pose_like(-90, straight(90, 15), {{140, 4}, {30, 2}}, 90, Anchor::floor);
        case Position::side_lying: {
            PoseDraft pose = pose_like(180, straight(0), straight(0), 60, Anchor::floor);
            pose.roll = 90;
            return pose;
        }
        case Position::hanging: return pose_like(180, straight(180, 8), straight(0, 3), 40, Anchor::hands, {0, 220, 0});
    }
    return {};
}

Pose complete_pose(const PoseDraft& draft) {
    Pose pose;
    pose.caption = draft.caption;
    pose.waist = draft.trunk->at(0);
    pose.chest = draft.trunk->at(1);
    pose.head = draft.head.value_or(pose.chest);
    pose.twist = draft.twist.value_or(0);
    pose.roll = draft.roll.value_or(0);
    if (draft.shoulders) {
        pose.shoulders_up = draft.shoulders->at(0);
        pose.shoulders_forward = draft.shoulders->at(1);
    }
    for (const std::size_t side : {0U, 1U}) {
        pose.arms[side] = *draft.arms[side];
        pose.legs[side] = *draft.legs[side];
    }
    pose.feet = *draft.feet;
    pose.anchor = *draft.anchor;
    pose.at = *draft.at;
    pose.palms = draft.palms;
    pose.push = draft.push;
    return pose;
}

}  // namespace

FigureDraft read_figure(Fields& fields, FigureDraft base) {
    FigureDraft draft = std::move(base);
    fields.object("figure", [&](Fields& figure) {
        lay_over(draft.view, figure.word<View>("view"));
        if (figure.has("one_way")) draft.one_way = figure.flag("one_way");
        lay_over(draft.from, figure.word<Position>("from"));
        figure.object("base", [&](Fields& pose) { draft.base = laid_over(draft.base, read_pose(pose)); });
        if (figure.has("poses")) draft.poses.clear();
        figure.objects("poses", [&](Fields& pose) { draft.poses.push_back(read_pose(pose)); });
        if (figure.has("props")) draft.props.clear();
        figure.objects("props", [&](Fields& prop) { draft.props.push_back(read_prop(prop)); });
        if (draft.poses.size() > kMaxPoses) figure.problem_at("poses", fmt::format("a figure has at most {} poses", kMaxPoses));
        if (draft.props.size() > kMaxProps) figure.problem_at("props", fmt::format("a figure has at most {} props", kMaxProps));
        if (draft.poses.empty()) figure.problem("a figure without a pose", "add \"poses\", the key moments of the movement");
        if (draft.poses.size() > kMaxPoses || draft.props.size() > kMaxProps) draft = {};
    });
    return draft;
}

Figure complete_figure(const Fields& fields, const FigureDraft& draft, Position position) {
    std::vector<Pose> poses;
    const PoseDraft shared = laid_over(usual_pose(draft.from.value_or(position)), draft.base);
    for (const PoseDraft& pose : draft.poses) poses.push_back(complete_pose(laid_over(shared, pose)));
    Figure figure;
    figure.view = draft.view.value_or(View::side);
    figure.one_way = draft.one_way;
    figure.poses = copy_list<Pose>(fields.reading().memory, poses);
    figure.props = copy_list<Prop>(fields.reading().memory, draft.props);
    for (const std::string& flaw : flaws_of(figure))
        fields.problem_at("figure", "no body can do this: " + flaw,
                          "man 5 lats-catalog says how directions are counted, as does docs/catalogue-format.md");
    return figure;
}

}  // namespace lats
