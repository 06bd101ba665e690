// Help, made from the table of commands and from what they declare.
#pragma once

#include "cli/line/commands.hpp"

#include "lats/catalog/model.hpp"
#include "lats/render/page.hpp"

namespace lats::cli {

/// How a command is called: "lats show EXERCISE [OPTIONS]".
std::string usage(const Command& command, const Arguments& arguments);

/// An option or argument as help shows it: "-w, --with WAY".
std::string spelled(const Declared& declared);

/// What `lats` says without any argument.
Page greeting(const Catalog& catalog, Layout layout);

/// All commands in their groups, and the options that they all take.
Page overview(Layout layout);

/// One command: examples first, then its arguments and options; in full with those that all commands take.
Page command_help(const Command& command, bool full, Layout layout);

/// The table of exit codes.
Page exit_code_help(Layout layout);

}  // namespace lats::cli
