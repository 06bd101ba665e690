#include "catalog/read/record_layers.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

namespace lats {
namespace {

constexpr std::size_t kMostSuggestedFrom = 2000;

std::string_view id_of(const WrittenRecord& record) { return record.value.text_under("id"); }

class Laying {
public:
    Laying(const RecordReading& reading, RecordWords words, const std::vector<std::string_view>& below, std::pmr::memory_resource& nodes)
        : reading_(reading), words_(words), below_(below), nodes_(nodes) {}

    void add(const WrittenRecord& record) {
        const std::string_view id = id_of(record);
        const auto found = places_.find(id);
        const std::optional<Op> op = op_of(record);
        if (found == places_.end() || records_[found->second].layer >= record.layer) return add_new(record, op.value_or(Op::add));
        if (!op) return;
        WrittenRecord& below = records_[found->second];
        switch (*op) {
            case Op::add: return report_already_there(record);
            case Op::remove:
                laid_.removed.push_back({id, record.layer});
                removed_by_[id] = record.layer;
                removed_.insert(found->second);
                places_.erase(found);
                return;
            case Op::replace: replace(below, record); break;
            case Op::patch: patch(below, record); break;
        }
        laid_.changed.push_back({id, record.layer});
    }

    LaidRecords finish() && {
        for (std::size_t i = 0; i < records_.size(); ++i)
            if (!removed_.contains(i)) laid_.records.push_back(records_[i]);
        return std::move(laid_);
    }

private:
    void add_new(const WrittenRecord& record, Op op) {
        const auto remover = removed_by_.find(id_of(record));
        if (remover != removed_by_.end() && remover->second == record.layer) return report_second_change(record);
        if (op != Op::add && id_of(record).empty()) return report_missing_id(record);
        if (op == Op::add && std::ranges::count(below_, id_of(record)) > 0) return report_already_there(record);
        if (op != Op::add) return places_.contains(id_of(record)) ? report_second_change(record) : report_nothing_below(record, op);
        places_.try_emplace(id_of(record), records_.size());
        records_.push_back(record);
        if (record.layer > reading_.index.lowest_layer()) note_origin(id_of(record), {{}, record.value.spot()});
    }

    void report_already_there(const WrittenRecord& record) const {
        report(record, "id", fmt::format("a document below has the {} {} already", words_.kind, quote(id_of(record))),
               "say \"op\": \"patch\" to change parts of it, \"replace\" or \"remove\"");
    }

    void report_nothing_below(const WrittenRecord& record, Op op) const {
        const std::string_view id = id_of(record);
        std::vector<std::string_view> ids = below_;  // without its own, which a layer between has removed
        for (const WrittenRecord& other : records_)
            if (other.layer < record.layer && id_of(other) != id && ids.size() < kMostSuggestedFrom) ids.push_back(id_of(other));
        report(record, "op", fmt::format("there is no {} {} below to {}", words_.kind, quote(id), word(op)), did_you_mean(ids, id));
    }

    void report_missing_id(const WrittenRecord& record) const {
        with_fields(reading_, record, words_, [](RecordFields& fields) { fields.required_id(); });
    }

    void report_second_change(const WrittenRecord& record) const {
        report(record, "id", fmt::format("this layer has the {} {} already", words_.kind, quote(id_of(record))),
               "put all that is said of it into one record");
    }

    void replace(WrittenRecord& below, const WrittenRecord& record) {
        below = {without(record.value, "op", nodes_), record.index, record.layer};
        note_origin(id_of(record), {{}, record.value.spot()});
    }

    void patch(WrittenRecord& below, const WrittenRecord& record) {
        std::vector<PatchedPart> parts;
        with_fields(reading_, record, words_, [&](const RecordFields& fields) {
            below = {merge(reading_, fields.place(), below.value, record.value, nodes_, parts), record.index, record.layer};
        });
        for (PatchedPart& part : parts) note_origin(id_of(record), std::move(part));
    }

    void note_origin(std::string_view id, PatchedPart part) { laid_.origins.emplace_back(id, std::move(part)); }

    /// Nothing, and reported, where it is none.
    std::optional<Op> op_of(const WrittenRecord& record) const {
        std::optional<Op> op = Op::add;
        if (record.value.kind() != json::Kind::object) return op;  // reported when it is read
        with_fields(reading_, record, words_, [&](RecordFields& fields) {
            if (fields.has("op")) op = fields.word<Op>("op");
        });
        return op;
    }

    void report(const WrittenRecord& record, std::string_view key, std::string message, std::string suggestion) const {
        with_fields(reading_, record, words_,
                    [&](RecordFields& fields) { fields.problem_at(key, std::move(message), std::move(suggestion)); });
    }

    RecordReading reading_;
    RecordWords words_;
    const std::vector<std::string_view>& below_;
    std::pmr::memory_resource& nodes_;
    std::vector<WrittenRecord> records_;
    std::unordered_map<std::string_view, std::size_t> places_;  ///< in records_, by id
    std::unordered_set<std::size_t> removed_;
    std::unordered_map<std::string_view, std::size_t> removed_by_;  ///< the layer that removed a record last, by its id
    LaidRecords laid_;
};

}  // namespace

LaidRecords lay_records(const RecordReading& reading, RecordWords words, const std::vector<WrittenRecord>& records,
                        const std::vector<std::string_view>& below, std::pmr::memory_resource& nodes) {
    Laying laying(reading, words, below, nodes);
    for (const WrittenRecord& record : records) laying.add(record);
    return std::move(laying).finish();
}

}  // namespace lats
