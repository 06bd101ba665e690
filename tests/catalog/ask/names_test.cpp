#include "lats/catalog/names.hpp"

#include "support/catch.hpp"
#include "support/listed.hpp"
#include "support/small_catalog.hpp"

#include <array>
#include <string>
#include <tuple>

using namespace lats;
using namespace lats::test;

namespace {

/// What a look-up gave, as `fit: id id`.
template <class Record> std::string told(const Lookup<Record>& lookup) {
    static constexpr std::array<const char*, 4> kFits{"exact:", "corrected:", "ambiguous:", "none:"};
    std::string text = kFits[static_cast<std::size_t>(lookup.fit)];
    for (const Record* record : lookup.records) text += " " + std::string(record->id);
    return text;
}

Exercise named(std::string_view id, std::string_view name, Texts aliases = {}, Texts misspellings = {}) {
    Exercise exercise;
    exercise.id = id;
    exercise.name = name;
    exercise.aliases = aliases;
    exercise.misspellings = misspellings;
    return exercise;
}

std::string told(std::span<const Exercise> some, std::string_view word) {
    std::vector<Exercise> exercises(some.begin(), some.end());
    const Listed<Exercise> list(exercises);
    return told(find_by_name(Records<Exercise>(list), word));
}

}  // namespace

TEST_CASE("a muscle is found by what people call it, and a guess is said to be one") {
    const auto [word, answer] = GENERATE(table<std::string, std::string>({
        // id, name, alias
        {"latissimus-dorsi", "exact: latissimus-dorsi"},
        {"  LATISSIMUS  dorsi ", "exact: latissimus-dorsi"},
        {"lats", "exact: latissimus-dorsi"},
        {"Rear-Delts", "exact: posterior-deltoid"},
        // a bone is found like a muscle
        {"shoulder blade", "exact: scapula"},
        // recorded misspellings
        {"Lattissimus Doris", "corrected: latissimus-dorsi"},
        {"RHOMBIODS", "corrected: rhomboids"},
        // a name that is the whole question comes before names that only hold its words
        {"trapezius", "exact: trapezius"},
        {"shoulder", "exact: shoulder"},
        // with and without spaces
        {"reardelts", "exact: posterior-deltoid"},
        {"shoulder-bl ade", "exact: scapula"},
        // whole words of one name, in any order
        {"pectoralis", "exact: pectoralis-major"},
        {"dorsi latissimus", "exact: latissimus-dorsi"},
        {"rear", "exact: posterior-deltoid"},
        // words of different names of one muscle are not words of one name
        {"rear posterior", "none:"},
        // near misses from 6 letters on
        {"trapezious", "corrected: trapezius"},
        {"rhombods", "corrected: rhomboids"},
        {"scapual", "corrected: scapula"},
        {"latisimus dorsy", "corrected: latissimus-dorsi"},
        {"latisimus dorsey", "none:"},
        // 4 and 5 letters suggest, fewer do not
        {"hats", "none: latissimus-dorsi"},
        {"tarps", "none: trapezius"},
        {"lat", "none: latissimus-dorsi"},
        {"ats", "none:"},
        // the beginning of a word, and a slip in one word of several, suggest
        {"rhomb", "none: rhomboids"},
        {"detloid", "none: posterior-deltoid"},
        {"quadriceps", "none:"},
        {"", "none:"},
        {" -!", "none:"},
    }));
    CAPTURE(word);
    CHECK(told(find_by_name(small_catalog().muscles, word)) == answer);
}

TEST_CASE("every kind of record is found by name") {
    CHECK(told(find_by_name(small_catalog().equipment, "swiss ball")) == "exact: exercise-ball");
    CHECK(told(find_by_name(small_catalog().equipment, "dumbell")) == "corrected: dumbbell");
    CHECK(told(find_by_name(small_catalog().exercises, "fly")) == "exact: reverse-fly");
    CHECK(told(find_by_name(small_catalog().exercises, "pull down")) == "exact: lat-pulldown");
    CHECK(told(find_by_name(small_catalog().exercises, "Bend over raw")) == "corrected: bent-over-row");
    CHECK(told(find_by_name(small_catalog().guides, "upperback")) == "exact: upper-back");
    CHECK(told(find_by_name(exercise("bent-over-row")->variants, "with a band")) == "exact: band");
    CHECK(told(find_by_name(exercise("bent-over-row")->variants, "one arm")) == "exact: one-arm");
}

