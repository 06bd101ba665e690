#include "lats/render/json.hpp"

#include "lats/catalog/builtin.hpp"
#include "lats/render/catalogs.hpp"
#include "places.hpp"
#include "support/catch.hpp"
#include "support/listed.hpp"
#include "support/schema.hpp"
#include "support/small_catalog.hpp"

#include <array>
#include <filesystem>
#include <map>
#include <set>

using namespace lats;
using namespace lats::test;
using nlohmann::json;

namespace {

struct Answer {
    std::string name;   ///< list, show and so on
    std::string about;  ///< the id of what it is about
    std::string text;
};

/// A document with a warning and an error.
constexpr const char* kDoubtful = R"({"format": "lats-catalog/1", "exercises": [{"id": "a", "name": "A", "summary": "B.",
    "variants": [{"id": "c", "name": "C"}]}]})";

std::vector<const Variant*> all_variants(const Exercise& exercise) {
    std::vector<const Variant*> variants;
    for (const Variant& variant : exercise.variants) variants.push_back(&variant);
    return variants;
}

/// Every answer about every record of `catalog`, and the empty ones.
std::vector<Answer> all_answers(const Catalog& catalog) {
    std::vector<Answer> answers{
        {"list", "all", list_json(select(catalog, {}))},
        {"list", "none", list_json({})},
        {"search", "band", search_json(search(catalog, "band"))},
        {"search", "nothing", search_json({})},
        {"muscles", "", muscles_json(catalog)},
        {"equipment-list", "", equipment_list_json(catalog)},
        {"guides", "", guides_json(catalog)},
        {"coverage", "", coverage_json(coverage(catalog, nullptr, std::nullopt))},
        {"check", "", check_json(check_catalog({{"mine.json", kDoubtful}, {"yours.json", "[]"}}))},
        {"check", "nothing", check_json({})},
        {"catalogs", "",
         catalog_files_json({{.name = "built-in", .exercises = 52},
                             {.name = "mine", .path = "/mine.json", .title = "Mine", .licence = "CC0-1.0", .others = 1}})},
        {"version", "", version_json("1.2.3", size_of(catalog))},
    };
    for (const Muscle& muscle : catalog.muscles) {
        answers.push_back({"muscle", std::string(muscle.id), muscle_json(catalog, muscle)});
        Query query;
        query.muscles = {&muscle};
        query.broad = true;
        answers.push_back({"list", std::string(muscle.id), list_json(select(catalog, query))});
    }
    for (const Equipment& item : catalog.equipment) answers.push_back({"equipment", std::string(item.id), equipment_json(catalog, item)});
    for (const Exercise& exercise : catalog.exercises) {
        const std::string id(exercise.id);
        answers.push_back({"show", id, show_json(catalog, exercise, all_variants(exercise))});
        answers.push_back({"show", id + ", one variant", show_json(catalog, exercise, {&exercise.variants.back()})});
        answers.push_back({"search", id, search_json(search(catalog, exercise.name))});
        const SwapQuery query{&exercise, &exercise.variants.front(), {}, {}};
        answers.push_back({"swap", id, swap_json(query, swaps(catalog, query))});
    }
    for (const Guide& guide : catalog.guides) answers.push_back({"guide", std::string(guide.id), guide_json(catalog, guide)});
    return answers;
}

std::string file_of(const std::string& name) { return "lats." + name + "-1.schema.json"; }

const PublishedSchema& schema_of(const std::string& name) {
    static std::map<std::string, PublishedSchema> schemas;
    return schemas.try_emplace(name, file_of(name)).first->second;
}

/// The first answer of a kind about the built-in catalogue.
json builtin_answer(const std::string& name) {
    static const std::vector<Answer> answers = all_answers(builtin_catalog());
    for (const Answer& answer : answers) {
        if (answer.name == name) return json::parse(answer.text);
    }
    throw std::logic_error("no answer " + name);
}

json show(const Catalog& catalog, std::string_view id) {
    for (const Exercise& exercise : catalog.exercises) {
        if (exercise.id == id) return json::parse(show_json(catalog, exercise, all_variants(exercise)));
    }
    throw std::logic_error("no exercise " + std::string(id));
}

