// A fuzz target for the reader of catalogues: any bytes give a catalogue or problems, never both, never a crash, as documents side by side and
// as layers over each other.
#include "input.hpp"

#include "lats/catalog/search.hpp"
#include "lats/render/json.hpp"

namespace {

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

void read_side_by_side(const std::vector<lats::Document>& documents) {
    const lats::ReadResult result = lats::read_catalog(documents);
    lats::fuzz::require(result.catalog.has_value() == result.problems.empty(), "a catalogue or problems");
    for (const lats::Diagnostic& problem : result.problems) lats::fuzz::require_clean_line(problem);
    if (result.catalog) use(result.catalog->catalog());
}

void read_as_layers(std::vector<lats::Document> documents) {
    for (std::size_t i = 0; i < documents.size(); ++i) documents[i].layer = i;
    const std::size_t count = documents.size();
    const lats::LayeredResult result = lats::read_layers(std::move(documents), lats::Merged::yes);
    lats::fuzz::require(result.heads.size() == count, "every document has a head");
    lats::fuzz::require(!result.catalog || result.left_out.size() < count, "the lowest layer is never left out");
    for (const lats::Diagnostic& problem : result.problems) lats::fuzz::require_clean_line(problem);
    if (!result.catalog) return;
    use(result.catalog->catalog());
    lats::fuzz::require(lats::read_catalog({{"merged", result.merged}}).catalog.has_value(), "all layers in one document can be read");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::vector<lats::Document> documents = lats::fuzz::documents_in(lats::fuzz::text_of(data, size));
    read_side_by_side(documents);
    read_as_layers(documents);
    return 0;
}
