// Which record each id of a catalogue names. It is filled before the records are read, so that a reference can be
// turned into a pointer wherever it stands.
#pragma once

#include "json/tree.hpp"
#include "lats/catalog/model.hpp"

#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace lats {

/// What a kind of record is called in messages, and the list of a document that holds it.
struct RecordWords {
    std::string_view kind;
    std::string_view list;
};

template <class Record> inline constexpr RecordWords kWordsOf{};
template <> inline constexpr RecordWords kWordsOf<Muscle>{"muscle", "muscles"};
template <> inline constexpr RecordWords kWordsOf<Equipment>{"equipment", "equipment"};
template <> inline constexpr RecordWords kWordsOf<Exercise>{"exercise", "exercises"};
template <> inline constexpr RecordWords kWordsOf<Guide>{"guide", "guides"};
template <> inline constexpr RecordWords kWordsOf<Source>{"source", "sources"};

class RecordIndex {
public:
    /// A record, and where it is written. It may not have been read yet.
    template <class Record> struct Entry {
        const Record* record;
        const json::Value* written;  ///< null where the record is of the catalog below, and was read long ago
    };
    template <class Record> using ById = std::unordered_map<std::string_view, Entry<Record>>;

    template <class Record> ById<Record>& of() { return std::get<ById<Record>>(maps_); }
    template <class Record> const ById<Record>& of() const { return std::get<ById<Record>>(maps_); }

    /// Adds the next document, which is of `layer` (read.hpp).
    void add_document(std::size_t layer) { layers_.push_back(layer); }
    std::size_t layer_of(std::size_t document) const { return layers_[document]; }

    /// The layer that others are laid over.
    std::size_t lowest_layer() const { return lowest_layer_; }
    void set_lowest_layer(std::size_t layer) { lowest_layer_ = layer; }

    /// Notes that a document of `layer` removed or changed the record `id`.
    template <class Record> void note_removed(std::string_view id, std::size_t layer) {
        std::get<Layers<Record>>(removed_).by_id[id] = layer;
    }
    template <class Record> void note_changed(std::string_view id, std::size_t layer) {
        std::get<Layers<Record>>(changed_).by_id[id] = layer;
    }

    /// The layer that removed the record `id`.
    /// Requires: is_gone() for it.
    template <class Record> std::size_t remover_of(std::string_view id) const { return std::get<Layers<Record>>(removed_).by_id.at(id); }

    /// Whether what stands at `spot` could not know that a later layer removed, or changed, the record `id`.
    template <class Record> bool is_gone(std::string_view id, Spot spot) const {
        return is_later(std::get<Layers<Record>>(removed_), id, spot);
    }
    template <class Record> bool is_changed(std::string_view id, Spot spot) const {
        return is_later(std::get<Layers<Record>>(changed_), id, spot);
    }

    /// False where a document could not be read at all: an id that is not here may be there.
    bool is_complete() const { return complete_; }
    void set_incomplete() { complete_ = false; }

private:
    template <class Record> struct Layers { std::unordered_map<std::string_view, std::size_t> by_id; };
    template <template <class> class Map> using OfEach = std::tuple<Map<Muscle>, Map<Equipment>, Map<Exercise>, Map<Guide>, Map<Source>>;

    template <class Record> bool is_later(const Layers<Record>& noted, std::string_view id, Spot spot) const {
        const auto found = noted.by_id.find(id);
        return found != noted.by_id.end() && found->second > layers_[spot.document];
    }

    bool complete_ = true;
    std::size_t lowest_layer_ = 0;
    std::vector<std::size_t> layers_;  ///< of each document
    OfEach<Layers> removed_;
    OfEach<Layers> changed_;
    OfEach<ById> maps_;
};

}  // namespace lats
