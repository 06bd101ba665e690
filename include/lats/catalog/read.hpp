// Reading a catalogue from JSON documents. The format is described in docs/catalogue-format.md. Reading never stops at
// the first problem: it collects all of them, as values.
#pragma once

#include "lats/catalog/diagnostic.hpp"
#include "lats/catalog/model.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lats {

/// The text of one document and the name to report its problems under.
struct Document {
    std::string name;
    std::string text;
};

/// A catalogue together with the memory that its texts and lists lie in.
class LoadedCatalog {
public:
    /// Keeps `memory` for as long as this object lives.
    LoadedCatalog(const Catalog& catalog, std::shared_ptr<const void> memory)
        : catalog_(catalog), memory_(std::move(memory)) {}

    const Catalog& catalog() const { return catalog_; }

private:
    Catalog catalog_;
    std::shared_ptr<const void> memory_;
};

/// What came of reading: a catalogue where there were no problems, else the problems.
struct ReadResult {
    std::optional<LoadedCatalog> catalog;
    std::vector<Diagnostic> problems;   ///< in the order of documents and places; at most kMaxProblems a document
};

/// How many problems of one document are listed; a last entry then says how many more there are.
inline constexpr std::size_t kMaxProblems = 100;

/// The catalogue that `documents` hold together.
/// Errors: none thrown; hostile text of any kind gives problems.
ReadResult read_catalog(const std::vector<Document>& documents);

/// The documents at `path`: that file, or the `*.json` files of that folder at any depth, in the order of their paths.
/// Errors: Error{system} where a file cannot be read or the folder holds none; Error{bad_data} above 128 MB a file.
std::vector<Document> load_documents(const std::filesystem::path& path);

}  // namespace lats
