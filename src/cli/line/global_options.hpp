// The options that every command takes.
#pragma once

#include "cli/files/catalog_source.hpp"
#include "cli/terminal/surroundings.hpp"

namespace lats::cli {

struct GlobalOptions {
    CatalogOptions catalog;
    When color = When::automatic;
    When pictures = When::automatic;
    bool accessible = false;
    bool no_pager = false;
    bool short_help = false;
    bool full_help = false;
    bool version = false;
};

}  // namespace lats::cli
