// One reading of a line: what a call takes is what completion offers, however it is spelled.
#include "cli/line/command_line.hpp"

#include "cli/app.hpp"
#include "cli/line/complete.hpp"
#include "lats/catalog/error.hpp"
#include "places.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <set>

using namespace lats::cli;
using Words = std::vector<std::string>;

namespace {

/// Surroundings that remember which variables were asked for: who reads files of a person asks first where they are.
struct Watched {
    Watched() {
        surroundings.variable = [this](const char* name) {
            asked.insert(name);
            return std::nullopt;
        };
    }
    bool looked_for_files() const { return asked.contains("HOME") || asked.contains("XDG_DATA_HOME") || asked.contains("LATS_CATALOG"); }

    std::set<std::string> asked;
    Surroundings surroundings;
};

Words lines_of(const std::string& text) {
    Words lines;
    for (std::size_t start = 0; start < text.size();) {
        const auto end = text.find('\n', start);
        lines.push_back(text.substr(start, std::min(text.find('\t', start), end) - start));
        start = end + 1;
    }
    return lines;
}

/// What can be put in place of the last of `words`.
Words completed(const Words& words) {
    const Watched watched;
    return lines_of(complete(words, watched.surroundings).out);
}

const Declared& declared_as(const CommandLine& line, std::string_view names) {
    const auto found = std::ranges::find(line.arguments.declared(), names, &Declared::names);
    REQUIRE(found != line.arguments.declared().end());
    return *found;
}

/// All ways to give `value` to an option, each with what stands before the value in its word.
struct Spelling {
    Words before;
    std::string kept;
};

std::vector<Spelling> spellings(const Declared& option, const std::string& flag) {
    std::vector<Spelling> all;
    for (const std::string_view view : names_of(option)) {
        const std::string name(view);
        all.push_back({{name}, ""});
        if (name.starts_with("--")) {
            all.push_back({{}, name + "="});
            continue;
        }
        all.push_back({{}, name});
        all.push_back({{}, flag + name.substr(1)});
        all.push_back({{flag + name.substr(1)}, ""});
    }
    return all;
}

/// Checks that `value` reaches the option in this spelling, and that completion offers it there.
void check_spelling(const Command& command, const Declared& option, const Spelling& spelling, const std::string& value, bool is_offered) {
    Words words{std::string(command.name)};
    words.insert(words.end(), spelling.before.begin(), spelling.before.end());
    words.push_back(spelling.kept + value);
    INFO(option.names << " as \"" << spelling.kept << value << "\" behind " << words.size() - 1 << " words");
    CommandLine line;
    line.read(words);
    CHECK(declared_as(line, option.names).given == Words{value});
    if (!is_offered) return;
    const Words offered = completed(words);
    CHECK(std::ranges::count(offered, spelling.kept + value) == 1);
}

}  // namespace

TEST_CASE("Every option of every command is read and completed alike in all spellings") {
    std::size_t checked = 0;
    for (const Command* command : commands()) {
        INFO("lats " << command->name);
        CommandLine all;
        all.read({std::string(command->name), "--help"});
        for (const Declared& option : all.arguments.declared()) {
            if (!option.is_option()) continue;
            if (option.takes == Takes::nothing) {
                for (const std::string_view name : names_of(option)) {
                    CommandLine line;
                    line.read({std::string(command->name), std::string(name)});
                    CHECK(declared_as(line, option.names).given.size() == 1);
                    CHECK(std::ranges::count(completed({std::string(command->name), std::string(name)}), std::string(name)) == 1);
                }
                continue;
            }
            const Words offered = completed({std::string(command->name), std::string(names_of(option).back()), ""});
            const bool is_offered = !offered.empty() && !offered.front().empty();  // words of any kind are not, files are the shell's
            for (const Spelling& spelling : spellings(option, "-h")) {
                check_spelling(*command, option, spelling, is_offered ? offered.front() : "x", is_offered);
                ++checked;
            }
        }
    }
    CHECK(checked > 100);
}

TEST_CASE("Bundles are completed as they are read") {
    CHECK(completed({"list", "-tm", "lati"}) == Words{"latissimus-dorsi"});
    CHECK(completed({"list", "-tmlati"}) == Words{"-tmlatissimus-dorsi"});
    CHECK(completed({"list", "-m"}) == Words{"-m"});
    CHECK(completed({"show", "-d", "-w", ""}).empty());
    CHECK(completed({"show", "-dw", "x", "bent-over-row", "--form"}) == Words{"--format"});
}

TEST_CASE("A choice is refused where it is not one of its words, and may be written as people do") {
    CommandLine line;
    line.read({"list", "--position", "Half kneeling", "--color=ALWAYS"});
    CHECK(declared_as(line, "-p,--position").given == Words{"half-kneeling"});
    CHECK(line.options.color == When::always);
    for (const Command* command : commands()) {
        CommandLine all;
        all.read({std::string(command->name), "--help"});
        for (const Declared& declared : all.arguments.declared()) {
            if (declared.choices.empty()) continue;
            INFO(command->name << " " << declared.names);
            Words words{std::string(command->name)};
            if (declared.is_option()) words.emplace_back(names_of(declared).back());
            words.emplace_back("zzzzzzzz");
            CommandLine wrong;
            CHECK_THROWS_AS(wrong.read(words), lats::Error);
        }
    }
}

TEST_CASE("Nothing behind a sign stays nothing, and what only looks like an option is a word behind --") {
    CommandLine line;
    line.read({"list", "--muscle=", "--target", "--", "--have="});
    CHECK(declared_as(line, "-m,--muscle").given == Words{""});
    CHECK(declared_as(line, "WORDS").given == Words{"--have="});
}

TEST_CASE("Completion looks for a person's files only where names in them can be the answer") {
    const auto [words, looks] = GENERATE(table<Words, bool>({
        {{""}, false},
        {{"sho"}, false},
        {{"list", "--"}, false},
        {{"list", "--level", ""}, false},
        {{"list", "--format="}, false},
        {{"--color", ""}, false},
        {{"catalog", ""}, false},
        {{"catalog", "list", "--format", ""}, false},
        {{"catalog", "add", ""}, false},
        {{"help", ""}, false},
        {{"search", ""}, false},
        {{"show", ""}, true},
        {{"list", "--muscle", ""}, true},
        {{"list", "--have=band,"}, true},
        {{"show", "row", "--with", ""}, true},
        {{"catalog", "remove", ""}, true},
    }));
    INFO(words.front() << " ... " << words.back());
    const Watched watched;
    complete(words, watched.surroundings);
    CHECK(watched.looked_for_files() == looks);
}

TEST_CASE("A word that is no command is looked up in what the person has") {
    lats::cli::Surroundings surroundings;
    surroundings.variable = [](const char*) { return std::nullopt; };
    const std::string own = std::string(LATS_SOURCE_DIR) + "/tests/data/two-guides.json";
    const Answer answer = run({"--no-builtin", "--catalog", own, "squat"}, surroundings);
    CHECK(answer.exit_code == 2);
    CHECK(answer.err == "lats: there is no command \"squat\"\nhint: did you mean lats show squat?\n");
    CHECK(run({"--no-builtin", "xylophone"}, surroundings).err.starts_with("lats: there is no command \"xylophone\"\nhint: lats help"));
}
