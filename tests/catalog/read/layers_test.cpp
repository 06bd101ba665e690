// Documents laid over each other.
#include "lats/catalog/builtin.hpp"
#include "lats/catalog/read.hpp"
#include "lats/text/clean.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace lats;

namespace {

constexpr std::string_view kBelow = R"({
  "format": "lats-catalog/1",
  "muscles": [{ "id": "back", "name": "Back", "kind": "region" }, { "id": "lats", "name": "Lats", "kind": "muscle", "parent": "back" }],
  "equipment": [{ "id": "band", "name": "Band" }],
  "exercises": [
    { "id": "row", "name": "Row", "summary": "Pulls.", "level": "beginner", "muscles": { "target": ["lats"] },
      "alternatives": [{ "exercise": "fly", "variant": "band", "why": "Lighter." }],
      "variants": [
        { "id": "band", "name": "With a band", "needs": ["band"], "steps": [
          { "id": "stand", "phase": "setup", "text": "Stand." }, { "id": "pull", "phase": "effort", "text": "Pull." }] },
        { "id": "none", "name": "With nothing", "needs": [], "based_on": "band" }] },
    { "id": "fly", "name": "Fly", "summary": "Opens.", "muscles": { "target": ["lats"] },
      "variants": [{ "id": "band", "name": "With a band", "needs": ["band"] }, { "id": "none", "name": "With nothing", "needs": [] }] }],
  "guides": [{ "id": "guide", "name": "Guide", "exercises": ["row", "fly"] }]
})";

LayeredResult laid_over(std::vector<std::string> records) {
    std::vector<Document> documents{{"below.json", std::string(kBelow), 0}};
    for (const std::string& record : records)
        documents.push_back({"layer-" + std::to_string(documents.size()) + ".json",
                             R"({ "format": "lats-catalog/1", "exercises": [)" + record + "] }", documents.size()});
    return read_layers(std::move(documents));
}

const Exercise& exercise(const LayeredResult& result, std::string_view id) {
    REQUIRE(result.catalog);
    const auto& all = result.catalog->catalog().exercises;
    const auto found = std::ranges::find(all, id, &Exercise::id);
    REQUIRE(found != all.end());
    return *found;
}

std::vector<std::string> texts(const Variant& variant) {
    std::vector<std::string> all;
    for (const Step& step : variant.steps) all.emplace_back(step.text);
    return all;
}

using Strings = std::vector<std::string>;

/// What is told of a patch of the row, without the document.
Strings told(const std::string& said) {
    Strings lines;
    for (const Diagnostic& problem : laid_over({R"({ "id": "row", "op": "patch", )" + said + " }"}).problems)
        lines.push_back(problem.place.substr(problem.place.find('.') + 1) + ": " + problem.message +
                        (problem.suggestion.empty() ? "" : "; " + problem.suggestion));
    return lines;
}

Strings told_of_variants(const std::string& variants) { return told(R"("variants": [)" + variants + "]"); }
Strings told_of_steps(const std::string& steps) { return told_of_variants(R"({ "id": "band", "steps": [)" + steps + "] }"); }

}  // namespace

TEST_CASE("A new record is added above the others") {
    const auto result =
        laid_over({R"({ "id": "pull", "name": "Pull", "summary": "Pulls.", "variants": [{ "id": "none", "name": "So" }] })"});
    CHECK(result.problems.empty());
    CHECK(exercise(result, "pull").name == "Pull");
    CHECK(exercise(result, "row").name == "Row");
    REQUIRE(result.origins.size() == 1);
    CHECK(result.origins.front().document == "layer-1.json");
    CHECK(result.origins.front().part.empty());
}

