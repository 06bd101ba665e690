// The schema is a promise to editors about what the reader takes. Both are asked the same: a document that holds every
// key of the format, with one thing changed.
#include "support/schema.hpp"
#include "lats/catalog/read.hpp"
#include "places.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

using namespace lats;
using namespace lats::test;
using nlohmann::json;

namespace {

constexpr const char* kEveryKey = R"({
  "format": "lats-catalog/1",
  "x-remark": "kept for us", "name": "Mine", "licence": "Unlicense", "source": "A friend.",
  "body": [{"view": "front", "points": [[0, 1800], [200, 1400], [0, 900]]}],
  "sources": [
    {"op": "add", "id": "book", "title": "A book", "authors": "A. Author", "year": 2001, "where": "A press", "method": "Surveys.",
     "participants": 12}
  ],
  "muscles": [
    {"op": "add", "id": "back", "name": "Back", "kind": "region", "members": ["delt"]},
    {"id": "lat", "name": "Lat", "kind": "muscle", "parent": "back", "aliases": ["lats"], "misspellings": ["latt"],
     "location": "Low on the back.", "connects": "From the spine to the arm.", "actions": ["pulls the arm down"],
     "outlines": [{"view": "back", "layer": 1, "points": [[0, 1200], [100, 1300], [0, 1300]]}], "shows_at": ["chest-back"],
     "opposes": ["delt"], "notes": ["A note."], "sources": ["book"]},
    {"id": "delt", "name": "Delt", "kind": "muscle"}
  ],
  "equipment": [
    {"op": "add", "id": "band", "name": "Band", "aliases": ["strap"], "misspellings": ["bnad"], "household": false,
     "summary": "It stretches.", "advice": ["Look it over."]},
    {"id": "post", "name": "Post", "household": true}
  ],
  "exercises": [
    {"op": "add", "id": "row", "name": "Row", "aliases": ["pull"], "misspellings": ["roe"], "summary": "Pulls.", "about": ["Old."],
     "pattern": "horizontal-pull", "level": "beginner",
     "muscles": {"target": ["lat"], "assist": ["delt"], "stabilize": [], "oppose": [], "notes": ["Most of it."],
                 "sources": ["book"]},
     "dose": {"sets": [2, 3], "reps": 8, "hold": [0, 65535], "source": "book"},
     "breathing": {"effort": "out", "return": "in"}, "tempo": {"effort": 1, "hold": [0, 2], "return": 3},
     "easier": [], "harder": [{"exercise": "row", "why": "It is heavier."}],
     "cautions": [{"text": "Mind your back.", "basis": "editor", "sources": ["book"], "x-mine": 1}],
     "mistakes": ["Swinging."], "tips": ["Go slowly."],
     "alternatives": [{"exercise": "row", "variant": "band", "why": "It is lighter."}],
     "provenance": {"data_set": "theirs", "id": "Row_1", "licence": "CC0", "author": "A", "url": "https://example.org"},
     "variants": [
       {"id": "band", "name": "With a band", "needs": ["band", ["post", "band"]], "optional": ["post"],
        "figure": {"view": "side", "one_way": true, "from": "standing",
                   "base": {"caption": "Stand.", "trunk": [180, 180], "head": 180, "twist": 0, "roll": 0, "shoulders": [0, 0],
                            "arms": [[0, 8]], "left_arm": [[0, 8], [0, 8]], "right_arm": [0], "legs": [[0, 4]],
                            "left_leg": [[0, 4]], "right_leg": [[0, 4]], "feet": 90, "anchor": "feet", "at": [0, 0]},
                   "poses": [{}, {"caption": "Pull."}],
                   "props": [{"kind": "band", "hands": "both", "from": [50, 100, 0], "to": [60, 100], "around": "feet"},
                             {"kind": "ball", "from": [60, 20], "radius": 20}]},
        "positions": ["standing", "seated"], "side": "both", "level": "advanced", "muscles": {}, "dose": {},
        "breathing": {}, "tempo": {}, "notes": [], "cautions": [], "tips": [], "alternatives": [],
        "steps": [
          {"id": "stand", "phase": "setup", "text": "Stand."},
          {"id": "pull", "phase": "effort", "text": "Pull.", "hold": 3, "breath": "out", "pace": "slow",
           "cues": ["Elbows in."], "basis": "seed", "sources": ["book"]}
        ]},
       {"id": "other", "name": "Another way", "based_on": "band",
        "steps": [{"id": "pull", "drop": true}, {"id": "push", "phase": "effort", "text": "Push.", "after": "stand"},
                  {"id": "rest", "phase": "return", "text": "Rest.", "before": "stand"}]}
     ]}
  ],
  "guides": [
    {"op": "add", "id": "all", "name": "All", "aliases": ["everything"], "misspellings": ["al"], "introduction": ["Welcome."],
     "benefits": ["Strength."], "advice": ["Rest."], "anatomy": ["lat"], "dose": {"sets": 1, "reps": [8, 12]},
     "exercises": ["row"], "see_next": [{"name": "More", "text": "There is more.", "guide": "all"}]}
  ]
})";

