// The folder of a person's own catalogue files, on a real file system, with things in it that do not belong there.
#include "cli/app.hpp"
#include "cli/transcript.hpp"
#include "places.hpp"
#include "support/catch.hpp"
#include "support/scratch_folder.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include <sys/stat.h>

namespace fs = std::filesystem;
using lats::cli::Answer;
using lats::test::read_file;

namespace {

constexpr const char* kPatch =
    R"({ "format": "lats-catalog/1", "exercises": [{ "id": "pullover", "op": "patch", "summary": "Changed." }] })";
constexpr const char* kNew = R"({ "format": "lats-catalog/1", "exercises": [
    { "id": "mine", "name": "Mine", "summary": "Mine.", "variants": [{ "id": "none", "name": "With nothing" }] }] })";
constexpr const char* kPatchOfNew =
    R"({ "format": "lats-catalog/1", "exercises": [{ "id": "mine", "op": "patch", "summary": "Changed." }] })";

/// A home of its own.
class Home {
public:
    Home() { fs::create_directories(own()); }

    fs::path own() const { return scratch_.path() / "lats/catalogs"; }
    fs::path operator/(const char* name) const { return scratch_.path() / name; }

    static void put(const fs::path& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

    Answer call(const std::vector<std::string>& arguments) const {
        lats::cli::Surroundings surroundings;
        surroundings.variable = [&](const char* name) {
            return std::string_view(name) == "XDG_DATA_HOME" ? std::optional(scratch_.path().string()) : std::nullopt;
        };
        return lats::cli::run(arguments, surroundings);
    }

    std::vector<std::string> files() const {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(own())) names.push_back(entry.path().filename().string());
        return names;
    }

private:
    lats::test::ScratchFolder scratch_;
};

using Strings = std::vector<std::string>;

const Strings kQuestion{"list", "--muscle", "rhomboids", "--format", "ids"};

/// A way to be no file that can be read, and what is said about it.
struct Odd {
    std::function<void(const fs::path&)> make;
    const char* reason;
};

const std::vector<Odd> kOdd{
    {[](const fs::path& path) { fs::create_symlink("nowhere", path); }, "No such file or directory"},
    {[](const fs::path& path) { fs::create_symlink(path.filename(), path); }, "Too many levels of symbolic links"},
    {[](const fs::path& path) { REQUIRE(mkfifo(path.c_str(), 0600) == 0); }, "it is no plain file"},
    {[](const fs::path& path) { fs::create_symlink("/dev/zero", path); }, "it is no plain file"},
    {[](const fs::path& path) { fs::create_directory(path); }, "it is no plain file"},
};

}  // namespace

TEST_CASE("What cannot be read as an own file is left out and told, and never waited for") {
    const Odd odd = GENERATE(from_range(kOdd));
    const Home home;
    const Answer before = home.call(kQuestion);
    odd.make(home.own() / "odd.json");
    const std::string reason = "cannot read " + (home.own() / "odd.json").string() + ": " + odd.reason;
    const Answer answer = home.call(kQuestion);
    CHECK(answer.exit_code == 0);
    CHECK(answer.out == before.out);
    CHECK(answer.err == "note: " + reason + "; it is left out\n");
    Strings strict = kQuestion;
    strict.insert(strict.begin(), "--strict");
    CHECK(home.call(strict).exit_code == 4);
    CHECK(home.call({"catalog", "list"}).out.find("no, it cannot be read") != std::string::npos);
    const Answer check = home.call({"catalog", "check"});
    CHECK(check.exit_code == 1);
    CHECK(check.out.find(reason) != std::string::npos);
    CHECK(check.out.find("1 error, 0 warnings.") != std::string::npos);
    CHECK(home.call({"catalog", "remove", "odd"}).exit_code == 0);
    CHECK(home.call(kQuestion).err.empty());
}

TEST_CASE("Of many own files that cannot be used or read the first are told, and how many more there are") {
    const Home home;
    for (const char* name : {"a", "b", "c", "d", "e"}) {
        Home::put(home.own() / (std::string(name) + ".json"), "{");
        fs::create_symlink("nowhere", home.own() / (std::string(name) + "-link.json"));
    }
    const std::string told = home.call(kQuestion).err;
    CHECK(std::ranges::count(told, '\n') == 8);
    CHECK(told.find("note: " + (home.own() / "a.json").string() + " cannot be used, and is left out; lats catalog check a says why\n") !=
          std::string::npos);
    CHECK(told.find("note: 2 more of your own files are left out; lats catalog check says why\n") != std::string::npos);
}

