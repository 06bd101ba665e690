// A fuzz target for the reader of catalogues: any bytes give a catalogue or problems, never both, never a crash.
#include "lats/catalog/read.hpp"
#include "lats/catalog/search.hpp"
#include "lats/render/json.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

void require(bool holds) {
    if (!holds) std::abort();
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
    const std::vector<lats::Document> documents{{"fuzz.json", std::string(reinterpret_cast<const char*>(data), size)}};
    const lats::ReadResult result = lats::read_catalog(documents);
    require(result.catalog.has_value() == result.problems.empty());
    for (const lats::Diagnostic& problem : result.problems) require(!to_string(problem).empty());
    if (result.catalog) use(result.catalog->catalog());
    return 0;
}
