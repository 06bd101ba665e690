// Names that two records of a kind share: a question with such a name could not be answered.
#pragma once

#include "catalog/read/record_layers.hpp"
#include "lats/text/fold.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace lats {

/// Whether the id of a record leads to it. Where not, that was reported and says it all.
template <class Record> bool has_id_of_its_own(const RecordIndex& index, const Record& record) {
    const auto found = index.of<Record>().find(record.id);
    return found != index.of<Record>().end() && found->second.record == &record;
}

/// Calls `use(key, name)` with each name of `record`, folded, and the key it stands under.
template <class Record, class Use> void for_each_name(const Record& record, Use use) {
    const auto fold_and_use = [&](std::string_view key, std::string_view name) {
        if (std::string folded = text::fold(name); !folded.empty()) use(key, name, std::move(folded));
    };
    fold_and_use("id", record.id);
    fold_and_use("name", record.name);
    for (const auto alias : record.aliases) fold_and_use("aliases", alias);
    for (const auto misspelling : record.misspellings) fold_and_use("misspellings", misspelling);
}

/// Reports the names of `slots` that another one of `all` has: the one of the lower layer, or else the first, keeps it. `slots` are those at
/// the end of `all` that are being read.
template <class Record>
void check_shared_names(const RecordReading& reading, const Records<Record>& all, const std::vector<Slot<Record>>& slots) {
    if (slots.empty()) return;
    std::unordered_map<std::string, const Record*> owners;
    for (const Record* below : all.pointers().first(all.size() - slots.size()))
        for_each_name(*below,
                      [&](std::string_view, std::string_view, std::string folded) { owners.try_emplace(std::move(folded), below); });
    std::vector<const Slot<Record>*> by_layer;
    for (const Slot<Record>& slot : slots)
        if (has_id_of_its_own(reading.index, *slot.record)) by_layer.push_back(&slot);
    std::ranges::stable_sort(by_layer, {}, [](const Slot<Record>* slot) { return slot->written.layer; });
    for (const Slot<Record>* slot : by_layer) {
        for_each_name(*slot->record, [&](std::string_view key, std::string_view name, std::string folded) {
            const Record* const owner = owners.try_emplace(std::move(folded), slot->record).first->second;
            if (owner == slot->record) return;
            report(reading, *slot, key, fmt::format("{} is a name of {} already", quote(name), quote(owner->id)),
                   fmt::format("a name leads to one {} only", kWordsOf<Record>.kind));
        });
    }
}

}  // namespace lats