const PublishedSchema& catalog_schema() {
    static const PublishedSchema schema("catalog-1.schema.json");
    return schema;
}

std::string problems(const std::string& text) {
    std::string list;
    for (const Diagnostic& problem : read_catalog({{"test.json", text}}).problems) list += to_string(problem) + '\n';
    return list;
}

/// A document changed at one place. Where `value` is null the place is removed.
struct Change {
    const char* pointer;
    const char* value;
};

json changed(const Change& change) {
    json document = json::parse(kEveryKey);
    const json::json_pointer place(change.pointer);
    if (change.value) {
        document[place] = json::parse(change.value);
    } else {
        json& parent = document.at(place.parent_pointer());
        if (parent.is_array()) parent.erase(std::stoul(place.back()));
        else REQUIRE(parent.erase(place.back()) == 1);
    }
    return document;
}

std::string to_string(const Change& change) {
    return std::string(change.pointer) + (change.value ? std::string(" = ") + change.value : " removed");
}

void check_accepted(const Change& change) {
    const json document = changed(change);
    INFO(to_string(change));
    CHECK(problems(document.dump()) == "");
    CHECK(catalog_schema().faults(document) == "");
}

void check_refused(const Change& change) {
    const json document = changed(change);
    INFO(to_string(change));
    CHECK(problems(document.dump()) != "");
    CHECK(catalog_schema().faults(document) != "");
}

/// The places of all values in `value`, each before those inside it.
void collect_places(const json& value, const json::json_pointer& at, std::vector<json::json_pointer>& places) {
    places.push_back(at);
    for (std::size_t i = 0; value.is_array() && i < value.size(); ++i) collect_places(value[i], at / i, places);
    if (!value.is_object()) return;
    for (const auto& [key, member] : value.items()) collect_places(member, at / key, places);
}

}  // namespace

TEST_CASE("The shipped catalogue follows the schema and is read without problems") {
    const auto documents = load_documents(LATS_SOURCE_DIR "/data/catalog");
    CHECK(documents.size() > 1);
    for (const Document& document : documents) {
        INFO(document.name);
        CHECK(catalog_schema().faults(json::parse(document.text)) == "");
    }
    CHECK(read_catalog(documents).catalog.has_value());
}

TEST_CASE("Reader and schema take a document with every key of the format") {
    CHECK(problems(kEveryKey) == "");
    CHECK(catalog_schema().faults(json::parse(kEveryKey)) == "");
}

TEST_CASE("The document with every key leaves out none that the schema knows") {
    const json document = json::parse(kEveryKey);
    const json definitions = catalog_schema().document()["definitions"];
    const auto check = [&](const char* definition, const char* pointer) {
        for (const auto& [key, rule] : definitions.at(definition).at("properties").items()) {
            INFO(definition << " " << key);
            CHECK(document.at(json::json_pointer(pointer)).contains(key));
        }
    };
    check("source", "/sources/0");
    check("equipment", "/equipment/0");
    check("exercise", "/exercises/0");
    check("roles", "/exercises/0/muscles");
    check("dose", "/exercises/0/dose");
    check("provenance", "/exercises/0/provenance");
    check("breathing", "/exercises/0/breathing");
    check("alternative", "/exercises/0/alternatives/0");
    check("droppedStep", "/exercises/0/variants/1/steps/0");
    check("guide", "/guides/0");
    check("seeNext", "/guides/0/see_next/0");
}

