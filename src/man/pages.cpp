#include "man/pages.hpp"

#include "cli/line/help.hpp"
#include "cli/terminal/exit_codes.hpp"
#include "lats/catalog/error.hpp"
#include "man/roff.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace lats::man {
namespace {

using cli::Arguments;
using cli::Command;
using cli::Declared;
using Kind = Block::Kind;

/// A part of a document: what stands below a heading of the second level; above the first, the introduction.
struct Section {
    std::string title;
    std::vector<Block> blocks;
};

std::vector<Section> sections_of(const Document& document) {
    std::vector<Section> sections(1);
    for (Block& block : parse_markdown(document.name, document.text)) {
        if (block.kind == Kind::heading && block.number == 1) continue;  // the page has a title of its own
        if (block.kind == Kind::heading && block.number == 2) sections.push_back({block.texts.front(), {}});
        else sections.back().blocks.push_back(std::move(block));
    }
    return sections;
}

const Section* find_section(const std::vector<Section>& sections, std::string_view title) {
    const auto found = std::ranges::find(sections, title, &Section::title);
    return found != sections.end() ? &*found : nullptr;
}

const Section& section_of(const Document& document, const std::vector<Section>& sections, std::string_view title) {
    if (const Section* found = find_section(sections, title)) return *found;
    throw Error(ErrorKind::bad_data, fmt::format("{}: there is no section \"{}\"", document.name, title));
}

/// `list.md` is lats-list(1), which is where its readers look for it.
std::string page_of(std::string_view target) {
    target = target.substr(0, target.find('#'));
    target.remove_prefix(target.rfind('/') + 1);  // npos + 1 is 0
    if (target == "catalogue-format.md") return "lats-catalog(5)";
    if (!target.ends_with(".md")) return {};
    target.remove_suffix(3);
    return cli::find_command(target) ? fmt::format("lats-{}(1)", target) : std::string();
}

std::string header(std::string_view name, int number, const Edition& edition) {
    std::string title(name);
    std::ranges::transform(title, title.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return fmt::format(".\\\" Made from the pages in docs by the build. Changes here are lost.\n.TH {} {} {} \"lats {}\" \"lats\"\n", title,
                       number, edition.date, edition.version);
}

std::string name(std::string_view name, std::string_view summary) {
    return section("Name") + filled_plain(fmt::format("{} - {}", name, summary));
}

/// The longest name: "--muscle" of "-m,--muscle".
std::string_view key_of(const Declared& declared) { return declared.names.substr(declared.names.find(',') + 1); }

bool is_row_of(const Block& block, const Declared& declared) {
    if (block.kind != Kind::row) return false;
    const auto at = block.texts.front().find(fmt::format("`{}", key_of(declared)));
    if (at == std::string::npos) return false;
    const char next = block.texts.front()[at + 1 + key_of(declared).size()];
    return next == '`' || next == ' ' || next == '.';
}

std::string without_row(const Document& document, std::string_view what) {
    return fmt::format("{}: {} has no row in the table of what is taken", document.name, what);
}

/// The table of a page, with the options as the program spells them.
std::string options(const Document& document, const Section& section, const Arguments& arguments) {
    std::string text;
    std::size_t rows = 0;
    for (const Declared& declared : arguments.declared()) {
        const auto row = std::ranges::find_if(section.blocks, [&](const Block& block) { return is_row_of(block, declared); });
        if (row == section.blocks.end()) throw Error(ErrorKind::bad_data, without_row(document, key_of(declared)));
        text += entry(fmt::format("**{}**", cli::spelled(declared)), row->texts.back());
        ++rows;
    }
    std::vector<Block> rest;
    std::ranges::remove_copy_if(section.blocks, std::back_inserter(rest), [](const Block& block) { return block.kind == Kind::row; });
    if (section.blocks.size() - rest.size() != rows)
        throw Error(ErrorKind::bad_data, fmt::format("{}: the table of what is taken has a row that is no option", document.name));
    return text + body(rest, rows > 0 ? Behind::text : Behind::heading);
}

void add_links(std::set<std::string>& pages, const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
        if (block.kind == Kind::literal || block.kind == Kind::session) continue;
        for (const std::string& text : block.texts)
            for (const Piece& piece : parse_inline(text))
                if (std::string page = page_of(piece.target); !page.empty()) pages.insert(std::move(page));
    }
}

std::string see_also(std::set<std::string> pages, std::string_view own) {
    pages.erase(std::string(own));
    std::string text;
    for (const std::string& page : pages) {
        const auto bracket = page.find('(');
        text += fmt::format("{}.BR {} {}", text.empty() ? "" : " ,\n", escaped(page.substr(0, bracket)), page.substr(bracket));
    }
    return section("See also") + text + "\n";
}

std::string examples(const Command& command) {
    std::string text = section("Examples");
    for (const cli::Example& example : command.examples) text += plain_entry(example.call, example.answers);
    return text;
}

/// The sections of the page of `lats help` that are about the program as a whole, and so in lats(1).
bool is_general(std::string_view title) {
    constexpr std::array<std::string_view, 4> general{"Options of every command", "Environment", "What goes where", "Exit codes"};
    return std::ranges::count(general, title) > 0;
}

std::string exit_status() {
    std::string text = section("Exit status");
    for (const cli::ExitCode& exit : cli::kExitCodes) text += plain_entry(std::to_string(exit.code), exit.meaning);
    return text;
}

std::string commands_by_group() {
    std::string text = section("Commands");
    std::string_view group;
    for (const Command* command : cli::commands()) {
        if (command->group != group) text += subsection(command->group);
        group = command->group;
        Arguments arguments;
        const cli::Work work = command->prepare(arguments);  // owns what the declarations point to
        text += plain_entry(cli::usage(*command, arguments), command->summary);
    }
    return text;
}

}  // namespace

