#include "imported.hpp"

#include "lats/catalog/builtin.hpp"
#include "lats/render/import_summary.hpp"
#include "support/catch.hpp"
#include "support/schema.hpp"

#include <algorithm>

#include <fmt/format.h>

using namespace lats;
using namespace lats::test;

using Lines = std::vector<std::string>;

namespace {

/// Two exercises in the layout of free-exercise-db.
constexpr const char* kJoined = R"([
  {"name": "Slow Twist", "force": "pull", "level": "expert", "mechanic": null, "equipment": "barbell",
   "primaryMuscles": ["abdominals"], "secondaryMuscles": ["abdominals", "lats"],
   "instructions": ["Stand tall. Tip: Keep your feet still.", "", "Tip: Breathe.", "Turn."],
   "category": "strength", "images": ["Slow_Twist/0.jpg"], "id": "Slow_Twist"},
  {"name": "Bent-Over Row", "force": null, "level": "beginner", "mechanic": null, "equipment": null,
   "primaryMuscles": ["middle back"], "secondaryMuscles": [], "instructions": [], "category": "strength", "images": [],
   "id": "Bent-Over_Row"}
])";

std::string record(std::string_view more) {
    return fmt::format(R"({{"name": "Twist", "primaryMuscles": [], "instructions": [], "category": "strength", {}}})", more);
}

std::string text_of(const Page& page) {
    std::string text;
    for (const Line& line : page.lines()) {
        for (const Span& span : line) text += span.text;
        text += '\n';
    }
    return text;
}

}  // namespace

TEST_CASE("A record keeps what it says, and what it does not say stays unknown", "[import]") {
    const Imported imported = import_text(DataSet::free_exercise_db, kJoined);
    const LoadedCatalog loaded = read_with_builtin(imported);

    const Exercise& twist = exercise_in(loaded, "slow-twist");
    CHECK(twist.name == "Slow Twist");
    CHECK(twist.summary.empty());
    CHECK(twist.level == Level::advanced);
    CHECK(ids_of(twist.roles.target) == Lines{"abdominals"});
    CHECK(ids_of(twist.roles.assist) == Lines{"latissimus-dorsi"});  // a muscle in two roles keeps the first
    CHECK(twist.provenance == Provenance{"free-exercise-db", "Slow_Twist", "Unlicense", "", "https://unlicense.org"});
    REQUIRE(twist.variants.size() == 1);
    const Variant& barbell = twist.variants.front();
    CHECK(barbell.id == "barbell");
    CHECK(barbell.name == "With a barbell");
    REQUIRE(barbell.needs->size() == 1);
    CHECK(barbell.needs->front().any_of.front()->id == "barbell");
    REQUIRE(barbell.steps.size() == 2);  // the blank one is gone
    CHECK(barbell.steps[0].id == "step-1");
    CHECK(barbell.steps[0].text == "Stand tall.");
    CHECK(Lines(barbell.steps[0].cues.begin(), barbell.steps[0].cues.end()) == Lines{"Keep your feet still.", "Breathe."});
    CHECK_FALSE(barbell.steps[0].phase.has_value());
    CHECK(barbell.steps[1].text == "Turn.");

    // The built-in catalogue has a bent-over row.
    const Variant& row = exercise_in(loaded, "free-exercise-db-bent-over-row").variants.front();
    CHECK(row.id == "as-described");
    CHECK(row.name == "As described");
    CHECK_FALSE(row.needs.has_value());
    CHECK(row.steps.empty());
    CHECK(ids_of(row.roles.target) == Lines{"middle-back"});
}

