#include "cli/line/arguments.hpp"

#include "lats/catalog/error.hpp"
#include "lats/catalog/names.hpp"
#include "lats/text/distance.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

namespace lats::cli {
namespace {

CLI::Option* declare(CLI::App& app, const Declared& declared, bool* target) {
    return app.add_flag(std::string(declared.names), *target)->disable_flag_override();
}

CLI::Option* declare(CLI::App& app, const Declared& declared, std::optional<std::string>* target) {
    if (declared.takes_all_words()) {
        return app.add_option_function<std::vector<std::string>>(
            std::string(declared.names),
            [target](const std::vector<std::string>& words) { *target = fmt::format("{}", fmt::join(words, " ")); });
    }
    return app.add_option_function<std::string>(std::string(declared.names), [target](const std::string& value) { *target = value; });
}

CLI::Option* declare(CLI::App& app, const Declared& declared, std::vector<std::string>* target) {
    CLI::Option* option = app.add_option(std::string(declared.names), *target);
    // CLI11 would let `--muscle lats row` take both words.
    if (declared.is_option()) option->allow_extra_args(false);
    return option;
}

std::vector<std::string_view> long_names(const std::vector<Declared>& declared) {
    std::vector<std::string_view> names;
    for (const Declared& option : declared)
        if (const auto start = option.names.find("--"); start != std::string_view::npos) names.push_back(option.names.substr(start));
    return names;
}

/// CLI11's message starts with the option; its further words differ between versions.
[[noreturn]] void refuse_value(std::string_view message, const std::vector<std::string>& words, const std::vector<Declared>& declared) {
    std::string name(message.substr(0, message.find_first_of(": ")));
    name.erase(0, name.find_first_not_of('-'));
    name.insert(0, name.size() == 1 ? "-" : "--");
    const auto is_it = [&](const Declared& option) { return option.names.find(name) != std::string_view::npos; };
    const auto option = std::find_if(declared.begin(), declared.end(), is_it);
    if (option != declared.end() && option->takes == Takes::nothing) throw Error(ErrorKind::usage, fmt::format("{} takes no value", name));
    const std::string names = option != declared.end() ? fmt::format(",{},", option->names) : name;
    const auto mentions = [&](const std::string& word) {
        return word.starts_with('-') && names.find(fmt::format(",{},", word.substr(0, word.find('=')))) != std::string::npos;
    };
    if (std::count_if(words.begin(), words.end(), mentions) > 1) throw Error(ErrorKind::usage, fmt::format("{} was given twice", name));
    throw Error(ErrorKind::usage, fmt::format("{} needs a value", name), option != declared.end() ? std::string(option->help) : "");
}

[[noreturn]] void refuse_unknown(const std::string& word, const std::vector<Declared>& declared) {
    if (!word.starts_with('-')) refuse_extra(word);
    const std::string name = word.substr(0, word.find('='));
    const std::vector<std::string_view> known = long_names(declared);
    const auto nearest = text::nearest_words(known, name);
    throw Error(ErrorKind::usage, fmt::format("there is no option {}", name),
                nearest.empty() ? "--help lists the options" : fmt::format("did you mean {}?", nearest.front()));
}

}  // namespace

void refuse_extra(std::string_view word) {
    throw Error(ErrorKind::usage, fmt::format("\"{}\" is one word too many", word), "--help shows what belongs where");
}

void Arguments::flag(bool& target, std::string_view names, std::string_view help) {
    declared_.push_back({names, Takes::nothing, help, &target});
}

void Arguments::option(std::optional<std::string>& target, std::string_view names, Takes takes, std::string_view help) {
    declared_.push_back({names, takes, help, &target});
}

void Arguments::option(std::vector<std::string>& target, std::string_view names, Takes takes, std::string_view help) {
    declared_.push_back({names, takes, help, &target});
}

void Arguments::argument(std::optional<std::string>& target, std::string_view name, Takes takes, std::string_view help) {
    declared_.push_back({name, takes, help, &target});
}

void Arguments::required_argument(std::optional<std::string>& target, std::string_view name, Takes takes, std::string_view help) {
    declared_.push_back({name, takes, help, &target, true});
}

void Arguments::arguments(std::vector<std::string>& target, std::string_view name, Takes takes, std::string_view help) {
    declared_.push_back({name, takes, help, &target});
}

/// `words` with `--name=` in two: CLI11 would take the next word for the value that is empty.
std::vector<std::string> Arguments::with_empty_values(const std::vector<std::string>& words) const {
    const auto takes_value = [&](std::string_view name) {
        return std::ranges::any_of(declared_,
                                   [&](const Declared& option) { return option.takes != Takes::nothing && option.names.ends_with(name); });
    };
    std::vector<std::string> all;
    bool have_options_ended = false;
    for (const std::string& word : words) {
        have_options_ended = have_options_ended || word == "--";
        const std::string name = word.substr(0, word.find('='));
        const bool is_empty = !have_options_ended && name.starts_with("--") && name.size() + 1 == word.size() && takes_value(name);
        all.push_back(is_empty ? name : word);
        if (is_empty) all.emplace_back();
    }
    return all;
}

void Arguments::parse(const std::vector<std::string>& words) const {
    CLI::App app;
    app.set_help_flag();  // help is an option like any other here
    app.allow_extras();   // to refuse them with a suggestion
    for (const Declared& declared : declared_) std::visit([&](auto* target) { declare(app, declared, target); }, declared.target);
    try {
        std::vector<std::string> all = with_empty_values(words);
        std::ranges::reverse(all);  // CLI11 takes them last first
        app.parse(std::move(all));
    } catch (const CLI::ArgumentMismatch& error) {
        refuse_value(error.what(), words, declared_);
    } catch (const CLI::ParseError& error) {
        throw Error(ErrorKind::usage, error.what(), "--help lists the options");
    }
    for (const std::string& extra : app.remaining())
        if (extra != "--") refuse_unknown(extra, declared_);
}

void Arguments::require_all() const {
    for (const Declared& declared : declared_) {
        const auto* target = std::get_if<std::optional<std::string>*>(&declared.target);
        if (declared.required && target && !**target)
            throw Error(ErrorKind::usage, fmt::format("{} is missing: {}", declared.names, declared.help));
    }
}

std::string_view placeholder(Takes takes) {
    constexpr std::array<std::string_view, 18> words{"",       "WORDS", "EXERCISE", "MUSCLE",   "EQUIPMENT", "EQUIPMENT",
                                                     "GUIDE",  "WAY",   "LEVEL",    "POSITION", "SIDE",      "KEY",
                                                     "FORMAT", "FILE",  "DIR",      "WHEN",     "TOPIC",     "NAME"};
    return words[static_cast<std::size_t>(takes)];
}

}  // namespace lats::cli
