// Names that two records of a kind share: a question with such a name could not be answered.
#pragma once

#include "catalog/read/record_layers.hpp"
#include "lats/text/fold.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace lats {

/// A name of a record, and the key it stands under. A catalogue may have millions: they are sorted by a number made from them. Two that are not
/// the same do not share a number, except by one chance in 2^64.
template <class Record> struct NumberedName {
    std::size_t number = 0;
    const Slot<Record>* slot = nullptr;
    std::string_view key;
    std::string_view text;
};

/// Whether the id of a record leads to it. Where not, that was reported and says it all.
template <class Record> bool has_id_of_its_own(const RecordIndex& index, const Slot<Record>& slot) {
    const auto found = index.of<Record>().find(slot.record->id);
    return found != index.of<Record>().end() && found->second.record == slot.record;
}

template <class Record> std::vector<NumberedName<Record>> names_of(const RecordIndex& index, const std::vector<Slot<Record>>& slots) {
    std::vector<NumberedName<Record>> names;
    for (const Slot<Record>& slot : slots) {
        if (!has_id_of_its_own(index, slot)) continue;
        const auto add = [&](std::string_view key, std::string_view text) {
            const std::string folded = text::fold(text);
            if (!folded.empty()) names.push_back({std::hash<std::string>{}(folded), &slot, key, text});
        };
        add("id", slot.record->id);
        add("name", slot.record->name);
        for (const auto alias : slot.record->aliases) add("aliases", alias);
        for (const auto misspelling : slot.record->misspellings) add("misspellings", misspelling);
    }
    return names;
}

/// Reports the names that an earlier one of `slots` has already.
template <class Record> void check_shared_names(const RecordReading& reading, const std::vector<Slot<Record>>& slots) {
    std::vector<NumberedName<Record>> names = names_of(reading.index, slots);
    std::ranges::stable_sort(names, {}, &NumberedName<Record>::number);
    const NumberedName<Record>* owner = nullptr;
    for (const NumberedName<Record>& name : names) {
        if (!owner || owner->number != name.number) owner = &name;
        if (owner->slot == name.slot || reading.problems.count_if_full(name.slot->written.value.spot())) continue;
        report(reading, *name.slot, name.key, fmt::format("{} is a name of {} already", quote(name.text), quote(owner->slot->record->id)),
               fmt::format("a name leads to one {} only", kWordsOf<Record>.kind));
    }
}

}  // namespace lats