TEST_CASE("A file in place of the folder of own files is told, and nothing is put in its place") {
    const Home home;
    fs::remove(home.own());
    Home::put(home.own(), "mine");
    Home::put(home / "patch.json", kPatch);
    const Answer answer = home.call(kQuestion);
    CHECK(answer.exit_code == 0);
    CHECK(answer.err == "note: cannot read the folder " + home.own().string() + ": Not a directory; it is left out\n");
    CHECK(home.call({"catalog", "add", (home / "patch.json").string()}).exit_code == 4);
    CHECK(home.call({"catalog", "remove", "patch"}).exit_code == 4);
    CHECK(read_file(home.own()) == "mine");
}

TEST_CASE("An own file that is too large is left out") {
    const Home home;
    Home::put(home.own() / "large.json", "{");
    fs::resize_file(home.own() / "large.json", 1024 * 1024 * 1024);  // a hole
    const Answer answer = home.call(kQuestion);
    CHECK(answer.exit_code == 0);
    CHECK(answer.err == "note: " + (home.own() / "large.json").string() + " has more than 128 MB; it is left out\n");
}

TEST_CASE("Adding replaces no link, pipe or folder, also with force") {
    const Odd odd = GENERATE(from_range(kOdd));
    const Home home;
    Home::put(home / "odd.json", kPatch);
    odd.make(home.own() / "odd.json");
    const Answer kept = home.call({"catalog", "add", (home / "odd.json").string()});
    CHECK(kept.exit_code == 4);
    CHECK(kept.err.find("hint: move it away, or choose another name with --name\n") != std::string::npos);
    const Answer answer = home.call({"catalog", "add", (home / "odd.json").string(), "--force"});
    CHECK(answer.exit_code == 4);
    CHECK(answer.err.find("odd.json is not what lats wrote there; nothing was written") != std::string::npos);
    CHECK_FALSE(fs::is_regular_file(fs::symlink_status(home.own() / "odd.json")));
    CHECK(home.files() == Strings{"odd.json"});
}

TEST_CASE("A file is taken in where it will be read: below those with a later name") {
    const Home home;
    Home::put(home.own() / "m.json", kNew);
    Home::put(home / "patch.json", kPatchOfNew);
    const Answer refused = home.call({"catalog", "add", (home / "patch.json").string(), "--name", "a"});
    CHECK(refused.exit_code == 3);
    CHECK(refused.err.find("there is no exercise \"mine\" below to patch") != std::string::npos);
    CHECK(home.call({"catalog", "add", (home / "patch.json").string(), "--name", "z"}).exit_code == 0);
    const Answer shown = home.call({"show", "mine"});
    CHECK(shown.err.empty());
    CHECK(shown.out.find("Changed.") != std::string::npos);
}

TEST_CASE("A file that would make another one useless is not taken in") {
    const Home home;
    Home::put(home.own() / "m.json", kNew);
    Home::put(home / "same.json", kNew);
    const Answer refused = home.call({"catalog", "add", (home / "same.json").string(), "--name", "a"});
    CHECK(refused.exit_code == 3);
    CHECK(refused.err.find("m.json:2:13: a document below has the exercise \"mine\" already") != std::string::npos);
    CHECK(home.files() == Strings{"m.json"});
}

TEST_CASE("A file that would make another one useless is not taken in with force either") {
    const Home home;
    Home::put(home.own() / "m.json", kNew);
    Home::put(home.own() / "z.json", kPatchOfNew);
    Home::put(home / "m.json", kPatch);
    const Answer refused = home.call({"catalog", "add", (home / "m.json").string(), "--force"});
    CHECK(refused.exit_code == 3);
    CHECK(refused.err.find("m.json is not added: " + (home.own() / "z.json").string() + " could not be used any more:") !=
          std::string::npos);
    CHECK(refused.err.find("z.json:1:67: there is no exercise \"mine\" below to patch") != std::string::npos);
    CHECK(read_file(home.own() / "m.json") == kNew);
}

TEST_CASE("Removing and importing tell which other own files cannot be used from now on") {
    const Home home;
    Home::put(home.own() / "m.json", kNew);
    Home::put(home.own() / "y.json", "{");
    Home::put(home.own() / "z.json", kPatchOfNew);
    const std::string note =
        "note: " + (home.own() / "z.json").string() + " cannot be used, and is left out; lats catalog check z says why\n";
    Strings import{"catalog", "import", std::string(LATS_SOURCE_DIR) + "/tests/cli/transcripts/catalogues/free-exercise-db.json", "--name",
                   "m"};
    CHECK(home.call(import).exit_code == 4);  // what is there is no import of an earlier day
    const Answer removed = home.call({"catalog", "remove", "m"});
    CHECK(removed.exit_code == 0);
    CHECK(removed.err == note);
    CHECK(home.call(import).err.empty());  // it was useless before

    const std::string imported = read_file(home.own() / "m.json");
    Home::put(home.own() / "m.json", imported.substr(0, imported.find('\n')) + std::string(kNew).substr(std::string(kNew).find('[') + 1));
    CHECK(home.call({"show", "mine"}).out.find("Changed.") != std::string::npos);
    import.push_back("--force");  // it was changed by hand
    const Answer again = home.call(import);
    CHECK(again.exit_code == 0);
    CHECK(again.err == note);
}

