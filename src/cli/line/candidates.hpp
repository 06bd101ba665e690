// The words that an option or an argument can take, for completion.
#pragma once

#include "cli/files/catalog_source.hpp"
#include "cli/line/arguments.hpp"

#include <string>
#include <vector>

namespace lats::cli {

/// A word that a shell may put in place of one that is being typed.
struct Candidate {
    std::string value;
    std::string help;  ///< text of the catalogue or the program, as it is there: not cleaned; may be empty
};

/// All words that `declared` takes; `exercise` is what the line calls one. Of `source` only what has the names is read.
/// Shape: empty where it takes anything; for files and folders one candidate without a value.
std::vector<Candidate> candidates(const Declared& declared, CatalogSource& source, std::string_view exercise);

/// The names of all commands.
std::vector<Candidate> command_candidates();

}  // namespace lats::cli
