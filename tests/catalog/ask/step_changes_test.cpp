#include "lats/catalog/step_changes.hpp"

#include "support/catch.hpp"
#include "support/small_catalog.hpp"

#include <array>
#include <string>

using namespace lats;
using namespace lats::test;

namespace {

/// Steps with ids of one letter each; a capital letter is the step of the small letter with another text.
std::vector<Step> steps(std::string_view letters) {
    static constexpr std::string_view kIds = "abcdefgh";
    std::vector<Step> made;
    for (const char letter : letters) {
        Step step;
        const bool altered = letter < 'a';
        step.id = kIds.substr(static_cast<std::size_t>(altered ? letter - 'A' : letter - 'a'), 1);
        step.text = altered ? "another text" : "the text";
        made.push_back(step);
    }
    return made;
}

Variant with(std::span<const Step> steps) {
    Variant variant;
    variant.steps = steps;
    return variant;
}

/// Changes as `=a ~b +c -d`: same, changed, added, dropped.
std::string told(const Variant& from, const Variant& to) {
    std::string text;
    for (const StepChange& change : step_changes(from, to)) {
        CHECK((change.from == nullptr) == (change.change == Change::added));
        CHECK((change.to == nullptr) == (change.change == Change::dropped));
        text += text.empty() ? "" : " ";
        text += "=~+-"[static_cast<std::size_t>(change.change)];
        text += (change.to != nullptr ? change.to : change.from)->id;
    }
    return text;
}

Change change_of(const Step& from, const Step& to) {
    const std::array before{from};
    const std::array after{to};
    const auto changes = step_changes(with(before), with(after));
    REQUIRE(changes.size() == 1);
    return changes.front().change;
}

}  // namespace

TEST_CASE("changes follow the new steps, with each dropped step where it stood") {
    const auto [from, to, answer] = GENERATE(table<std::string, std::string, std::string>({
        {"", "", ""},
        {"abc", "abc", "=a =b =c"},
        {"abc", "aBc", "=a ~b =c"},
        {"ab", "cab", "+c =a =b"},
        {"abcd", "ad", "=a -b -c =d"},
        {"abc", "c", "-a -b =c"},
        {"abc", "a", "=a -b -c"},
        {"abc", "adc", "=a -b +d =c"},
        {"abc", "de", "-a -b -c +d +e"},
        {"ab", "", "-a -b"},
        {"", "ab", "+a +b"},
        {"abc", "cba", "=c =b =a"},
        {"abcd", "ca", "=c -d =a -b"},
    }));
    CAPTURE(from, to);
    const auto before = steps(from);
    const auto after = steps(to);
    CHECK(told(with(before), with(after)) == answer);
}

TEST_CASE("a band row changes the set-up and the grip of the dumbbell row") {
    CHECK(told(*variant("bent-over-row", "dumbbell"), *variant("bent-over-row", "band")) == "+stand =hinge ~pull =lower");
}

TEST_CASE("a step is the same only where everything a reader is told is the same") {
    static constexpr std::array<std::string_view, 1> kCues{"feel it"};
    static constexpr std::array<std::string_view, 1> kSameCues{"feel it"};
    Step step;
    step.id = "a";
    step.cues = kCues;

    Step other = step;
    other.cues = kSameCues;
    other.basis = Basis::editor;
    CHECK(change_of(step, other) == Change::same);

    other = step, other.text = "text";
    CHECK(change_of(step, other) == Change::changed);
    other = step, other.phase = Phase::hold;
    CHECK(change_of(step, other) == Change::changed);
    other = step, other.hold_seconds = Range{1, 2};
    CHECK(change_of(step, other) == Change::changed);
    other = step, other.breath = Breath::in;
    CHECK(change_of(step, other) == Change::changed);
    other = step, other.pace = Pace::slow;
    CHECK(change_of(step, other) == Change::changed);
    other = step, other.cues = {};
    CHECK(change_of(step, other) == Change::changed);
}