TEST_CASE("An import is summed up for a person", "[import]") {
    const ImportSummary summary = import_text(DataSet::free_exercise_db, kJoined).summary;
    CHECK(text_of(import_summary(summary, {})) ==
          "From free-exercise-db: 2 of 2 exercises kept\n"
          "\n"
          "Licences\n"
          "  - Unlicense: 2 exercises\n"
          "\n"
          "Words for several muscles, kept so\n"
          "  - abdominals: abdominals (1 exercise)\n"
          "  - middle back: middle-back (1 exercise)\n"
          "\n"
          "As it was found\n"
          "  - 1 exercise with no steps\n"
          "  - 1 exercise with no assisting muscle\n"
          "  - 1 exercise with equipment that is not recorded: not the same as none\n"
          "  - 1 exercise with a muscle in two roles, kept as target\n"
          "  - 1 step that said nothing, left out\n"
          "  - 2 tips in a step, now a cue of it\n");
}

TEST_CASE("The same data give the same bytes", "[import]") {
    CHECK(import_text(DataSet::free_exercise_db, kJoined).document == import_text(DataSet::free_exercise_db, kJoined).document);
}

TEST_CASE("A file for each exercise and a joined file give the same exercises", "[import]") {
    const std::string one = record(R"("id": "A", "equipment": "body only")");
    const std::string two = record(R"("id": "B", "equipment": "bands")");
    const std::vector<Document> files{{"A.json", one}, {"B.json", two}};
    const Imported apart = import_data_set(builtin_catalog(), DataSet::free_exercise_db, files);
    CHECK(apart.document == import_text(DataSet::free_exercise_db, "[" + one + "," + two + "]").document);
    CHECK(apart.summary.documents == 2);
    CHECK(read_with_builtin(apart).catalog().exercises.back().id == "free-exercise-db-twist");
}

TEST_CASE("In the layout of wrkout the folder is the id", "[import]") {
    const std::vector<Document> files{{"data/exercises/Slow_Twist/exercise.json", record(R"("mechanicsType": "compound")")}};
    const LoadedCatalog loaded = read_with_builtin(import_data_set(builtin_catalog(), DataSet::free_exercise_db, files));
    CHECK(exercise_in(loaded, "twist").provenance == Provenance{"wrkout/exercises.json", "Slow_Twist", "public domain", "", ""});
}

TEST_CASE("A record that cannot be kept is left out, with its place and the reason", "[import]") {
    const Imported imported =
        import_text(DataSet::free_exercise_db, "[\n" + record(R"("id": "A")") + ",\n" + record(R"("id": "A", "level": "beginner")") +
                                                   ",\n" + record(R"("id": 4)") + ",\n{\"name\": \" \"},\n7,\n" +
                                                   record(R"("secondaryMuscles": [null])") + "]");
    CHECK(lines(imported.summary.left_out) == Lines{"theirs.json:3:1: the exercise \"A\" was read already (at [1])",
                                                    "theirs.json:4:91: \"id\": expected a text, found a number (at [2])",
                                                    "theirs.json:5:1: a record without a name (at [3])",
                                                    "theirs.json:6:1: expected an object, found a number (at [4])",
                                                    "theirs.json:7:106: \"secondaryMuscles\": expected a text, found null (at [5])"});
    CHECK(imported.summary.read == 6);
    CHECK(imported.summary.kept == 1);
    read_with_builtin(imported);
}

TEST_CASE("A word that is not known here is counted, noted in the record, and not guessed at", "[import]") {
    const Imported imported =
        import_text(DataSet::free_exercise_db,
                    R"([{"id": "A", "name": "Twist", "level": "expret", "equipment": "ab wheel", "primaryMuscles": ["gizzard"],
             "secondaryMuscles": [], "instructions": [], "category": "strength"}])");
    REQUIRE(imported.summary.unknown_words.size() == 3);
    CHECK(imported.summary.unknown_words[0].word == "gizzard");
    CHECK(imported.summary.unknown_words[1].kind == WordKind::equipment);
    CHECK(imported.summary.unknown_words[2].exercises == 1);
    const LoadedCatalog loaded = read_with_builtin(imported);
    const Exercise& twist = exercise_in(loaded, "twist");
    CHECK_FALSE(twist.level.has_value());
    CHECK(twist.roles.target.empty());
    CHECK_FALSE(twist.variants.front().needs.has_value());
    CHECK(twist.variants.front().notes[1].text == "The data set gives as equipment a word that is not known here: ab wheel.");
}

