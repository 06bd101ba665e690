// JSON text as a small tree that remembers where each key and value stood.
//
// nlohmann's own tree would not do: it drops duplicate keys, has no positions, and turns 1.5 into 1 on the way to an
// int. Its SAX interface reports no positions either, so the builder follows the text beside it, token by token.
#pragma once

#include "json/problems.hpp"

#include <cstdint>
#include <memory_resource>
#include <optional>
#include <span>
#include <string_view>
#include <variant>

namespace lats::json {

enum class Kind : std::uint8_t { null, boolean, number, text, list, object };

/// "a text", "a list" and so on, for messages.
std::string_view describe(Kind kind);

struct Member;

/// One JSON value. Its texts, items and members lie in the memory that the tree was put in. Read only the accessor of its kind.
class Value {
public:
    static Value null(Spot spot) { return {spot, {}}; }
    static Value boolean(Spot spot, bool value) { return {spot, value}; }
    static Value number(Spot spot, double value) { return {spot, value}; }
    static Value text(Spot spot, std::string_view value) { return {spot, value}; }
    static Value list(Spot spot, std::span<const Value> items) { return {spot, items}; }
    static Value object(Spot spot, std::span<const Member> members) { return {spot, members}; }

    Kind kind() const { return static_cast<Kind>(data_.index()); }
    /// Where its first byte stands.
    Spot spot() const { return spot_; }

    bool boolean() const { return std::get<bool>(data_); }
    double number() const { return std::get<double>(data_); }
    std::string_view text() const { return std::get<std::string_view>(data_); }
    std::span<const Value> items() const { return std::get<std::span<const Value>>(data_); }
    std::span<const Member> members() const { return std::get<std::span<const Member>>(data_); }

    /// The value under `key`; null where there is none, or this is no object.
    const Value* find(std::string_view key) const;
    /// The value under `key`, if it is of that kind; else null.
    const Value* find(std::string_view key, Kind kind) const;
    /// The text under `key`; empty where there is none.
    std::string_view text_under(std::string_view key) const;
    /// The items of the list under `key`; empty where there is none.
    std::span<const Value> items_under(std::string_view key) const;

private:
    /// In the order of Kind.
    using Data = std::variant<std::monostate, bool, double, std::string_view, std::span<const Value>, std::span<const Member>>;

    Value(Spot spot, Data data) : data_(data), spot_(spot) {}

    Data data_;
    Spot spot_;
};

/// A key of an object and its value. Duplicate keys were reported and are still there.
struct Member {
    std::string_view key;
    Spot key_spot;
    Value value;
};

/// What becomes of texts past limits::kTextBytes: they are reported and cut, or left as they are for who judges each record alone.
enum class LongTexts : bool { refused, kept };

/// The tree of the document that `problems` are of, in `memory`, or nothing where it is not JSON at all. Reported: what is wrong with the
/// syntax, duplicate keys, and what is past limits.hpp: bytes, levels, texts, values.
std::optional<Value> parse(DocumentProblems& problems, std::pmr::memory_resource& memory, LongTexts long_texts = LongTexts::refused);

/// `value` as JSON text, indented by two spaces, keys in their order. What text::clean() replaces is written as an escape.
std::string to_json(const Value& value);

}  // namespace lats::json
