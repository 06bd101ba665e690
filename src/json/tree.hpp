// JSON text as a small tree that remembers where each key and value stood.
//
// nlohmann's own tree would not do: it drops duplicate keys, has no positions, and turns 1.5 into 1 on the way to an
// int. Its SAX interface reports no positions either, so the builder follows the text beside it, token by token.
#pragma once

#include "json/problems.hpp"

#include <cstdint>
#include <functional>
#include <memory_resource>
#include <optional>
#include <span>
#include <string_view>

namespace lats::json {

enum class Kind : std::uint8_t { null, boolean, number, text, list, object };

/// "a text", "a list" and so on, for messages.
std::string_view describe(Kind kind);

struct Member;

/// One JSON value, in 16 bytes: a catalogue of 100 MB has millions. Read only the accessor of its kind.
class Value {
public:
    static Value null(Spot spot) { return {Kind::null, spot, 0}; }
    static Value boolean(Spot spot, bool value);
    static Value number(Spot spot, double value);
    static Value text(Spot spot, std::string_view value);
    static Value list(Spot spot, std::span<const Value> items);
    static Value object(Spot spot, std::span<const Member> members);

    Kind kind() const { return static_cast<Kind>(kind_and_size_ & kKindMask); }
    /// Where its first byte stands.
    Spot spot() const { return spot_; }

    bool boolean() const { return data_.boolean; }
    double number() const { return data_.number; }
    std::string_view text() const { return {data_.chars, size()}; }
    std::span<const Value> items() const { return {data_.items, size()}; }
    std::span<const Member> members() const;

private:
    // A size has the other 29 bits: no text, list or object is read that has half a billion.
    static constexpr unsigned kKindBits = 3;
    static constexpr std::uint32_t kKindMask = (1U << kKindBits) - 1;

    Value(Kind kind, Spot spot, std::size_t size)
        : spot_(spot), kind_and_size_(static_cast<std::uint32_t>(kind) | static_cast<std::uint32_t>(size) << kKindBits) {}

    std::size_t size() const { return kind_and_size_ >> kKindBits; }

    union {
        bool boolean;
        double number;
        const char* chars;
        const Value* items;
        const Member* members;
    } data_{};
    Spot spot_;
    std::uint32_t kind_and_size_;
};

/// A key of an object and its value. Duplicate keys were reported and are still there.
struct Member {
    Member(std::string_view key, Spot spot_of_key, const Value& its_value)
        : key_chars(key.data()), key_bytes(static_cast<std::uint32_t>(key.size())), key_spot(spot_of_key), value(its_value) {}

    std::string_view key() const { return {key_chars, key_bytes}; }

    const char* key_chars;
    std::uint32_t key_bytes;  ///< in the four bytes that a view would leave empty before the spot
    Spot key_spot;
    Value value;
};
static_assert(sizeof(Value) <= 16 && sizeof(Member) <= 32);

/// The value under `key`, if it is of that kind; null where it is not, or there is none, or `object` is no object.
const Value* member(const Value& object, std::string_view key, Kind kind);
/// The text under `key`; empty where there is none.
std::string_view text_under(const Value& object, std::string_view key);

/// Where a tree is put.
struct Memory {
    std::pmr::memory_resource& nodes;
    std::pmr::memory_resource* texts = nullptr;  ///< for texts that outlive document and nodes; without it they do not
};

/// The tree of the document that `problems` are of, or nothing where it is not JSON at all. Keys, and texts where nothing else is wanted, are
/// views into the document, but for those that have escapes. Reported: what is wrong with the syntax, duplicate keys, and what is past
/// limits.hpp: levels, texts, values.
/// Requires: less than 4 GB.
std::optional<Value> parse(DocumentProblems& problems, Memory memory);

/// `value` as JSON text, indented by two spaces, keys in their order. What text::clean() replaces is written as an escape.
std::string to_json(const Value& value);

/// What parse_items() calls with each item; where it returns false, reading ends there.
using UseItem = std::function<bool(const Value&)>;

/// As parse(), for a document that may be large: where its root is a list, each item is handed to `use` once it is complete, and is
/// not in the list that is returned. `use` may free what `memory` has given so far. The number of values is limited for each item, and texts may
/// be of any length.
std::optional<Value> parse_items(DocumentProblems& problems, Memory memory, const UseItem& use);

}  // namespace lats::json
