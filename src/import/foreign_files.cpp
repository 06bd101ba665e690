#include "import/foreign_files.hpp"

#include <algorithm>
#include <array>

namespace lats {
namespace importing {
namespace {

// A list is known by its first records: one of them may be broken.
constexpr std::size_t kRecordsLookedAt = 20;

const DataSetFormat* format_of_record(const json::Value& record) {
    const auto formats = data_set_formats();
    const auto found = std::ranges::find_if(formats, [&](const DataSetFormat& format) { return format.looks_like(record); });
    return found != formats.end() ? &*found : nullptr;
}

/// The format of the first of `records` that has one.
const DataSetFormat* format_of_list(std::span<const json::Value> records) {
    for (const json::Value& record : records.first(std::min(records.size(), kRecordsLookedAt)))
        if (const DataSetFormat* format = format_of_record(record)) return format;
    return nullptr;
}

const DataSetFormat* format_of(const json::Value& root) {
    if (root.kind() == json::Kind::list) return format_of_list(root.items());
    if (const DataSetFormat* format = format_of_record(root)) return format;
    for (const DataSetFormat& format : data_set_formats())
        if (format_of_list(root.items_under(format.list_key)) == &format) return &format;
    return nullptr;
}

}  // namespace

std::span<const DataSetFormat> data_set_formats() {
    static const std::array<DataSetFormat, 4> formats{wger(), exercemus(), open_exercise_db(), free_exercise_db()};
    return formats;
}

const json::Value* list_of_records(const json::Value& root, const DataSetFormat& format) {
    if (root.kind() == json::Kind::list) return &root;
    return format.looks_like(root) ? nullptr : root.find(format.list_key, json::Kind::list);
}

}  // namespace importing

using namespace importing;

ForeignFiles::ForeignFiles(std::vector<Document> files) {
    const auto parsed = std::make_shared<ParsedFiles>();
    parsed->documents = std::move(files);
    for (const Document& document : parsed->documents) {
        DocumentProblems problems(document.name, document.text);
        const auto root = json::parse(problems, parsed->memory, json::LongTexts::kept);
        parsed->files.push_back({&document, root, root ? format_of(*root) : nullptr, problems.diagnostics()});
    }
    parsed_ = parsed;
}

std::optional<DataSet> ForeignFiles::data_set() const {
    const auto known = std::ranges::find_if(parsed_->files, [](const ForeignFile& file) { return file.format != nullptr; });
    return known != parsed_->files.end() ? std::optional(known->format->data_set) : std::nullopt;
}

std::vector<Diagnostic> ForeignFiles::problems() const {
    std::vector<Diagnostic> all;
    for (const ForeignFile& file : parsed_->files) all.insert(all.end(), file.problems.begin(), file.problems.end());
    return all;
}

}  // namespace lats
