// JSON text as a small tree that remembers where each key and value stood.
//
// nlohmann's own tree would not do: it drops duplicate keys, has no positions, and turns 1.5 into 1 on the way to an
// int. Its SAX interface reports no positions either, so the builder follows the text beside it, token by token.
#pragma once

#include "catalog/problems.hpp"

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

/// One JSON value. Read only the accessor of its kind.
class Value {
public:
    static Value null(std::uint32_t offset) { return {Kind::null, offset, 0}; }
    static Value boolean(std::uint32_t offset, bool value);
    static Value number(std::uint32_t offset, double value);
    static Value text(std::uint32_t offset, std::string_view value);
    static Value list(std::uint32_t offset, std::span<const Value> items);
    static Value object(std::uint32_t offset, std::span<const Member> members);

    Kind kind() const { return kind_; }
    /// Where its first byte stands.
    Spot spot() const { return {offset_, document_}; }
    /// The same value, standing in another document.
    Value in_document(std::uint16_t document) const;

    bool boolean() const { return data_.boolean; }
    double number() const { return data_.number; }
    std::string_view text() const { return {data_.chars, size_}; }
    std::span<const Value> items() const { return {data_.items, size_}; }
    std::span<const Member> members() const;

private:
    Value(Kind kind, std::uint32_t offset, std::size_t size)
        : size_(static_cast<std::uint32_t>(size)), offset_(offset), kind_(kind) {}

    union {
        bool boolean;
        double number;
        const char* chars;
        const Value* items;
        const Member* members;
    } data_{};
    std::uint32_t size_;
    std::uint32_t offset_;
    std::uint16_t document_ = 0;
    Kind kind_;
};

/// A key of an object and its value. Duplicate keys were reported and are still there.
struct Member {
    std::string_view key;
    Spot key_spot;
    Value value;
};

/// The value under `key`, if it is of that kind; null where it is not, or there is none, or `object` is no object.
const Value* member(const Value& object, std::string_view key, Kind kind);
/// The text under `key`; empty where there is none.
std::string_view text_under(const Value& object, std::string_view key);

/// Where a tree is put: texts often outlive the nodes.
struct Memory {
    std::pmr::memory_resource& nodes;
    std::pmr::memory_resource& texts;
};

/// The tree of `text`, number `document` of those that are read together, or nothing where it is not JSON at all. Reported to `problems`: what is wrong with the syntax,
/// duplicate keys, and what is past limits.hpp: levels, texts, values.
/// Requires: text.size() < 4 GB.
std::optional<Value> parse(std::string_view text, Memory memory, DocumentProblems& problems, std::uint16_t document = 0);

/// `value` as JSON text, indented by two spaces, keys in their order.
std::string to_json(const Value& value);

/// What parse_items() calls with each item; where it returns false, reading ends there.
using UseItem = std::function<bool(const Value&)>;

/// As parse(), for a document that may be large: where its root is a list, each item is handed to `use` once it is complete, and is
/// not in the list that is returned. `use` may free what `memory` has given so far. The number of values is limited for each item.
std::optional<Value> parse_items(std::string_view text, Memory memory, DocumentProblems& problems, const UseItem& use);

}  // namespace lats::json