TEST_CASE("Reader and schema both do without what the format does not require") {
    check_accepted(GENERATE(values<Change>({
        {"/sources/0/authors", nullptr},
        {"/sources/0/year", nullptr},
        {"/muscles/1/parent", nullptr},
        {"/muscles/1/notes", nullptr},
        {"/equipment/0/household", nullptr},
        {"/equipment/0/summary", nullptr},
        {"/name", nullptr},
        {"/exercises/0/about", nullptr},
        {"/exercises/0/summary", nullptr},
        {"/exercises/0/provenance", nullptr},
        {"/exercises/0/provenance/licence", nullptr},
        {"/exercises/0/variants/0/steps/0/phase", nullptr},
        {"/exercises/0/muscles", nullptr},
        {"/exercises/0/dose", nullptr},
        {"/exercises/0/dose/source", nullptr},
        {"/exercises/0/breathing/effort", nullptr},
        {"/exercises/0/alternatives/0/variant", nullptr},
        {"/exercises/0/variants/0/needs", nullptr},
        {"/exercises/0/variants/1/steps", nullptr},
        {"/exercises/0/variants/0/steps/1/cues", nullptr},
        {"/guides/0/dose", nullptr},
        {"/guides/0/see_next/0/guide", nullptr},
        {"/guides/0/see_next", nullptr},
        {"/guides", nullptr},
    })));
}

TEST_CASE("Reader and schema both take what the format allows") {
    check_accepted(GENERATE(values<Change>({
        {"/exercises/0/variants/0/needs", "[]"},
        {"/exercises/0/variants/0/needs", R"([["band"]])"},
        {"/exercises/0/variants/0/positions", "[]"},
        {"/exercises/0/variants/1/steps", "[]"},
        {"/exercises/0/dose/reps", "0"},
        {"/exercises/0/dose/reps", "[8, 8]"},
        {"/exercises/0/dose/reps", "65535"},
        {"/exercises/0/tips", R"(["a text", {"text": "an object"}])"},
        {"/exercises/0/tips/0", R"({"text": "a tip", "x-mine": {"any": [null]}})"},
        {"/exercises/0/x-mine", "null"},
        {"/exercises/0/dose/x-mine", "[1.5]"},
        {"/exercises/0/breathing/x-mine", "{}"},
        {"/exercises/0/muscles/x-", "true"},
        {"/exercises/0/variants/0/x-mine", "1"},
        {"/exercises/0/variants/0/steps/0/x-mine", "1"},
        {"/exercises/0/variants/1/steps/0/x-mine", "1"},
        {"/exercises/0/alternatives/0/x-mine", "1"},
        {"/guides/0/see_next/0/x-mine", "1"},
        {"/sources/0/year", "0"},
        {"/sources/0/year", "9999"},
        {"/sources/0/participants", "1000000000"},
        {"/exercises/0/variants/1/id", "\"0\""},
        {"/equipment/0/name", "\"=\""},
        {"/muscles/2/location", "\"\\u00a0\""},
        {"/muscles/2/kind", "\"bone\""},
        {"/exercises/0/variants/0/side", "\"alternate\""},
        {"/exercises/0/variants/0/steps/0/phase", "\"switch\""},
        {"/guides/0/exercises", "[]"},
    })));
}

TEST_CASE("Reader and schema both miss what the format requires") {
    check_refused(GENERATE(values<Change>({
        {"/format", nullptr},
        {"/sources/0/id", nullptr},
        {"/sources/0/title", nullptr},
        {"/muscles/2/id", nullptr},
        {"/muscles/2/name", nullptr},
        {"/muscles/2/kind", nullptr},
        {"/equipment/1/name", nullptr},
        {"/exercises/0/id", nullptr},
        {"/exercises/0/name", nullptr},
        {"/exercises/0/variants", nullptr},
        {"/exercises/0/variants/1/id", nullptr},
        {"/exercises/0/variants/1/name", nullptr},
        {"/exercises/0/variants/0/steps/0/id", nullptr},
        {"/exercises/0/variants/0/steps/0/text", nullptr},
        {"/exercises/0/variants/1/steps/0/id", nullptr},
        {"/exercises/0/cautions/0/text", nullptr},
        {"/exercises/0/alternatives/0/exercise", nullptr},
        {"/exercises/0/alternatives/0/why", nullptr},
        {"/guides/0/id", nullptr},
        {"/guides/0/name", nullptr},
        {"/guides/0/exercises", nullptr},
        {"/guides/0/see_next/0/name", nullptr},
        {"/guides/0/see_next/0/text", nullptr},
    })));
}

