// What the shipped catalogue promises, as far as a test can hold it: the rules for its content, and the facts of the page
// that it grew from.
#include "support/catch.hpp"

#include "lats/catalog/builtin.hpp"
#include "lats/catalog/names.hpp"
#include "lats/text/clean.hpp"
#include "lats/text/fold.hpp"
#include "places.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

using namespace lats;
using Json = nlohmann::json;

namespace {

template <class Records> auto& by_id(const Records& records, std::string_view id) {
    const auto found = std::ranges::find_if(records, [&](const auto& record) { return record.id == id; });
    if (found == std::end(records)) throw std::runtime_error("no " + std::string(id));
    return *found;
}

const Exercise& exercise(std::string_view id) { return by_id(builtin_catalog().exercises, id); }
const Muscle& muscle(std::string_view id) { return by_id(builtin_catalog().muscles, id); }
const Variant& variant(std::string_view exercise_id, std::string_view id) { return by_id(exercise(exercise_id).variants, id); }
const Guide& upper_back() { return by_id(builtin_catalog().guides, "upper-back"); }

template <class Records> bool has(const Records& references, std::string_view id) {
    return std::ranges::any_of(references, [&](const auto* record) { return record->id == id; });
}

using Ids = std::vector<std::string_view>;

template <class Records> Ids ids(const Records& references) {
    Ids found;
    for (const auto* record : references) found.push_back(record->id);
    return found;
}

bool says(std::string_view text, std::string_view words) {
    return (" " + text::fold(text) + " ").find(" " + text::fold(words) + " ") != std::string::npos;
}

bool says(Notes notes, std::string_view words) {
    return std::ranges::any_of(notes, [&](const Note& note) { return says(note.text, words); });
}

bool says(Texts texts, std::string_view words) {
    return std::ranges::any_of(texts, [&](std::string_view text) { return says(text, words); });
}

bool says(std::span<const Step> steps, std::string_view words) {
    return std::ranges::any_of(steps, [&](const Step& step) { return says(step.text, words) || says(step.cues, words); });
}

/// Whether the variant needs exactly one of each of these.
bool needs(const Variant& variant, const std::vector<Ids>& wanted) {
    if (!variant.needs) return false;
    std::vector<Ids> found;
    for (const Need& need : *variant.needs) found.push_back(ids(need.any_of));
    return found == wanted;
}

/// The documents of data/catalog, by their names.
std::vector<std::pair<std::string, Json>> documents() {
    std::vector<std::pair<std::string, Json>> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(LATS_SOURCE_DIR "/data/catalog")) {
        if (entry.path().extension() != ".json") continue;
        std::ifstream file(entry.path());
        found.emplace_back(entry.path().filename().string(), Json::parse(file));
    }
    return found;
}

/// Calls `use` for each object in `value`, and `value` itself.
template <class Use> void for_each_object(const Json& value, const Use& use) {
    if (value.is_object()) use(value);
    if (value.is_structured())
        for (const Json& item : value) for_each_object(item, use);
}

template <class Use> void for_each_text(const Json& value, const Use& use) {
    if (value.is_string()) use(value.get<std::string>());
    if (value.is_structured())
        for (const Json& item : value) for_each_text(item, use);
}

/// Calls `use(exercise, variant)` for each variant.
template <class Use> void for_each_variant(const Use& use) {
    for (const Exercise& each : builtin_catalog().exercises) {
        for (const Variant& variant : each.variants) {
            INFO(each.id << "/" << variant.id);
            use(each, variant);
        }
    }
}

}  // namespace

TEST_CASE("A muscle has one role in a variant, and every variant has a target", "[builtin]") {
    for_each_variant([](const Exercise&, const Variant& variant) {
        std::set<const Muscle*> seen;
        for (const Muscles muscles : {variant.roles.target, variant.roles.assist, variant.roles.stabilize})
            for (const Muscle* muscle : muscles) CHECK(seen.insert(muscle).second);
        CHECK_FALSE(variant.roles.target.empty());
        for (const Muscle* muscle : variant.roles.oppose) CHECK(seen.count(muscle) == 1);
    });
}

