// Records of the catalogue as JSON values, for the answers in json.cpp.
//
// One rule for what may be missing. Lists are always there, so that a program can walk them unasked, but `needs`, whose
// absence means that they are not recorded, and `sources` under a statement that cites none. A text, a word, a number
// or an object that is not recorded is absent. Sources are cited by id.
#pragma once

#include "lats/catalog/guide_place.hpp"
#include "lats/catalog/model.hpp"

#include <nlohmann/json.hpp>

namespace lats::json_values {

using Json = nlohmann::ordered_json;

template <class Items, class ToJson> Json list_of(const Items& items, ToJson to_json) {
    Json list = Json::array();
    for (const auto& item : items) list.push_back(to_json(item));
    return list;
}

/// An answer as it is printed.
std::string to_text(const Json& answer);

/// A reference, with the name that a reader would have to look up.
template <class Record> Json reference(const Record* record) { return {{"id", record->id}, {"name", record->name}}; }

template <class Record> void put_reference(Json& object, const char* key, const Record* record) {
    if (record) object[key] = reference(record);
}

template <class E> void put_word(Json& object, const char* key, const std::optional<E>& value) {
    if (value) object[key] = word(*value);
}

/// Nothing where the text is empty.
void put_text(Json& object, const char* key, std::string_view text);

Json texts(Texts texts);
Json notes(Notes notes);
Json gaps(std::span<const Gap> gaps);

/// All of a source, as the root of an answer lists it.
Json source(const Source& source);

/// What a list and a full answer both say of how a variant is done: level, needs, optional, positions, side.
void put_manner(Json& object, const Variant& variant);

/// A variant, complete. `fallback` is the dose of its guide: what the variant does not state of it is its default_dose.
Json variant(const Variant& variant, const Dose& fallback);

/// All of an exercise but its variants.
Json exercise(const Exercise& exercise, const Dose& fallback);

Json muscle(const Catalog& catalog, const Muscle& muscle);

/// All of a piece but its advice.
Json equipment(const Equipment& equipment);

/// All of a guide but its exercises.
Json guide(const Guide& guide);

/// A guide by id and name, and the neighbours in it.
Json place(const GuidePlace& place);

/// id, name and all names besides.
template <class Named> Json named(const Named& record) {
    Json object = reference(&record);
    object["aliases"] = texts(record.aliases);
    object["misspellings"] = texts(record.misspellings);
    return object;
}

}  // namespace lats::json_values
