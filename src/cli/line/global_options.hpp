// The options that every command takes.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace lats::cli {

struct GlobalOptions {
    std::vector<std::string> catalogs;
    bool no_builtin = false;
    bool strict = false;
    std::optional<std::string> color;
    std::optional<std::string> pictures;
    bool accessible = false;
    bool no_pager = false;
    bool short_help = false;
    bool full_help = false;
};

}  // namespace lats::cli
