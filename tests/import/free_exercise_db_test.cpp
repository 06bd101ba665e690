// The real data set, where it is at hand: it is no part of the project.
#include "imported.hpp"

#include "lats/catalog/builtin.hpp"
#include "lats/catalog/names.hpp"
#include "lats/catalog/query.hpp"
#include "lats/text/fold.hpp"
#include "places.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

#include <nlohmann/json.hpp>

using namespace lats;
using namespace lats::test;

namespace {

const char* const kFile = LATS_SOURCE_DIR "/../shared/datasets/free-exercise-db/exercises.json";

bool is_at_hand() {
    if (std::filesystem::exists(kFile)) return true;
    WARN("skipped: there is no " << kFile);
    return false;
}

const Imported& real_import() {
    static const std::vector<Document> files = load_documents(kFile);
    static const Imported imported = import_data_set(builtin_catalog(), DataSet::free_exercise_db, files);
    return imported;
}

const LoadedCatalog& real_catalog() {
    static const LoadedCatalog loaded = read_with_builtin(real_import());
    return loaded;
}

std::vector<const Exercise*> imported_exercises(const Catalog& catalog) {
    std::vector<const Exercise*> exercises;
    for (const Exercise& exercise : catalog.exercises)
        if (!exercise.provenance.data_set.empty()) exercises.push_back(&exercise);
    return exercises;
}

const Muscle* muscle_of(const Catalog& catalog, std::string_view id) { return &*std::ranges::find(catalog.muscles, id, &Muscle::id); }

std::size_t count_imported(const std::vector<Match>& matches) {
    return static_cast<std::size_t>(
        std::ranges::count_if(matches, [](const Match& match) { return !match.exercise->provenance.data_set.empty(); }));
}

/// The words of `text`, sorted: a tip in parentheses moves behind its step.
std::vector<std::string> words_of(const std::string& text) {
    const std::string folded = text::fold(text);
    std::vector<std::string> words;
    for (const std::string_view word : text::words(folded)) words.emplace_back(word);
    std::ranges::sort(words);
    return words;
}

}  // namespace

TEST_CASE("free-exercise-db is imported whole, and its gaps are told", "[import][real]") {
    if (!is_at_hand()) return;
    CHECK(ForeignFiles(load_documents(kFile)).data_set() == DataSet::free_exercise_db);
    const ImportSummary& summary = real_import().summary;
    CHECK(summary.read == 873);
    CHECK(summary.kept == 873);
    CHECK(summary.left_out.empty());
    CHECK(summary.unknown_words.empty());
    CHECK(summary.without_steps == 5);
    CHECK(summary.blank_steps == 2);
    CHECK(summary.without_assist == 272);
    CHECK(summary.unknown_equipment == 77);
    CHECK(summary.two_roles == 9);
    CHECK(summary.tips == 307);
    CHECK(imported_exercises(real_catalog().catalog()).size() == 873);
}

TEST_CASE("free-exercise-db answers the questions of the built-in catalogue", "[import][real]") {
    if (!is_at_hand()) return;
    const Catalog& catalog = real_catalog().catalog();
    Query query;
    query.muscles = {muscle_of(catalog, "latissimus-dorsi")};
    query.target_only = true;
    CHECK(count_imported(select(catalog, query)) == 38);
    query.equipment = {&*std::ranges::find(catalog.equipment, "band", &Equipment::id)};
    CHECK(count_imported(select(catalog, query)) == 0);

    Query rhomboids;
    rhomboids.muscles = {muscle_of(catalog, "rhomboids")};
    CHECK(count_imported(select(catalog, rhomboids)) == 0);
    const std::size_t broad = count_broad_only(catalog, rhomboids);
    CHECK(broad > 35);  // those filed under "middle back", and built-in ones

    Query unknown;
    unknown.equipment = {EquipmentWord::unknown};
    CHECK(count_imported(select(catalog, unknown)) == 77);
    Query nothing;
    nothing.have.emplace();
    for (const Match& match : select(catalog, nothing)) CHECK(match.variants.front().variant->needs.has_value());  // unknown is not nothing
}

TEST_CASE("free-exercise-db keeps its ids, and every one of them names its exercise", "[import][real]") {
    if (!is_at_hand()) return;
    const Catalog& catalog = real_catalog().catalog();
    for (const Exercise* exercise : imported_exercises(catalog)) {
        const auto found = find_by_name(catalog.exercises, exercise->provenance.id).found();
        INFO(exercise->provenance.id);
        CHECK(found != nullptr);
        if (found && found != exercise) CHECK(found->id == exercise->provenance.id);  // an id of ours goes first
    }
}

TEST_CASE("No word of an instruction of free-exercise-db is lost", "[import][real]") {
    if (!is_at_hand()) return;
    std::map<std::string, std::string> kept;
    std::size_t long_steps = 0;
    std::size_t with_tip = 0;
    for (const Exercise* exercise : imported_exercises(real_catalog().catalog())) {
        std::string& text = kept[std::string(exercise->provenance.id)];
        bool has_tip = false;
        for (const Step& step : exercise->variants.front().steps) {
            text += std::string(step.text) + ' ';
            for (const std::string_view cue : step.cues) text += std::string(cue) + ' ';
            has_tip = has_tip || !step.cues.empty();
        }
        with_tip += has_tip ? 1 : 0;
    }
    for (const auto& record : nlohmann::json::parse(load_documents(kFile).front().text)) {
        std::string said;
        for (const std::string step : record["instructions"]) {
            said += step + ' ';
            long_steps += step.size() > 500 ? 1 : 0;
        }
        for (const char* mark : {"Tip:", "Tips:"})  // its place tells that it is one
            for (std::size_t at = said.find(mark); at != std::string::npos; at = said.find(mark))
                said.replace(at, std::string(mark).size(), " ");
        INFO(record["id"]);
        CHECK(words_of(kept[record["id"]]) == words_of(said));
    }
    CHECK(with_tip == 221);  // of the 222 with such a word one ends with it, and tells nothing
    CHECK(long_steps >= 27);
}
