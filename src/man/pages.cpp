#include "man/pages.hpp"

#include "cli/line/help.hpp"
#include "cli/terminal/exit_codes.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace lats::man {
namespace {

using cli::Arguments;

/// A word of a page, and what is said of it.
struct Entry {
    std::string_view word;
    std::string_view text;
};

constexpr std::array<Entry, 8> kEnvironment{{
    {"NO_COLOR", "set to anything but nothing: no color"},
    {"FORCE_COLOR, CLICOLOR_FORCE", "set to anything but nothing and 0: color even where stdout is no terminal"},
    {"TERM", "unset or dumb: no color, no pictures, no progress bar"},
    {"ACCESSIBLE", "set to anything but nothing and 0: as --accessible"},
    {"LATS_PAGER, PAGER", "the command that shows long answers, the first that is set; less where neither is. Set to nothing: no pager"},
    {"LATS_CATALOG", "the catalog, one file or folder, to lay over the others, where --catalog is not given"},
    {"XDG_DATA_HOME, HOME", "below which your own catalog files are"},
    {"COLUMNS, LINES", "the size of the terminal, only where the terminal itself does not say"},
}};

std::string upper(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return text;
}

/// `text` as a formatter prints it: no character of it acts, and a hyphen can be searched for and copied.
std::string escaped(std::string_view text) {
    constexpr std::array<std::pair<char, std::string_view>, 6> escapes{
        {{'\\', "\\e"}, {'-', "\\-"}, {'\'', "\\(aq"}, {'`', "\\(ga"}, {'^', "\\(ha"}, {'~', "\\(ti"}}};
    std::string result(text.starts_with('.') ? "\\&" : "");  // a line that begins with it would be a request
    for (const char c : text) {
        const auto found = std::ranges::find(escapes, c, &std::pair<char, std::string_view>::first);
        if (found != escapes.end()) result += found->second;
        else result += c;
    }
    return result;
}

/// `text` in lines of less than 80 bytes, unless one word is longer.
std::string filled(std::string_view text) {
    constexpr std::size_t kLineBytes = 62;  // formatters count an ellipsis as the eight bytes that they make of it
    std::string lines;
    std::size_t line_bytes = 0;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find(' ', start), text.size());
        const std::string word = escaped(text.substr(start, end - start));
        start = end + 1;
        if (word.empty()) continue;
        const bool fits = line_bytes > 0 && line_bytes + 1 + word.size() <= kLineBytes;
        if (line_bytes > 0) lines += fits ? ' ' : '\n';
        lines += word;
        line_bytes = fits ? line_bytes + 1 + word.size() : word.size();
    }
    return lines + "\n";
}

std::string section(std::string_view title) { return fmt::format(".SH {}\n", escaped(upper(std::string(title)))); }

std::string entry(std::string_view word, std::string_view text) { return fmt::format(".TP\n\\fB{}\\fR\n{}", escaped(word), filled(text)); }

std::string head(std::string_view name, int number, std::string_view summary, const Edition& edition) {
    return fmt::format(".\\\" Made by the build. Changes here are lost.\n.TH {} {} {} \"lats {}\" \"lats\"\n", upper(std::string(name)),
                       number, edition.date, edition.version) +
           section("Name") + filled(fmt::format("{} - {}", name, summary));
}

std::string options(const Arguments& arguments) {
    std::string text;
    for (const cli::Declared& declared : arguments.declared()) {
        text += entry(cli::spelled(declared), cli::explained(declared));
        if (std::ranges::all_of(declared.choices, &std::string_view::empty, &cli::Choice::help)) continue;
        text += ".RS\n";
        for (const cli::Choice& choice : declared.choices) text += entry(choice.word, choice.help);
        text += ".RE\n";
    }
    return text;
}

/// The exit codes, where files are, and the page to read besides; `document` is one of the installed documentation.
std::string tail(std::string_view document, const std::vector<std::string>& pages) {
    std::string text = section("Exit status");
    for (const cli::ExitCode& exit : cli::kExitCodes) text += entry(std::to_string(exit.code), exit.meaning);
    text += section("Files") + entry("~/.local/share/lats/catalogs/*.json", "your own catalog files, which every call reads");
    text += entry(fmt::format("PREFIX/share/doc/lats/{}", document),
                  "more about it, with sessions; lats was installed into PREFIX, often /usr");
    text += section("See also");
    for (const std::string& page : pages)
        text += fmt::format("{}.BR {} {}", &page == &pages.front() ? "" : " ,\n", escaped(page.substr(0, page.find('('))),
                            page.substr(page.find('(')));
    return text + "\n";
}

