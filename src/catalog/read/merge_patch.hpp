// Laying records of one document over those of others: what "op" says.
#pragma once

#include "catalog/read/record_fields.hpp"
#include "json/tree.hpp"

#include <memory_resource>
#include <string>
#include <vector>

namespace lats {

/// What a record does to the one with its id in the layers below; `add` where it says nothing.
enum class Op : std::uint8_t { add, patch, replace, remove };

template <> inline constexpr std::array<std::string_view, 4> kWords<Op>{"add", "patch", "replace", "remove"};

/// A part of a record that a patch changed: "variants.band.steps.pull"; and where that is written.
struct PatchedPart {
    std::string path;
    Spot spot;
};

/// The object `below` as the object `patch` makes it, which stands at `place`: its keys replace those below, objects are merged, `variants` and
/// `steps` are merged by the ids of their items, and null takes a key away. An item may have an `op` of its own; a new one goes to the end, or
/// where its `after` or `before` says. The result lies in `memory`; what was changed is added to `parts`; an item that says what cannot be
/// done is reported, and left out.
json::Value merge(const RecordReading& reading, const Place& place, const json::Value& below, const json::Value& patch,
                  std::pmr::memory_resource& memory, std::vector<PatchedPart>& parts);

/// `object` without `key`. The result lies in `memory`.
json::Value without(const json::Value& object, std::string_view key, std::pmr::memory_resource& memory);

}  // namespace lats
