#include "import/vocabulary.hpp"
#include "json/tree.hpp"
#include "lats/catalog/builtin.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <exception>

using namespace lats;
using namespace lats::importing;

TEST_CASE("Every word of a data set is mapped to something that the built-in catalogue has", "[import]") {
    const Catalog& catalog = builtin_catalog();
    const Vocabulary vocabulary = read_vocabulary(vocabulary_text());
    for (const auto& [said, meant] : vocabulary.muscles) {
        INFO(said << " is " << meant.muscle);
        CHECK(std::ranges::count(catalog.muscles, meant.muscle, &Muscle::id) == 1);
    }
    for (const auto& [said, ids] : vocabulary.equipment) {
        for (const std::string_view id : ids) {
            INFO(said << " is " << id);
            CHECK(std::ranges::count(catalog.equipment, id, &Equipment::id) == 1);
            CHECK(vocabulary.ways.contains(id));
        }
    }
    for (const auto& [said, level] : vocabulary.levels) CHECK(parse_word<Level>(level).has_value());
}

TEST_CASE("No word stands twice in the vocabulary", "[import]") {
    std::pmr::monotonic_buffer_resource memory;
    DocumentProblems problems("vocabulary.json", vocabulary_text());
    CHECK(json::parse(problems, memory));
    CHECK(problems.size() == 0);
}

TEST_CASE("A coarse word for muscles stays coarse", "[import]") {
    const Vocabulary vocabulary = read_vocabulary(vocabulary_text());
    CHECK(vocabulary.muscles.at("middle back").muscle == "middle-back");
    CHECK(vocabulary.muscles.at("middle back").fidelity == Fidelity::group);
    CHECK(vocabulary.muscles.at("lats").fidelity == Fidelity::exact);
    CHECK(vocabulary.muscles.at("shoulders").muscle == "shoulders");
    CHECK_FALSE(vocabulary.muscles.contains("Lats"));  // words are taken as they are written: two data sets mean different things by one
    for (const auto& [said, meant] : vocabulary.muscles) {
        const auto node = std::ranges::find(builtin_catalog().muscles, meant.muscle, &Muscle::id);
        INFO(said);
        if (meant.fidelity == Fidelity::group) CHECK((node->kind == MuscleKind::region || node->kind == MuscleKind::group));
    }
}

TEST_CASE("A vocabulary that is not as it should be is refused", "[import]") {
    const std::string rest = R"("equipment": {"none": []}, "levels": {"expert": "advanced"}, "ways": {"band": "a band"})";
    CHECK_NOTHROW(read_vocabulary("{\"muscles\": {\"lats\": [\"lat\", \"exact\"]}, " + rest + "}"));
    const std::string broken = GENERATE_COPY(values<std::string>({
        "{\"muscles\": {\"lats\": [\"lat\"]}, " + rest + "}",
        "{\"muscles\": {\"lats\": [\"lat\", \"nearly\"]}, " + rest + "}",
        "{\"muscles\": {\"lats\": \"lat\"}, " + rest + "}",
        "{" + rest + "}",
        "{\"muscles\": {}}",
        "[]",
        "{",
    }));
    CAPTURE(broken);
    CHECK_THROWS_AS(read_vocabulary(broken), std::exception);
}