std::string overview_page(const Document& help, const Edition& edition) {
    const std::vector<Section> sections = sections_of(help);
    std::string text = header("lats", 1, edition) + name("lats", "a workout guide for the command line");
    text += section("Synopsis") + "\\fBlats\\fR \\fICOMMAND\\fR [\\fIWORDS\\fR] [\\fIOPTIONS\\fR]\n";
    text += section("Description");
    text += filled_plain(
        "lats knows exercises for the upper back, the lower back and the core: which muscle each one trains, what it needs, "
        "and how to do it, step by step, with the equipment you own. Without a command it says what to try.");
    text += ".PP\n" + filled("Each command has a page of its own: **lats-list**(1) is that of `lats list`.");
    text += commands_by_group();

    Arguments arguments;
    cli::GlobalOptions targets;
    declare_global(arguments, targets);
    text += section("Options") + options(help, section_of(help, sections, "Options of every command"), arguments);
    for (const std::string_view title : {"Environment", "What goes where"})
        text += section(title) + body(section_of(help, sections, title).blocks);
    text += exit_status();

    std::set<std::string> pages{"lats-catalog(5)"};
    for (const Command* command : cli::commands()) pages.insert(fmt::format("lats-{}(1)", command->name));
    return text + see_also(pages, "lats(1)");
}

std::string command_page(const Command& command, const Document& document, const Edition& edition) {
    const std::string own = fmt::format("lats-{}", command.name);
    const std::vector<Section> sections = sections_of(document);
    Arguments arguments;
    const cli::Work work = command.prepare(arguments);  // owns what the declarations point to

    std::string text = header(own, 1, edition) + name(own, command.summary);
    text += section("Synopsis") + fmt::format("\\fB{}\\fR\n", escaped(cli::usage(command, arguments)));
    text += section("Description") + body(sections.front().blocks);
    text += section("Options") + options(document, section_of(document, sections, "What it takes"), arguments);
    std::set<std::string> pages{"lats(1)"};
    for (const Section& part : sections) {
        add_links(pages, part.blocks);
        const bool has_place = part.title.empty() || part.title == "What it takes" || part.title == "Examples";
        if (!has_place && !(command.name == "help" && is_general(part.title))) text += section(part.title) + body(part.blocks);
    }
    text += examples(command);
    if (const Section* sessions = find_section(sections, "Examples")) text += body(sessions->blocks, Behind::text);
    return text + see_also(pages, own + "(1)");
}

std::string format_page(const Document& document, const Edition& edition) {
    const std::vector<Section> sections = sections_of(document);
    std::string text = header("lats-catalog", 5, edition) + name("lats-catalog", "the catalogue of exercises that lats reads");
    text += section("Description") + body(sections.front().blocks);
    for (const Section& part : std::span(sections).subspan(1)) text += section(part.title) + body(part.blocks);
    return text + see_also({"lats(1)"}, "");
}

}  // namespace lats::man
