// A catalogue as C++ source: constant tables that a compiler lays into the program, so that nothing is left to do when
// it starts.
#pragma once

#include "lats/catalog/model.hpp"

#include <string>

namespace lats::embed {

/// The text of a source file that defines lats::builtin_catalog() to return a catalogue equal to `catalog`.
std::string emit(const Catalog& catalog);

}  // namespace lats::embed
