#include "cli/app.hpp"

#include "cli/line/call.hpp"
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

/// Parses and works; errors leave by exception.
void answer_call(const Call& call, const Surroundings& surroundings, std::optional<Context>& context) {
    Arguments arguments;
    GlobalOptions options;
    const Work work = prepare(call, arguments, options);
    arguments.parse(call.words);
    context.emplace(surroundings, options);
    if (options.short_help || options.full_help) return print_help(*context, call.command ? find_command(*call.command) : nullptr, options);
    arguments.require_all();
    work(*context);
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
        answer_call(take_apart(arguments), surroundings, context);
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