TEST_CASE("An import that was changed by hand is not replaced, but with --force") {
    const Home home;
    Strings import{"catalog", "import", std::string(LATS_SOURCE_DIR) + "/tests/cli/transcripts/catalogues/free-exercise-db.json", "--name",
                   "theirs"};
    CHECK(home.call(import).exit_code == 0);
    const std::string imported = read_file(home.own() / "theirs.json");
    std::string changed = imported;
    changed.replace(changed.find("\"name\":\"", changed.find('\n')), 8, "\"name\":\"My ");
    Home::put(home.own() / "theirs.json", changed);
    const Answer refused = home.call(import);
    CHECK(refused.exit_code == 4);
    CHECK(refused.err.find("theirs.json was changed since it was imported; nothing was written\nhint: ") != std::string::npos);
    CHECK(read_file(home.own() / "theirs.json") == changed);
    import.push_back("--force");
    CHECK(home.call(import).exit_code == 0);
    CHECK(read_file(home.own() / "theirs.json") == imported);
}

TEST_CASE("An import that changes nothing leaves the file alone") {
    const Home home;
    const Strings import{"catalog", "import", std::string(LATS_SOURCE_DIR) + "/tests/cli/transcripts/catalogues/free-exercise-db.json",
                         "--name", "theirs"};
    const fs::path file = home.own() / "theirs.json";
    CHECK(home.call(import).exit_code == 0);
    const auto long_ago = fs::last_write_time(file) - std::chrono::hours(1);
    fs::last_write_time(file, long_ago);
    const Answer again = home.call(import);
    CHECK(again.exit_code == 0);
    CHECK(again.out.find("They are read from now on") != std::string::npos);
    CHECK(fs::last_write_time(file) == long_ago);
}

TEST_CASE("Files that are added at the same time are checked against each other") {
    const Home home;
    const char* first = GENERATE("a", "same");
    Home::put(home / "new.json", kNew);
    const auto add = [&](const char* name) {
        return "XDG_DATA_HOME='" + (home / "").string() + "' '" LATS_PROGRAM "' catalog add '" + (home / "new.json").string() +
               "' --name " + name + " & ";
    };
    for (int round = 0; round < 5; ++round) {
        CHECK(std::system(("{ " + add(first) + add("same") + add("c") + "wait; } > '" + (home / "out").string() + "' 2> '" +
                           (home / "err").string() + "'")
                              .c_str()) == 0);
        CHECK(home.files().size() == 1);
        CHECK(read_file(home / "err").find("--force once") == std::string::npos);
        for (const std::string& name : home.files()) fs::remove(home.own() / name);
    }
}

TEST_CASE("A file that was useless before keeps no other one out") {
    const Home home;
    Home::put(home.own() / "broken.json", "{");
    Home::put(home / "new.json", kNew);
    CHECK(home.call({"catalog", "add", (home / "new.json").string()}).exit_code == 0);
    CHECK(home.files().size() == 2);
}

TEST_CASE("What a file is checked against when it is added is what a call without options reads") {
    const Home home;
    Home::put(home.own() / "patch.json", kPatch);
    const std::string file = (home.own() / "patch.json").string();
    CHECK(home.call({"--no-builtin", "--catalog", file, "catalog", "add", file, "--force"}).exit_code == 0);
}

TEST_CASE("A file that is named twice, or named and among the own ones, is read once") {
    const Home home;
    Home::put(home.own() / "new.json", kNew);
    const std::string file = (home.own() / "new.json").string();
    fs::create_symlink(file, home / "link.json");
    for (const std::string& also : {file, home.own().string(), (home / "link.json").string()}) {
        const Answer answer = home.call({"--catalog", also, "--catalog", also, "show", "mine"});
        CHECK(answer.exit_code == 0);
        CHECK(answer.err.empty());
    }
}