TEST_CASE("Reader and schema both refuse a key that the format does not know") {
    check_refused(GENERATE(values<Change>({
        {"/exercise", "[]"},
        {"/$schema", "\"catalog-1.schema.json\""},
        {"/X-mine", "1"},
        {"/x", "1"},
        {"/sources/0/url", "\"example.org\""},
        {"/muscles/0/paren", "\"back\""},
        {"/equipment/0/level", "\"beginner\""},
        {"/exercises/0/stpes", "[]"},
        {"/exercises/0/steps", "[]"},
        {"/exercises/0/muscles/synergist", "[]"},
        {"/exercises/0/dose/hold_seconds", "3"},
        {"/exercises/0/breathing/hold", "\"in\""},
        {"/exercises/0/cautions/0/source", "\"book\""},
        {"/exercises/0/alternatives/0/because", "\"lighter\""},
        {"/exercises/0/variants/0/pattern", "\"other\""},
        {"/exercises/0/variants/0/mistakes", "[]"},
        {"/exercises/0/variants/0/steps/0/name", "\"Stand\""},
        {"/exercises/0/variants/1/steps/0/text", "\"Pull.\""},
        {"/guides/0/level", "\"beginner\""},
        {"/guides/0/see_next/0/id", "\"all\""},
    })));
}

TEST_CASE("Reader and schema both refuse a value of another kind") {
    check_refused(GENERATE(values<Change>({
        {"", "[]"},
        {"", "null"},
        {"", "\"lats-catalog/1\""},
        {"/format", "1"},
        {"/format", "\"lats-catalog/2\""},
        {"/muscles", "{}"},
        {"/muscles", "null"},
        {"/muscles/2", "\"delt\""},
        {"/muscles/2", "null"},
        {"/muscles/2/id", "7"},
        {"/muscles/2/name", "null"},
        {"/muscles/1/parent", "null"},
        {"/muscles/1/parent", "[\"back\"]"},
        {"/muscles/1/aliases", "\"lats\""},
        {"/muscles/1/aliases/0", "1"},
        {"/muscles/1/actions", "{}"},
        {"/muscles/1/sources/0", "{\"id\": \"book\"}"},
        {"/equipment/0/household", "\"yes\""},
        {"/equipment/0/household", "0"},
        {"/equipment/0/household", "null"},
        {"/exercises/0/muscles", "[\"lat\"]"},
        {"/exercises/0/muscles/target", "\"lat\""},
        {"/exercises/0/dose", "\"3 sets\""},
        {"/exercises/0/dose/source", "null"},
        {"/exercises/0/breathing", "\"out\""},
        {"/exercises/0/tips", "\"Go slowly.\""},
        {"/exercises/0/tips", "null"},
        {"/exercises/0/tips/0", "1"},
        {"/exercises/0/tips/0", "null"},
        {"/exercises/0/tips/0", "[\"Go slowly.\"]"},
        {"/exercises/0/cautions/0/text", "[]"},
        {"/exercises/0/cautions/0/sources", "\"book\""},
        {"/exercises/0/alternatives", "{\"exercise\": \"row\"}"},
        {"/exercises/0/alternatives/0", "\"row\""},
        {"/exercises/0/variants", "{}"},
        {"/exercises/0/variants/1", "\"other\""},
        {"/exercises/0/variants/0/needs", "\"band\""},
        {"/exercises/0/variants/0/needs", "null"},
        {"/exercises/0/variants/0/needs/0", "1"},
        {"/exercises/0/variants/0/needs/1/0", "[\"band\"]"},
        {"/exercises/0/variants/0/positions", "\"standing\""},
        {"/exercises/0/variants/0/side", "[\"both\"]"},
        {"/exercises/0/variants/1/based_on", "null"},
        {"/exercises/0/variants/0/steps", "\"Stand, then pull.\""},
        {"/exercises/0/variants/0/steps/0", "\"Stand.\""},
        {"/exercises/0/variants/1/steps/0/drop", "\"yes\""},
        {"/exercises/0/variants/1/steps/0/drop", "null"},
        {"/guides/0/exercises/0", "{\"id\": \"row\"}"},
        {"/guides/0/see_next", "[\"More\"]"},
    })));
}