TEST_CASE("the record found is given only where one is meant") {
    const auto muscles = small_catalog().muscles;
    CHECK(find_by_name(muscles, "lats").found() == muscle("latissimus-dorsi"));
    CHECK(find_by_name(muscles, "trapezious").found() == muscle("trapezius"));
    CHECK(find_by_name(muscles, "hats").found() == nullptr);
    CHECK(find_by_name(muscles, "").found() == nullptr);
}

TEST_CASE("several records of one name are ambiguous, in catalogue order, and none is chosen") {
    static constexpr std::array<std::string_view, 1> kShared{"fly"};
    static constexpr std::array<std::string_view, 1> kWrong{"flie"};
    const std::array exercises{named("reverse-fly", "Reverse fly", kShared, kWrong), named("chest-fly", "Chest fly", kShared, kWrong),
                               named("butterfly", "Butterfly")};
    CHECK(told(exercises, "Fly") == "ambiguous: reverse-fly chest-fly");
    CHECK(told(exercises, "flie") == "ambiguous: reverse-fly chest-fly");
}

TEST_CASE("words that stand in several names are ambiguous") {
    const std::array exercises{named("a", "Wide band row"), named("b", "Squat"), named("c", "Narrow band row")};
    CHECK(told(exercises, "row band") == "ambiguous: a c");
    CHECK(told(exercises, "wide row") == "exact: a");
}

TEST_CASE("an id means its own record, even where others are called so") {
    static constexpr std::array<std::string_view, 1> kAlias{"pullover"};
    const std::array exercises{named("band-pullover", "Band pullover", kAlias), named("pullover", "Pullover")};
    CHECK(told(exercises, "pullover") == "exact: pullover");
    CHECK(told(exercises, "Pullover") == "ambiguous: band-pullover pullover");
}

TEST_CASE("an exercise is found by its id in the data set it comes from, written as there") {
    std::array exercises{named("ab-roller", "Ab roller"), named("roll-out", "Roll-out"), named("a", "Hang"), named("b", "Hold")};
    exercises[1].provenance.id = "Ab_Roller";
    exercises[2].provenance.id = "345";
    exercises[3].provenance.id = "345";
    CHECK(told(exercises, "Ab_Roller") == "exact: roll-out");
    CHECK(told(exercises, "ab_roller") == "exact: ab-roller");  // as a name is read
    CHECK(told(exercises, "345") == "ambiguous: a b");
    CHECK(told(exercises, "") == "none:");
}

TEST_CASE("a name run together is found whole before it is found as a part") {
    const std::array exercises{named("a", "Band pullover"), named("b", "Pullover")};
    CHECK(told(exercises, "pull over") == "exact: b");
    CHECK(told(exercises, "pull over band") == "none:");
    CHECK(told(exercises, "bandpull over") == "exact: a");
}

TEST_CASE("a near miss of several names is not guessed: the nearest come first, at most five") {
    const std::array equal{named("a", "Planks"), named("b", "Blanks")};
    CHECK(told(equal, "Clanks") == "none: a b");
    const std::array nearer{named("a", "Clinkz"), named("b", "Planks"), named("c", "Slanks")};
    CHECK(told(nearer, "Clanks") == "none: b c a");
    CHECK(told(std::span(nearer).first(2), "Clanks") == "corrected: b");
    const std::array many{named("a", "xaaaa"), named("b", "xaaab"), named("c", "xaaac"),
                          named("d", "xaaad"), named("e", "xaaae"), named("f", "xaaaf")};
    CHECK(told(many, "xaaag") == "none: a b c d e");
    CHECK(told(many, "xaa") == "none: a b c d e");
}

TEST_CASE("names in other scripts are compared by letters, not by bytes") {
    const std::array exercises{named("a", "Приседание"), named("b", "Élévation")};
    CHECK(told(exercises, "elevation") == "exact: b");
    CHECK(told(exercises, "Прседание") == "corrected: a");
    CHECK(told(exercises, "\xFF\xC3") == "none:");
}
