#include "support/catch.hpp"

#include "lats/catalog/read.hpp"

#include <string>
#include <string_view>

#include <fmt/format.h>

using namespace lats;

namespace {

ReadResult read_variants(std::string_view variants) {
    return read_catalog({{"mine.json", fmt::format(R"({{"format": "lats-catalog/1", "exercises": [
        {{"id": "e", "name": "E", "summary": "S.", "variants": [{}]}}]}})",
                                                   variants)}});
}

std::vector<std::string> problems(std::string_view figure) {
    std::vector<std::string> messages;
    for (const Diagnostic& problem : read_variants(fmt::format(R"({{"id": "v", "name": "V", "figure": {}}})", figure)).problems)
        messages.push_back(to_string(problem));
    return messages;
}

}  // namespace

TEST_CASE("A pose starts from the usual one of the position, then from what all poses share") {
    const ReadResult result = read_variants(R"({"id": "v", "name": "V", "positions": ["seated"], "figure": {
        "view": "front", "base": {"trunk": 170, "left_arm": [[90, 5], [180, 0]]},
        "poses": [{"caption": "Start"}, {"caption": "End", "trunk": [160, 150], "arms": [[0, 90]], "right_leg": [70]}]}})");
    REQUIRE(result.problems.empty());
    const Figure& figure = result.catalog->catalog().exercises.front().variants.front().figure;
    CHECK(figure.view == View::front);
    REQUIRE(figure.poses.size() == 2);
    const Pose& start = figure.poses[0];
    CHECK(start.caption == "Start");
    CHECK(start.anchor == Anchor::hips);  // as a seated person has
    CHECK(start.waist == 170);
    CHECK(start.head == 170);  // it follows the chest
    CHECK(start.arms[0] == Limb{{90, 5}, {180, 0}});
    const Pose& end = figure.poses[1];
    CHECK(end.waist == 160);
    CHECK(end.chest == 150);
    CHECK(end.head == 150);
    CHECK(end.arms[0] == Limb{{0, 90}, {0, 90}});
    CHECK(end.legs[1] == Limb{{70, 0}, {70, 0}});
    CHECK(end.legs[0] == start.legs[0]);
}

TEST_CASE("A variant takes over the figure of the one it is based on, and says what differs") {
    const ReadResult result = read_variants(R"(
        {"id": "a", "name": "A", "figure": {"props": [{"kind": "dumbbell"}], "base": {"trunk": 120},
         "poses": [{"caption": "Start", "legs": [[20], [-10]]}, {"caption": "End"}]}},
        {"id": "b", "name": "B", "based_on": "a"},
        {"id": "c", "name": "C", "based_on": "b", "figure": {"props": [{"kind": "band", "around": "feet"}], "base": {"head": 100}}})");
    REQUIRE(result.problems.empty());
    const auto variants = result.catalog->catalog().exercises.front().variants;
    REQUIRE(variants[1].figure.poses.size() == 2);
    CHECK(variants[1].figure.props.front().kind == PropKind::dumbbell);
    CHECK(variants[2].figure.props.front().kind == PropKind::band);
    CHECK(variants[2].figure.props.front().around == Around::feet);
    CHECK(variants[2].figure.poses[0].waist == 120);
    CHECK(variants[2].figure.poses[0].head == 100);
    CHECK(variants[2].figure.poses[0].caption == "Start");
}

TEST_CASE("A pose says where the palms face and what presses, and takes both over from the base") {
    const ReadResult result = read_variants(R"({"id": "v", "name": "V", "figure": {"base": {"palms": "up"}, "poses": [
        {}, {"palms": "in", "push": {"with": "right-hand", "toward": [90, 20]}}, {"push": {"with": "elbows", "toward": -90}}]}})");
    REQUIRE(result.problems.empty());
    const auto poses = result.catalog->catalog().exercises.front().variants.front().figure.poses;
    CHECK(poses[0].palms == Palm::up);
    CHECK_FALSE(poses[0].push.has_value());
    CHECK(poses[1].palms == Palm::in);
    CHECK(poses[1].push == Push{Presses::right_hand, {90, 20}});
    CHECK(poses[2].push == Push{Presses::elbows, {-90, 0}});
}

