// RecordReading layers, without those that cannot be used. A file may break what stands in another one, so the place of a problem does not tell whose
// it is: the layer is, with which problems begin.
#include "catalog/read/read_trees.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

namespace lats {
namespace {

std::vector<std::size_t> layers_of(const std::vector<Document>& documents) {
    std::set<std::size_t> layers;
    for (const Document& document : documents) layers.insert(document.layer);
    return {layers.begin(), layers.end()};
}

struct Culprit {
    std::size_t layer;
    std::vector<Diagnostic> problems;  ///< with it, and without those above it
};

/// The layer with which problems begin: reading up to it gives some, reading up to the one below it gives none. Whatever documents they are
/// told of, it brought them. Nothing where that is the lowest layer.
/// Requires: that all documents together have `problems`.
std::optional<Culprit> find_culprit(const std::vector<Document>& documents, std::vector<Diagnostic> problems) {
    const std::vector<std::size_t> layers = layers_of(documents);
    std::size_t good = 0;  // taken as that until no other is left
    std::size_t bad = layers.empty() ? 0 : layers.size() - 1;
    const auto problems_up_to = [&](std::size_t i) {
        std::vector<Document> some;
        std::ranges::copy_if(documents, std::back_inserter(some), [&](const Document& document) { return document.layer <= layers[i]; });
        return read_problems(some, [](auto) {});
    };
    while (bad - good > 1) {
        const std::size_t middle = good + (bad - good) / 2;
        std::vector<Diagnostic> found = problems_up_to(middle);
        if (found.empty()) good = middle;
        else bad = middle, problems = std::move(found);
    }
    if (bad == 0 || (good == 0 && !problems_up_to(0).empty())) return std::nullopt;
    return Culprit{layers[bad], std::move(problems)};
}

}  // namespace

LayeredResult read_layers(std::vector<Document> documents, Merged merged) {
    LayeredResult all;
    while (true) {
        ReadResult result = read_catalog(documents, merged);
        if (all.heads.empty()) all.heads = std::move(result.heads);  // the first time all documents are there
        if (result.catalog) {
            all.catalog = std::move(result.catalog);
            all.origins = std::move(result.origins);
            all.merged = std::move(result.merged);
            return all;
        }
        const auto culprit = find_culprit(documents, result.problems);
        const std::vector<Diagnostic>& problems = culprit ? culprit->problems : result.problems;
        all.problems.insert(all.problems.end(), problems.begin(), problems.end());
        if (!culprit) return all;
        const auto is_of_layer = [&](const Document& document) { return document.layer == culprit->layer; };
        const auto has_problems = [&](const Document& document) {
            return is_of_layer(document) && std::ranges::count(problems, document.name, &Diagnostic::document) > 0;
        };
        // Where only documents below have problems, all of the layer may have brought them.
        const bool is_clear = std::ranges::any_of(documents, has_problems);
        const auto goes = [&](const Document& document) { return is_clear ? has_problems(document) : is_of_layer(document); };
        for (const Document& document : documents)
            if (goes(document)) all.left_out.push_back(document.name);
        std::erase_if(documents, goes);
    }
}

}  // namespace lats
