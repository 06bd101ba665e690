#include "cli/line/help.hpp"

#include "cli/terminal/exit_codes.hpp"
#include "lats/catalog/query.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace lats::cli {
namespace {

void add_options(Page& page, const Arguments& arguments) {
    constexpr std::size_t kLeft = 25;
    for (const Declared& declared : arguments.declared()) {
        page.item(fmt::format("{:<{}}", spelled(declared), kLeft), explained(declared));
        for (const Choice& choice : declared.choices)
            if (!choice.help.empty()) page.item(fmt::format("  {:<{}}", choice.word, kLeft - 2), choice.help);
    }
}

void add_examples(Page& page, std::span<const Example> examples) {
    if (examples.empty()) return;
    page.heading("Examples");
    for (const Example& example : examples) {
        page.line(fmt::format("  {}", example.call), Tone::name);
        page.paragraph(example.answers, 6);
    }
}

void add_global_options(Page& page) {
    GlobalOptions unused;
    Arguments arguments;
    declare_global(arguments, unused);
    page.heading("Options of every command");
    add_options(page, arguments);
}

}  // namespace

std::string usage(const Command& command, const Arguments& arguments) {
    std::string text = fmt::format("lats {}", command.name);
    bool has_options = false;
    for (const Declared& declared : arguments.declared()) {
        has_options = has_options || declared.is_option();
        if (declared.is_option()) continue;
        const std::string word = fmt::format("{}{}", declared.names, declared.is_list() ? "..." : "");
        text += declared.required ? fmt::format(" {}", word) : fmt::format(" [{}]", word);
    }
    return has_options ? text + " [OPTIONS]" : text;
}

std::string spelled(const Declared& declared) {
    if (!declared.is_option()) return std::string(declared.names);
    std::string names(declared.names);
    if (const auto comma = names.find(','); comma != std::string::npos) names.insert(comma + 1, " ");
    if (declared.takes == Takes::nothing) return names;
    return fmt::format("{} {}", names, declared.placeholder);
}

Page greeting(const Catalog& catalog, Layout layout) {
    const CatalogSize size = size_of(catalog);
    Page page(layout);
    page.paragraph("lats, a workout guide for the command line", 0, Tone::title);
    page.paragraph(fmt::format("It holds {} exercises and {} ways to do them.", size.exercises, size.variants));
    page.heading("Try");
    const auto add = [&](const std::string& call, const std::string& answers) { page.item(fmt::format("{:<{}}", call, 25), answers); };
    if (!catalog.equipment.empty()) {
        const Equipment& thing = catalog.equipment.front();
        add(fmt::format("lats list --have {}", thing.id), "what you can do with it and what every home has");
    }
    if (!catalog.exercises.empty()) {
        const Exercise& exercise = *in_guide_order(catalog).front();
        add(fmt::format("lats show {}", exercise.id), "one exercise, step by step");
    }
    if (!catalog.guides.empty()) add(fmt::format("lats guide {}", catalog.guides.front().id), "a region from the beginning");
    page.blank();
    page.paragraph("lats help lists all commands.");
    return page;
}

Page overview(Layout layout) {
    Page page(layout);
    page.paragraph("lats, a workout guide for the command line", 0, Tone::title);
    page.paragraph("Usage: lats COMMAND [WORDS] [OPTIONS]");
    std::string_view group;
    for (const Command* command : commands()) {
        if (command->group != group) page.heading(command->group);
        group = command->group;
        page.item(fmt::format("{:<11}", command->name), command->summary);
    }
    add_global_options(page);
    page.blank();
    page.paragraph("lats help COMMAND shows examples and options; lats help exit-codes the exit codes.");
    return page;
}

Page command_help(const Command& command, bool full, Layout layout) {
    Arguments arguments;
    const Work work = command.prepare(arguments);  // owns what the declarations point to
    Page page(layout);
    page.paragraph(fmt::format("lats {}: {}", command.name, command.summary), 0, Tone::title);
    if (full) add_examples(page, command.examples);
    page.heading("Usage");
    page.line(fmt::format("  {}", usage(command, arguments)));
    if (!arguments.declared().empty()) {
        page.heading("Arguments and options");
        add_options(page, arguments);
    }
    if (full) add_global_options(page);
    return page;
}

Page exit_code_help(Layout layout) {
    Page page(layout);
    page.paragraph("Exit codes", 0, Tone::title);
    for (const ExitCode& exit : kExitCodes) page.item(fmt::format("{:>3}", exit.code), exit.meaning);
    return page;
}

}  // namespace lats::cli
