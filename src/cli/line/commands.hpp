// The table of commands. A command is one file in commands/ and one line in commands.cpp.
#pragma once

#include "cli/line/arguments.hpp"
#include "cli/line/global_options.hpp"
#include "lats/catalog/error.hpp"

#include <functional>
#include <span>
#include <string_view>

namespace lats::cli {

class Context;

/// A call to show in help, and what it answers.
struct Example {
    std::string_view call;
    std::string_view answers;
};

/// What is left to do once the arguments are parsed.
/// Errors: Error; whatever was printed before is kept.
using Work = std::function<void(Context&)>;

struct Command {
    std::string_view name;
    std::string_view group;  ///< the heading it stands under in help
    std::string_view summary;
    std::span<const Example> examples;
    /// Declares the arguments; the work that is returned owns what they are bound to.
    Work (*prepare)(Arguments&);
};

extern const Command kListCommand;
extern const Command kSearchCommand;
extern const Command kSwapCommand;
extern const Command kBrowseCommand;
extern const Command kShowCommand;
extern const Command kGuideCommand;
extern const Command kMuscleCommand;
extern const Command kEquipmentCommand;
extern const Command kPublishCommand;
extern const Command kCatalogCommand;
extern const Command kCompletionCommand;
extern const Command kHelpCommand;
extern const Command kVersionCommand;

/// All commands, in the order of the help.
std::span<const Command* const> commands();

/// The command called `name`, or null.
const Command* find_command(std::string_view name);

/// There is no command called `name`: the nearest command, or what `source` has of that name.
Error unknown_command(std::string_view name, CatalogSource& source);

/// Declares the options that every command takes.
void declare_global(Arguments& arguments, GlobalOptions& options);

}  // namespace lats::cli
