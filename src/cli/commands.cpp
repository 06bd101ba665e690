#include "cli/commands.hpp"

#include "lats/catalog/error.hpp"
#include "lats/catalog/names.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace lats::cli {

std::span<const Command* const> commands() {
    static constexpr std::array<const Command*, 8> all{
        &kListCommand,   &kSearchCommand,    &kShowCommand, &kGuideCommand,
        &kMuscleCommand, &kEquipmentCommand, &kHelpCommand, &kVersionCommand,
    };
    return all;
}

const Command* find_command(std::string_view name) {
    const auto all = commands();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Command* command) { return command->name == name; });
    return found != all.end() ? *found : nullptr;
}

void refuse_command(std::string_view name) {
    std::vector<std::string_view> names;
    for (const Command* command : commands()) names.push_back(command->name);
    const auto nearest = nearest_words(names, name);
    throw Error(ErrorKind::usage, fmt::format("there is no command \"{}\"", name),
                nearest.empty() ? fmt::format("lats search {} looks for it in the exercises; lats help lists the commands", name)
                                : fmt::format("did you mean lats {}?", nearest.front()));
}

void declare_global(Arguments& arguments, GlobalOptions& options) {
    arguments.option(options.catalog, "--catalog", Takes::file, "read this catalogue (a file or a folder) in place of the built-in one");
    arguments.option(options.color, "--color", Takes::color, "auto, always or never");
    arguments.flag(options.accessible, "--accessible", "plain lines for reading aloud: no tables, no pager");
    arguments.flag(options.no_pager, "--no-pager", "write long answers straight to the terminal");
    arguments.flag(options.short_help, "-h", "short help");
    arguments.flag(options.full_help, "--help", "full help");
}

}  // namespace lats::cli
