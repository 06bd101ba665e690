// Which data set a document comes from, told by its content.
#pragma once

#include "import/data_sets.hpp"

#include <vector>

namespace lats::importing {

/// What a document holds.
struct Recognized {
    const DataSetFormat* format = nullptr;  ///< null: no records that we know
    std::vector<Diagnostic> problems;       ///< why it is no JSON, where that is so
};

/// Looks at the document, no further than it has to.
Recognized recognize(const Document& document);

/// The list in `root` that holds the records of a document in `format`; null where `root` is one record itself.
const json::Value* list_of_records(const json::Value& root, const DataSetFormat& format);

}  // namespace lats::importing
