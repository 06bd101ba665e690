// Reading a catalogue from JSON documents. The format is described in docs/catalogue-format.md. Reading never stops at
// the first problem: it collects all of them, as values.
#pragma once

#include "lats/catalog/model.hpp"
#include "lats/json/diagnostic.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace lats {

/// The text of one document, the name to report its problems under, and the layer it belongs to. A layer is laid over those with lower
/// numbers: its records are new there, or say with "op" what they do to one that is there.
struct Document {
    std::string name;
    std::string text;
    std::size_t layer = 0;
};

/// Where a record of a catalogue that has layers comes from, or a part of it that a patch changed.
struct Origin {
    std::string kind;  ///< "exercise"
    std::string id;
    std::string part;  ///< "variants.band.steps.pull"; empty for the record itself
    std::string document;
    std::uint32_t line = 0;
};

/// What a document says of itself; empty texts where it does not.
struct DocumentHead {
    std::string document;  ///< the name it was read under
    std::size_t layer = 0;
    std::string name;
    std::string licence;  ///< of what it holds, where a record says nothing else
};

/// A catalogue together with the memory that its texts and lists lie in.
class LoadedCatalog {
public:
    /// Keeps `memory` for as long as this object lives.
    LoadedCatalog(const Catalog& catalog, std::shared_ptr<const void> memory) : catalog_(catalog), memory_(std::move(memory)) {}

    const Catalog& catalog() const { return catalog_; }

private:
    Catalog catalog_;
    std::shared_ptr<const void> memory_;
};

/// What came of reading: a catalogue where there were no problems, else the problems.
struct ReadResult {
    std::optional<LoadedCatalog> catalog;
    std::vector<Diagnostic> problems;  ///< in the order of documents and places; at most kMaxProblems a document
    std::vector<DocumentHead> heads;   ///< of all documents, in their order
    std::vector<Origin> origins;       ///< of the records that are not of the lowest layer, or were changed
    std::string merged;                ///< all records in one document, where that was asked for
    std::set<std::size_t> culprits;    ///< the layers that brought the problems, wherever these show
};

/// What came of reading layers: a broken document does not take the others away.
struct LayeredResult {
    std::optional<LoadedCatalog> catalog;  ///< nothing only where the lowest layer is broken
    std::vector<Diagnostic> problems;      ///< of what was left out
    std::vector<std::string> left_out;     ///< the names of documents
    std::vector<DocumentHead> heads;       ///< of all documents, in their order, also of those left out
    std::vector<Origin> origins;
    std::string merged;
};

/// Whether the records are wanted as one document, too.
enum class Merged : bool { no, yes };

/// The catalogue that `documents` hold together.
/// Errors: none thrown; hostile text of any kind gives problems.
ReadResult read_catalog(const std::vector<Document>& documents, Merged merged = Merged::no);

/// The same, without the documents above the lowest layer that have problems, or that bring documents below them some.
LayeredResult read_layers(std::vector<Document> documents, Merged merged = Merged::no);

/// A catalog that is there already, as layer 0, and the documents that it was made from.
struct LowestLayer {
    const Catalog* catalog = nullptr;  ///< outlives whatever is read over it
    std::vector<Document> (*documents)() = nullptr;
};

/// As read_layers(), with `lowest` below `layers`. Where these only add to it, its records are used as they are and nothing but the layers is
/// read; where they change or remove some of them, or all is wanted as one document, its documents are read as well.
LayeredResult read_over(const LowestLayer& lowest, std::vector<Document> layers, Merged merged = Merged::no);

/// The documents at `path`: that file, or the `*.json` files of that folder at any depth, in the order of their paths, without those
/// that are hidden: whose name, or that of a folder below that one, begins with a dot.
/// Errors: Error{system} where a file cannot be read, is a pipe or a link to a folder, or the folder holds none; Error{bad_data} above 64 MB a file.
std::vector<Document> load_documents(const std::filesystem::path& path);

}  // namespace lats