TEST_CASE("exercemus: descriptions, tips, several pieces of equipment, and a licence for each record", "[import]") {
    constexpr const char* kText = R"({"categories": ["strength"], "equipment": [], "muscles": [], "muscle_groups": {}, "exercises": [
      {"category": "strength", "name": "Bench Twist", "aliases": ["Twister"], "description": "<p>A twist &amp; more.</p>",
       "instructions": ["Sit.", "Twist."], "tips": ["Go slowly."], "equipment": ["barbell", "bench"], "primary_muscles": ["abs"],
       "secondary_muscles": [], "tempo": "3-1-1-0", "video": "https://example.org", "variation_on": [],
       "license": {"full_name": "Creative Commons Attribution Share Alike 4", "short_name": "CC-BY-SA 4", "url": "https://example.org/by-sa"},
       "license_author": "somebody"},
      {"category": "strength", "name": "Floor Twist", "instructions": null, "equipment": ["none"], "primary_muscles": ["obliques"], "secondary_muscles": []},
      {"category": "strength", "name": "Some Twist", "equipment": [], "primary_muscles": [], "secondary_muscles": []}]})";
    const Imported imported = import_text(DataSet::exercemus, kText);
    const LoadedCatalog loaded = read_with_builtin(imported);
    const Exercise& bench = exercise_in(loaded, "bench-twist");
    CHECK(bench.aliases.front() == "Twister");
    CHECK(bench.about.front().text == "A twist & more.");
    CHECK(bench.tips.front().text == "Go slowly.");
    CHECK(bench.provenance == Provenance{"exercemus", "", "CC-BY-SA 4", "somebody", "https://example.org/by-sa"});
    CHECK(bench.variants.front().id == "barbell-bench");
    CHECK(bench.variants.front().name == "With a barbell and a bench");
    CHECK(bench.variants.front().needs->size() == 2);
    CHECK(bench.variants.front().notes.front().text == "Tempo, as the data set writes it: 3-1-1-0.");
    const Variant& floor = exercise_in(loaded, "floor-twist").variants.front();
    CHECK(floor.id == "no-equipment");
    CHECK(floor.name == "Without equipment");
    CHECK(floor.needs->empty());
    CHECK(exercise_in(loaded, "some-twist").variants.front().id == "as-described");

    const std::string told = text_of(import_summary(imported.summary, {}));
    CHECK(told.find("  - none recorded: 2 exercises\n") != std::string::npos);
    CHECK(told.find("  - CC-BY-SA 4: 1 exercise\n") != std::string::npos);
    CHECK(told.find("Share alike:") != std::string::npos);
}

TEST_CASE("open-exercise-db: the folder with all that is in it, or the joined file", "[import]") {
    const std::string exercise =
        R"({"id": "slow-twist", "name": "Slow Twist", "aliases": ["Twister"], "family": "twist", "variantGroup": null,
      "modality": "strength", "level": "beginner", "mechanic": null, "force": null, "equipment": "suspension trainer", "primaryMuscles": ["hip flexors"],
      "secondaryMuscles": ["neck"], "measurementType": "reps", "laterality": "bilateral", "instructions": ["Twist."], "images": [],
      "video": null, "source": {"name": "free-exercise-db", "id": "Slow_Twist"}})";
    const std::vector<Document> files{{"exercises/slow-twist.json", exercise},
                                      {"families/twist.json", R"({"id": "twist", "name": "Twist", "category": "core"})"},
                                      {"vocab/levels.json", R"(["beginner", "expert"])"},
                                      {"schema/exercise.schema.json", R"({"type": "object", "properties": {"primaryMuscles": {}}})"}};
    CHECK(ForeignFiles(files).data_set() == DataSet::open_exercise_db);
    const Imported imported = import_data_set(builtin_catalog(), DataSet::open_exercise_db, files);
    CHECK(imported.summary.documents == 1);
    CHECK(imported.summary.passed_over == 3);
    CHECK(imported.document == import_text(DataSet::open_exercise_db, "[" + exercise + "]").document);
    const LoadedCatalog loaded = read_with_builtin(imported);
    const Exercise& twist = exercise_in(loaded, "slow-twist");
    CHECK(twist.provenance.id == "slow-twist");
    CHECK(twist.about.front().text == "The data set took it over from free-exercise-db, where it is Slow_Twist.");
    CHECK(twist.variants.front().id == "suspension-trainer");
    CHECK(twist.variants.front().side == Side::both);
    CHECK(ids_of(twist.roles.target) == Lines{"hip-flexors"});
}

