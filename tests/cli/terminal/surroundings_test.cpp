#include "cli/terminal/surroundings.hpp"

#include "support/catch.hpp"

#include <map>

using namespace lats::cli;

namespace {

Surroundings with(std::map<std::string, std::string> variables) {
    Surroundings surroundings;
    surroundings.variable = [variables = std::move(variables)](const char* name) {
        const auto found = variables.find(name);
        return found != variables.end() ? std::optional<std::string>(found->second) : std::nullopt;
    };
    return surroundings;
}

const Terminal kTerminal{true, 80, 24};
const Terminal kFile{false, 80, 24};

}  // namespace

TEST_CASE("Colour goes to terminals that can show it, unless somebody says otherwise") {
    using Variables = std::map<std::string, std::string>;
    struct Case {
        Variables variables;
        Terminal stream;
        When choice;
        bool colored;
    };
    const When automatic = When::automatic;
    const Case c = GENERATE_COPY(values<Case>({
        {{{"TERM", "xterm"}}, kTerminal, automatic, true},
        {{{"TERM", "xterm"}}, kFile, automatic, false},
        {{{"TERM", "dumb"}}, kTerminal, automatic, false},
        {{}, kTerminal, automatic, false},
        {{{"TERM", "xterm"}, {"NO_COLOR", "1"}}, kTerminal, automatic, false},
        {{{"TERM", "xterm"}, {"NO_COLOR", ""}}, kTerminal, automatic, true},
        {{{"FORCE_COLOR", "1"}}, kFile, automatic, true},
        {{{"CLICOLOR_FORCE", "1"}}, kFile, automatic, true},
        {{{"CLICOLOR_FORCE", "0"}}, kFile, automatic, false},
        {{{"FORCE_COLOR", "1"}, {"NO_COLOR", "1"}}, kFile, automatic, false},
        {{{"NO_COLOR", "1"}}, kFile, When::always, true},
        {{{"TERM", "xterm"}, {"FORCE_COLOR", "1"}}, kTerminal, When::never, false},
    }));
    CHECK(wants_color(with(c.variables), c.stream, c.choice) == c.colored);
}

TEST_CASE("A variable is on when it says anything but nothing and 0") {
    CHECK_FALSE(is_on(with({}), "ACCESSIBLE"));
    CHECK_FALSE(is_on(with({{"ACCESSIBLE", ""}}), "ACCESSIBLE"));
    CHECK_FALSE(is_on(with({{"ACCESSIBLE", "0"}}), "ACCESSIBLE"));
    CHECK(is_on(with({{"ACCESSIBLE", "1"}}), "ACCESSIBLE"));
}
