// CLI11 reads the line; what it read is kept beside the declarations, as text, and only then looked at. So bundles, `-mX` and `--x=y` mean
// the same to a call and to completion, which marks the word being typed and sees where CLI11 puts it.
#include "cli/line/command_line.hpp"

#include "lats/catalog/error.hpp"
#include "lats/text/distance.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

namespace lats::cli {
namespace {

/// Ends the word that is being typed.
constexpr char kTyped = '\x1f';
/// Stands for nothing in `--name=`, where CLI11 would take the next word for the value.
constexpr char kNothing = '\x1e';

CLI::Option* declare(CLI::App& app, const Declared& declared) {
    if (declared.takes == Takes::nothing && declared.is_option()) return app.add_flag(std::string(declared.names))->disable_flag_override();
    CLI::Option* option = app.add_option(std::string(declared.names));
    return option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->allow_extra_args(declared.takes_all_words());
}

/// CLI11's message begins with the option; its further words differ between versions.
[[noreturn]] void refuse_value(std::string_view message, const std::vector<Declared>& declared) {
    std::string_view name = message.substr(0, message.find_first_of(": "));
    name.remove_prefix(std::min(name.find_first_not_of('-'), name.size()));
    for (const Declared& option : declared)
        for (const std::string_view known : names_of(option)) {
            if (known.substr(known.find_first_not_of('-')) != name) continue;
            if (option.takes == Takes::nothing) throw Error(ErrorKind::usage, fmt::format("{} takes no value", known));
            throw Error(ErrorKind::usage, fmt::format("{} needs a value", known), explained(option));
        }
    throw Error(ErrorKind::usage, std::string(message), "--help lists the options");
}

[[noreturn]] void refuse_unknown(const std::string& word, const std::vector<Declared>& declared) {
    if (!word.starts_with('-')) refuse_extra(word);
    const std::string name = word.substr(0, word.find('='));
    std::vector<std::string_view> known;
    for (const Declared& option : declared)
        if (option.is_option() && names_of(option).back().starts_with("--")) known.push_back(names_of(option).back());
    const auto nearest = text::nearest_words(known, name);
    throw Error(ErrorKind::usage, fmt::format("there is no option {}", name),
                nearest.empty() ? "--help lists the options" : fmt::format("did you mean {}?", nearest.front()));
}

void keep(Declared& declared, std::string word) {
    if (word.ends_with(kTyped)) {
        declared.typed = word.substr(0, word.size() - 1);
        return;
    }
    if (word.ends_with(kNothing)) word.pop_back();
    declared.given.push_back(std::move(word));
}

enum class Until { end, word };

/// Gives `words` to those that take them, and returns the others: until the end of the line, or the first word that none takes.
std::vector<std::string> read(Arguments& arguments, std::vector<std::string> words, Until until) {
    CLI::App app;
    app.set_help_flag();  // help is an option like any other here
    app.allow_extras();   // to refuse them with a suggestion
    app.prefix_command(until == Until::word);
    std::vector<const CLI::Option*> options;
    for (const Declared& declared : arguments.declared()) options.push_back(declare(app, declared));
    for (std::string& word : words)
        if (word.starts_with("--") && word.ends_with('=')) word += kNothing;
    std::ranges::reverse(words);  // CLI11 takes them last first
    try {
        app.parse(std::move(words));
    } catch (const CLI::ParseError& error) {
        refuse_value(error.what(), arguments.declared());
    }
    for (std::size_t i = 0; i < options.size(); ++i)
        for (const std::string& word : options[i]->results()) keep(arguments.declared()[i], word);
    return app.remaining();
}

}  // namespace

void CommandLine::read_words(const std::vector<std::string>& words) {
    Arguments global;
    declare_global(global, options);
    extras = cli::read(global, words, Until::word);
    const auto first = std::ranges::find_if(extras, [](const std::string& extra) { return !extra.starts_with('-'); });
    if (first != extras.end() && !first->ends_with(kTyped)) {
        word = std::move(*first);
        extras.erase(first);
        command = find_command(*word);
    }
    if (command) work = command->prepare(arguments);
    arguments.append(global);
    if (command) extras = cli::read(arguments, std::move(extras), Until::end);
}

void CommandLine::read(const std::vector<std::string>& words) {
    read_words(words);
    const bool is_for_caller = word && !command;  // and what is behind it
    for (const std::string& extra : extras)
        if (!is_for_caller && extra != "--") refuse_unknown(extra, arguments.declared());
    arguments.check(word.value_or("lats"));
    arguments.fill();
}

void CommandLine::read_unfinished(std::vector<std::string> words) {
    words.back() += kTyped;
    read_words(words);
    arguments.fill();
}

}  // namespace lats::cli