std::string commands_by_group() {
    std::string text = section("Commands");
    std::string_view group;
    for (const cli::Command* command : cli::commands()) {
        if (command->group != group) text += fmt::format(".SS {}\n", escaped(command->group));
        group = command->group;
        Arguments arguments;
        const cli::Work work = command->prepare(arguments);  // owns what the declarations point to
        text += entry(cli::usage(*command, arguments), command->summary);
    }
    return text;
}

/// A row of a table: its first cell, and beside it the others.
std::string row(std::string_view line) {
    const std::size_t end = line.find(" | ");
    const std::string_view rest = line.substr(end + 3, line.size() - end - 5);
    return entry(line.substr(2, end - 2), rest.substr(rest.starts_with("| ") ? 2 : 0));
}

std::string literal(std::string_view line, bool goes_on) { return (goes_on ? "" : ".nf\n") + escaped(line) + "\n"; }

}  // namespace

std::string overview_page(const Edition& edition) {
    std::string text = head("lats", 1, "a workout guide for the command line", edition);
    text += section("Synopsis") + "\\fBlats\\fR \\fICOMMAND\\fR [\\fIWORDS\\fR] [\\fIOPTIONS\\fR]\n" + section("Description");
    text += filled(
        "lats knows exercises for the upper back, the lower back and the core: which muscle each one trains, what it needs, "
        "and how to do it, step by step, with the equipment you own. Without a command it says what to try. "
        "Each command has a page of its own.");
    text += commands_by_group();
    Arguments arguments;
    cli::GlobalOptions targets;
    declare_global(arguments, targets);
    text += section("Options") + filled("They may stand before or after the command.") + options(arguments);
    text += section("Environment") + filled("An option wins over a variable.");
    for (const Entry& variable : kEnvironment) text += entry(variable.word, variable.text);
    std::vector<std::string> pages{"lats-catalog(5)"};
    for (const cli::Command* command : cli::commands()) pages.push_back(fmt::format("lats-{}(1)", command->name));
    return text + tail("commands/help.md", pages);
}

std::string command_page(const cli::Command& command, const Edition& edition) {
    Arguments arguments;
    const cli::Work work = command.prepare(arguments);  // owns what the declarations point to
    std::string text = head(fmt::format("lats-{}", command.name), 1, command.summary, edition);
    text += section("Synopsis") + fmt::format("\\fB{}\\fR\n", escaped(cli::usage(command, arguments)));
    text += section("Options") + options(arguments) + ".PP\nThe options of every command are in\n.BR lats (1).\n" + section("Examples");
    for (const cli::Example& example : command.examples) text += entry(example.call, example.answers);
    return text + tail(fmt::format("commands/{}.md", command.name), {"lats(1)", "lats-catalog(5)"});
}

std::string format_page(std::string_view document, const Edition& edition) {
    std::string text = head("lats-catalog", 5, "the catalog of exercises that lats reads", edition) + section("Description");
    bool is_literal = false;
    bool begins_paragraph = false;
    bool is_below_heading = true;
    while (!document.empty()) {
        const std::string_view line = document.substr(0, document.find('\n'));
        document.remove_prefix(std::min(line.size() + 1, document.size()));
        const bool is_heading_of_table = line.starts_with("| ") && document.starts_with("|--");
        if (line.starts_with("# ") || line.starts_with("|--") || is_heading_of_table) continue;
        if (is_literal && !line.starts_with("    ")) text += ".fi\n";
        if (line.empty()) begins_paragraph = !is_below_heading;
        else if (line.starts_with("## ")) text += section(line.substr(3));
        else if (line.starts_with("### ")) text += fmt::format(".SS {}\n", escaped(line.substr(4)));
        else if (line.starts_with("- ")) text += ".IP \\(bu 2\n" + filled(line.substr(2));
        else if (line.starts_with("| ")) text += row(line);
        else text += (begins_paragraph ? ".PP\n" : "") + (line.starts_with("    ") ? literal(line, is_literal) : filled(line));
        is_literal = line.starts_with("    ");
        if (line.empty()) continue;
        begins_paragraph = false;
        is_below_heading = line.starts_with('#');
    }
    return text + tail("catalogue-format.md", {"lats(1)", "lats-catalog(1)"});
}

}  // namespace lats::man