TEST_CASE("A step is short, comes in its phase's place, and does not only say to repeat", "[builtin]") {
    static constexpr std::size_t kMaxStepBytes = 240;
    for_each_variant([](const Exercise&, const Variant& variant) {
        bool has_begun = false;
        for (const Step& step : variant.steps) {
            CAPTURE(step.id);
            CHECK(step.text.size() <= kMaxStepBytes);
            CHECK_FALSE(text::fold(step.text).starts_with("repeat"));
            const bool prepares = step.phase == Phase::setup || step.phase == Phase::start;
            CHECK_FALSE((has_begun && prepares));
            has_begun = has_begun || !prepares;
            CHECK(step.basis.has_value());
        }
    });
}

TEST_CASE("Every variant has steps, with a set-up, an effort and a way back; a pulldown machine may have none", "[builtin]") {
    for_each_variant([](const Exercise& exercise, const Variant& variant) {
        const auto has_phase = [&](Phase phase) {
            return std::ranges::any_of(variant.steps, [&](const Step& step) { return step.phase == phase; });
        };
        const bool may_have_none = exercise.id == "lat-pulldown" && variant.id == "machine";  // the page has none
        if (may_have_none && variant.steps.empty()) return;
        for (const Phase phase : {Phase::setup, Phase::effort, Phase::return_}) CHECK(has_phase(phase));
    });
}

TEST_CASE("Every variant says what it needs, where the body is, and which side works", "[builtin]") {
    for_each_variant([](const Exercise&, const Variant& variant) {
        CHECK(variant.needs.has_value());
        CHECK_FALSE(variant.positions.empty());
        CHECK(variant.side.has_value());
        CHECK(variant.level.has_value());
    });
}

TEST_CASE("Every variant has a figure, and each of its moments a short caption", "[builtin]") {
    for_each_variant([](const Exercise&, const Variant& variant) {
        REQUIRE_FALSE(variant.figure.poses.empty());
        for (const Pose& pose : variant.figure.poses) {
            CHECK_FALSE(pose.caption.empty());
            CHECK(pose.caption.size() <= 40);
            CHECK_FALSE(pose.caption.ends_with('.'));
        }
    });
}

TEST_CASE("A figure shows the equipment that its variant needs in the hand, and no other", "[builtin]") {
    for_each_variant([](const Exercise&, const Variant& variant) {
        const auto needs = [&](std::string_view id) {
            return std::ranges::any_of(*variant.needs, [&](const Need& need) {
                return std::ranges::any_of(need.any_of, [&](const Equipment* one) { return one->id == id; });
            });
        };
        const auto shows = [&](PropKind kind) {
            return std::ranges::find(variant.figure.props, kind, &Prop::kind) != variant.figure.props.end();
        };
        if (shows(PropKind::dumbbell)) CHECK(needs("dumbbell"));
        if (shows(PropKind::kettlebell)) CHECK(needs("kettlebell"));
        if (shows(PropKind::barbell)) CHECK((needs("barbell") || needs("ez-bar") || needs("cable-machine") || needs("pulldown-machine")));
        if (shows(PropKind::band)) CHECK(needs("band"));
        if (needs("band")) CHECK(shows(PropKind::band));
        if (needs("barbell")) CHECK(shows(PropKind::barbell));
        if (needs("pull-up-bar") && !needs("smith-machine")) CHECK((shows(PropKind::bar) || shows(PropKind::table)));
        if (needs("exercise-ball") && !needs("chair")) CHECK(shows(PropKind::ball));
    });
}

TEST_CASE("A mat is never a need", "[builtin]") {
    for_each_variant([](const Exercise&, const Variant& variant) {
        for (const Need& need : *variant.needs) CHECK_FALSE(has(need.any_of, "mat"));
    });
}

TEST_CASE("Every exercise is in a guide", "[builtin]") {
    for (const Exercise& each : builtin_catalog().exercises) {
        CAPTURE(each.id);
        CHECK(std::ranges::any_of(builtin_catalog().guides, [&](const Guide& guide) { return has(guide.exercises, each.id); }));
    }
}

TEST_CASE("All texts of the catalogue are ASCII, clean, and without blanks at the ends", "[builtin]") {
    for (const auto& [name, document] : documents()) {
        for_each_text(document, [&, &file = name](const std::string& text) {
            CAPTURE(file, text);
            CHECK(std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; }));
            CHECK(text::is_clean(text));
            CHECK((!text.starts_with(' ') && !text.ends_with(' ') && text.find("  ") == std::string::npos));
        });
    }
}

