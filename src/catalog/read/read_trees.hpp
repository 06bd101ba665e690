// RecordReading for those who want to know what is wrong, and to look at the trees of the documents too, without parsing them twice.
#pragma once

#include "json/tree.hpp"
#include "lats/catalog/read.hpp"

#include <functional>
#include <span>
#include <vector>

namespace lats {

/// What a document is as JSON, and where it starts among those that are read together.
struct ReadTree {
    const json::Value* root = nullptr;  ///< null where it is no JSON
    Spot start;
};

/// Gets the trees of the documents, in their order. They are gone when it returns.
using UseTrees = std::function<void(std::span<const ReadTree> trees)>;

/// The problems that read_catalog() finds. Calls `use` once, after everything is read. No exercise is kept longer than it is read, and texts stay
/// where they are in the documents: that takes half the memory that reading them takes.
std::vector<Diagnostic> read_problems(const std::vector<Document>& documents, const UseTrees& use);

}  // namespace lats