TEST_CASE("wger: pages of the API, the English text, its licence and its author", "[import]") {
    const auto page = [](std::string_view results) {
        return fmt::format(R"({{"count": 2, "next": null, "previous": null, "results": [{}]}})", results);
    };
    const auto result = [](int id, std::string_view texts) {
        return fmt::format(R"({{"id": {}, "uuid": "u", "category": {{"id": 10, "name": "Abs"}},
          "muscles": [{{"id": 14, "name": "Obliquus externus abdominis", "name_en": "", "is_front": true}}],
          "muscles_secondary": [{{"id": 9, "name": "Trapezius", "name_en": ""}}], "equipment": [{{"id": 3, "name": "Dumbbell"}}],
          "license": {{"id": 2, "full_name": "Creative Commons Attribution Share Alike 4", "short_name": "CC-BY-SA 4", "url": "https://example.org/4"}},
          "license_author": "the first", "images": [], "videos": [], {}}})",
                           id, texts);
    };
    const std::string german =
        R"({"id": 1, "name": "Langsame Drehung", "language": 1, "description": "", "aliases": [], "notes": [], "license": 2})";
    const std::string english = R"({"id": 2, "name": "Slow Twist", "language": 2, "license": 1, "license_author": "the second",
      "description": "<p>Stand tall.</p><ul><li>Turn. Tip: Slowly.</li></ul>", "aliases": [{"id": 1, "alias": "Twister"}],
      "notes": [{"id": 3, "comment": "Mind your back."}]})";
    const std::vector<Document> files{{"1.json", page(result(345, "\"translations\": [" + german + ", " + english + "]"))},
                                      {"2.json", page(result(346, "\"exercises\": [" + german + "]"))}};
    CHECK(ForeignFiles(files).data_set() == DataSet::wger);
    const Imported imported = import_data_set(builtin_catalog(), DataSet::wger, files);
    CHECK(lines(imported.summary.left_out) == Lines{"2.json:1:58: it has no English text (at results[0])"});
    const LoadedCatalog loaded = read_with_builtin(imported);
    const Exercise& twist = exercise_in(loaded, "slow-twist");
    CHECK(twist.provenance ==
          Provenance{"wger", "345", "CC-BY-SA 3", "the second", "https://creativecommons.org/licenses/by-sa/3.0/deed.en"});
    CHECK(twist.aliases.front() == "Twister");
    CHECK(twist.tips.front().text == "Mind your back.");
    CHECK(ids_of(twist.roles.target) == Lines{"external-oblique"});
    REQUIRE(twist.variants.front().steps.size() == 2);
    CHECK(twist.variants.front().steps[1].text == "Turn.");
    CHECK(twist.variants.front().steps[1].cues.front() == "Slowly.");
    CHECK(imported.summary.licences.front().share_alike);
}