TEST_CASE("The catalogue is spelled the American way and promises no cure", "[builtin]") {
    static constexpr std::array<std::string_view, 18> kNever{"colour",     "centre",    "fibre",     "fibres", "grey",      "behaviour",
                                                             "metre",      "metres",    "programme", "favour", "cures",     "heals",
                                                             "guaranteed", "guarantee", "detox",     "toning", "burns fat", "pain free"};
    for (const auto& [name, document] : documents()) {
        if (name == "sources.json") continue;  // titles are as they were printed
        for_each_text(document, [&, &file = name](const std::string& text) {
            const std::string folded = " " + text::fold(text) + " ";
            for (const std::string_view word : kNever)
                if (folded.find(" " + std::string(word) + " ") != std::string::npos) FAIL_CHECK(file << " says " << word << ": " << text);
        });
    }
}

TEST_CASE("What the page says names the page, and every source is named somewhere", "[builtin]") {
    std::set<std::string> named;
    std::set<std::string> known;
    for (const auto& [name, document] : documents()) {
        for_each_object(document, [&](const Json& object) {
            if (object.contains("title")) known.insert(object["id"]);
            if (object.contains("source")) named.insert(object["source"].get<std::string>());
            const Json sources = object.value("sources", Json::array());
            for (const Json& source : sources)
                if (source.is_string()) named.insert(source.get<std::string>());
            const bool is_note = object.contains("text") && !object.contains("phase");
            if (!is_note || object.value("basis", "") != "seed") return;
            INFO(object["text"]);
            CHECK(std::ranges::count(sources, Json("seed-page")) == 1);
        });
    }
    CHECK(named == known);
}

TEST_CASE("The dose that a guide gives where an exercise states none names its source", "[builtin]") {
    for (const Guide& guide : builtin_catalog().guides) {
        CAPTURE(guide.id);
        const bool says_something = guide.dose.sets || guide.dose.reps || guide.dose.hold_seconds;
        CHECK((guide.dose.source != nullptr) == says_something);
    }
}

TEST_CASE("The page's misspellings find their muscles, and say so", "[builtin]") {
    struct Case {
        std::string_view word;
        std::string_view id;
    };
    const auto [word, id] =
        GENERATE(values<Case>({{"Lattissimus Doris", "latissimus-dorsi"}, {"Trapezious", "trapezius"}, {"Rhombiods", "rhomboids"}}));
    const auto found = find_by_name(builtin_catalog().muscles, word);
    CHECK(found.fit == Fit::corrected);
    CHECK(ids(found.records) == Ids{id});
}

TEST_CASE("Every alias and misspelling of the catalogue finds its own record", "[builtin]") {
    const auto check = [](auto records) {
        for (const auto& record : records) {
            for (const std::string_view alias : record.aliases) {
                CAPTURE(alias);
                CHECK(ids(find_by_name(records, alias).records) == Ids{record.id});
                CHECK(find_by_name(records, alias).fit == Fit::exact);
            }
            for (const std::string_view misspelling : record.misspellings) {
                CAPTURE(misspelling);
                CHECK(ids(find_by_name(records, misspelling).records) == Ids{record.id});
                CHECK(find_by_name(records, misspelling).fit == Fit::corrected);
            }
        }
    };
    check(builtin_catalog().muscles);
    check(builtin_catalog().equipment);
    check(builtin_catalog().exercises);
    check(builtin_catalog().guides);
}

TEST_CASE("The facts of the page: the guide", "[builtin][facts]") {
    const Guide& guide = upper_back();
    REQUIRE(guide.exercises.size() >= 5);
    CHECK(ids(guide.exercises.first(5)) == Ids{"bent-over-row", "pullover", "reverse-fly", "cobra", "lat-pulldown"});
    CHECK(says(guide.benefits, "may help to prevent injury"));
    CHECK(says(guide.benefits, "may ease back pain"));
    CHECK(says(guide.benefits, "lift, twist or simply move"));
    CHECK(says(guide.introduction, "the latissimus dorsi, or lats, and the trapezius, or traps"));
    CHECK(says(guide.advice, "both the upper and the lower back"));
    CHECK(says(guide.advice, "The lower back gets hurt more often"));
    CHECK(says(guide.advice, "not medical advice") != says(guide.advice, "Nothing here is medical advice"));
    for (const std::string_view id :
         {"latissimus-dorsi", "trapezius", "rhomboids", "deltoid", "scapula", "infraspinatus", "teres-major", "teres-minor"})
        CHECK(has(guide.anatomy, id));
    Ids next;
    for (const SeeNext& item : guide.see_next) next.push_back(item.name);
    CHECK(next == Ids{"Lower back", "All exercises", "Obliques", "Transverse abdominals", "Belly fat"});
}

