// The fields of a catalog record: those of any JSON object, and what only a catalog has: references to other records, notes, ranges.
#pragma once

#include "catalog/read/record_index.hpp"
#include "json/fields.hpp"
#include "lats/catalog/model.hpp"

#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace lats {

/// What reading a part of a catalog needs beside the problems and the memory.
struct RecordReading : Reading {
    const RecordIndex& index;
    std::size_t& steps;       ///< how many the variants read so far have, those taken over included
    std::vector<Spot>& gone;  ///< the references that were passed over, as a later layer removed what they name
};

/// What it declares anew reads with the fields of a record, too.
class RecordFields : public Fields {
public:
    RecordFields(const RecordReading& reading, const json::Value& value, const Place& place)
        : Fields(reading, value, place), reading_(reading) {}

    const RecordReading& reading() const { return reading_; }

    std::optional<Range> range(std::string_view key);
    Notes notes(std::string_view key);

    /// The record that the id under `key` names, or null.
    template <class Record> const Record* reference(std::string_view key) {
        const auto* const entry = entry_of<Record>(key);
        return entry ? entry->record : nullptr;
    }

    /// The same, with where that record is written.
    template <class Record> const RecordIndex::Entry<Record>* entry_of(std::string_view key) {
        const json::Value* value = find(key, json::Kind::text);
        return value ? resolve_entry<Record>(*value, place().member(key)) : nullptr;
    }

    template <class Record> std::span<const Record* const> references(std::string_view key) {
        std::vector<const Record*> found;
        for_each_text(key, [&](const json::Value& value, const Place& place) {
            if (const Record* record = resolve<Record>(value, place)) found.push_back(record);
        });
        return copy_list<const Record*>(reading_.memory, found);
    }

    /// Calls `read(fields)` for the object under `key`, if there is one.
    template <class Read> void object(std::string_view key, Read read) {
        const json::Value* value = find(key, json::Kind::object);
        if (!value) return;
        const Place at = place().member(key);
        RecordFields fields(reading_, *value, at);
        read(fields);
        fields.finish();
    }

    /// Calls `read(fields)` for each object in the list under `key`.
    template <class Read> void objects(std::string_view key, Read read) {
        for_each_item(key, [&](const json::Value& item, const Place& place) {
            RecordFields fields(reading_, item, place);
            read(fields);
            fields.finish();
        });
    }

    /// The record that `value` names by its id, or null.
    template <class Record> const Record* resolve(const json::Value& value, const Place& place) const {
        const auto* const entry = resolve_entry<Record>(value, place);
        return entry ? entry->record : nullptr;
    }

private:
    // Searching a nearest id among very many, for each of many wrong ones, would let a document stall the reader.
    static constexpr std::size_t kMaxSuggestedFrom = 2000;

    template <class Record> const RecordIndex::Entry<Record>* resolve_entry(const json::Value& value, const Place& place) const {
        if (!is_kind(value, json::Kind::text, place)) return nullptr;
        const auto& by_id = reading_.index.of<Record>();
        if (const auto found = by_id.find(value.text()); found != by_id.end()) return &found->second;
        // A list can do without a record that a later layer removed; an exercise cannot do without what it needs.
        const bool is_gone = reading_.index.is_gone<Record>(value.text(), value.spot());
        if (!std::is_same_v<Record, Equipment> && is_gone) {
            reading_.gone.push_back(value.spot());
            return nullptr;
        }
        if (!reading_.index.is_complete() || reading_.problems.count_if_full(value.spot())) return nullptr;
        std::vector<std::string_view> ids;
        if (by_id.size() <= kMaxSuggestedFrom)
            for (const auto& [id, entry] : by_id) ids.push_back(id);
        const std::size_t reader = reading_.problems.blame(0);
        reading_.problems.blame(is_gone ? reading_.index.template remover_of<Record>(value.text()) : reader);
        reading_.problems.add(value.spot(), place, fmt::format("no {} has the id {}", kWordsOf<Record>.kind, quote(value.text())),
                              is_gone ? "a document above this one removes it" : nearest_of(std::move(ids), value.text()));
        reading_.problems.blame(reader);
        return nullptr;
    }

    Note note(const json::Value& value, const Place& place) const;

    RecordReading reading_;
};

}  // namespace lats
