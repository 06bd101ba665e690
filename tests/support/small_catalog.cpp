#include "support/small_catalog.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace lats::test {
namespace {

// The small catalogue: constant tables that point into each other, as the build makes them of data/catalog/.

constexpr std::array<std::string_view, 1> kLatAliases{"lats"};
constexpr std::array<std::string_view, 1> kLatMisspellings{"Lattissimus Doris"};
constexpr std::array<std::string_view, 1> kTrapAliases{"traps"};
constexpr std::array<std::string_view, 1> kRhomboidMisspellings{"rhombiods"};
constexpr std::array<std::string_view, 2> kDeltoidAliases{"rear delts", "rear deltoid"};
constexpr std::array<std::string_view, 1> kChestAliases{"pecs"};
constexpr std::array<std::string_view, 1> kScapulaAliases{"shoulder blade"};

extern const std::array<Muscle, 10> kMuscles;
constexpr const Muscle* kUpperBack = &kMuscles.front();
constexpr const Muscle* kLats = &kMuscles[1];
constexpr const Muscle* kTraps = &kMuscles[2];
constexpr const Muscle* kLowerTraps = &kMuscles[3];
constexpr const Muscle* kRhomboids = &kMuscles[4];
constexpr const Muscle* kShoulder = &kMuscles[5];
constexpr const Muscle* kRearDelts = &kMuscles[6];
constexpr const Muscle* kChest = &kMuscles[7];
constexpr const Muscle* kPecs = &kMuscles[8];

constexpr std::array kUpperBackMembers{kRearDelts};
constexpr std::array kScapulaMembers{kTraps, kRhomboids};

constexpr Muscle node(std::string_view id, std::string_view name, MuscleKind kind, const Muscle* parent, Texts aliases = {},
                      Texts misspellings = {}, Muscles members = {}) {
    Muscle muscle;
    muscle.id = id;
    muscle.name = name;
    muscle.kind = kind;
    muscle.parent = parent;
    muscle.members = members;
    muscle.aliases = aliases;
    muscle.misspellings = misspellings;
    return muscle;
}

constinit const std::array<Muscle, 10> kMuscles{
    node("upper-back", "Upper back", MuscleKind::region, nullptr, {}, {}, kUpperBackMembers),
    node("latissimus-dorsi", "Latissimus dorsi", MuscleKind::muscle, kUpperBack, kLatAliases, kLatMisspellings),
    node("trapezius", "Trapezius", MuscleKind::muscle, kUpperBack, kTrapAliases),
    node("trapezius-lower", "Lower trapezius", MuscleKind::part, kTraps),
    node("rhomboids", "Rhomboids", MuscleKind::muscle, kUpperBack, {}, kRhomboidMisspellings),
    node("shoulder", "Shoulder", MuscleKind::region, nullptr),
    node("posterior-deltoid", "Posterior deltoid", MuscleKind::part, kShoulder, kDeltoidAliases),
    node("chest", "Chest", MuscleKind::region, nullptr),
    node("pectoralis-major", "Pectoralis major", MuscleKind::muscle, kChest, kChestAliases),
    node("scapula", "Scapula", MuscleKind::bone, nullptr, kScapulaAliases, {}, kScapulaMembers),
};

constexpr std::array<std::string_view, 2> kBandAliases{"resistance band", "elastic band"};
constexpr std::array<std::string_view, 1> kBallAliases{"Swiss ball"};

constexpr Equipment thing(std::string_view id, std::string_view name, bool household = false, Texts aliases = {}) {
    Equipment equipment;
    equipment.id = id;
    equipment.name = name;
    equipment.household = household;
    equipment.aliases = aliases;
    return equipment;
}

constexpr std::array<Equipment, 8> kEquipment{
    thing("dumbbell", "Dumbbell"),
    thing("band", "Band", false, kBandAliases),
    thing("bench", "Bench"),
    thing("chair", "Chair", true),
    thing("exercise-ball", "Exercise ball", false, kBallAliases),
    thing("mat", "Mat", true),
    thing("door-anchor", "Door anchor"),
    thing("post", "Fixed post"),
};
constexpr std::array<const Equipment*, 1> kDumbbell{&kEquipment.front()};
constexpr std::array<const Equipment*, 1> kBand{&kEquipment[1]};
constexpr std::array<const Equipment*, 1> kBench{&kEquipment[2]};
constexpr std::array<const Equipment*, 2> kBenchOrChair{&kEquipment[2], &kEquipment[3]};
constexpr std::array<const Equipment*, 1> kBall{&kEquipment[4]};
constexpr std::array<const Equipment*, 1> kMat{&kEquipment[5]};
constexpr std::array<const Equipment*, 2> kAnchorOrPost{&kEquipment[6], &kEquipment[7]};

constexpr std::array<Need, 1> kNeedsDumbbell{Need{kDumbbell}};
constexpr std::array<Need, 1> kNeedsBand{Need{kBand}};
constexpr std::array<Need, 2> kNeedsDumbbellAndSupport{Need{kDumbbell}, Need{kBenchOrChair}};
constexpr std::array<Need, 2> kNeedsDumbbellAndBench{Need{kDumbbell}, Need{kBench}};
constexpr std::array<Need, 2> kNeedsAnchoredBand{Need{kBand}, Need{kAnchorOrPost}};
constexpr std::array<Need, 1> kNeedsBall{Need{kBall}};
constexpr std::span<const Need> kNeedsNothing;

constexpr std::array<std::string_view, 1> kPullCues{"Shoulder blades slide together"};
constexpr Step step(std::string_view id, Phase phase, std::string_view text, std::optional<Range> hold = {}, Texts cues = {}) {
    Step made;
    made.id = id;
    made.phase = phase;
    made.text = text;
    made.hold_seconds = hold;
    made.cues = cues;
    return made;
}

constexpr std::array<Step, 3> kRowDumbbellSteps{
    step("hinge", Phase::setup, "Hinge at the hips."),
    step("pull", Phase::effort, "Pull the dumbbells to your ribs.", {}, kPullCues),
    step("lower", Phase::return_, "Lower them slowly."),
};
constexpr std::array<Step, 4> kRowBandSteps{
    step("stand", Phase::setup, "Stand on the middle of the band."),
    step("hinge", Phase::setup, "Hinge at the hips."),
    step("pull", Phase::effort, "Pull the handles to your ribs.", {}, kPullCues),
    step("lower", Phase::return_, "Lower them slowly."),
};
constexpr std::array<Step, 2> kCobraSteps{
    step("lift", Phase::effort, "Lift your breastbone off the floor."),
    step("keep", Phase::hold, "Stay up, thumbs to the ceiling.", Range{3, 5}),
};
constexpr std::array<Step, 1> kPulldownSteps{step("pull", Phase::effort, "Pull the café's band to your sides.")};
constexpr std::array<Note, 1> kRowMistakes{Note{"Jerking the weight up.", Basis::editor, {}}};
constexpr std::array<Note, 1> kOneArmNotes{Note{"Easier on the spine.", Basis::editor, {}}};

constexpr std::array kRowTarget{kLats, kRhomboids};
constexpr std::array kRowAssist{kTraps};
constexpr std::array kRowStabilize{kRearDelts};
constexpr std::array kPulloverTarget{kPecs};
constexpr std::array kPulloverAssist{kLats};
constexpr std::array kFlyTarget{kRearDelts};
constexpr std::array kFlyAssist{kRhomboids};
constexpr std::array kCobraTarget{kLowerTraps};
constexpr std::array kPulldownTarget{kLats};
constexpr std::array kStretchTarget{kUpperBack};

constexpr Roles roles(Muscles target, Muscles assist = {}, Muscles stabilize = {}, Muscles oppose = {}) {
    return {target, assist, stabilize, oppose, {}, {}};
}
constexpr Roles kRowRoles = roles(kRowTarget, kRowAssist, kRowStabilize);
constexpr Roles kPulloverRoles = roles(kPulloverTarget, kPulloverAssist, {}, kPulloverTarget);
constexpr Roles kFlyRoles = roles(kFlyTarget, kFlyAssist);
constexpr Roles kFlyBandRoles = roles(kFlyAssist, kFlyTarget);

constexpr std::array kStanding{Position::standing};
constexpr std::array kSupine{Position::supine};
constexpr std::array kProne{Position::prone};
constexpr std::array kKneeling{Position::kneeling, Position::half_kneeling};

/// The parts that most variants state.
constexpr Variant way(std::string_view id, std::string_view name, const Roles& roles, std::optional<std::span<const Need>> needs,
                      std::span<const Position> positions, std::span<const Step> steps = {}) {
    Variant variant;
    variant.id = id;
    variant.name = name;
    variant.roles = roles;
    variant.needs = needs;
    variant.positions = positions;
    variant.steps = steps;
    variant.side = Side::both;
    variant.level = Level::beginner;
    return variant;
}

constexpr Variant at_level(Variant variant, std::optional<Level> level) {
    variant.level = level;
    return variant;
}

constexpr Variant one_arm_row() {
    Variant variant = way("one-arm", "One arm at a time", kRowRoles, kNeedsDumbbellAndSupport, kStanding, kRowDumbbellSteps);
    variant.side = Side::each;
    variant.level = Level::intermediate;
    variant.notes = kOneArmNotes;
    return variant;
}

constexpr Variant floor_cobra() {
    Variant variant = way("floor", "On the floor", roles(kCobraTarget), kNeedsNothing, kProne, kCobraSteps);
    variant.optional = kMat;
    return variant;
}

constexpr std::array<Variant, 3> kRowVariants{
    way("dumbbell", "With dumbbells", kRowRoles, kNeedsDumbbell, kStanding, kRowDumbbellSteps),
    way("band", "With a band", kRowRoles, kNeedsBand, kStanding, kRowBandSteps),
    one_arm_row(),
};
constexpr std::array<Variant, 2> kPulloverVariants{
    at_level(way("dumbbell", "With a dumbbell", kPulloverRoles, kNeedsDumbbellAndBench, kSupine), Level::intermediate),
    at_level(way("band", "With a band", kPulloverRoles, kNeedsAnchoredBand, kKneeling), Level::intermediate),
};
constexpr std::array<Variant, 2> kFlyVariants{
    way("dumbbell", "With dumbbells", kFlyRoles, kNeedsDumbbell, kStanding),
    way("band", "With a band", kFlyBandRoles, kNeedsBand, kStanding),
};
constexpr std::array<Variant, 2> kCobraVariants{
    floor_cobra(),
    way("ball", "Over a ball", roles(kCobraTarget), kNeedsBall, kProne, kCobraSteps),
};
constexpr std::array<Variant, 2> kPulldownVariants{
    way("band", "With a band", roles(kPulldownTarget), kNeedsAnchoredBand, kKneeling, kPulldownSteps),
    way("machine", "On a machine", roles(kPulldownTarget), std::nullopt, {}),
};
constexpr std::array<Variant, 1> kStretchVariants{
    at_level(way("floor", "On the floor", roles(kStretchTarget), kNeedsNothing, kProne), std::nullopt),
};

constexpr std::array<std::string_view, 1> kRowAliases{"row"};
constexpr std::array<std::string_view, 1> kRowMisspellings{"bend over raw"};
constexpr std::array<std::string_view, 2> kPulldownAliases{"pulldown", "lat pull-down"};

constexpr Exercise movement(std::string_view id, std::string_view name, std::string_view summary, std::span<const Variant> variants,
                            Texts aliases = {}, Texts misspellings = {}) {
    Exercise exercise;
    exercise.id = id;
    exercise.name = name;
    exercise.summary = summary;
    exercise.variants = variants;
    exercise.roles = variants.front().roles;
    exercise.aliases = aliases;
    exercise.misspellings = misspellings;
    return exercise;
}

constexpr Exercise row() {
    Exercise exercise =
        movement("bent-over-row", "Bent-over row", "Pulls a weight to the ribs.", kRowVariants, kRowAliases, kRowMisspellings);
    exercise.mistakes = kRowMistakes;
    return exercise;
}

constexpr std::array<Exercise, 6> kExercises{
    movement("back-stretch", "Back stretch", "Lengthens the back.", kStretchVariants),
    movement("cobra", "Cobra", "Lifts the chest from the floor and holds.", kCobraVariants),
    movement("reverse-fly", "Reverse fly", "Opens the arms against a weight.", kFlyVariants),
    row(),
    movement("pullover", "Pullover", "Moves a weight over the head.", kPulloverVariants),
    movement("lat-pulldown", "Lat pulldown", "Pulls from overhead to your sides.", kPulldownVariants, kPulldownAliases),
};
constexpr std::array<const Exercise*, 5> kOrder{&kExercises[3], &kExercises[4], &kExercises[2], &kExercises[1], &kExercises[5]};

constexpr std::array<Guide, 1> kGuides{[] {
    Guide guide;
    guide.id = "upper-back";
    guide.name = "Upper back";
    guide.exercises = kOrder;
    return guide;
}()};

constexpr Catalog kSmall{kMuscles, kEquipment, kExercises, kGuides, {}};

template <class Record> const Record* with_id(std::span<const Record> records, std::string_view id) {
    return &*std::ranges::find(records, id, &Record::id);
}

/// Makes a random catalogue, and keeps what it is made of.
class Maker {
public:
    explicit Maker(unsigned seed) : random_(seed) {}

