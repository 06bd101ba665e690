#include "import/recognize.hpp"

#include <algorithm>
#include <array>

namespace lats::importing {
namespace {

// A list is known by its first records: one of them may be broken.
constexpr std::size_t kRecordsLookedAt = 20;

const DataSetFormat* format_of(const json::Value& record) {
    if (record.kind() != json::Kind::object) return nullptr;
    const auto formats = data_set_formats();
    const auto found = std::ranges::find_if(formats, [&](const DataSetFormat& format) { return format.looks_like(record); });
    return found != formats.end() ? &*found : nullptr;
}

const DataSetFormat* format_of_object(const json::Value& root) {
    if (const DataSetFormat* format = format_of(root)) return format;
    for (const json::Member& member : root.members()) {
        if (member.value.kind() != json::Kind::list) continue;
        const auto items = member.value.items();
        for (const json::Value& item : items.first(std::min(items.size(), kRecordsLookedAt))) {
            const DataSetFormat* format = format_of(item);
            if (format && format->list_key == member.key()) return format;
        }
    }
    return nullptr;
}

}  // namespace

std::span<const DataSetFormat> data_set_formats() {
    static const std::array<DataSetFormat, 4> formats{wger(), exercemus(), open_exercise_db(), free_exercise_db()};
    return formats;
}

bool has_key(const json::Value& object, std::string_view key) {
    if (object.kind() != json::Kind::object) return false;
    return std::ranges::any_of(object.members(), [&](const json::Member& member) { return member.key() == key; });
}

Recognized recognize(const Document& document) {
    std::pmr::monotonic_buffer_resource memory;
    DocumentProblems problems(document.name, document.text);
    Recognized result;
    std::size_t looked_at = 0;
    const auto root = json::parse_items(problems, {memory}, [&](const json::Value& item) {
        result.format = format_of(item);
        return !result.format && ++looked_at < kRecordsLookedAt;
    });
    if (root && root->kind() == json::Kind::object) result.format = format_of_object(*root);
    result.problems = problems.diagnostics();
    return result;
}

const json::Value* list_of_records(const json::Value& root, const DataSetFormat& format) {
    if (format.looks_like(root)) return nullptr;
    for (const json::Member& member : root.members())
        if (member.key() == format.list_key && member.value.kind() == json::Kind::list) return &member.value;
    return nullptr;
}

}  // namespace lats::importing
