// References to records that a later layer removed: the reader passes over them, and a document that is written must not have them.
#pragma once

#include "json/tree.hpp"

#include <memory_resource>
#include <span>

namespace lats {

/// `records` without the texts at the places `gone`: an item of a list goes, and the key of an object; an alternative goes as a whole with its
/// exercise or its variant. The result lies in `memory`.
std::span<const json::Value> without_references(std::span<const json::Value> records, std::span<const Spot> gone,
                                                std::pmr::memory_resource& memory);

}  // namespace lats
