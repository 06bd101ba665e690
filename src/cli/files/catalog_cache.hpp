// What was read of a person's own catalogue files, kept in their cache folder so that the next call need not read them.
#pragma once

#include "cli/terminal/surroundings.hpp"
#include "lats/catalog/read.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lats::cli {

/// By what files are known to be the same as before.
struct FilesState {
    std::string key = {};     ///< names, sizes, numbers and times of all of them
    bool is_settled = false;  ///< none was changed so lately that a further change might not show in its time

    friend bool operator==(const FilesState&, const FilesState&) = default;
};

/// The state of the files at `paths`; nothing where one of them is no plain file.
std::optional<FilesState> state_of(const std::vector<std::string>& paths);

/// The catalogue that was kept for files in this state. Nothing where there is none, whatever the reason.
std::optional<LoadedCatalog> kept_catalog(const Surroundings& surroundings, const FilesState& state);

/// Keeps `catalog`, which was read of files in that state, instead of what was kept before. Where that cannot be written, nothing is
/// kept, and nothing is said: it only saves time.
void keep_catalog(const Surroundings& surroundings, const FilesState& state, const Catalog& catalog);

}  // namespace lats::cli
