#include "import/vocabulary.hpp"
#include "embed/emit_vocabulary.hpp"
#include "lats/catalog/builtin.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace lats;
using namespace lats::importing;

TEST_CASE("Every word of a data set is mapped to something that the built-in catalogue has", "[import]") {
    const Catalog& catalog = builtin_catalog();
    for (const MuscleWord& each : vocabulary().muscles) {
        INFO(each.word << " is " << each.muscle);
        CHECK(std::ranges::count(catalog.muscles, each.muscle, &Muscle::id) == 1);
    }
    for (const EquipmentWord& each : vocabulary().equipment) {
        for (const std::string_view id : each.equipment) {
            INFO(each.word << " is " << id);
            CHECK(std::ranges::count(catalog.equipment, id, &Equipment::id) == 1);
            CHECK(find_entry(vocabulary().ways, &Way::equipment, id) != nullptr);
        }
    }
    for (const LevelWord& each : vocabulary().levels) CHECK(parse_word<Level>(each.level).has_value());
}

TEST_CASE("A coarse word for muscles stays coarse", "[import]") {
    const auto muscle = [](std::string_view said) { return find_entry(vocabulary().muscles, &MuscleWord::word, said); };
    CHECK(muscle("middle back")->muscle == "middle-back");
    CHECK(muscle("middle back")->fidelity == Fidelity::group);
    CHECK(muscle("lats")->fidelity == Fidelity::exact);
    CHECK(muscle("shoulders")->muscle == "shoulders");
    CHECK(muscle("Lats") == nullptr);  // words are taken as they are written: two data sets mean different things by one
    for (const MuscleWord& each : vocabulary().muscles) {
        const auto node = std::ranges::find(builtin_catalog().muscles, each.muscle, &Muscle::id);
        INFO(each.word);
        if (each.fidelity == Fidelity::group) CHECK((node->kind == MuscleKind::region || node->kind == MuscleKind::group));
    }
}

TEST_CASE("A vocabulary that is not as it should be is refused, with line and column", "[import]") {
    const auto problems = [](const char* text) {
        std::string lines;
        for (const Diagnostic& problem : embed::emit_vocabulary({"v.json", text}).problems) lines += to_string(problem) + '\n';
        return lines;
    };
    const std::string rest = R"("equipment": {"none": []}, "levels": {"expert": "advanced"}, "ways": {"band": "a band"})";
    CHECK(problems(("{\"muscles\": {\"lats\": [\"lat\", \"exact\"]}, " + rest + "}").c_str()) == "");
    CHECK(problems(("{\"muscles\": {\"lats\": [\"lat\"]}, " + rest + "}").c_str()) ==
          "v.json:1:22: expected [\"id\", \"exact\"], \"dominant\" or \"group\" in place of \"exact\" (at muscles.lats)\n");
    CHECK(problems(("{" + rest + "}").c_str()) == "v.json:1:1: expected an object that is not empty (at muscles)\n");
    CHECK(problems("[]") == "v.json:1:1: expected an object\n");
    CHECK(problems("{") != "");
}
