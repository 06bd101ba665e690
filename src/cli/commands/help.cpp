#include "cli/line/help.hpp"

#include "cli/line/commands.hpp"
#include "lats/catalog/error.hpp"
#include "lats/catalog/names.hpp"
#include "lats/text/distance.hpp"

#include <array>
#include <memory>

#include <fmt/format.h>

namespace lats::cli {
namespace {

constexpr std::array<Example, 3> kExamples{{
    {"lats help", "all commands"},
    {"lats help list", "examples and options of one command, as lats list --help"},
    {"lats help exit-codes", "what the exit codes mean"},
}};

[[noreturn]] void refuse_topic(std::string_view topic) {
    std::vector<std::string_view> topics{"exit-codes"};
    for (const Command* command : commands()) topics.push_back(command->name);
    const auto nearest = text::nearest_words(topics, topic);
    throw Error(ErrorKind::usage, fmt::format("there is no help on \"{}\"", topic),
                nearest.empty() ? "lats help lists the commands" : fmt::format("did you mean lats help {}?", nearest.front()));
}

Work prepare(Arguments& arguments) {
    const auto topic = std::make_shared<std::optional<std::string>>();
    arguments.argument(*topic, "TOPIC", Takes::topic, "a command, or exit-codes");
    return [topic](Context& context) {
        if (!*topic) return context.print(overview(context.layout()));
        if (**topic == "exit-codes") return context.print(exit_code_help(context.layout()));
        const Command* command = find_command(**topic);
        if (!command) refuse_topic(**topic);
        context.print(command_help(*command, true, context.layout()));
    };
}

}  // namespace

const Command kHelpCommand{"help", "About lats", "this overview, or the help of a command", kExamples, prepare};

}  // namespace lats::cli
