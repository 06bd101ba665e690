#include "cli/transcript.hpp"

#include "support/catch.hpp"

#include <cstdlib>
#include <fstream>

using namespace lats::test;

TEST_CASE("Every recorded session replays as it was recorded") {
    const char* rewrite = std::getenv("LATS_UPDATE_TRANSCRIPTS");
    REQUIRE_FALSE(transcripts().empty());
    for (const auto& path : transcripts()) {
        const std::string recorded = read_file(path);
        const std::string now = replay(recorded);
        if (rewrite && *rewrite) std::ofstream(path, std::ios::binary) << now;
        INFO(path.string() << ": LATS_UPDATE_TRANSCRIPTS=1 rewrites it, for review in the diff");
        if (rewrite && *rewrite) continue;
        CHECK(now == recorded);
    }
}

TEST_CASE("A session with another answer is noticed") {
    const std::string recorded = "# A rule\n$ lats version --format json\nsomething else\n";
    CHECK(replay(recorded) != recorded);
}
