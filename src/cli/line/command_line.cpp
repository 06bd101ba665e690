#include "cli/line/call.hpp"

#include "cli/line/help.hpp"

#include <memory>

namespace lats::cli {
namespace {

/// Without a command there is the greeting, and the two options that every program has.
Work without_command(Arguments& arguments) {
    const auto version = std::make_shared<bool>(false);
    arguments.flag(*version, "--version", "what version this is");
    return [version](Context& context) {
        if (!*version) return context.print(greeting(context.catalog(), context.layout()));
        Arguments none;
        kVersionCommand.prepare(none)(context);
    };
}

}  // namespace

Call take_apart(const std::vector<std::string>& arguments) {
    Call call;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& word = arguments[i];
        const bool takes_next = word == "--catalog" || word == "--color" || word == "--pictures";
        if (!call.command && !word.starts_with('-')) {
            call.command = word;
            continue;
        }
        call.words.push_back(word);
        if (!call.command && takes_next && i + 1 < arguments.size()) call.words.push_back(arguments[++i]);
    }
    return call;
}

Work prepare(const Call& call, Arguments& arguments, GlobalOptions& options) {
    const Command* const command = call.command ? find_command(*call.command) : nullptr;
    if (call.command && !command) refuse_command(*call.command);
    Work work = command ? command->prepare(arguments) : without_command(arguments);
    declare_global(arguments, options);
    return work;
}

}  // namespace lats::cli
