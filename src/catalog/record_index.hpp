// Which record each id of a catalogue names. It is filled before the records are read, so that a reference can be
// turned into a pointer wherever it stands.
#pragma once

#include "lats/catalog/model.hpp"

#include <string_view>
#include <tuple>
#include <unordered_map>

namespace lats {

/// The word for a kind of record in messages.
template <class Record>
inline constexpr std::string_view kKindOf{};
template <> inline constexpr std::string_view kKindOf<Muscle> = "muscle";
template <> inline constexpr std::string_view kKindOf<Equipment> = "equipment";
template <> inline constexpr std::string_view kKindOf<Exercise> = "exercise";
template <> inline constexpr std::string_view kKindOf<Guide> = "guide";
template <> inline constexpr std::string_view kKindOf<Source> = "source";

class RecordIndex {
public:
    template <class Record>
    using ById = std::unordered_map<std::string_view, Record*>;

    template <class Record>
    ById<Record>& of() { return std::get<ById<Record>>(maps_); }
    template <class Record>
    const ById<Record>& of() const { return std::get<ById<Record>>(maps_); }

private:
    std::tuple<ById<Muscle>, ById<Equipment>, ById<Exercise>, ById<Guide>, ById<Source>> maps_;
};

}  // namespace lats
