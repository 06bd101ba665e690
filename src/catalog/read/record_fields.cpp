#include "catalog/read/record_fields.hpp"

#include <fmt/format.h>

namespace lats {

std::optional<Range> RecordFields::range(std::string_view key) {
    const json::Value* value = find(key);
    if (!value) return std::nullopt;
    const Place at = place().member(key);
    const bool is_list = value->kind() == json::Kind::list;
    const std::span<const json::Value> ends = is_list ? value->items() : std::span(value, 1);
    if (is_list && ends.size() != 2) {
        problem_at(key, "a range is one number or two", "write 3, or [2, 3]");
        return std::nullopt;
    }
    const auto low = whole_number(ends.front(), at, UINT16_MAX);
    const auto high = is_list ? whole_number(ends.back(), at, UINT16_MAX) : low;
    if (!low || !high) return std::nullopt;
    if (*low > *high) problem_at(key, fmt::format("the range [{}, {}] runs backwards", *low, *high), "put the lower number first");
    return Range{static_cast<std::uint16_t>(*low), static_cast<std::uint16_t>(*high)};
}

Note RecordFields::note(const json::Value& value, const Place& place) const {
    if (value.kind() == json::Kind::text) {
        if (is_blank(value.text())) reading_.problems.add(value.spot(), place, "a blank note", "leave it out");
        return {value.text(), std::nullopt, {}};
    }
    RecordFields fields(reading_, value, place);
    Note note;
    note.text = fields.required_text("text");
    note.basis = fields.word<Basis>("basis");
    note.sources = fields.references<Source>("sources");
    fields.finish();
    return note;
}

Notes RecordFields::notes(std::string_view key) {
    std::vector<Note> found;
    for_each_item(key, [&](const json::Value& item, const Place& place) { found.push_back(note(item, place)); });
    return copy_list<Note>(reading_.memory, found);
}

}  // namespace lats
