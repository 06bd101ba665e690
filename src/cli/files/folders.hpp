// The folders in which a person's files lie.
// Source: XDG Base Directory Specification 0.8, which says that relative values are ignored.
#pragma once

#include "cli/terminal/surroundings.hpp"

#include <string>

namespace lats::cli {

/// For catalogue files of their own: `lats/catalogs` in XDG_DATA_HOME, or in `.local/share` of HOME. Empty where there is none.
std::string own_catalog_folder(const Surroundings& surroundings);

}  // namespace lats::cli