TEST_CASE("A patch changes what it names, by ids, and keeps the rest") {
    const auto result = laid_over({R"({ "id": "row", "op": "patch", "summary": "Pulls hard.", "level": null, "variants": [
        { "id": "band", "steps": [{ "id": "pull", "text": "Pull far." }, { "id": "breathe", "phase": "setup", "text": "Breathe.", "after": "stand" }] },
        { "id": "bar", "name": "With a bar" }] })"});
    CHECK(result.problems.empty());
    const Exercise& row = exercise(result, "row");
    CHECK(row.summary == "Pulls hard.");
    CHECK_FALSE(row.level);
    REQUIRE(row.variants.size() == 3);
    CHECK(texts(row.variants[0]) == Strings{"Stand.", "Breathe.", "Pull far."});
    CHECK(row.variants[0].steps[2].phase == Phase::effort);
    CHECK(texts(row.variants[1]) == Strings{"Stand.", "Breathe.", "Pull far."});  // it is based on the first
    CHECK(row.variants[2].id == "bar");
    Strings parts;
    for (const Origin& origin : result.origins) parts.push_back(origin.part + ":" + std::to_string(origin.line));
    CHECK(parts == Strings{"summary:1", "level:1", "variants.band.steps.pull.text:2", "variants.band.steps.breathe:2", "variants.bar:3"});
}

TEST_CASE("A patch states in full a step that a variant takes over, and keeps its place") {
    const auto result = laid_over(
        {R"({ "id": "row", "op": "patch", "variants": [{ "id": "none", "steps": [{ "id": "pull", "text": "Pull gently." }] }] })"});
    CHECK(result.problems.empty());
    const Exercise& row = exercise(result, "row");
    CHECK(texts(row.variants[0]) == Strings{"Stand.", "Pull."});
    CHECK(texts(row.variants[1]) == Strings{"Stand.", "Pull gently."});
    CHECK_FALSE(row.variants[1].steps[1].phase);
}

TEST_CASE("The items of a patch may be replaced or taken away") {
    const auto result = laid_over({R"({ "id": "row", "op": "patch", "variants": [{ "id": "none", "op": "remove" },
        { "id": "band", "op": "replace", "name": "Banded" }] })"});
    CHECK(result.problems.empty());
    const Exercise& row = exercise(result, "row");
    REQUIRE(row.variants.size() == 1);
    CHECK(row.variants[0].name == "Banded");
    CHECK_FALSE(row.variants[0].needs);
}

TEST_CASE("A patch can leave a step out that a variant takes over, also one that it states itself") {
    const std::string states =
        R"({ "id": "row", "op": "patch", "variants": [{ "id": "none", "steps": [{ "id": "pull", "text": "Pull gently." }] }] })";
    for (const bool is_stated : {false, true}) {
        std::vector<std::string> layers;
        if (is_stated) layers.push_back(states);
        layers.push_back(R"({ "id": "row", "op": "patch", "variants": [{ "id": "none", "steps": [{ "id": "pull", "drop": true }] }] })");
        const auto result = laid_over(layers);
        CHECK(result.problems.empty());
        CHECK(texts(exercise(result, "row").variants[0]) == Strings{"Stand.", "Pull."});
        CHECK(texts(exercise(result, "row").variants[1]) == Strings{"Stand."});
    }
}

TEST_CASE("A step that was left out can be taken up again, and a step of its own taken away") {
    const auto result = laid_over({R"({ "id": "row", "op": "patch", "variants": [{ "id": "none", "steps": [
                                        { "id": "pull", "drop": true }, { "id": "rest", "text": "Rest.", "after": "stand" }] }] })",
                                   R"({ "id": "row", "op": "patch", "variants": [{ "id": "none", "steps": [
                                        { "id": "pull", "text": "Pull again." }, { "id": "rest", "op": "remove" }] }] })"});
    CHECK(result.problems.empty());
    CHECK(texts(exercise(result, "row").variants[1]) == Strings{"Stand.", "Pull again."});
}

