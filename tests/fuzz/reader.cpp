// A fuzz target for the reader of catalogues: any bytes give a catalogue or problems, never both, never a crash. Bytes
// of zero part one document from the next.
#include "lats/catalog/read.hpp"
#include "lats/catalog/search.hpp"
#include "lats/render/json.hpp"
#include "lats/text/clean.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

std::vector<lats::Document> documents_in(std::string_view text) {
    std::vector<lats::Document> documents;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find('\0', start), text.size());
        documents.push_back({"fuzz.json", std::string(text.substr(start, end - start))});
        start = end + 1;
    }
    return documents;
}

/// Walks over everything that was read, so that a dangling view shows.
void use(const lats::Catalog& catalog) {
    lats::muscles_json(catalog);
    lats::guides_json(catalog);
    lats::search(catalog, "row a");
    for (const lats::Exercise& exercise : catalog.exercises) {
        std::vector<const lats::Variant*> variants;
        for (const lats::Variant& variant : exercise.variants) variants.push_back(&variant);
        lats::show_json(catalog, exercise, variants);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const lats::ReadResult result = lats::read_catalog(documents_in({reinterpret_cast<const char*>(data), size}));
    require(result.catalog.has_value() == result.problems.empty());
    for (const lats::Diagnostic& problem : result.problems) {
        const std::string line = to_string(problem);
        require(!problem.message.empty());
        require(lats::text::is_clean(line) && line.find('\n') == std::string::npos);
    }
    if (result.catalog) use(result.catalog->catalog());
    return 0;
}
