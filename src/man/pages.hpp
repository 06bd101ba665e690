// The manual pages of lats in the man(7) language, made from the table of commands; only that of the format is made of its document.
#pragma once

#include "cli/line/commands.hpp"

#include <string>
#include <string_view>

namespace lats::man {

/// What stands at the foot of every page.
struct Edition {
    std::string version;
    std::string date;  ///< of the version: 2025-12-31
};

/// lats(1): all commands, the options that all take, the environment, the exit codes.
std::string overview_page(const Edition& edition);

/// lats-NAME(1).
std::string command_page(const cli::Command& command, const Edition& edition);

/// lats-catalog(5). The document keeps its inline marks: of its lines only headings, tables, items and code are told apart.
std::string format_page(std::string_view document, const Edition& edition);

}  // namespace lats::man