TEST_CASE("An op of a variant or a step that cannot be done is told where it stands") {
    CHECK(told_of_variants(R"({ "id": "band", "op": "remvoe" })") ==
          Strings{R"(variants[0].op: "remvoe" is not known here; did you mean "remove"?)"});
    CHECK(told_of_variants(R"({ "id": "band", "op": 7 })") == Strings{"variants[0].op: expected a text, found a number"});
    CHECK(told_of_variants(R"({ "id": "band", "op": ["x"] })") == Strings{"variants[0].op: expected a text, found a list"});
    CHECK(told_of_variants(R"({ "id": "bend", "op": "remove" })") ==
          Strings{R"(variants[0].op: there is no variant "bend" below to remove; did you mean "band"?)"});
    CHECK(told_of_variants(R"({ "id": "band", "op": "add", "name": "X" })") ==
          Strings{R"(variants[0].op: a document below has the variant "band" already; leave "op" out to change parts of it)"});
    CHECK(told_of_steps(R"({ "id": "stand" }, { "id": "pull", "op": "delete" })") ==
          Strings{R"(variants[0].steps[1].op: "delete" is not known here; one of: add, patch, replace, remove)"});
    CHECK(told_of_steps(R"({ "id": "push", "op": "replace", "text": "Push." })") ==
          Strings{R"(variants[0].steps[0].op: there is no step "push" below to replace)"});
    CHECK(told_of_variants(R"({ "id": "bar", "name": "With a bar", "steps": [{ "id": "pull", "op": "patch", "text": "Pull." }] })") ==
          Strings{R"(variants[2].steps[0].op: there is nothing below that this could change; leave "op" out)"});
    CHECK(told_of_variants(R"({ "id": "bar", "op": "add", "name": "With a bar" })").empty());
}

TEST_CASE("A patch says all of a variant or a step in one item") {
    const char* const suggestion = "; put all that is said of it into one item";
    CHECK(told_of_variants(R"({ "id": "band", "name": "A" }, { "id": "band", "name": "B" })") ==
          Strings{std::string(R"(variants[1].id: this list has the variant "band" already)") + suggestion});
    CHECK(told_of_steps(R"({ "id": "pull", "op": "remove" }, { "id": "pull", "text": "Pull." })") ==
          Strings{std::string(R"(variants[0].steps[1].id: this list has the step "pull" already)") + suggestion});
}

TEST_CASE("One wrong item of a patch gives one problem") {
    CHECK(told_of_variants(R"({ "id": "band" }, null, { "id": "none" })") ==
          Strings{"variants[2]: expected an object, found null; leave out what is not known"});
    CHECK(told_of_variants(R"({ "id": "bar", "name": "With a bar", "after": "bend" })") ==
          Strings{R"(variants[0].after: there is no variant "bend"; did you mean "band"?)"});
    CHECK(told_of_steps(R"({ "id": "rest", "text": "Rest.", "after": "pulll" })") ==
          Strings{R"(variants[0].steps[0].after: there is no step "pulll"; did you mean "pull"?)"});
    const auto result = laid_over({R"({ "op": "patch", "name": "Row" })"});
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems.front().message == "\"id\" is missing");
    const auto wrong = laid_over({R"({ "id": "row", "op": "pacth", "name": "Row" })"});
    REQUIRE(wrong.problems.size() == 1);
    CHECK(wrong.problems.front().suggestion == "did you mean \"patch\"?");
}

TEST_CASE("A layer that removes a record has nothing else to say of it") {
    const std::string remove = R"({ "id": "fly", "op": "remove" })";
    for (const std::string other : {R"({ "id": "fly", "name": "New", "variants": [{ "id": "none", "name": "So" }] })",
                                    R"({ "id": "fly", "op": "patch", "name": "New" })"}) {
        const auto result = laid_over({remove + ", " + other});
        REQUIRE(result.problems.size() == 1);
        CHECK(result.problems.front().message == "this layer has the exercise \"fly\" already");
    }
    CHECK(laid_over({remove, R"({ "id": "fly", "name": "New", "variants": [{ "id": "none", "name": "So" }] })"}).problems.empty());
}

TEST_CASE("The later layer wins") {
    const auto result =
        laid_over({R"({ "id": "row", "op": "patch", "name": "First" })", R"({ "id": "row", "op": "patch", "name": "Second" })"});
    CHECK(exercise(result, "row").name == "Second");
}

