// exercemus: {"categories", "equipment", "muscles", "muscle_groups", "exercises": […]}, an exercise {"name", "aliases", "category",
// "description", "instructions", "tips", "equipment": […], "primary_muscles", "secondary_muscles", "tempo", "license": {"full_name",
// "short_name", "url"}, "license_author", …}. It has no ids. "none" is the equipment of an exercise that needs nothing; an empty list
// stands where its source said nothing. Descriptions may be HTML.
#include "import/data_sets.hpp"
#include "import/html_lines.hpp"

#include <fmt/format.h>

namespace lats::importing {
namespace {

bool looks_like(const json::Value& object) { return object.find("primary_muscles") && object.find("name"); }

ForeignRecord read(RecordFields& fields) {
    ForeignRecord record;
    record.data_set = "exercemus";
    record.name = fields.text("name");
    record.aliases = fields.texts("aliases");
    if (auto equipment = fields.texts("equipment"); !equipment.empty()) record.equipment = std::move(equipment);
    record.target = fields.texts("primary_muscles");
    record.assist = fields.texts("secondary_muscles");
    record.about = html_lines(fields.text("description"));
    for (const std::string_view step : fields.texts("instructions")) record.steps.emplace_back(step);
    for (const std::string_view tip : fields.texts("tips")) record.tips.emplace_back(tip);
    if (const std::string_view tempo = fields.text("tempo"); !tempo.empty())
        record.notes.push_back(fmt::format("Tempo, as the data set writes it: {}.", tempo));
    RecordFields licence = fields.object("license");
    record.licence = licence.text("short_name");
    if (record.licence.empty()) record.licence = licence.text("full_name");
    record.licence_url = licence.text("url");
    record.author = fields.text("license_author");
    return record;
}

}  // namespace

const DataSetFormat& exercemus() {
    static constexpr DataSetFormat format{DataSet::exercemus, "exercises", looks_like, read, {}};
    return format;
}

}  // namespace lats::importing
