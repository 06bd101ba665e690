// The manual holds what the program takes, and what the documentation says of its surroundings.
#include "cli/line/commands.hpp"
#include "cli/line/help.hpp"
#include "cli/transcript.hpp"
#include "places.hpp"
#include "support/catch.hpp"

#include <filesystem>
#include <regex>

using namespace lats::cli;

namespace {

std::string page(const std::string& name) { return lats::test::read_file(std::filesystem::path(LATS_MANUAL) / name); }

/// As roff has it.
std::string with_hyphens(std::string text) {
    for (auto at = text.find('-'); at != std::string::npos; at = text.find('-', at + 2)) text.insert(at, "\\");
    return text;
}

void check_entries(const std::string& text, const Arguments& arguments) {
    for (const Declared& declared : arguments.declared()) {
        INFO(declared.names);
        CHECK(text.find(".TP\n\\fB" + with_hyphens(spelled(declared)) + "\\fR\n") != std::string::npos);
    }
}

}  // namespace

TEST_CASE("Every command has a manual page with all it takes, and every page says where the others are") {
    const std::string overview = page("lats.1");
    for (const Command* command : commands()) {
        INFO(command->name);
        const std::string text = page("lats-" + std::string(command->name) + ".1");
        Arguments arguments;
        const Work work = command->prepare(arguments);
        check_entries(text, arguments);
        CHECK(text.find(".BR lats (1)") != std::string::npos);
        CHECK(overview.find(".BR lats\\-" + std::string(command->name) + " (1)") != std::string::npos);
    }
}

TEST_CASE("The options of all commands are in the manual page of the program") {
    Arguments arguments;
    GlobalOptions options;
    declare_global(arguments, options);
    check_entries(page("lats.1"), arguments);
}

TEST_CASE("The variables that the documentation tells of are in the manual page of the program") {
    const std::string document = lats::test::read_file(std::filesystem::path(LATS_SOURCE_DIR) / "docs/commands/help.md");
    const std::string manual = page("lats.1");
    const std::regex variable("`([A-Z]+(?:_[A-Z]+)*)`[^|]* \\| (?:set|unset|the|where)");
    std::size_t found = 0;
    for (std::sregex_iterator at(document.begin(), document.end(), variable), end; at != end; ++at, ++found) {
        INFO((*at)[1]);
        CHECK(manual.find((*at)[1]) != std::string::npos);
    }
    CHECK(found >= 8);
}