json small_show(std::string_view id) { return show(small_catalog(), id); }

/// The ids under every "source" and "sources" in `value`.
void collect_cited(const json& value, std::set<std::string>& ids) {
    for (const auto& [key, item] : value.items()) {
        if (key == "source") ids.insert(item.get<std::string>());
        if (item.is_array() && key == "sources")
            for (const json& id : item) ids.insert(id.get<std::string>());
        else if (item.is_structured()) collect_cited(item, ids);
    }
}

constexpr std::array<const char*, 14> kAnswers{"catalogs",  "check",  "list",   "show",  "muscles",  "muscle", "equipment-list",
                                               "equipment", "search", "guides", "guide", "coverage", "swap",   "version"};

}  // namespace

namespace {

void check_schemas(const Catalog& catalog) {
    for (const Answer& answer : all_answers(catalog)) {
        INFO(answer.name << " about " << answer.about);
        CHECK(schema_of(answer.name).faults(json::parse(answer.text)) == "");
    }
}

}  // namespace

TEST_CASE("Every answer follows its published schema") { check_schemas(small_catalog()); }

TEST_CASE("Every answer about the built-in catalog follows its published schema", "[.slow]") { check_schemas(builtin_catalog()); }

TEST_CASE("Every answer opens with its schema and ends with one newline") {
    for (const Answer& answer : all_answers(small_catalog())) {
        INFO(answer.name << " about " << answer.about);
        CHECK(answer.text.rfind("{\n  \"schema\": \"lats." + answer.name + "/1\",\n", 0) == 0);
        CHECK(answer.text.substr(answer.text.size() - 3) == "\n}\n");
    }
}

TEST_CASE("A schema refuses an answer that names another schema") {
    const std::string name = GENERATE(from_range(kAnswers));
    json answer = builtin_answer(name);
    answer["schema"] = "lats." + name + "/2";
    CHECK(schema_of(name).faults(answer) != "");
}

TEST_CASE("A schema refuses an answer without one of its keys") {
    const std::string name = GENERATE(from_range(kAnswers));
    const json required = schema_of(name).document()["required"];
    REQUIRE(required.size() >= 2);
    for (const json& key : required) {
        json answer = builtin_answer(name);
        REQUIRE(answer.erase(key.get<std::string>()) == 1);
        INFO(name << " without " << key);
        CHECK(schema_of(name).faults(answer) != "");
    }
}

TEST_CASE("A schema refuses what is wrong deep inside an answer") {
    struct Fault {
        const char* answer;
        const char* pointer;
        const char* value;
    };
    const Fault fault = GENERATE(values<Fault>({
        {"catalogs", "/catalogs/0/used", "\"yes\""},
        {"catalogs", "/catalogs/1/licence", "\"\""},
        {"catalogs", "/catalogs/1/exercises", "-1"},
        {"check", "/findings/0/severity", "\"fatal\""},
        {"check", "/findings/0/line", "0"},
        {"check", "/findings/0/suggestion", "\"\""},
        {"list", "/exercises/0/id", "17"},
        {"list", "/exercises/0/id", "\"Bent Over\""},
        {"list", "/exercises/0/variants", "[]"},
        {"list", "/exercises/0/variants/0/role", "\"helper\""},
        {"list", "/exercises/0/variants/0/needs", "[\"band\"]"},
        {"show", "/exercise/level", "\"hard\""},
        {"show", "/exercise/dose", "{}"},
        {"show", "/exercise/muscles/target", "null"},
        {"show", "/variants/0/steps/0/phase", "\"begin\""},
        {"show", "/variants/0/steps/0/hold", "[5]"},
        {"show", "/variants/0/steps/0/hold", "5"},
        {"show", "/variants/0/notes", "[\"a text\"]"},
        {"show", "/sources/0/year", "\"2009\""},
        {"muscles", "/muscles/0/kind", "\"organ\""},
        {"muscles", "/muscles/0/exercise_counts/target", "-1"},
        {"muscle", "/exercises/target", "{}"},
        {"muscle", "/muscle/parent", "\"back\""},
        {"equipment-list", "/equipment/0/household", "\"yes\""},
        {"equipment", "/equipment/advice/0/basis", "\"unstated\""},
        {"search", "/hits/0/field", "\"title\""},
        {"search", "/hits/0/score", "0.5"},
        {"guides", "/guides/0/exercises/0", "\"cobra\""},
        {"guide", "/guide/anatomy/0/id", "null"},
    }));
    json answer = builtin_answer(fault.answer);
    answer[json::json_pointer(fault.pointer)] = json::parse(fault.value);
    INFO(fault.answer << " with " << fault.pointer << " = " << fault.value);
    CHECK(schema_of(fault.answer).faults(answer) != "");
}

