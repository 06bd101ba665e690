#include "import/record_fields.hpp"

#include <fmt/format.h>

namespace lats::importing {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kSpace = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kSpace);
    return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

RecordFields::RecordFields(const json::Value& record, Verdict& verdict) : record_(&record), verdict_(&verdict) {
    if (record.kind() != json::Kind::object) refuse(fmt::format("expected an object, found {}", json::describe(record.kind())));
}

const json::Value* RecordFields::value(std::string_view key) const {
    const json::Value* const found = record_->find(key);
    return found && found->kind() != json::Kind::null ? found : nullptr;
}

/// One reason is enough to leave a record out.
void RecordFields::refuse(const json::Value& because_of, std::string message) {
    if (verdict_->is_sound) verdict_->left_out.add(because_of.spot(), verdict_->place, std::move(message));
    verdict_->is_sound = false;
}

bool RecordFields::is_kind(const json::Value& value, json::Kind kind, std::string_view key) {
    if (value.kind() == kind) return true;
    refuse(value, fmt::format("{}: expected {}, found {}", quote(key), json::describe(kind), json::describe(value.kind())));
    return false;
}

std::string_view RecordFields::text(std::string_view key) {
    const json::Value* found = value(key);
    return found && is_kind(*found, json::Kind::text, key) ? trimmed(found->text()) : std::string_view();
}

std::vector<std::string_view> RecordFields::texts(std::string_view key) {
    std::vector<std::string_view> texts;
    const json::Value* found = value(key);
    if (!found || !is_kind(*found, json::Kind::list, key)) return texts;
    for (const json::Value& item : found->items())
        if (is_kind(item, json::Kind::text, key)) texts.push_back(trimmed(item.text()));
    return texts;
}

std::vector<std::string_view> RecordFields::texts_within(std::string_view key, std::string_view inner) {
    std::vector<std::string_view> texts;
    for (RecordFields& object : objects(key)) texts.push_back(object.text(inner));
    return texts;
}

std::string RecordFields::number(std::string_view key) {
    const json::Value* found = value(key);
    if (!found || !is_kind(*found, json::Kind::number, key)) return {};
    return fmt::format("{:.0f}", found->number());
}

std::vector<RecordFields> RecordFields::objects(std::string_view key) {
    std::vector<RecordFields> objects;
    const json::Value* found = value(key);
    if (!found || !is_kind(*found, json::Kind::list, key)) return objects;
    for (const json::Value& item : found->items())
        if (is_kind(item, json::Kind::object, key)) objects.emplace_back(item, *verdict_);
    return objects;
}

RecordFields RecordFields::object(std::string_view key) {
    static const json::Value none = json::Value::object({}, {});
    const json::Value* found = value(key);
    const bool there = found && is_kind(*found, json::Kind::object, key);
    return {there ? *found : none, *verdict_};
}

}  // namespace lats::importing
