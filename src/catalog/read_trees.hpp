// Reading for those who want to look at the trees of the documents too, without parsing them twice.
#pragma once

#include "catalog/json_tree.hpp"
#include "lats/catalog/read.hpp"

#include <functional>
#include <span>

namespace lats {

/// Gets the root of each document, in their order; null where it is no JSON. They are gone when it returns.
using UseTrees = std::function<void(std::span<const json::Value* const> roots)>;

/// read_catalog() that calls `use` once, after everything is read.
ReadResult read_catalog(const std::vector<Document>& documents, const UseTrees& use);

}  // namespace lats
