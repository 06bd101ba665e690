#include "cli/app.hpp"

#include "cli/context.hpp"
#include "cli/line/command_line.hpp"
#include "cli/line/complete.hpp"
#include "cli/line/help.hpp"
#include "cli/terminal/exit_codes.hpp"
#include "lats/catalog/error.hpp"

#include <exception>
#include <new>

namespace lats::cli {
namespace {

void print_help(Context& context, const Command* command, const GlobalOptions& options) {
    context.print(command ? command_help(*command, options.full_help, context.layout()) : overview(context.layout()));
}

/// Reads and works; errors leave by exception.
void answer_call(const std::vector<std::string>& arguments, const Surroundings& surroundings, std::optional<Context>& context) {
    CommandLine line;
    line.read(arguments);
    context.emplace(surroundings, line.options);
    if (line.word && !line.command) throw unknown_command(*line.word, context->source());
    if (line.options.short_help || line.options.full_help) return print_help(*context, line.command, line.options);
    if (line.options.version) return kVersionCommand.prepare(line.arguments)(*context);
    if (!line.command) return context->print(greeting(context->catalog(), context->layout()));
    line.arguments.require_all();
    line.work(*context);
}

}  // namespace

Answer run(const std::vector<std::string>& arguments, const Surroundings& surroundings) {
    // Not a command like the others: nobody types it, and its words are those of an unfinished call.
    if (!arguments.empty() && arguments.front() == "__complete") return complete({arguments.begin() + 1, arguments.end()}, surroundings);
    std::optional<Context> context;
    const auto failed = [&](const Error& error) {
        if (!context) context.emplace(surroundings, GlobalOptions{});  // the options themselves were wrong
        context->error(error);
        return std::move(*context).answer(exit_code(error.kind()));
    };
    try {
        answer_call(arguments, surroundings, context);
        const int code = context->exit_code();
        return std::move(*context).answer(code);
    } catch (const Error& error) {
        return failed(error);
    } catch (const std::bad_alloc&) {
        return failed({ErrorKind::system, "there is not enough memory for this"});
    } catch (const std::exception& error) {
        return failed({ErrorKind::system, error.what()});
    }
}

}  // namespace lats::cli