TEST_CASE("Reader and schema both refuse a value that is out of bounds") {
    check_refused(GENERATE(values<Change>({
        {"/exercises/0/variants", "[]"},
        {"/exercises/0/variants/0/needs/1", "[]"},
        {"/exercises/0/dose/sets", "1.5"},
        {"/exercises/0/dose/sets", "-1"},
        {"/exercises/0/dose/sets", "65536"},
        {"/exercises/0/dose/sets", "1e300"},
        {"/exercises/0/dose/sets", "\"3\""},
        {"/exercises/0/dose/sets", "true"},
        {"/exercises/0/dose/sets", "null"},
        {"/exercises/0/dose/sets", "{}"},
        {"/exercises/0/dose/sets", "[]"},
        {"/exercises/0/dose/sets", "[3]"},
        {"/exercises/0/dose/sets", "[1, 2, 3]"},
        {"/exercises/0/dose/sets", "[1, 2.5]"},
        {"/exercises/0/dose/sets", "[-1, 2]"},
        {"/exercises/0/dose/sets", "[1, null]"},
        {"/exercises/0/dose/sets", "[[1, 2]]"},
        {"/exercises/0/variants/0/steps/1/hold", "0.5"},
        {"/sources/0/year", "-44"},
        {"/sources/0/year", "2001.5"},
        {"/sources/0/year", "\"2001\""},
        {"/sources/0/year", "10000"},
        {"/sources/0/participants", "-1"},
        {"/sources/0/participants", "1000000001"},
    })));
}

TEST_CASE("Reader and schema both refuse a word outside its vocabulary") {
    check_refused(GENERATE(values<Change>({
        {"/muscles/2/kind", "\"organ\""},
        {"/exercises/0/pattern", "\"pull\""},
        {"/exercises/0/level", "\"Beginner\""},
        {"/exercises/0/level", "\"\""},
        {"/exercises/0/breathing/effort", "\"hold\""},
        {"/exercises/0/cautions/0/basis", "\"unstated\""},
        {"/exercises/0/cautions/0/basis", "\"author\""},
        {"/exercises/0/variants/0/positions/0", "\"upside-down\""},
        {"/exercises/0/variants/0/side", "\"left\""},
        {"/exercises/0/variants/0/level", "\"expert\""},
        {"/exercises/0/variants/0/steps/0/phase", "\"switch_side\""},
        {"/exercises/0/variants/0/steps/1/breath", "\"hold\""},
        {"/exercises/0/variants/0/steps/1/pace", "\"fast\""},
        {"/exercises/0/variants/0/steps/1/basis", "\"unstated\""},
    })));
}

TEST_CASE("Reader and schema both refuse what is no id") {
    const char* id =
        GENERATE(R"("")", R"("Lat")", R"("lat ")", R"("lat\n")", R"("-lat")", R"("lat-")", R"("lat--low")", R"("lat_low")", R"("lat.low")",
                 R"("l\u00e4t")", R"("\u0661")", R"("a1234567890123456789012345678901234567890123456789012345678901234")");
    check_refused({"/muscles/2/id", id});
    check_refused({"/exercises/0/variants/1/id", id});
    check_refused({"/exercises/0/variants/0/steps/0/id", id});
    check_refused({"/exercises/0/alternatives/0/variant", id});
    check_refused({"/exercises/0/variants/1/based_on", id});
}

TEST_CASE("Reader and schema both refuse a blank text") {
    const char* blank = GENERATE(R"("")", R"(" ")", R"("\t\r\n")");
    check_refused({"/sources/0/title", blank});
    check_refused({"/muscles/2/name", blank});
    check_refused({"/muscles/1/location", blank});
    check_refused({"/muscles/1/aliases/0", blank});
    check_refused({"/exercises/0/tips/0", blank});
    check_refused({"/exercises/0/cautions/0/text", blank});
    check_refused({"/exercises/0/alternatives/0/why", blank});
    check_refused({"/exercises/0/variants/0/steps/0/text", blank});
    check_refused({"/exercises/0/variants/0/steps/1/cues/0", blank});
    check_refused({"/guides/0/see_next/0/text", blank});
}

TEST_CASE("Reader and schema agree that a step is either dropped or described") {
    check_refused({"/exercises/0/variants/1/steps/0/drop", nullptr});
    check_refused({"/exercises/0/variants/1/steps/0/drop", "false"});
    check_refused({"/exercises/0/variants/1/steps/1/drop", "true"});
    check_refused({"/exercises/0/variants/1/steps/1/drop", "false"});
}