    LoadedCatalog make() {
        Catalog catalog;
        catalog.muscles = make_muscles();
        catalog.equipment = make_equipment();
        catalog.exercises = make_exercises(catalog);
        catalog.guides = make_guides(catalog);
        return {catalog, std::make_shared<Memory>(std::move(memory_))};
    }

private:
    using Memory = std::vector<std::shared_ptr<const void>>;

    // Not std::uniform_int_distribution: its numbers differ between standard libraries.
    std::size_t below(std::size_t limit) { return random_() % limit; }
    bool chance(std::size_t percent) { return below(100) < percent; }

    template <class T> std::span<T> keep(std::vector<T> things) {
        auto kept = std::make_shared<std::vector<T>>(std::move(things));
        memory_.push_back(kept);
        return *kept;
    }

    std::string_view keep_text(std::string text) {
        auto kept = std::make_shared<std::string>(std::move(text));
        memory_.push_back(kept);
        return *kept;
    }

    template <class E> std::optional<E> maybe() {
        if (chance(30)) return std::nullopt;
        return static_cast<E>(below(kWords<E>.size()));
    }

    std::string_view text() {
        static constexpr std::array<std::string_view, 12> kPool{"Row",  "fly",   "pull-down", "Pull",   "LAT", "Lats",
                                                                "Café", "chest", "band",      "Bänder", "arm", "(armed)"};
        std::string made;
        for (std::size_t words = 1 + below(3); words > 0; --words) made.append(kPool[below(kPool.size())]).append(" ");
        return keep_text(std::move(made));
    }

