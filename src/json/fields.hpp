// Typed access to the keys of a JSON object. Whatever is not as the format wants it is reported, with its place, and
// read as absent, so that reading goes on and finds the next problem too.
#pragma once

#include "json/arena.hpp"
#include "json/tree.hpp"
#include "json/problems.hpp"
#include "catalog/read/record_index.hpp"
#include "lats/catalog/names.hpp"

#include <array>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace lats {

/// What reading any part of a document needs.
struct Reading {
    Problems& problems;
    std::pmr::memory_resource& memory;
    const RecordIndex& index;
    std::size_t& steps;   ///< how many the variants read so far have, those taken over included
    std::vector<Spot>& gone;   ///< the references that were passed over, as a later layer removed what they name
};

/// "did you mean …?" for the nearest of `known`, or empty.
std::string did_you_mean(Texts known, std::string_view word);

/// `[a-z0-9]+(-[a-z0-9]+)*`, at most 64 bytes.
bool is_id(std::string_view text);

class Fields {
public:
    /// The fields of `value`; where it is no object that is reported, and all fields are absent.
    Fields(const Reading& reading, const json::Value& value, const Place& place);

    Spot spot() const { return spot_; }
    const Place& place() const { return place_; }

    /// Reports the keys that nobody asked for. Call it last.
    void finish();
    /// Makes finish() pass over the keys that nobody asked for.
    void ignore() { members_ = {}; }

    bool has(std::string_view key) const;
    /// Reports that `key` is missing, where it is.
    void require(std::string_view key);

    /// "did you mean …?" for the nearest id among `records`, or empty.
    template <class Records>
    std::string nearest_id(const Records& records, std::string_view word) const {
        std::vector<std::string_view> ids;
        for (const auto& record : records) ids.push_back(record.id);
        return nearest_of(std::move(ids), word);
    }

    /// Reports an "op" where there is nothing below that it could be done to.
    void refuse_op();

    void problem(std::string message, std::string suggestion = {}) const;
    void problem_at(std::string_view key, std::string message, std::string suggestion = {}) const;

    /// The value of `key` if it is there and of that kind.
    const json::Value* find(std::string_view key, json::Kind kind);
    /// The value of `key`, of any kind.
    const json::Value* find(std::string_view key);

    std::string_view text(std::string_view key);
    std::string_view required_text(std::string_view key);
    std::string_view required_id();
    bool flag(std::string_view key);
    std::optional<Range> range(std::string_view key);
    std::optional<std::uint32_t> whole_number(std::string_view key, std::uint32_t max);
    /// The whole numbers from -3000 to 3000 under `key`: a list of `least` to `most` of them, or a single one where `least` is 1.
    /// Empty where it is absent, or not like that.
    std::vector<std::int16_t> signed_numbers(std::string_view key, std::size_t least, std::size_t most);
    std::vector<std::int16_t> signed_numbers(const json::Value& value, const Place& place, std::size_t least, std::size_t most) const;
    Texts texts(std::string_view key);
    Notes notes(std::string_view key);

    /// The value of vocabulary `E` that `key` names.
    template <class E>
    std::optional<E> word(std::string_view key) {
        const json::Value* value = find(key, json::Kind::text);
        return value ? parse<E>(*value, place_.member(key)) : std::nullopt;
    }

    template <class E>
    E required_word(std::string_view key) {
        require(key);
        return word<E>(key).value_or(E{});
    }

    template <class E>
    std::span<const E> words(std::string_view key) {
        std::vector<E> found;
        for_each_text(key, [&](const json::Value& value, const Place& place) {
            if (const auto parsed = parse<E>(value, place)) found.push_back(*parsed);
        });
        return copy_list<E>(reading_.memory, found);
    }

    /// The record that the id under `key` names, or null.
    template <class Record>
    const Record* reference(std::string_view key) {
        const auto* const entry = entry_of<Record>(key);
        return entry ? entry->record : nullptr;
    }

    /// The same, with where that record is written.
    template <class Record>
    const RecordIndex::Entry<Record>* entry_of(std::string_view key) {
        const json::Value* value = find(key, json::Kind::text);
        return value ? resolve_entry<Record>(*value, place_.member(key)) : nullptr;
    }

    template <class Record>
    std::span<const Record* const> references(std::string_view key) {
        std::vector<const Record*> found;
        for_each_text(key, [&](const json::Value& value, const Place& place) {
            if (const Record* record = resolve<Record>(value, place)) found.push_back(record);
        });
        return copy_list<const Record*>(reading_.memory, found);
    }

    /// Calls `read(fields)` for the object under `key`, if there is one.
    template <class Read>
    void object(std::string_view key, Read read) {
        const json::Value* value = find(key, json::Kind::object);
        if (!value) return;
        const Place place = place_.member(key);
        Fields fields(reading_, *value, place);
        read(fields);
        fields.finish();
    }

    /// Calls `read(fields)` for each object in the list under `key`.
    template <class Read>
    void objects(std::string_view key, Read read) {
        for_each_item(key, [&](const json::Value& item, const Place& place) {
            Fields fields(reading_, item, place);
            read(fields);
            fields.finish();
        });
    }

    /// Calls `use(value, place)` for each item of the list under `key`.
    template <class Use>
    void for_each_item(std::string_view key, Use use) {
        const json::Value* list = find(key, json::Kind::list);
        if (!list) return;
        const Place place = place_.member(key);
        for (std::size_t i = 0; i < list->items().size(); ++i) use(list->items()[i], place.item(i));
    }

    /// The record that `value` names by its id, or null.
    template <class Record>
    const Record* resolve(const json::Value& value, const Place& place) const {
        const auto* const entry = resolve_entry<Record>(value, place);
        return entry ? entry->record : nullptr;
    }

    const Reading& reading() const { return reading_; }

    /// "did you mean …?" for the nearest of `ids`, or empty.
    std::string nearest_of(std::vector<std::string_view> ids, std::string_view word) const;

private:
    // Searching a nearest id among very many, for each of many wrong ones, would let a document stall the reader.
    static constexpr std::size_t kMaxSuggestedFrom = 2000;
    static constexpr std::size_t kMaxKeys = 32;

    template <class Record>
    const RecordIndex::Entry<Record>* resolve_entry(const json::Value& value, const Place& place) const {
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
        reading_.problems.add(value.spot(), place,
                              fmt::format("no {} has the id {}", kWordsOf<Record>.kind, quote(value.text())),
                              is_gone ? "a document above this one removes it" : nearest_of(std::move(ids), value.text()));
        return nullptr;
    }

    template <class Use>
    void for_each_text(std::string_view key, Use use) {
        for_each_item(key, [&](const json::Value& item, const Place& place) {
            if (is_kind(item, json::Kind::text, place)) use(item, place);
        });
    }

    template <class E>
    std::optional<E> parse(const json::Value& value, const Place& place) const {
        const auto parsed = parse_word<E>(value.text());
        if (!parsed) report_unknown_word(value, place, kWords<E>);
        return parsed;
    }

    const json::Member* member(std::string_view key) const;
    bool is_kind(const json::Value& value, json::Kind kind, const Place& place) const;
    void report_unknown_word(const json::Value& value, const Place& place, Texts known) const;
    std::optional<std::uint32_t> whole_number(const json::Value& value, const Place& place, std::uint32_t max) const;
    Note note(const json::Value& value, const Place& place) const;

    Reading reading_;
    Place place_;
    std::span<const json::Member> members_;
    Spot spot_;
    bool is_object_;
    std::array<std::string_view, kMaxKeys> asked_;
    std::size_t asked_count_ = 0;
};

}  // namespace lats