TEST_CASE("A data set is told by its content", "[import]") {
    const auto detected = [](std::string_view text) { return ForeignFiles({{"theirs.json", std::string(text)}}).data_set(); };
    CHECK(detected(kJoined) == DataSet::free_exercise_db);
    CHECK(detected(record("\"id\": \"A\"")) == DataSet::free_exercise_db);
    CHECK(detected("{\"exercises\": [" + record("\"id\": \"A\"") + "]}") == DataSet::free_exercise_db);
    CHECK(detected("[{}, 3, " + record("\"id\": \"A\"") + "]") == DataSet::free_exercise_db);
    CHECK(detected(R"({"exercises": [{"name": "A", "primary_muscles": []}]})") == DataSet::exercemus);
    CHECK(detected(R"({"format": "lats-catalog/1", "exercises": [{"id": "a", "name": "A"}]})") == std::nullopt);
    for (const char* nothing : {"", "{", "[]", "{}", "null", "[[[]]]", "\xFF"}) CHECK(detected(nothing) == std::nullopt);
}

TEST_CASE("What is no data set, or another one, or broken, is a problem and gives no document", "[import]") {
    struct Case {
        std::string_view text;
        std::string_view problem;
    };
    const auto [text, problem] = GENERATE(values<Case>({
        {"{}", "theirs.json: no exercises as wger has them"},
        {"[]", "theirs.json: no exercises as wger has them"},
        {kJoined, "theirs.json: no exercises as wger has them; it looks like free-exercise-db"},
        {"", "theirs.json:1:1: not valid JSON: the document is empty"},
        {"[1,\n 2", "theirs.json:2:3: not valid JSON: "},  // the rest is in the words of the JSON library
        {"\xFF\xFE[", "theirs.json:1:1: not valid JSON: this is UTF-16; save it as UTF-8"},
        {"{\"results\": [{\"muscles_secondary\": [], \"translations\": [], \"id\": 1, \"id\": 2}]}",
         "theirs.json:1:69: key \"id\" stands twice in one object; keep one of them"},
    }));
    const Imported imported = import_text(DataSet::wger, text);
    REQUIRE(imported.problems.size() == 1);
    CHECK(lines(imported.problems)[0].starts_with(problem));
    CHECK(imported.document.empty());
    CHECK(lines(import_data_set(builtin_catalog(), DataSet::wger, std::vector<Document>()).problems) ==
          Lines{"nothing: no exercises as wger has them"});
}

TEST_CASE("Progress is told, and an import that is stopped gives no document", "[import]") {
    const std::vector<Document> files{{"a.json", kJoined}, {"b.json", record("\"id\": \"A\"")}};
    std::vector<std::pair<std::size_t, std::size_t>> told;
    const auto listen = [&](std::size_t done, std::size_t all) { return told.emplace_back(done, all), true; };
    CHECK_FALSE(import_data_set(builtin_catalog(), DataSet::free_exercise_db, files, listen).document.empty());
    const std::size_t all = files[0].text.size() + files[1].text.size();
    CHECK(told == std::vector<std::pair<std::size_t, std::size_t>>{{files[0].text.size(), all}, {all, all}});
    const Imported stopped =
        import_data_set(builtin_catalog(), DataSet::free_exercise_db, files, [](std::size_t, std::size_t) { return false; });
    CHECK(stopped.document.empty());
    CHECK(stopped.problems.empty());
}

TEST_CASE("The summary follows its published schema, and the schema misses what is missing", "[import]") {
    const PublishedSchema schema("lats.import-1.schema.json");
    const Imported imported = import_text(
        DataSet::free_exercise_db, "[" + record(R"("id": "A", "equipment": "ab wheel", "primaryMuscles": ["abs"])").replace(0, 1, "{") +
                                       ", 7, " + record(R"("id": "B", "equipment": "ab wheel")") + "]");
    const auto answer = nlohmann::json::parse(import_json(imported.summary));
    CHECK(schema.faults(answer) == "");
    CHECK(schema.faults(nlohmann::json::parse(import_json({}))) == "");
    for (const auto& key : schema.document()["required"]) {
        auto without = answer;
        without.erase(key.get<std::string>());
        INFO(key);
        CHECK(schema.faults(without) != "");
    }
}