TEST_CASE("A key that a later program adds is no fault") {
    const std::string name = GENERATE(from_range(kAnswers));
    json answer = builtin_answer(name);
    answer["added_later"] = true;
    CHECK(schema_of(name).faults(answer) == "");
}

TEST_CASE("Every published schema carries its own name") {
    for (const auto& entry : std::filesystem::directory_iterator(LATS_SOURCE_DIR "/data/schemas")) {
        const std::string file = entry.path().filename().string();
        INFO(file);
        CHECK(PublishedSchema(file).document()["$id"] == file);
    }
}

TEST_CASE("The answer of version has a schema too") {
    const json version = json::parse(R"({"schema": "lats.version/1", "version": "0.1.0",
                                         "catalogue": {"exercises": 5, "variants": 12, "muscles": 40}})");
    CHECK(schema_of("version").faults(version) == "");
    json broken = version;
    broken["catalogue"].erase("variants");
    CHECK(schema_of("version").faults(broken) != "");
    broken = version;
    broken["version"] = "newest";
    CHECK(schema_of("version").faults(broken) != "");
}

TEST_CASE("Needs that are not recorded are absent, and needs of nothing are an empty list") {
    const json pulldown = small_show("lat-pulldown");
    CHECK_FALSE(pulldown["variants"][1].contains("needs"));
    CHECK(pulldown["variants"][1]["steps"] == json::array());
    CHECK(small_show("cobra")["variants"][0]["needs"] == json::array());
}

TEST_CASE("All of the needs have to be there, and any one of an inner list will do") {
    const json needs = small_show("lat-pulldown")["variants"][0]["needs"];
    CHECK(needs == json::parse(R"([
        [{"id": "band", "name": "Band"}],
        [{"id": "door-anchor", "name": "Door anchor"}, {"id": "post", "name": "Fixed post"}]
    ])"));
}

TEST_CASE("Muscles are given by id and name, under the role they have") {
    const json muscles = small_show("pullover")["variants"][0]["muscles"];
    CHECK(muscles["target"] == json::parse(R"([{"id": "pectoralis-major", "name": "Pectoralis major"}])"));
    CHECK(muscles["oppose"] == muscles["target"]);
    CHECK(muscles["stabilize"] == json::array());
}

TEST_CASE("A range has two ends") { CHECK(small_show("cobra")["variants"][0]["steps"][1]["hold"] == json({3, 5})); }

TEST_CASE("The guide of an exercise names its neighbours and none beyond the ends") {
    const json first = small_show("bent-over-row")["guide"];
    CHECK(first["id"] == "upper-back");
    CHECK_FALSE(first.contains("previous"));
    CHECK(first["next"]["id"] == "pullover");
    const json last = small_show("lat-pulldown")["guide"];
    CHECK(last["previous"]["id"] == "cobra");
    CHECK_FALSE(last.contains("next"));
    CHECK_FALSE(small_show("back-stretch").contains("guide"));
}

