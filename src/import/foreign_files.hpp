// The documents of an import as trees, and which data set each comes from, told by its content.
#pragma once

#include "import/data_sets.hpp"

#include <memory_resource>
#include <optional>
#include <vector>

namespace lats::importing {

struct ForeignFile {
    const Document* document = nullptr;
    std::optional<json::Value> root;        ///< nothing where it is no JSON
    const DataSetFormat* format = nullptr;  ///< null: no records that we know
    std::vector<Diagnostic> problems;       ///< of it as JSON
};

struct ParsedFiles {
    std::vector<Document> documents;
    std::pmr::monotonic_buffer_resource memory;  ///< of the trees
    std::vector<ForeignFile> files;              ///< of each document
};

/// The list in `root` that holds the records of a document in `format`; null where `root` is one record itself.
const json::Value* list_of_records(const json::Value& root, const DataSetFormat& format);

}  // namespace lats::importing
