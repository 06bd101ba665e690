// Reading for those who want to know what is wrong, and to look at the trees of the documents too, without parsing them twice.
#pragma once

#include "json/tree.hpp"
#include "lats/catalog/read.hpp"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace lats {

/// Gets the roots of the documents, in their order; nothing where one is no JSON. They are gone when it returns.
using UseTrees = std::function<void(std::span<const std::optional<json::Value>> roots)>;

/// The problems that read_catalog() finds. Calls `use` once, after everything is read.
std::vector<Diagnostic> read_problems(const std::vector<Document>& documents, const UseTrees& use);

/// The catalog that `documents` make over `below`, whose records it shares; nothing where they change or remove some of these.
std::optional<ReadResult> read_additions(const Catalog& below, const std::vector<Document>& documents);

}  // namespace lats