TEST_CASE("What is replaced is gone as a whole") {
    const auto result =
        laid_over({R"({ "id": "fly", "op": "replace", "name": "New", "summary": "New.", "variants": [{ "id": "none", "name": "So" }] })"});
    CHECK(result.problems.empty());
    CHECK(exercise(result, "fly").variants.size() == 1);
    CHECK(exercise(result, "row").alternatives.empty());  // it named a variant that is no more
}

TEST_CASE("What is removed leaves the lists of documents that could not know") {
    const auto result = laid_over({R"({ "id": "fly", "op": "remove" })"});
    CHECK(result.problems.empty());
    CHECK(result.catalog->catalog().exercises.size() == 1);
    CHECK(result.catalog->catalog().guides.front().exercises.size() == 1);
    CHECK(exercise(result, "row").alternatives.empty());
}

TEST_CASE("A known id without an op is explained, and the document left out") {
    const auto result = laid_over({R"({ "id": "row", "name": "Mine", "summary": "Mine.", "variants": [{ "id": "none", "name": "So" }] })"});
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems.front().message == "a document below has the exercise \"row\" already");
    CHECK(result.problems.front().suggestion == "say \"op\": \"patch\" to change parts of it, \"replace\" or \"remove\"");
    CHECK(result.left_out == Strings{"layer-1.json"});
    CHECK(exercise(result, "row").name == "Row");
}

TEST_CASE("An op without anything below it is a problem, and an unknown one too") {
    for (const std::string op : {"patch", "replace", "remove", "pacth"}) {
        const auto result = laid_over(
            {R"({ "id": "none-such", "op": ")" + op + R"(", "name": "X", "summary": "X.", "variants": [{ "id": "a", "name": "A" }] })"});
        CHECK(result.left_out == Strings{"layer-1.json"});
        CHECK(result.problems.size() == 1);
        CHECK(result.catalog);
    }
}

TEST_CASE("A second change in one layer is told as that, and what a layer between took away is not suggested") {
    const auto twice = laid_over({R"({ "id": "row", "op": "patch", "name": "One" }, { "id": "row", "op": "patch", "name": "Two" })"});
    REQUIRE(twice.problems.size() == 1);
    CHECK(twice.problems.front().message == "this layer has the exercise \"row\" already");
    const auto gone = laid_over({R"({ "id": "fly", "op": "remove" })", R"({ "id": "fly", "op": "patch", "name": "Two" })"});
    REQUIRE(gone.problems.size() == 1);
    CHECK(gone.problems.front().message == "there is no exercise \"fly\" below to patch");
    CHECK(gone.problems.front().suggestion.empty());
}

TEST_CASE("What documents say of themselves is told, also of those that are left out") {
    const auto result = read_layers({{"below.json", std::string(kBelow), 0},
                                     {"mine.json", R"({ "format": "lats-catalog/1", "name": "Mine", "licence": "CC0-1.0" })", 1},
                                     {"later.json", R"({ "format": "lats-catalog/2", "name": "Later" })", 2},
                                     {"broken.json", "{", 3}});
    REQUIRE(result.heads.size() == 4);
    CHECK(result.heads[0].name.empty());
    CHECK(result.heads[1].name == "Mine");
    CHECK(result.heads[1].licence == "CC0-1.0");
    CHECK(result.heads[2].name == "Later");
    CHECK(result.heads[3].document == "broken.json");
    CHECK(result.heads[3].layer == 3);
}

TEST_CASE("Very many documents are read together") {
    constexpr std::size_t kMany = 70'000;
    std::vector<Document> documents(kMany, {"one.json", R"({ "format": "lats-catalog/1" })", 1});
    documents.front() = {"below.json", std::string(kBelow), 0};
    documents.back() = {"last.json", R"({ "format": "lats-catalog/1", "exercises": [{ "id": "row", "op": "patch",
        "name": "Last" }] })",
                        1};
    const auto result = read_layers(std::move(documents));
    CHECK(result.problems.empty());
    CHECK(exercise(result, "row").name == "Last");
    REQUIRE(result.origins.size() == 1);
    CHECK(result.origins.front().document == "last.json");
    CHECK(result.origins.front().line == 2);
}

