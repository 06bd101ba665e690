#include "imported.hpp"

#include "lats/catalog/builtin.hpp"
#include "places.hpp"
#include "support/catch.hpp"

#include <algorithm>

namespace lats::test {

Imported import_text(DataSet data_set, std::string_view text) {
    const std::vector<Document> files{{"theirs.json", std::string(text)}};
    return import_data_set(builtin_catalog(), data_set, files);
}

LoadedCatalog read_with_builtin(const Imported& imported) {
    REQUIRE(lines(imported.problems).empty());
    std::vector<Document> documents = load_documents(LATS_SOURCE_DIR "/data/catalog");
    documents.push_back({"imported.json", imported.document});
    const ReadResult result = read_catalog(documents);
    REQUIRE(lines(result.problems).empty());
    return *result.catalog;
}

const Exercise& exercise_in(const LoadedCatalog& loaded, std::string_view id) {
    const auto exercises = loaded.catalog().exercises;
    const auto found = std::ranges::find(exercises, id, &Exercise::id);
    INFO(id);
    REQUIRE(found != exercises.end());
    return *found;
}

std::vector<std::string> lines(const std::vector<Diagnostic>& diagnostics) {
    std::vector<std::string> lines;
    for (const Diagnostic& each : diagnostics) lines.push_back(to_string(each));
    return lines;
}

}  // namespace lats::test