TEST_CASE("A file that is read anyway can be checked by its path, and so can its folder") {
    const Home home;
    Home::put(home.own() / "new.json", kNew);
    for (const std::string& named : {(home.own() / "new.json").string(), home.own().string()}) {
        const Answer answer = home.call({"--catalog", named, "catalog", "check", named});
        CHECK(answer.out.find("new.json:1:1: warning: nothing says under which licence") != std::string::npos);
        CHECK(answer.out.find(" 0 errors") == std::string::npos);
        CHECK(answer.exit_code == 0);
    }
}

TEST_CASE("A file whose name has no letter can be checked") {
    const Home home;
    Home::put(home / "锻炼.json", kNew);
    CHECK(home.call({"catalog", "check", (home / "锻炼.json").string()}).exit_code == 0);
}

TEST_CASE("A name of a file cannot look like lines of the program") {
    const Home home;
    const std::string forged = "x\nnote: all fine\nhint: run evil#";
    Home::put(home.own() / (forged + ".json"), "{");
    fs::create_directories(home / "named");
    Home::put(home / "named" / (forged + ".json"), "{");
    fs::create_symlink("nowhere", home.own() / "y\nlats: forged.json");
    const std::string named = (home / "named").string();
    for (const Strings& call :
         {Strings{"--catalog", named, "list"}, Strings{"--strict", "--catalog", named, "list"}, Strings{"catalog", "check"},
          Strings{"catalog", "check", named}, Strings{"catalog", "list", "--format", "ids"}, Strings{"catalog", "remove", "other"},
          Strings{"catalog", "add", named + "/" + forged + ".json"}, Strings{"catalog", "import", named + "/" + forged + ".json"}}) {
        const Answer answer = home.call(call);
        const std::string all = "\n" + answer.out + answer.err;
        INFO(all);
        for (const char* line : {"\nnote: all fine", "\nhint: run evil", "\nlats: forged"}) CHECK(all.find(line) == std::string::npos);
    }
    CHECK(home.call({"catalog", "remove", "x note: all fine hint: run evil#"}).exit_code == 0);
}

TEST_CASE("A catalogue that comes through a pipe is read once, also where all of it is written out") {
    const Home home;
    REQUIRE(mkfifo((home / "pipe").c_str(), 0600) == 0);
    const std::string pipe = (home / "pipe").string();
    const std::string write_once = "printf '%s' '" + std::string(kNew) + "' > '" + pipe + "' &";
    REQUIRE(std::system(write_once.c_str()) == 0);
    const Answer answer = home.call({"--catalog", pipe, "catalog", "export"});
    CHECK(answer.exit_code == 0);
    CHECK(answer.err.empty());
    CHECK(answer.out.find("\"mine\"") != std::string::npos);
}

namespace {

std::string records_of(const Strings& ids) {
    std::string records;
    for (const std::string& id : ids) {
        records +=
            (records.empty() ? "[" : ", ") + (R"({ "id": ")" + id + R"(", "name": "Pull )" + id +
                                              R"(", "primaryMuscles": ["lats"], "instructions": ["Pull."], "modality": "strength" })");
    }
    return records + "]";
}

}  // namespace

TEST_CASE("An import that keeps nothing says why, and leaves the earlier import as it is") {
    const Home home;
    Home::put(home / "good.json", records_of({"a", "b"}));
    Home::put(home / "bad.json",
              R"([{ "id": "o1", "name": 5, "primaryMuscles": ["lats"], "instructions": ["Pull."], "modality": "strength" }])");
    REQUIRE(home.call({"catalog", "import", (home / "good.json").string()}).exit_code == 0);
    const std::string before = read_file(home.own() / "open-exercise-db.json");
    const Answer answer = home.call({"catalog", "import", (home / "bad.json").string()});
    CHECK(answer.exit_code == 3);
    CHECK(answer.out.empty());
    CHECK(answer.err ==
          "lats: nothing was imported:\n" + (home / "bad.json").string() + ":1:24: \"name\": expected a text, found a number (at [0])\n");
    CHECK(read_file(home.own() / "open-exercise-db.json") == before);
}

TEST_CASE("An import says how many exercises of the earlier one are gone") {
    const Home home;
    Home::put(home / "one.json", records_of({"a", "b", "c"}));
    Home::put(home / "two.json", records_of({"c", "d"}));
    const auto import = [&](const char* file, const char* format) {
        return home.call({"catalog", "import", (home / file).string(), "--format", format}).out;
    };
    CHECK(import("one.json", "json").find("\"replaced\": 0") != std::string::npos);
    CHECK(import("one.json", "table").find("replaces") == std::string::npos);
    CHECK(import("two.json", "table").find("This replaces 2 exercises of the earlier import that these files do not have.") !=
          std::string::npos);
    CHECK(import("one.json", "json").find("\"replaced\": 1") != std::string::npos);
}