TEST_CASE("A dose shows what is stated, and beside it what the guide takes for the rest") {
    std::array<Source, 1> books;
    books[0].id = "book";
    books[0].title = "A book";
    std::array<Variant, 1> variants;
    variants[0].id = "floor";
    variants[0].name = "On the floor";
    variants[0].dose.sets = Range{2, 3};
    std::array<Exercise, 1> exercises;
    exercises[0].id = "bridge";
    exercises[0].name = "Bridge";
    exercises[0].variants = variants;
    const std::array<const Exercise*, 1> order{exercises.data()};
    std::array<Guide, 1> guides;
    guides[0].id = "back";
    guides[0].name = "Back";
    guides[0].exercises = order;
    guides[0].dose = {Range{1, 1}, Range{8, 12}, {}, books.data()};
    const Listed<Exercise> all_exercises(exercises);
    const Listed<Guide> all_guides(guides);
    const Listed<Source> all_books(books);
    const Catalog catalog{{}, {}, all_exercises, all_guides, all_books};

    const json answer = show(catalog, "bridge");
    const json variant = answer["variants"][0];
    CHECK(variant["dose"] == json::parse(R"({"sets": [2, 3]})"));
    CHECK(variant["default_dose"] == json::parse(R"({"reps": [8, 12], "source": "book"})"));
    CHECK_FALSE(answer["exercise"].contains("dose"));
    CHECK(answer["exercise"]["default_dose"] == json::parse(R"({"sets": [1, 1], "reps": [8, 12], "source": "book"})"));
    CHECK(answer["sources"] == json::parse(R"([{"id": "book", "title": "A book"}])"));
    CHECK(schema_of("show").faults(answer) == "");
}

namespace {

void check_sources(const Catalog& catalog) {
    for (const Answer& answer : all_answers(catalog)) {
        json value = json::parse(answer.text);
        if (!value.contains("sources")) continue;
        const json resolved = value["sources"];
        value.erase("sources");
        std::set<std::string> cited;
        collect_cited(value, cited);
        std::set<std::string> listed;
        for (const json& source : resolved) listed.insert(source["id"].get<std::string>());
        INFO(answer.name << " about " << answer.about);
        CHECK(listed == cited);
        CHECK(listed.size() == resolved.size());
    }
}

}  // namespace

TEST_CASE("Every source that an answer cites is resolved once at its root") { check_sources(small_catalog()); }

TEST_CASE("Every source that an answer about the built-in catalog cites is resolved once at its root", "[.slow]") {
    check_sources(builtin_catalog());
}

TEST_CASE("The anatomy lists every node, each after the one above it") {
    const Catalog* catalog = GENERATE(&builtin_catalog(), &small_catalog());
    const json answer = json::parse(muscles_json(*catalog));
    CHECK(answer["muscles"].size() == catalog->muscles.size());
    std::set<std::string> seen;
    for (const json& node : answer["muscles"]) {
        if (node.contains("parent")) CHECK(seen.count(node["parent"]["id"].get<std::string>()) == 1);
        CHECK(seen.insert(node["id"].get<std::string>()).second);
    }
}

TEST_CASE("The anatomy counts each exercise that the muscle's own answer lists once, for its best role") {
    const Catalog& catalog = small_catalog();
    const json nodes = json::parse(muscles_json(catalog))["muscles"];
    for (const json& node : nodes) {
        const json lists = json::parse(muscle_json(catalog, *muscle(node["id"].get<std::string>())))["exercises"];
        std::set<std::string> counted;
        for (const char* role : {"target", "assist", "stabilize"}) {
            INFO(node["id"] << " " << role);
            const std::size_t before = counted.size();
            for (const json& exercise : lists[role]) counted.insert(exercise["id"].get<std::string>());
            CHECK(node["exercise_counts"][role] == counted.size() - before);
        }
    }
}

TEST_CASE("A piece of equipment lists the variants that use it") {
    const json answer = json::parse(equipment_json(small_catalog(), *equipment("band")));
    std::vector<std::string> found;
    for (const json& exercise : answer["exercises"]) {
        for (const json& variant : exercise["variants"])
            found.push_back(exercise["id"].get<std::string>() + "/" + variant["id"].get<std::string>());
    }
    CHECK(found == std::vector<std::string>{"bent-over-row/band", "pullover/band", "reverse-fly/band", "lat-pulldown/band"});
}

TEST_CASE("Letters stay letters, and bytes that are no UTF-8 become a replacement character") {
    Exercise odd = *exercise("cobra");
    odd.name = "Caf\u00e9 \xff\"\x1b[31m";
    const std::string text = list_json({{&odd, {}}});
    CHECK(text.find("Caf\u00e9 \uFFFD\\\"\\u001b[31m") != std::string::npos);
}