    Texts texts() {
        std::vector<std::string_view> made(below(3));
        for (std::string_view& one : made) one = text();
        return keep(std::move(made));
    }

    Notes notes() {
        std::vector<Note> made(below(2));
        for (Note& note : made) note.text = text();
        return keep(std::move(made));
    }

    /// Up to `limit` pointers to some of `records`, perhaps one of them twice.
    template <class Record> std::span<const Record* const> some(std::span<const Record> records, std::size_t limit) {
        std::vector<const Record*> made(records.empty() ? 0 : below(limit + 1));
        for (const Record*& one : made) one = &records[below(records.size())];
        return keep(std::move(made));
    }

    template <class Record> void name(Record& record, std::string_view kind, std::size_t number) {
        record.id = keep_text(std::string(kind) + "-" + std::to_string(number));
        record.name = text();
        record.aliases = texts();
        record.misspellings = texts();
    }

    std::span<const Muscle> make_muscles() {
        const std::span<Muscle> muscles = keep(std::vector<Muscle>(1 + below(10)));
        for (std::size_t i = 0; i < muscles.size(); ++i) {
            name(muscles[i], "muscle", i);
            muscles[i].kind = static_cast<MuscleKind>(below(kWords<MuscleKind>.size()));
            if (chance(60)) muscles[i].parent = &muscles[below(muscles.size())];
            if (chance(20)) muscles[i].members = some<Muscle>(muscles, 2);
        }
        return muscles;
    }

