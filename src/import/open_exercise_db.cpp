// open-exercise-db: as free-exercise-db, from which it grew, but with "modality" in place of "category", and with "aliases",
// "family", "measurementType", "laterality" and, for a record that was taken over, "source": {"name", "id"}. Its folder also holds
// families, vocabularies and schemas, which are no exercises.
#include "import/data_sets.hpp"

#include <fmt/format.h>

namespace lats::importing {
namespace {

bool looks_like(const json::Value& object) {
    return object.find("primaryMuscles") && object.find("instructions") && object.find("modality");
}

/// "bilateral" is both sides at once. "unilateral" leaves open whether one side is done after the other or in turn.
std::optional<Side> side(std::string_view laterality) { return laterality == "bilateral" ? std::optional(Side::both) : std::nullopt; }

ForeignRecord read(RecordFields& fields) {
    ForeignRecord record = read_free_exercise(fields);
    record.data_set = "open-exercise-db";
    record.aliases = fields.texts("aliases");
    record.side = side(fields.text("laterality"));
    RecordFields source = fields.object("source");
    if (const std::string_view name = source.text("name"); !name.empty())
        record.about.push_back(fmt::format("The data set took it over from {}, where it is {}.", name, source.text("id")));
    return record;
}

}  // namespace

const DataSetFormat& open_exercise_db() {
    static constexpr DataSetFormat format{DataSet::open_exercise_db, "exercises", looks_like, read, "Unlicense"};
    return format;
}

}  // namespace lats::importing
