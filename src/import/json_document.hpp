// The document that an import writes: a head, and an exercise on each line.
#pragma once

#include "import/data_sets.hpp"
#include "import/mapping.hpp"

#include <string>

namespace lats::importing {

/// The head, up to the list of exercises.
std::string document_head(const DataSetFormat& format);

/// Appends `record` to `document` as one line of JSON.
void append_exercise(std::string& document, std::string_view id, const ForeignRecord& record, const MappedRecord& mapped);

/// What closes the list and the document.
inline constexpr std::string_view kDocumentEnd = "\n]}\n";

}  // namespace lats::importing
