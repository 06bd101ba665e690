// What a session cannot hold: the scripts themselves, whose comments look like its rules.
#include "cli/app.hpp"
#include "cli/transcript.hpp"
#include "places.hpp"
#include "support/catch.hpp"

using lats::test::read_file;

TEST_CASE("The scripts that are printed are the files that are installed") {
    const auto [shell, file] = GENERATE(table<std::string, std::string>({{"bash", "lats.bash"}, {"zsh", "_lats"}, {"fish", "lats.fish"}}));
    lats::cli::Surroundings surroundings;
    surroundings.variable = [](const char*) { return std::nullopt; };
    const lats::cli::Answer answer = lats::cli::run({"completion", shell}, surroundings);
    CHECK(answer.exit_code == 0);
    CHECK(answer.out == read_file(std::string(LATS_SOURCE_DIR) + "/data/completions/" + file));
}
