#include "cli/line/help.hpp"

#include "cli/context.hpp"
#include "cli/line/commands.hpp"

#include <array>
#include <memory>
#include <span>
#include <vector>

namespace lats::cli {
namespace {

constexpr std::array<Example, 3> kExamples{{
    {"lats help", "all commands"},
    {"lats help list", "examples and options of one command, as lats list --help"},
    {"lats help exit-codes", "what the exit codes mean"},
}};

constexpr std::string_view kExitCodesTopic = "exit-codes";

std::span<const Choice> topics() {
    static const std::vector<Choice> all = [] {
        std::vector<Choice> made;
        for (const Command* command : commands()) made.push_back({command->name, command->summary});
        made.push_back({kExitCodesTopic, "what the exit codes mean"});
        return made;
    }();
    return all;
}

Work prepare(Arguments& arguments) {
    const auto topic = std::make_shared<std::optional<std::string>>();
    arguments.argument(*topic, "TOPIC", Takes::words, "a command, or exit-codes");
    arguments.only(topics());
    return [topic](Context& context) {
        if (!*topic) return context.print(overview(context.layout()));
        if (*topic == kExitCodesTopic) return context.print(exit_code_help(context.layout()));
        context.print(command_help(*find_command(**topic), true, context.layout()));
    };
}

}  // namespace

const Command kHelpCommand{"help", "About lats", "this overview, or the help of a command", kExamples, prepare};

}  // namespace lats::cli
