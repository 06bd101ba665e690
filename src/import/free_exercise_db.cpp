// free-exercise-db: {"id", "name", "force", "level", "mechanic", "equipment", "primaryMuscles", "secondaryMuscles", "instructions",
// "category", "images"}, where equipment may be null: not told. In the layout of wrkout/exercises.json, from which it grew, a record has
// no id but stands in a folder of its own, and says "mechanicsType".
#include "import/data_sets.hpp"

namespace lats::importing {
namespace {

bool looks_like(const json::Value& object) {
    return object.find("primaryMuscles") && object.find("instructions") && object.find("category") && !object.find("modality");
}

/// The folder that holds the document: "exercises/Ab_Roller/exercise.json" is Ab_Roller.
std::string folder_of(std::string_view document) {
    const std::size_t end = document.rfind('/');
    if (end == std::string_view::npos) return {};
    const std::string_view above = document.substr(0, end);
    const std::size_t start = above.rfind('/');
    return std::string(start == std::string_view::npos ? above : above.substr(start + 1));
}

ForeignRecord read(RecordFields& fields) {
    ForeignRecord record = read_free_exercise(fields);
    record.data_set = "free-exercise-db";
    if (record.id.empty()) {
        record.data_set = "wrkout/exercises.json";
        record.licence = "public domain";
        record.licence_url = {};
        if (fields.document().ends_with("/exercise.json")) record.id = folder_of(fields.document());
    }
    return record;
}

}  // namespace

ForeignRecord read_free_exercise(RecordFields& fields) {
    ForeignRecord record;
    record.licence = "Unlicense";
    record.licence_url = "https://unlicense.org";
    record.id = fields.text("id");
    record.name = fields.text("name");
    record.level = fields.text("level");
    if (const std::string_view equipment = fields.text("equipment"); !equipment.empty()) record.equipment = {equipment};
    record.target = fields.texts("primaryMuscles");
    record.assist = fields.texts("secondaryMuscles");
    for (const std::string_view step : fields.texts("instructions")) record.steps.emplace_back(step);
    return record;
}

const DataSetFormat& free_exercise_db() {
    static constexpr DataSetFormat format{DataSet::free_exercise_db, "exercises", looks_like, read, "Unlicense"};
    return format;
}

}  // namespace lats::importing
