// The records of one kind, from all documents, laid over each other: each does what its "op" says to the one with its id below it.
#pragma once

#include "catalog/read/merge_patch.hpp"
#include "catalog/read/record_fields.hpp"
#include "catalog/read/record_index.hpp"

#include <memory_resource>
#include <string_view>
#include <utility>
#include <vector>

namespace lats {

/// A record where it is written.
struct WrittenRecord {
    json::Value value;
    std::size_t index = 0;  ///< in its list in its document
    std::size_t layer = 0;
};

/// A record's place in the catalogue, and where it is written.
template <class Record> struct Slot {
    Record* record;
    WrittenRecord written;
};

/// A record, and the layer of a document that changed or removed it.
struct TouchedRecord {
    std::string_view id;
    std::size_t layer = 0;
};

struct LaidRecords {
    std::vector<WrittenRecord> records;  ///< those that are left
    std::vector<TouchedRecord> changed;
    std::vector<TouchedRecord> removed;
    /// What is not of the lowest layer: ids of records, with the parts that were written there. An empty path is the whole record.
    std::vector<std::pair<std::string_view, PatchedPart>> origins;
};

/// `records`, those of lower layers first, laid over each other. What is merged lies in `nodes`; an `op` that cannot be done is reported.
/// `below` are the ids of records that no document here may change.
LaidRecords lay_records(const RecordReading& reading, RecordWords words, const std::vector<WrittenRecord>& records,
                        const std::vector<std::string_view>& below, std::pmr::memory_resource& nodes);

/// Calls `use` with the fields of `record`, whose problems are told with its place: "exercises[3]".
template <class Use> void with_fields(const RecordReading& reading, const WrittenRecord& record, RecordWords words, Use use) {
    const Place root;
    const Place list = root.member(words.list);
    reading.problems.blame(record.layer);
    RecordFields fields(reading, record.value, list.item(record.index));
    use(fields);
}

/// Reports a problem of the record in `slot`, under `key`.
template <class Record>
void report(const RecordReading& reading, const Slot<Record>& slot, std::string_view key, std::string message,
            std::string suggestion = {}) {
    with_fields(reading, slot.written, kWordsOf<Record>,
                [&](RecordFields& fields) { fields.problem_at(key, std::move(message), std::move(suggestion)); });
}

}  // namespace lats
