// A call taken apart: which command it is for, and what that command takes.
#pragma once

#include "cli/line/commands.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lats::cli {

/// The command's name and everything else.
struct Call {
    std::optional<std::string> command;
    std::vector<std::string> words;
};

/// The first word that is neither an option nor the value of a global option is the command.
Call take_apart(const std::vector<std::string>& arguments);

/// Declares all that the call can take. The work that is returned owns what the command's arguments are bound to; `options` has to outlive
/// `arguments`.
/// Errors: Error{usage} for an unknown command.
Work prepare(const Call& call, Arguments& arguments, GlobalOptions& options);

}  // namespace lats::cli
