// The catalogue files of a person: where they lie, and reading them as layers.
#pragma once

#include "cli/surroundings.hpp"
#include "lats/catalog/diagnostic.hpp"
#include "lats/catalog/read.hpp"

#include <string>
#include <vector>

namespace lats::cli {

/// The folder for a person's own catalogue files: `lats/catalogs` in XDG_DATA_HOME, or in `.local/share` of HOME. Relative values are
/// ignored, as the specification says. Empty where there is none.
/// Source: XDG Base Directory Specification 0.8
std::string own_catalog_folder(const Surroundings& surroundings);

/// The names of the catalogue files in `folder`, sorted; none where it is missing.
/// Errors: Error{system} where it cannot be read.
std::vector<std::string> catalog_files_in(const std::string& folder);

/// Appends the documents at `path`, a file or a folder, as the layer above those there are.
/// Errors: as load_documents().
void add_layer(std::vector<Document>& documents, const std::string& path);

/// The lines of `problems`, each as editors link it.
std::string lines_of(const std::vector<Diagnostic>& problems);

}  // namespace lats::cli