TEST_CASE("What only the whole catalogue can show, only the reader refuses") {
    const Change change = GENERATE(values<Change>({
        {"/muscles/1/parent", "\"nothing\""},
        {"/muscles/1/parent", "\"lat\""},
        {"/muscles/1/sources/0", "\"nothing\""},
        {"/muscles/2/id", "\"lat\""},
        {"/muscles/2/aliases", "[\"LATS\"]"},
        {"/equipment/1/misspellings", "[\"strap\"]"},
        {"/exercises/0/muscles/target/0", "\"nothing\""},
        {"/exercises/0/dose/source", "\"nothing\""},
        {"/exercises/0/dose/sets", "[3, 2]"},
        {"/exercises/0/cautions/0/sources/0", "\"nothing\""},
        {"/exercises/0/alternatives/0/exercise", "\"nothing\""},
        {"/exercises/0/alternatives/0/variant", "\"nothing\""},
        {"/exercises/0/variants/0/needs/0", "\"nothing\""},
        {"/exercises/0/variants/0/needs/1/0", "\"nothing\""},
        {"/exercises/0/variants/1/id", "\"band\""},
        {"/exercises/0/variants/0/based_on", "\"other\""},
        {"/exercises/0/variants/1/based_on", "\"nothing\""},
        {"/exercises/0/variants/0/steps/1/id", "\"stand\""},
        {"/exercises/0/variants/1/steps/0/id", "\"nothing\""},
        {"/exercises/0/variants/1/steps/1/after", "\"nothing\""},
        {"/exercises/0/variants/1/steps/1/after", nullptr},
        {"/exercises/0/variants/1/steps/1/before", "\"stand\""},
        {"/exercises/0/variants/1/steps/1/id", "\"stand\""},
        {"/exercises/0/variants/0/steps/1/after", "\"stand\""},
        {"/exercises/0/variants/0/steps/0", "{\"id\": \"stand\", \"drop\": true}"},
        {"/guides/0/anatomy/0", "\"nothing\""},
        {"/guides/0/exercises/0", "\"nothing\""},
        {"/guides/0/see_next/0/guide", "\"nothing\""},
    }));
    const json document = changed(change);
    INFO(to_string(change));
    CHECK(problems(document.dump()) != "");
    CHECK(catalog_schema().faults(document) == "");
}

TEST_CASE("A key that stands twice is seen by the reader alone") {
    const std::string text = R"({"format": "lats-catalog/1", "muscles": [], "muscles": []})";
    CHECK(problems(text) != "");
    CHECK(catalog_schema().faults(json::parse(text)) == "");
}

namespace {

/// Puts each of many values at each place of a document, but tries only every `step`th of these documents.
void check_places(std::size_t step) {
    const json values = json::parse(R"([
        null, true, 3, -1, 2.5, 65536, " ", "lat", "Not An Id", "seed", [], [1, 2], [1, 2, 3], ["book"], [[]], {},
        {"text": "a note"}, [{"id": "a", "drop": true}]
    ])");
    std::vector<json::json_pointer> places;
    const json document = json::parse(kEveryKey);
    collect_places(document, json::json_pointer(), places);
    std::size_t tries = 0;
    const auto check = [&](const json& tried, const json::json_pointer& place) {
        if (++tries % step != 0 || problems(tried.dump()) != "") return;
        INFO(place.to_string() << " of " << tried.dump());
        CHECK(catalog_schema().faults(tried) == "");
    };
    for (const auto& place : places) {
        for (const json& value : values) {
            json tried = document;
            tried[place] = value;
            check(tried, place);
        }
        if (!document.at(place).is_object()) continue;
        for (const char* key : {"id", "name", "text", "drop", "basis", "x-mine", "unknown"}) {
            json tried = document;
            tried[place / key] = false;
            check(tried, place / key);
            tried[place].erase(key);
            check(tried, place / key);
        }
    }
    CHECK(tries > 1000);
}

}  // namespace

// Of 18 values and 14 changes a place another fifth at each place: 5 divides neither.
TEST_CASE("Whatever stands at whatever place, what the reader takes the schema takes too") { check_places(5); }

TEST_CASE("Whatever stands at whatever place, what the reader takes the schema takes too: all of it", "[.slow]") { check_places(1); }
