#include "lats/catalog/search.hpp"

#include "lats/catalog/builtin.hpp"
#include "lats/catalog/read.hpp"
#include "places.hpp"
#include "support/catch.hpp"
#include "support/small_catalog.hpp"

#include <string>

using namespace lats;
using namespace lats::test;

namespace {

std::string ids(const std::vector<SearchHit>& hits) {
    std::string text;
    for (const SearchHit& hit : hits) text.append(text.empty() ? "" : " ").append(hit.exercise->id);
    return text;
}

/// Where the exercise was found: `field score variant: text`.
std::string place(std::string_view question, std::string_view id) {
    for (const SearchHit& hit : search(small_catalog(), question)) {
        if (hit.exercise->id != id) continue;
        return std::string(word(hit.field)) + " " + std::to_string(hit.score) + " " +
               std::string(hit.variant != nullptr ? hit.variant->id : "-") + ": " + std::string(hit.text);
    }
    return "not found";
}

}  // namespace

TEST_CASE("a word is found in its best place, and the hit shows what stands there") {
    const auto [question, id, answer] = GENERATE(table<std::string, std::string, std::string>({
        {"cobra", "cobra", "name 64 -: Cobra"},
        {"COB", "cobra", "name 32 -: Cobra"},
        {"obra", "cobra", "not found"},
        {"pulldown", "lat-pulldown", "name 64 -: Lat pulldown"},
        {"down", "lat-pulldown", "alias 48 -: lat pull-down"},
        // a misspelling finds, but is not shown
        {"raw", "bent-over-row", "alias 48 -: Bent-over row"},
        // a muscle is found by its other names and by the nodes above it, and is shown by its name
        {"rhomboids", "bent-over-row", "muscle 32 -: Rhomboids"},
        {"lats", "pullover", "muscle 32 -: Latissimus dorsi"},
        {"lattissimus", "pullover", "muscle 32 -: Latissimus dorsi"},
        {"traps", "cobra", "muscle 32 -: Lower trapezius"},
        {"pecs", "pullover", "muscle 32 -: Pectoralis major"},
        {"shoulder", "reverse-fly", "muscle 32 -: Posterior deltoid"},
        // what only holds still is not trained by the exercise
        {"deltoid", "bent-over-row", "not found"},
        // a bone does not stand for the muscles that move it
        {"scapula", "bent-over-row", "not found"},
        {"blades", "bent-over-row", "step 8 dumbbell: Shoulder blades slide together"},
        {"swiss", "cobra", "equipment 24 ball: Exercise ball"},
        // what is optional is not what the exercise is about
        {"mat", "cobra", "not found"},
        {"weight", "pullover", "summary 16 -: Moves a weight over the head."},
        {"arm", "bent-over-row", "summary 16 one-arm: One arm at a time"},
        {"hinge", "bent-over-row", "step 8 dumbbell: Hinge at the hips."},
        {"handles", "bent-over-row", "step 8 band: Pull the handles to your ribs."},
        {"CAFE", "lat-pulldown", "step 8 band: Pull the café's band to your sides."},
        {"jerk", "bent-over-row", "note 2 -: Jerking the weight up."},
        {"easier", "bent-over-row", "note 4 one-arm: Easier on the spine."},
        // several words: the worst found tells most, the score is the sum
        {"row lats hinge", "bent-over-row", "step 104 dumbbell: Hinge at the hips."},
        {"hinge, row!", "bent-over-row", "step 72 dumbbell: Hinge at the hips."},
        {"row cobra", "bent-over-row", "not found"},
    }));
    CAPTURE(question, id);
    CHECK(place(question, id) == answer);
}

TEST_CASE("a whole word wins over the beginning of a longer one in a better place") {
    // "over" is a whole word of the row's name, and only in the summary of the pullover.
    CHECK(place("over", "pullover") == "summary 16 -: Moves a weight over the head.");
    CHECK(place("pull", "lat-pulldown") == "alias 48 -: lat pull-down");
    CHECK(place("lat", "lat-pulldown") == "name 64 -: Lat pulldown");
}

TEST_CASE("the best hits come first, and equals keep the guide's order") {
    CHECK(ids(search(small_catalog(), "over")) == "bent-over-row pullover cobra lat-pulldown");
    CHECK(ids(search(small_catalog(), "latissimus")) == "bent-over-row pullover lat-pulldown");
    CHECK(ids(search(small_catalog(), "back")) == "back-stretch bent-over-row pullover reverse-fly cobra lat-pulldown");
}

TEST_CASE("a question without a word finds nothing") {
    CHECK(search(small_catalog(), "").empty());
    CHECK(search(small_catalog(), " ?! ").empty());
    CHECK(search(Catalog{}, "row").empty());
}

TEST_CASE("a place is worth less the less it says about the exercise") {
    for (std::size_t i = 1; i < kWords<Field>.size(); ++i) {
        CHECK(weight(static_cast<Field>(i - 1)) > weight(static_cast<Field>(i)));
    }
    CHECK(weight(Field::name) == 64);
    CHECK(weight(Field::note) == 4);
}

TEST_CASE("a word that stands nowhere gets the nearest words that would be found") {
    const auto [question, words] = GENERATE(table<std::string, std::vector<std::string>>({
        {"rhombiods", {}},  // recorded: it is found
        {"rhomboid", {}},   // the beginning of a word is found
        {"cobrra", {"cobra"}},
        {"row pulovar", {"pullover"}},  // the first word that is lost
        {"stertch cobrra", {"stretch"}},
        {"scapula", {}},  // a bone of that name stands in no exercise
        {"scapual", {}},
        {"xy", {}},
        {"", {}},
    }));
    CAPTURE(question);
    CHECK(suggest_words(small_catalog(), question) == words);
}

TEST_CASE("every suggested word is found") {
    const auto seed = GENERATE(range(0U, 30U));
    const LoadedCatalog random = random_catalog(seed);
    for (const char* lost : {"cafes", "bandit", "chesst", "arnmed", "puul"}) {
        const auto words = suggest_words(random.catalog(), lost);
        CHECK(words.size() <= 3);
        for (const std::string& word : words) CHECK_FALSE(search(random.catalog(), word).empty());
    }
}