TEST_CASE("A broken document does not take the others away") {
    std::vector<Document> documents{
        {"below.json", std::string(kBelow), 0},
        {"broken.json", "{", 1},
        {"good.json", R"({ "format": "lats-catalog/1", "exercises": [{ "id": "row", "op": "patch", "name": "Good" }] })", 2}};
    const auto result = read_layers(std::move(documents));
    CHECK(result.left_out == Strings{"broken.json"});
    CHECK(exercise(result, "row").name == "Good");
}

TEST_CASE("Who takes away what others need is left out") {
    const std::string removes = R"({ "format": "lats-catalog/1", "equipment": [{ "id": "band", "op": "remove" }] })";
    const auto result = read_layers({{"below.json", std::string(kBelow), 0}, {"removes.json", removes, 1}});
    CHECK(result.left_out == Strings{"removes.json"});
    CHECK(exercise(result, "row").variants[0].needs->size() == 1);
}

TEST_CASE("Who takes away what an own document needs is left out, not that document, and other broken ones too") {
    const auto document = [](const char* name, const std::string& lists, std::size_t layer) {
        return Document{name, R"({ "format": "lats-catalog/1", )" + lists + " }", layer};
    };
    const auto result = read_layers({{"below.json", std::string(kBelow), 0},
                                     document("broken.json", R"("exercises": [{ "id": "odd" }])", 1),
                                     document("gizmo.json", R"("equipment": [{ "id": "gizmo", "name": "Gizmo" }], "exercises": [
                                         { "id": "turn", "name": "Turn", "variants": [{ "id": "gizmo", "name": "So", "needs": ["gizmo"] }] }])",
                                              2),
                                     document("fine.json", R"("exercises": [{ "id": "row", "op": "patch", "name": "Fine" }])", 3),
                                     document("removes.json", R"("equipment": [{ "id": "gizmo", "op": "remove" }])", 4),
                                     document("finer.json", R"("exercises": [{ "id": "turn", "op": "patch", "name": "Finer" }])", 5)});
    CHECK(result.left_out == Strings{"broken.json", "removes.json"});
    CHECK(exercise(result, "row").name == "Fine");
    CHECK(exercise(result, "turn").name == "Finer");
    REQUIRE_FALSE(result.problems.empty());
    CHECK(result.problems.back().document == "gizmo.json");
    CHECK(result.problems.back().message == "no equipment has the id \"gizmo\"");
    CHECK(result.problems.back().suggestion == "a document above this one removes it");
}

TEST_CASE("A broken lowest layer leaves nothing") {
    const auto result = read_layers({{"broken.json", "[]", 0}});
    CHECK_FALSE(result.catalog);
    CHECK_FALSE(result.problems.empty());
}

TEST_CASE("All layers in one document make the same catalogue") {
    std::vector<Document> documents = builtin_documents();
    documents.push_back({"patch.json",
                         R"({ "format": "lats-catalog/1", "exercises": [{ "id": "bent-over-row", "op": "patch", "name": "Bent row" }] })",
                         1});
    const auto layered = read_layers(documents, Merged::yes);
    REQUIRE(layered.catalog);
    const auto again = read_catalog({{"merged.json", layered.merged}}, Merged::yes);
    REQUIRE(again.problems.empty());
    CHECK(again.merged == layered.merged);
    const auto& exercises = again.catalog->catalog().exercises;
    CHECK(std::ranges::find(exercises, "bent-over-row", &Exercise::id)->name == "Bent row");
    CHECK(size_of(again.catalog->catalog()).variants == size_of(builtin_catalog()).variants);
}

TEST_CASE("A record that replaces another one says no longer so where all layers are one document") {
    std::vector<Document> documents{{"below.json", std::string(kBelow), 0}};
    documents.push_back({"layer-1.json", R"({ "format": "lats-catalog/1", "exercises": [
        { "id": "fly", "op": "replace", "name": "New fly", "summary": "Opens.", "variants": [{ "id": "band", "name": "With a band" }] }] })",
                         1});
    const auto layered = read_layers(std::move(documents), Merged::yes);
    REQUIRE(layered.problems.empty());
    const auto again = read_catalog({{"merged.json", layered.merged}});
    CHECK(again.problems.empty());
}

