#include "cli/app.hpp"

#include "cli/commands.hpp"
#include "cli/exit_codes.hpp"
#include "cli/help.hpp"
#include "lats/catalog/error.hpp"

#include <algorithm>
#include <exception>

namespace lats::cli {
namespace {

/// The call taken apart: the command's name and everything else.
struct Call {
    std::optional<std::string> command;
    std::vector<std::string> words;
};

/// The first word that is neither an option nor the value of a global option is the command.
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

void print_help(Context& context, const Command* command, const GlobalOptions& options) {
    context.print(command ? command_help(*command, options.full_help, context.layout()) : overview(context.layout()));
}

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

/// Parses and works; errors leave by exception.
void answer_call(const Call& call, const Surroundings& surroundings, std::optional<Context>& context) {
    const Command* const command = call.command ? find_command(*call.command) : nullptr;
    if (call.command && !command) refuse_command(*call.command);
    Arguments arguments;
    GlobalOptions options;
    const Work work = command ? command->prepare(arguments) : without_command(arguments);
    declare_global(arguments, options);
    arguments.parse(call.words);
    context.emplace(surroundings, options);
    if (options.short_help || options.full_help) return print_help(*context, command, options);
    arguments.require_all();
    work(*context);
}

}  // namespace

Answer run(const std::vector<std::string>& arguments, const Surroundings& surroundings) {
    std::optional<Context> context;
    const auto failed = [&](int code, std::string_view message, std::string_view hint) {
        if (!context) context.emplace(surroundings, GlobalOptions{});   // the options themselves were wrong
        context->error(message, hint);
        return std::move(*context).answer(code);
    };
    try {
        answer_call(take_apart(arguments), surroundings, context);
        const int code = context->exit_code();
        return std::move(*context).answer(code);
    } catch (const Error& error) {
        return failed(exit_code(error.kind()), error.what(), error.hint());
    } catch (const std::exception& error) {
        return failed(exit_code(ErrorKind::system), error.what(), "");
    }
}

}  // namespace lats::cli
