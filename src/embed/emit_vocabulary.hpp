// The vocabulary of the importers as C++ source.
#pragma once

#include "lats/catalog/read.hpp"

#include <string>
#include <vector>

namespace lats::embed {

/// What came of it: the source, or why there is none.
struct EmittedVocabulary {
    std::string source;
    std::vector<Diagnostic> problems;
};

/// The source of `vocabulary()` in src/import/vocabulary.hpp, from data/import/vocabulary.json.
EmittedVocabulary emit_vocabulary(const Document& document);

}  // namespace lats::embed
