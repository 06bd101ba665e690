// A catalogue as C++ source: constant tables that a compiler lays into the program, so that nothing is left to do when
// it starts.
#pragma once

#include "lats/catalog/model.hpp"
#include "lats/catalog/read.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lats::embed {

/// The text of a source file that defines lats::builtin_catalog() to return a catalogue equal to `catalog`.
std::string emit(const Catalog& catalog);

/// C++ source that defines builtin_documents() and catalog_schema(). The names of the documents begin with `folder`,
/// which is left out.
std::string emit_documents(const std::vector<Document>& documents, std::string_view folder, std::string_view schema);

}  // namespace lats::embed