    std::span<const Equipment> make_equipment() {
        const std::span<Equipment> equipment = keep(std::vector<Equipment>(1 + below(5)));
        for (std::size_t i = 0; i < equipment.size(); ++i) {
            name(equipment[i], "equipment", i);
            equipment[i].household = chance(25);
        }
        return equipment;
    }

    Roles make_roles(const Catalog& catalog) {
        return {some(catalog.muscles, 2), some(catalog.muscles, 2), some(catalog.muscles, 2), some(catalog.muscles, 1), {}, {}};
    }

    std::span<const Step> make_steps() {
        std::vector<Step> steps(below(4));
        for (std::size_t i = 0; i < steps.size(); ++i) {
            steps[i].id = keep_text(std::to_string(i));
            steps[i].text = text();
            steps[i].cues = texts();
            if (chance(20)) steps[i].hold_seconds = Range{1, 2};
        }
        return keep(std::move(steps));
    }

    Variant make_variant(const Catalog& catalog, const Exercise& exercise, std::size_t number) {
        Variant variant;
        variant.id = keep_text("way-" + std::to_string(number));
        variant.name = text();
        if (chance(80)) {
            std::vector<Need> needs(below(3));
            for (Need& need : needs) need.any_of = some(catalog.equipment, 2);
            variant.needs = keep(std::move(needs));
        }
        variant.optional = some(catalog.equipment, 1);
        std::vector<Position> positions(below(3));
        for (Position& position : positions) position = static_cast<Position>(below(3));
        variant.positions = keep(std::move(positions));
        variant.side = maybe<Side>();
        variant.level = maybe<Level>();
        variant.roles = chance(70) ? exercise.roles : make_roles(catalog);
        if (chance(20)) variant.dose.hold_seconds = Range{5, 5};
        variant.steps = make_steps();
        variant.notes = notes();
        variant.cautions = notes();
        variant.tips = notes();
        return variant;
    }