TEST_CASE("Where all layers are one document, it names nothing that was removed") {
    const auto all = builtin_catalog();
    const auto list = [](const auto& records, std::size_t first) {
        std::string ids;
        for (std::size_t i = first; i < records.size(); ++i)
            ids += (ids.empty() ? "" : ", ") + (R"({ "id": ")" + std::string(records[i].id) + R"(", "op": "remove" })");
        return ids;
    };
    const std::string patch = R"({ "id": "floor-slide", "op": "patch", "variants": [{ "id": "one-arm", "op": "remove" }] })";
    const std::string removals = GENERATE_COPY(R"("exercises": [)" + list(all.exercises, 10) + "]",
                                               R"("muscles": [)" + list(all.muscles, 5) + "]", R"("guides": [)" + list(all.guides, 2) + "]",
                                               R"("sources": [)" + list(all.sources, 0) + "]", R"("exercises": [)" + patch + "]");
    std::vector<Document> documents = builtin_documents();
    documents.push_back({"removes.json", R"({ "format": "lats-catalog/1", )" + removals + "}", 1});
    const auto layered = read_layers(std::move(documents), Merged::yes);
    REQUIRE(layered.problems.empty());
    const auto again = read_catalog({{"merged.json", layered.merged}}, Merged::yes);
    REQUIRE(again.problems.empty());
    CHECK(again.merged == layered.merged);
}

TEST_CASE("Characters that are not printed are written as escapes") {
    const std::string name = "R\u200Fo\u200E\u061C\u2028\u202B\u2066\u2069\x7F\u0085\U000E0041w\u00E9";
    const auto layered = read_layers(
        {{"below.json", std::string(kBelow), 0},
         {"patch.json", R"({ "format": "lats-catalog/1", "exercises": [{ "id": "row", "op": "patch", "name": ")" + name + R"(" }] })", 1}},
        Merged::yes);
    CHECK(text::is_clean(layered.merged));
    CHECK(layered.merged.find(R"(R\u200fo\u200e\u061c\u2028\u202b\u2066\u2069\u007f\u0085\udb40\udc41w)"
                              "\u00E9") != std::string::npos);
    const auto again = read_catalog({{"merged.json", layered.merged}});
    REQUIRE(again.catalog);
    CHECK(again.catalog->catalog().exercises.front().name == name);
}

TEST_CASE("Each origin has the line in its own document, whatever the order they are told in") {
    // Muscles are told before exercises, and a patch after what it changes: neither is the order of the lines.
    const auto result = read_layers({
        {"below.json", std::string(kBelow), 0},
        {"first.json", R"({ "format": "lats-catalog/1",
          "exercises": [
            { "id": "pull", "name": "Pull", "variants": [{ "id": "none", "name": "So" }] },

            { "id": "lift", "name": "Lift", "variants": [{ "id": "none", "name": "So" }] }],
          "muscles": [{ "id": "neck", "name": "Neck", "kind": "region" },
                      { "id": "calf", "name": "Calf", "kind": "muscle" }] })",
         1},
        {"second.json", R"({ "format": "lats-catalog/1", "exercises": [
            { "id": "lift", "op": "patch",
              "level": "beginner",
              "name": "Lift it" },
            { "id": "push", "name": "Push", "variants": [{ "id": "none", "name": "So" }] }] })",
         2},
    });
    CHECK(result.problems.empty());
    Strings told;
    for (const Origin& origin : result.origins)
        told.push_back(origin.document + ":" + std::to_string(origin.line) + " " + origin.id +
                       (origin.part.empty() ? "" : "." + origin.part));
    CHECK(told == Strings{"first.json:6 neck", "first.json:7 calf", "first.json:3 pull", "first.json:5 lift", "second.json:3 lift.level",
                          "second.json:4 lift.name", "second.json:5 push"});
}
