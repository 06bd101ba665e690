// The catalogue that is linked into the program.
#pragma once

#include "lats/catalog/model.hpp"
#include "lats/catalog/read.hpp"

#include <string_view>
#include <vector>

namespace lats {

/// The built-in catalogue: constant tables made from data/catalog/ by the build. Costs nothing to call.
const Catalog& builtin_catalog();

/// The documents it was made from, as layer 0: for reading together with others. They are named `built-in/…`.
std::vector<Document> builtin_documents();

/// Both, for reading other documents over them.
inline LowestLayer builtin_layer() { return {&builtin_catalog(), builtin_documents}; }

/// The JSON Schema of the catalogue format.
std::string_view catalog_schema();

}  // namespace lats