    std::span<const Exercise> make_exercises(const Catalog& catalog) {
        std::vector<Exercise> exercises(below(8));
        for (std::size_t i = 0; i < exercises.size(); ++i) {
            Exercise& exercise = exercises[i];
            name(exercise, "exercise", i);
            exercise.summary = text();
            exercise.about = notes();
            exercise.cautions = notes();
            exercise.mistakes = notes();
            exercise.tips = notes();
            exercise.roles = make_roles(catalog);
            std::vector<Variant> variants(1 + below(3));
            for (std::size_t j = 0; j < variants.size(); ++j) variants[j] = make_variant(catalog, exercise, j);
            exercise.variants = keep(std::move(variants));
        }
        return keep(std::move(exercises));
    }

    std::span<const Guide> make_guides(const Catalog& catalog) {
        std::vector<Guide> guides(below(3));
        for (std::size_t i = 0; i < guides.size(); ++i) {
            name(guides[i], "guide", i);
            guides[i].exercises = some(catalog.exercises, 6);
        }
        return keep(std::move(guides));
    }

    std::mt19937 random_;
    Memory memory_;
};

}  // namespace

const Catalog& small_catalog() { return kSmall; }

const Muscle* muscle(std::string_view id) { return with_id(kSmall.muscles, id); }
const Equipment* equipment(std::string_view id) { return with_id(kSmall.equipment, id); }
const Exercise* exercise(std::string_view id) { return with_id(kSmall.exercises, id); }
const Variant* variant(std::string_view exercise_id, std::string_view id) { return with_id(exercise(exercise_id)->variants, id); }

LoadedCatalog random_catalog(unsigned seed) { return Maker(seed).make(); }

}  // namespace lats::test
