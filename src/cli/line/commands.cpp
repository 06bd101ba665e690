#include "cli/line/commands.hpp"

#include "lats/catalog/names.hpp"
#include "lats/text/distance.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace lats::cli {
namespace {

/// What somebody who typed `name` for a command may have wanted: a command, or something from the catalogue.
std::string call_meant_by(std::string_view name, CatalogSource& source) {
    std::vector<std::string_view> names;
    for (const Command* command : commands()) names.push_back(command->name);
    if (const auto nearest = text::nearest_words(names, name); !nearest.empty())
        return fmt::format("did you mean lats {}?", nearest.front());
    try {
        const Catalog& catalog = source.catalog();
        if (find_by_name(catalog.exercises, name).fit == Fit::exact) return fmt::format("did you mean lats show {}?", name);
        if (find_by_name(catalog.muscles, name).fit == Fit::exact) return fmt::format("did you mean lats muscle {}?", name);
    } catch (const Error&) {
        // What the call answers from is not what is wrong with it first.
    }
    return "lats help lists the commands; lats search looks for words in the exercises";
}

}  // namespace

std::span<const Command* const> commands() {
    static constexpr std::array<const Command*, 13> all{
        &kListCommand,      &kSearchCommand,  &kSwapCommand,    &kBrowseCommand,     &kShowCommand, &kGuideCommand,   &kMuscleCommand,
        &kEquipmentCommand, &kPublishCommand, &kCatalogCommand, &kCompletionCommand, &kHelpCommand, &kVersionCommand,
    };
    return all;
}

const Command* find_command(std::string_view name) {
    const auto all = commands();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Command* command) { return command->name == name; });
    return found != all.end() ? *found : nullptr;
}

Error unknown_command(std::string_view name, CatalogSource& source) {
    return {ErrorKind::usage, fmt::format("there is no command \"{}\"", name), call_meant_by(name, source)};
}

void declare_global(Arguments& arguments, GlobalOptions& options) {
    arguments.option(options.catalog.catalogs, "--catalog", Takes::file,
                     "lay this catalogue (a file or a folder) over the others; can be repeated");
    arguments.flag(options.catalog.no_builtin, "--no-builtin", "only what --catalog names: not the built-in catalogue, not your own files");
    arguments.flag(options.catalog.strict, "--strict", "exit with 3 where a catalogue file cannot be used, instead of leaving it out");
    arguments.choice<When>(options.color, "--color", "WHEN");
    arguments.choice<When>(options.pictures, "--pictures", "WHEN");
    arguments.flag(options.accessible, "--accessible", "plain lines for reading aloud: no tables, no pager");
    arguments.flag(options.no_pager, "--no-pager", "write long answers straight to the terminal");
    arguments.flag(options.short_help, "-h", "short help");
    arguments.flag(options.full_help, "--help", "full help");
    arguments.flag(options.version, "--version", "what version this is");
}

}  // namespace lats::cli