TEST_CASE("The facts of the page: the muscles", "[builtin][facts]") {
    CHECK(says(muscle("latissimus-dorsi").aliases, "lats"));
    CHECK(says(muscle("latissimus-dorsi").notes, "largest muscle of the back"));
    CHECK(says(muscle("latissimus-dorsi").actions, "upper arm down and to the side"));
    CHECK(says(muscle("latissimus-dorsi").actions, "with help from the lower part of the chest muscle"));
    CHECK(says(muscle("latissimus-dorsi").actions, "turns the upper arm inward"));
    CHECK(muscle("rhomboid-major").parent == &muscle("rhomboids"));
    CHECK(muscle("rhomboid-minor").parent == &muscle("rhomboids"));
    CHECK(says(muscle("rhomboids").notes, "connect the thoracic spine with the shoulder blade"));
    CHECK(says(muscle("rhomboids").actions, "back and in"));
    CHECK(says(muscle("trapezius").notes, "diamond"));
    CHECK(says(muscle("trapezius").location, "over the rhomboids"));
    for (const std::string_view part : {"trapezius-upper", "trapezius-middle", "trapezius-lower"})
        CHECK(muscle(part).parent == &muscle("trapezius"));
    CHECK(says(muscle("trapezius").actions, "pulls the shoulder blades together"));
    CHECK(says(muscle("trapezius").actions, "lifts the shoulder blade"));
    CHECK(says(muscle("trapezius").actions, "pulls the shoulder blade down"));
    CHECK(says(muscle("trapezius").notes, "several directions"));
    CHECK(says(muscle("deltoid").notes, "more with the shoulder"));
    CHECK(says(muscle("infraspinatus").notes, "more with the shoulder"));
    CHECK(muscle("scapula").kind == MuscleKind::bone);
    CHECK(says(muscle("scapula").notes, "the muscles that move it"));
    CHECK(says(muscle("teres-major").notes, "small"));
    CHECK(says(muscle("teres-minor").notes, "small"));
}

TEST_CASE("The facts of the page: the bent-over row", "[builtin][facts]") {
    const Exercise& row = exercise("bent-over-row");
    CHECK(ids(row.roles.target) == Ids{"latissimus-dorsi"});
    CHECK(has(row.roles.assist, "rhomboids"));
    CHECK(has(row.roles.assist, "trapezius-middle"));
    CHECK(has(row.roles.assist, "biceps-brachii"));
    CHECK(has(row.roles.stabilize, "erector-spinae"));
    CHECK(row.breathing.effort == Breath::out);
    CHECK(row.breathing.return_ == Breath::in);
    CHECK(row.dose.sets == Range{2, 3});
    CHECK_FALSE(row.dose.reps.has_value());
    CHECK(needs(variant("bent-over-row", "dumbbell"), {{"dumbbell"}}));
    CHECK(needs(variant("bent-over-row", "band"), {{"band"}}));
    CHECK(says(variant("bent-over-row", "band").steps, "on the middle of the band"));
    CHECK(says(variant("bent-over-row", "band").steps, "slack"));
    CHECK(says(variant("bent-over-row", "dumbbell").steps, "shoulder-width"));
    CHECK(says(variant("bent-over-row", "dumbbell").steps, "squeeze"));
    CHECK(says(row.about, "head up"));
    CHECK(variant("bent-over-row", "dumbbell").side == Side::both);
    CHECK(variant("bent-over-row", "one-arm").side == Side::each);
    CHECK(has(variant("bent-over-row", "one-arm").optional, "bench"));
    CHECK(by_id(variant("bent-over-row", "dumbbell").steps, "hinge").basis == Basis::editor);
}

