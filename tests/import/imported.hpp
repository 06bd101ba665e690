// What the tests of the importers share: data sets made up in a few lines, and reading what became of them with the built-in catalogue.
#pragma once

#include "lats/catalog/read.hpp"
#include "lats/import/import.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lats::test {

/// The import of one document named "theirs.json".
Imported import_text(DataSet data_set, std::string_view text);

/// The imported document together with those of data/catalog. Fails the test where there is a problem.
LoadedCatalog read_with_builtin(const Imported& imported);

/// The exercise of this id. Fails the test where there is none.
const Exercise& exercise_in(const LoadedCatalog& loaded, std::string_view id);

/// The problems, or the reasons, as lines.
std::vector<std::string> lines(const std::vector<Diagnostic>& diagnostics);

template <class Records> std::vector<std::string> ids_of(const Records& records) {
    std::vector<std::string> ids;
    for (const auto* record : records) ids.emplace_back(record->id);
    return ids;
}

}  // namespace lats::test
