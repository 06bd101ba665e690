// The floor plan of docs/design.md, held against the include lines of the code.
#include "cli/transcript.hpp"
#include "places.hpp"
#include "support/catch.hpp"

#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>

namespace fs = std::filesystem;

namespace {

/// Which rooms a room may include, besides itself. A room in a room has its name after a slash; the public headers are of the outer one.
const std::map<std::string, std::set<std::string>> kArrows{
    {"text", {}},
    {"json", {"text"}},
    {"figure", {"text"}},
    {"catalog", {"figure", "json", "text"}},
    {"catalog/read", {"catalog", "figure", "json", "text"}},
    {"catalog/check", {"catalog", "catalog/read", "json", "text"}},
    {"catalog/ask", {"catalog", "text"}},
    {"embed", {"catalog", "json", "text"}},
    {"import", {"catalog", "json", "text"}},
    {"picture", {"catalog", "figure", "text"}},
    {"picture/props", {"catalog", "figure", "picture", "text"}},
    {"picture/body", {"catalog", "figure", "picture", "picture/props", "text"}},
    {"render", {"catalog", "import", "json", "picture", "text"}},
    {"publish", {"catalog", "picture", "render", "text"}},
    {"man", {"cli/line", "cli/terminal"}},
    {"cli/terminal", {"catalog", "render", "text"}},
    {"cli/files", {"catalog", "cli/terminal", "json", "text"}},
    {"cli/line", {"catalog", "cli/files", "cli/terminal", "render", "text"}},
    {"cli/browse", {"catalog", "cli/terminal", "figure", "picture", "render", "text"}},
    {"cli/commands",
     {"catalog", "cli", "cli/browse", "cli/files", "cli/line", "cli/terminal", "import", "picture", "publish", "render", "text"}},
    {"cli", {"catalog", "cli/browse", "cli/files", "cli/line", "cli/terminal", "import", "render", "text"}},
};

/// All rooms that `room` stands on.
std::set<std::string> below(const std::string& room) {
    std::set<std::string> all;
    std::vector<std::string> next{room};
    while (!next.empty()) {
        const std::string from = next.back();
        next.pop_back();
        for (const std::string& to : kArrows.at(from))
            if (all.insert(to).second) next.push_back(to);
    }
    return all;
}

/// Which libraries are known to few: their header, and the files that may include it.
const std::map<std::string, std::regex> kKnownToFew{
    {"CLI/", std::regex("src/cli/line/command_line\\.cpp")},
    {"nlohmann/", std::regex("src/(json/.*|(import|render)/json[a-z_]*\\.(cpp|hpp))")},
    {"utf8proc", std::regex("src/text/.*")},
    {"unistd.h", std::regex("src/cli/.*")},
    {"curses", std::regex("src/cli/terminal/(screen_ncurses|terminfo)\\.cpp")},
    {"iostream", std::regex("none")},
};

struct Include {
    fs::path file;  ///< relative to the root
    std::string target;
};

std::vector<Include> includes_below(const fs::path& folder) {
    static const std::regex line_form("\\s*#\\s*include\\s+[<\"]([^>\"]+)[>\"].*");
    std::vector<Include> found;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(LATS_SOURCE_DIR) / folder)) {
        if (!entry.is_regular_file()) continue;
        std::istringstream lines(lats::test::read_file(entry.path()));
        std::smatch parts;
        for (std::string line; std::getline(lines, line);)
            if (std::regex_match(line, parts, line_form)) found.push_back({fs::relative(entry.path(), LATS_SOURCE_DIR), parts[1]});
    }
    return found;
}

std::vector<Include> all_includes() {
    std::vector<Include> all = includes_below("src");
    for (Include& include : includes_below("include")) all.push_back(std::move(include));
    return all;
}

/// The innermost room on the plan that `path` is in, without "src/" and "include/lats/" before it; empty where it leaves the house.
std::string room_of(fs::path path) {
    for (path = path.parent_path(); !path.empty(); path = path.parent_path())
        if (kArrows.contains(path.generic_string())) return path.generic_string();
    return {};
}

std::string room_of_file(const fs::path& file) {
    return room_of(file.lexically_relative(*file.begin() == "include" ? "include/lats" : "src"));
}

std::string room_of_target(const std::string& target) { return room_of(target.starts_with("lats/") ? target.substr(5) : target); }

}  // namespace

TEST_CASE("Every room is on the floor plan, and every arrow between rooms runs the right way") {
    std::size_t arrows = 0;
    for (const Include& include : all_includes()) {
        const std::string from = room_of_file(include.file);
        INFO(include.file.string() << " includes " << include.target);
        REQUIRE_FALSE(from.empty());
        const std::string to = room_of_target(include.target);
        if (to.empty() || to == from) continue;
        CHECK(kArrows.at(from).count(to) == 1);
        ++arrows;
    }
    CHECK(arrows > 0);
}

TEST_CASE("No room stands on itself") {
    for (const auto& [room, arrows] : kArrows) {
        INFO(room);
        CHECK(below(room).count(room) == 0);
    }
}

TEST_CASE("A public header includes no private one") {
    for (const Include& include : includes_below("include")) {
        INFO(include.file.string() << " includes " << include.target);
        CHECK((room_of_target(include.target).empty() || include.target.starts_with("lats/")));
    }
}

TEST_CASE("Libraries are known only where they are needed") {
    for (const Include& include : all_includes()) {
        for (const auto& [header, allowed] : kKnownToFew) {
            if (!include.target.starts_with(header)) continue;
            INFO(include.file.string() << " includes " << include.target);
            CHECK(std::regex_match(include.file.string(), allowed));
        }
    }
}
