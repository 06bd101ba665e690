// The manual pages of lats, made from the table of commands and the pages in docs.
#pragma once

#include "cli/line/commands.hpp"
#include "man/markdown.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lats::man {

/// A page of the documentation.
struct Document {
    std::string name;  ///< for messages: "docs/commands/list.md"
    std::string text;
};

/// What stands at the foot of every page.
struct Edition {
    std::string version;
    std::string date;  ///< of the version: 2025-12-31
};

/// lats(1): all commands, the options that all take, the environment, the exit codes. `help` is the page of `lats help`.
/// Errors: for all three, Error{bad_data} where a page is in no Markdown that is known, or an option is not in the page's table
/// or the table has one that is no option.
std::string overview_page(const Document& help, const Edition& edition);

/// lats-NAME(1).
std::string command_page(const cli::Command& command, const Document& document, const Edition& edition);

/// lats-catalog(5).
std::string format_page(const Document& document, const Edition& edition);

}  // namespace lats::man
