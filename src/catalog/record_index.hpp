// Which record each id of a catalogue names. It is filled before the records are read, so that a reference can be
// turned into a pointer wherever it stands.
#pragma once

#include "lats/catalog/model.hpp"

#include <string_view>
#include <tuple>
#include <unordered_map>

namespace lats {

/// What a kind of record is called in messages, and the list of a document that holds it.
struct RecordWords {
    std::string_view kind;
    std::string_view list;
};

template <class Record>
inline constexpr RecordWords kWordsOf{};
template <> inline constexpr RecordWords kWordsOf<Muscle>{"muscle", "muscles"};
template <> inline constexpr RecordWords kWordsOf<Equipment>{"equipment", "equipment"};
template <> inline constexpr RecordWords kWordsOf<Exercise>{"exercise", "exercises"};
template <> inline constexpr RecordWords kWordsOf<Guide>{"guide", "guides"};
template <> inline constexpr RecordWords kWordsOf<Source>{"source", "sources"};

class RecordIndex {
public:
    template <class Record>
    using ById = std::unordered_map<std::string_view, Record*>;

    template <class Record>
    ById<Record>& of() { return std::get<ById<Record>>(maps_); }
    template <class Record>
    const ById<Record>& of() const { return std::get<ById<Record>>(maps_); }

    /// False where a document could not be read at all: an id that is not here may be there.
    bool is_complete() const { return complete_; }
    void set_incomplete() { complete_ = false; }

private:
    bool complete_ = true;
    std::tuple<ById<Muscle>, ById<Equipment>, ById<Exercise>, ById<Guide>, ById<Source>> maps_;
};

}  // namespace lats
