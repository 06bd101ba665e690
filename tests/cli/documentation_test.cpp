// Tests about the tests and the documentation: nothing that a person can call is without a page, a session and a truth.
#include "cli/line/arguments.hpp"
#include "cli/line/commands.hpp"
#include "cli/terminal/exit_codes.hpp"
#include "cli/transcript.hpp"
#include "places.hpp"
#include "support/catch.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>

namespace fs = std::filesystem;
using lats::cli::Arguments;
using lats::cli::Command;
using lats::cli::Declared;
using lats::test::read_file;

namespace {

const fs::path kRoot = LATS_SOURCE_DIR;

fs::path page_of(const Command& command) { return kRoot / "docs/commands" / (std::string(command.name) + ".md"); }

fs::path session_of(const Command& command) { return kRoot / "tests/cli/transcripts" / (std::string(command.name) + ".txt"); }

/// The longest name of each option.
std::vector<std::string> options_of(const Arguments& arguments) {
    std::vector<std::string> names;
    for (const Declared& declared : arguments.declared())
        if (declared.is_option()) names.emplace_back(names_of(declared).back());
    return names;
}

/// What stands first in the rows of the tables below a heading: "`--muscle".
std::set<std::string> rows_below(const std::string& heading, const std::string& document) {
    const auto start = document.find("\n## " + heading + "\n");
    REQUIRE(start != std::string::npos);
    const std::string page = document.substr(start, document.find("\n## ", start + 1) - start);
    std::set<std::string> rows;
    const std::regex row("(?:^|\n)\\| (?:`-[a-z]`, |`-[a-z] [A-Z]+`, )?(`(?:--?[a-z-]+|[A-Z]+))[^|]*\\|");
    for (std::sregex_iterator at(page.begin(), page.end(), row), end; at != end; ++at) rows.insert((*at)[1]);
    return rows;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string all_sessions() {
    std::string text;
    for (const fs::path& path : lats::test::transcripts()) text += read_file(path);
    return text;
}

std::vector<fs::path> pages_with_sessions() {
    std::vector<fs::path> pages{kRoot / "README.md"};
    for (const Command* command : lats::cli::commands()) pages.push_back(page_of(*command));
    return pages;
}

}  // namespace

TEST_CASE("Every command has a page and a session, every option of it appears in both, and the page has no others") {
    for (const Command* command : lats::cli::commands()) {
        INFO("lats " << command->name);
        const std::string page = read_file(page_of(*command));
        const std::string session = read_file(session_of(*command));
        Arguments arguments;
        const lats::cli::Work work = command->prepare(arguments);
        for (const std::string& option : options_of(arguments)) {
            INFO(option);
            CHECK(has(session, " " + option));
        }
        std::set<std::string> declared;
        for (const Declared& each : arguments.declared()) declared.insert("`" + std::string(names_of(each).back()));
        CHECK(rows_below("What it takes", page) == declared);
    }
}

TEST_CASE("Every command has a session with the built-in catalog") {
    for (const Command* command : lats::cli::commands()) {
        INFO("lats " << command->name);
        CHECK(has(read_file(session_of(*command)), "% catalog built-in\n"));
    }
}

TEST_CASE("Every option of all commands appears in a session and on the page of help") {
    Arguments arguments;
    lats::cli::GlobalOptions options;
    declare_global(arguments, options);
    const std::string sessions = all_sessions();
    const std::set<std::string> rows = rows_below("Options of every command", read_file(kRoot / "docs/commands/help.md"));
    for (const std::string& option : options_of(arguments)) {
        INFO(option);
        CHECK(has(sessions, " " + option));
        CHECK(rows.contains("`" + option));
    }
}

TEST_CASE("Every command is shown in the overview of the commands") {
    const std::string overview = read_file(kRoot / "README.md");
    for (const Command* command : lats::cli::commands()) CHECK(has(overview, "docs/commands/" + std::string(command->name) + ".md"));
}

TEST_CASE("The examples in help are calls that work") {
    for (const Command* command : lats::cli::commands()) {
        CHECK_FALSE(command->examples.empty());
        for (const lats::cli::Example& example : command->examples) {
            const std::string answer = lats::test::replay("% catalog built-in\n% terminal 80x2000\n$ " + std::string(example.call) + "\n");
            INFO(answer);
            CHECK_FALSE(std::regex_search(answer, std::regex("\n\\? [0-9]")));  // an exit code
        }
    }
}

TEST_CASE("The sessions in the documentation show what the program answers") {
    const char* rewrite = std::getenv("LATS_UPDATE_TRANSCRIPTS");
    for (const fs::path& path : pages_with_sessions()) {
        const std::string written = read_file(path);
        const std::string now = lats::test::replay_page(written);
        if (rewrite && *rewrite) {
            std::ofstream(path, std::ios::binary) << now;
            continue;
        }
        INFO(path.string() << ": LATS_UPDATE_TRANSCRIPTS=1 rewrites it, for review in the diff");
        CHECK(now == written);
    }
}

TEST_CASE("The table of exit codes in the documentation is that of the program") {
    const std::string page = read_file(kRoot / "docs/commands/help.md");
    for (const lats::cli::ExitCode& exit : lats::cli::kExitCodes)
        CHECK(has(page, "| " + std::to_string(exit.code) + " | " + std::string(exit.meaning) + " |"));
}

TEST_CASE("The test command of the README is the one that CI runs") {
    const std::string command = "./bootstrap && cmake --workflow --preset dev";
    CHECK(has(read_file(kRoot / "README.md"), command));
    CHECK(has(read_file(kRoot / ".ci/run"), command));
}
