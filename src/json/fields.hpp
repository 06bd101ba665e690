// Typed access to the keys of a JSON object. Whatever is not as the format wants it is reported, with its place, and
// read as absent, so that reading goes on and finds the next problem too.
#pragma once

#include "json/arena.hpp"
#include "json/problems.hpp"
#include "json/tree.hpp"
#include "lats/text/words.hpp"

#include <string>
#include <vector>

#include <fmt/format.h>

namespace lats {

/// What reading any part of a document needs: where problems go, and the memory that lists are put in.
struct Reading {
    Problems& problems;
    std::pmr::memory_resource& memory;
};

/// "did you mean …?" for the nearest of `known`, or empty.
std::string did_you_mean(std::span<const std::string_view> known, std::string_view word);

/// `[a-z0-9]+(-[a-z0-9]+)*`, at most 64 bytes.
bool is_id(std::string_view text);

/// Whether there is nothing but white space in `text`. The reader calls that an error.
bool is_blank(std::string_view text);

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
    template <class Records> std::string nearest_id(const Records& records, std::string_view word) const {
        std::vector<std::string_view> ids;
        for (const auto& record : records) ids.push_back(record.id);
        return nearest_of(std::move(ids), word);
    }

    /// Reports an "op" where there is nothing below that it could be done to.
    void refuse_op();

    void problem(std::string message, std::string suggestion = {}) const;
    void problem_at(std::string_view key, std::string message, std::string suggestion = {}, std::string_view code = kError) const;

    /// The value of `key` if it is there and of that kind.
    const json::Value* find(std::string_view key, json::Kind kind);
    /// The value of `key`, of any kind.
    const json::Value* find(std::string_view key);

    /// The text under `key`. A blank one is a problem with the code `if_blank`, and read as absent.
    std::string_view text(std::string_view key, std::string_view if_blank = kError);
    std::string_view required_text(std::string_view key, std::string_view if_blank = kError);
    std::string_view required_id();
    bool flag(std::string_view key);
    std::optional<std::uint32_t> whole_number(std::string_view key, std::uint32_t max);
    std::optional<std::uint32_t> whole_number(const json::Value& value, const Place& place, std::uint32_t max) const;
    /// The whole numbers from -3000 to 3000 under `key`: a list of `least` to `most` of them, or a single one where `least` is 1.
    /// Empty where it is absent, or not like that.
    std::vector<std::int16_t> signed_numbers(std::string_view key, std::size_t least, std::size_t most);
    std::vector<std::int16_t> signed_numbers(const json::Value& value, const Place& place, std::size_t least, std::size_t most) const;
    std::span<const std::string_view> texts(std::string_view key);

    /// The value of vocabulary `E` that `key` names.
    template <class E> std::optional<E> word(std::string_view key) {
        const json::Value* value = find(key, json::Kind::text);
        return value ? parse<E>(*value, place_.member(key)) : std::nullopt;
    }

    template <class E> E required_word(std::string_view key) {
        require(key);
        return word<E>(key).value_or(E{});
    }

    template <class E> std::span<const E> words(std::string_view key) {
        std::vector<E> found;
        for_each_text(key, [&](const json::Value& value, const Place& place) {
            if (const auto parsed = parse<E>(value, place)) found.push_back(*parsed);
        });
        return copy_list<E>(reading_.memory, found);
    }

    /// Calls `read(fields)` for the object under `key`, if there is one.
    template <class Read> void object(std::string_view key, Read read) {
        const json::Value* value = find(key, json::Kind::object);
        if (!value) return;
        const Place place = place_.member(key);
        Fields fields(reading_, *value, place);
        read(fields);
        fields.finish();
    }

    /// Calls `read(fields)` for each object in the list under `key`.
    template <class Read> void objects(std::string_view key, Read read) {
        for_each_item(key, [&](const json::Value& item, const Place& place) {
            Fields fields(reading_, item, place);
            read(fields);
            fields.finish();
        });
    }

    /// Calls `use(value, place)` for each item of the list under `key`.
    template <class Use> void for_each_item(std::string_view key, Use use) {
        const json::Value* list = find(key, json::Kind::list);
        if (!list) return;
        const Place place = place_.member(key);
        for (std::size_t i = 0; i < list->items().size(); ++i) use(list->items()[i], place.item(i));
    }

    /// The same, for the texts in that list; whatever else is in it is reported.
    template <class Use> void for_each_text(std::string_view key, Use use) {
        for_each_item(key, [&](const json::Value& item, const Place& place) {
            if (is_kind(item, json::Kind::text, place)) use(item, place);
        });
    }

    const Reading& reading() const { return reading_; }

    /// Whether `value` is of that kind; where it is not that is reported.
    bool is_kind(const json::Value& value, json::Kind kind, const Place& place) const;

    /// "did you mean …?" for the nearest of `ids`, or empty.
    std::string nearest_of(std::vector<std::string_view> ids, std::string_view word) const;

private:
    template <class E> std::optional<E> parse(const json::Value& value, const Place& place) const {
        const auto parsed = parse_word<E>(value.text());
        if (!parsed) report_unknown_word(value, place, kWords<E>);
        return parsed;
    }

    const json::Member* member(std::string_view key) const;
    void report_unknown_word(const json::Value& value, const Place& place, std::span<const std::string_view> known) const;

    Reading reading_;
    Place place_;
    std::span<const json::Member> members_;
    Spot spot_;
    bool is_object_;
    std::vector<std::string_view> asked_;  ///< the keys that were asked for
};

}  // namespace lats
