// wger, a page of /api/v2/exerciseinfo/: {"count", "next", "previous", "results": […]}. A result has {"id", "category", "muscles": [{"name"}],
// "muscles_secondary", "equipment": [{"name"}], "license": {"id", "short_name", "url"}, "license_author", "translations": […]}, a
// translation {"name", "description" (HTML), "language", "aliases": [{"alias"}], "notes": [{"comment"}], "license", "license_author"}.
// Older servers call the translations "exercises". Language 2 is English. An empty equipment list says nothing: there is
// a piece "none (bodyweight exercise)".
#include "import/data_sets.hpp"
#include "import/html_lines.hpp"

#include <algorithm>
#include <array>

namespace lats::importing {
namespace {

constexpr std::string_view kEnglish = "2";

/// The licences that a text may name by number beside the one of its exercise.
struct NumberedLicence {
    std::string_view number;
    std::string_view name;
    std::string_view url;
};
constexpr std::array<NumberedLicence, 2> kLicences{{
    {"1", "CC-BY-SA 3", "https://creativecommons.org/licenses/by-sa/3.0/deed.en"},
    {"2", "CC-BY-SA 4", "https://creativecommons.org/licenses/by-sa/4.0/deed.en"},
}};

bool looks_like(const json::Value& object) {
    return object.find("muscles_secondary") && (object.find("translations") || object.find("exercises"));
}

/// The licence of the text, which need not be that of the exercise.
void read_licence(ForeignRecord& record, RecordFields& fields, RecordFields& text) {
    RecordFields licence = fields.object("license");
    const std::string number = text.has("license") ? text.number("license") : licence.number("id");
    const auto* known = std::ranges::find(kLicences, number, &NumberedLicence::number);
    if (number == licence.number("id")) {
        record.licence = licence.text("short_name");
        record.licence_url = licence.text("url");
    } else if (known != kLicences.end()) {
        record.licence = known->name;
        record.licence_url = known->url;
    }
    record.author = text.text("license_author");
    if (record.author.empty()) record.author = fields.text("license_author");
}

void read_text(ForeignRecord& record, RecordFields& text) {
    record.name = text.text("name");
    record.aliases = text.texts_within("aliases", "alias");
    record.steps = html_lines(text.text("description"));
    for (const std::string_view comment : text.texts_within("notes", "comment")) record.tips.emplace_back(comment);
}

ForeignRecord read(RecordFields& fields) {
    ForeignRecord record;
    record.data_set = "wger";
    record.id = fields.number("id");
    if (auto equipment = fields.texts_within("equipment", "name"); !equipment.empty()) record.equipment = std::move(equipment);
    record.target = fields.texts_within("muscles", "name");
    record.assist = fields.texts_within("muscles_secondary", "name");
    const std::string_view key = fields.has("translations") ? "translations" : "exercises";
    std::vector<RecordFields> texts = fields.objects(key);
    const auto english = std::ranges::find_if(texts, [](RecordFields& text) { return text.number("language") == kEnglish; });
    if (english == texts.end()) {
        fields.refuse("it has no English text");
        return record;
    }
    read_text(record, *english);
    read_licence(record, fields, *english);
    return record;
}

}  // namespace

const DataSetFormat& wger() {
    static constexpr DataSetFormat format{DataSet::wger, "results", looks_like, read, {}};
    return format;
}

}  // namespace lats::importing
