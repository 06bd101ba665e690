// Reading layers, without the documents that cannot be used. A file may break what stands in another one, so the place of a problem does not
// tell whose it is; the reader counts each problem against the layer that brought it.
#include "catalog/read/read_trees.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <set>
#include <utility>

namespace lats {
namespace {

using Read = std::function<ReadResult(const std::vector<Document>&)>;

/// The documents to leave out: those of the layers to blame that have problems; all of such a layer where the problems show elsewhere. The lowest
/// layer never goes: where it alone is to blame, the highest one goes instead.
std::set<std::string> broken_documents(const std::vector<Document>& documents, std::size_t lowest, const ReadResult& result) {
    std::set<std::size_t> culprits = result.culprits;
    culprits.erase(lowest);
    if (culprits.empty() && documents.back().layer != lowest) culprits.insert(documents.back().layer);
    std::set<std::size_t> have_problems;
    std::set<std::string> broken;
    for (const Document& document : documents) {
        if (!culprits.contains(document.layer) || std::ranges::count(result.problems, document.name, &Diagnostic::document) == 0) continue;
        have_problems.insert(document.layer);
        broken.insert(document.name);
    }
    for (const Document& document : documents)
        if (culprits.contains(document.layer) && !have_problems.contains(document.layer)) broken.insert(document.name);
    return broken;
}

/// `result` came of reading `documents`; where that is no catalog, what comes of reading those that are not broken.
LayeredResult without_broken(std::vector<Document> documents, std::size_t lowest, ReadResult result, const Read& read) {
    LayeredResult all;
    all.heads = std::move(result.heads);
    while (!result.catalog) {
        const std::set<std::string> broken = broken_documents(documents, lowest, result);
        std::ranges::move(result.problems, std::back_inserter(all.problems));
        if (broken.empty()) return all;
        const auto is_broken = [&](const Document& document) { return broken.contains(document.name); };
        for (const Document& document : documents)
            if (is_broken(document)) all.left_out.push_back(document.name);
        std::erase_if(documents, is_broken);
        result = read(documents);
    }
    all.catalog = std::move(result.catalog);
    all.origins = std::move(result.origins);
    all.merged = std::move(result.merged);
    return all;
}

}  // namespace

LayeredResult read_layers(std::vector<Document> documents, Merged merged) {
    const Read read = [merged](const std::vector<Document>& some) { return read_catalog(some, merged); };
    const std::size_t lowest = documents.empty() ? 0 : documents.front().layer;
    ReadResult result = read(documents);
    return without_broken(std::move(documents), lowest, std::move(result), read);
}

LayeredResult read_over(const LowestLayer& lowest, std::vector<Document> layers, Merged merged) {
    std::optional<ReadResult> result = merged == Merged::no ? read_additions(*lowest.catalog, layers) : std::nullopt;
    if (!result) {
        std::vector<Document> documents = lowest.documents();
        std::ranges::move(layers, std::back_inserter(documents));
        return read_layers(std::move(documents), merged);
    }
    const Read read = [&](const std::vector<Document>& some) { return read_additions(*lowest.catalog, some).value(); };
    return without_broken(std::move(layers), 0, std::move(*result), read);
}

}  // namespace lats
