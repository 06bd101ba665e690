// The catalogue files of a person: listing them, and reading them as layers.
#pragma once

#include "lats/catalog/diagnostic.hpp"
#include "lats/catalog/read.hpp"

#include <string>
#include <vector>

namespace lats::cli {

/// The names of the catalogue files in `folder`, sorted; none where it is missing.
/// Errors: Error{system} where it cannot be read.
std::vector<std::string> catalog_files_in(const std::string& folder);

/// Appends the documents at `path`, a file or a folder, as the layer above those there are.
/// Errors: as load_documents().
void add_layer(std::vector<Document>& documents, const std::string& path);

/// The lines of `problems`, each as editors link it.
std::string lines_of(const std::vector<Diagnostic>& problems);

}  // namespace lats::cli