TEST_CASE("The facts of the page: the pullover", "[builtin][facts]") {
    const Exercise& pullover = exercise("pullover");
    CHECK(ids(pullover.roles.target) == Ids{"pectoralis-major"});
    CHECK(ids(pullover.roles.oppose) == Ids{"pectoralis-major"});
    CHECK(has(pullover.roles.assist, "latissimus-dorsi"));
    CHECK(says(pullover.about, "opponents"));
    CHECK(says(pullover.about, "Dumbbells suit it best"));
    CHECK(pullover.dose.sets == Range{2, 3});
    CHECK(needs(variant("pullover", "dumbbell"), {{"dumbbell"}, {"bench"}}));
    CHECK(says(variant("pullover", "dumbbell").steps, "by one end with both hands"));
    CHECK(says(variant("pullover", "dumbbell").steps, "point straight at the ceiling"));
    CHECK(needs(variant("pullover", "band"), {{"band"}, {"door-anchor", "post"}}));
    const auto positions = variant("pullover", "band").positions;
    CHECK(std::vector(positions.begin(), positions.end()) == std::vector{Position::supine, Position::kneeling});
    CHECK(says(variant("pullover", "band").steps, "behind you"));
}

TEST_CASE("The facts of the page: the reverse fly", "[builtin][facts]") {
    const Exercise& fly = exercise("reverse-fly");
    CHECK(ids(fly.roles.target) == Ids{"deltoid-posterior"});
    CHECK(has(fly.roles.assist, "rhomboids"));
    CHECK(has(fly.roles.assist, "trapezius-middle"));
    const Variant& dumbbell = variant("reverse-fly", "dumbbell");
    CHECK(needs(dumbbell, {{"dumbbell"}}));
    CHECK(says(dumbbell.steps, "do not lock them"));
    CHECK(says(dumbbell.steps, "elbows slightly bent"));
    CHECK(says(dumbbell.steps, "almost level with the floor"));
    CHECK(says(fly.mistakes, "momentum"));
    CHECK(by_id(dumbbell.steps, "raise").pace == Pace::slow);
    CHECK(by_id(dumbbell.steps, "lower").pace == Pace::slow);
    CHECK(says(fly.cautions, "too much load on the lower back"));
}

TEST_CASE("The facts of the page: the cobra", "[builtin][facts]") {
    const Exercise& cobra = exercise("cobra");
    CHECK(says(cobra.about, "isotonic"));
    CHECK(says(cobra.about, "isometric"));
    CHECK(says(cobra.tips, "back and down"));
    const Variant& floor = variant("cobra", "floor");
    CHECK(needs(floor, {}));
    CHECK(ids(floor.optional) == Ids{"mat"});
    CHECK(by_id(floor.steps, "hold").hold_seconds == Range{2, 5});
    CHECK(says(floor.steps, "Tighten your buttocks"));
    CHECK(needs(variant("cobra", "ball"), {{"exercise-ball"}}));
    CHECK(by_id(variant("cobra", "ball").steps, "hold").hold_seconds == Range{2, 5});
    CHECK(says(variant("cobra", "ball").steps, "your chest is free"));
}

TEST_CASE("The facts of the page: the lat pulldown", "[builtin][facts]") {
    const Exercise& pulldown = exercise("lat-pulldown");
    CHECK(ids(pulldown.roles.target) == Ids{"latissimus-dorsi"});
    CHECK(has(pulldown.roles.assist, "biceps-brachii"));
    CHECK(has(pulldown.roles.assist, "forearms"));
    CHECK(says(pulldown.about, "right machine is the best place"));
    const Variant& band = variant("lat-pulldown", "band");
    CHECK(needs(band, {{"band"}, {"door-anchor", "post"}}));
    const auto positions = band.positions;
    CHECK(std::vector(positions.begin(), positions.end()) == std::vector{Position::kneeling, Position::half_kneeling});
    CHECK(says(band.steps, "for better balance"));
    CHECK(says(band.steps, "Farther away is harder"));
    CHECK(says(band.steps, "slightly behind you, at the height of your lower back"));
    CHECK(by_id(band.steps, "rise").pace == Pace::slow);

    const Variant& dumbbell = variant("lat-pulldown", "dumbbell");
    CHECK_FALSE(has(dumbbell.roles.target, "latissimus-dorsi"));
    CHECK(says(dumbbell.cautions, "the lats hardly work"));
    REQUIRE(dumbbell.alternatives.size() == 2);
    CHECK(dumbbell.alternatives[0].variant == &variant("bent-over-row", "one-arm"));
    CHECK(dumbbell.alternatives[1].exercise == &exercise("pullover"));

    const Variant& machine = variant("lat-pulldown", "machine");
    CHECK(says(machine.notes, "gives no steps"));
    for (const Step& step : machine.steps) CHECK(step.basis == Basis::editor);
}