TEST_CASE("A variant without a figure has none") {
    const ReadResult result = read_variants(R"({"id": "v", "name": "V"})");
    REQUIRE(result.catalog.has_value());
    CHECK(result.catalog->catalog().exercises.front().variants.front().figure.poses.empty());
}

TEST_CASE("A broken figure is refused, and the message says what is wrong") {
    const auto first = [](std::string_view figure) {
        const auto all = problems(figure);
        REQUIRE_FALSE(all.empty());
        return all.front();
    };
    const auto says = [](const std::string& message, std::string_view part) { return message.find(part) != std::string::npos; };
    CHECK(says(first(R"({"poses": [{"caption": "Bent", "arms": [[0], [170]]}]})"), "no body can do this: \"Bent\": the left elbow"));
    CHECK(says(first(R"({"poses": [{"arms": [[0], [10], [20]]}]})"), "a limb is one direction"));
    CHECK(says(first(R"({"poses": [{"arms": [["up"]]}]})"), "whole numbers from -3000 to 3000"));
    CHECK(says(first(R"({"poses": [{"trunk": [180, 170, 160]}]})"), "1 to 2 whole numbers"));
    CHECK(says(first(R"({"poses": [{"trunk": 90.5}]})"), "whole numbers"));
    CHECK(says(first(R"({"poses": [{"trunc": 90}]})"), "did you mean \"trunk\"?"));
    CHECK(says(first(R"({"poses": [{"push": {"with": "hands"}}]})"), "toward"));
    CHECK(says(first(R"({"poses": [{"palms": "forwrd"}]})"), "did you mean \"forward\"?"));
    CHECK(says(first(R"({"poses": []})"), "a figure without a pose"));
    CHECK(says(first(R"({"view": "sid", "poses": [{}]})"), "did you mean \"side\"?"));
    CHECK(says(first(R"({"props": [{"kind": "bench"}], "poses": [{}]})"), "a bench without a place"));
    CHECK(says(first(R"({"props": [{"kind": "ball", "from": [0, 30]}], "poses": [{}]})"), "a ball without a size"));
    CHECK(says(first(R"({"props": [{"kind": "lever", "to": [70, 150]}], "poses": [{}]})"), "a lever without a place"));
    CHECK(says(first(R"({"props": [{"kind": "lever", "from": [0, 150]}], "poses": [{}]})"), "a lever without a column"));
    CHECK(says(first(R"({"poses": [{}, {}, {}, {}, {}, {}, {}, {}, {}]})"), "at most 8 poses"));
}

TEST_CASE("An outline has a view and at least three points") {
    const auto result = read_catalog({{"mine.json", R"({"format": "lats-catalog/1",
        "muscles": [{"id": "m", "name": "M", "kind": "muscle", "shows_at": ["chest-back"],
                     "outlines": [{"view": "back", "layer": 1, "points": [[0, 1], [2, 3], [4, 5]]}]}],
        "body": [{"view": "front", "points": [[0, 0], [100, 0], [100, 1800]]}]})"}});
    REQUIRE(result.catalog.has_value());
    const Catalog& catalog = result.catalog->catalog();
    REQUIRE(catalog.muscles.front().outlines.size() == 1);
    CHECK(catalog.muscles.front().outlines.front().layer == 1);
    CHECK(catalog.muscles.front().outlines.front().points[2] == MapPoint{4, 5});
    CHECK(catalog.muscles.front().shows_at.front() == FigurePart::chest_back);
    CHECK(catalog.body.size() == 1);
    const auto broken = read_catalog({{"mine.json", R"({"format": "lats-catalog/1", "body": [{"view": "front", "points": [[0, 0]]}]})"}});
    REQUIRE(broken.problems.size() == 1);
    CHECK(broken.problems.front().message.find("at least three points") != std::string::npos);
}
