// Writing into folders, on a real file system: what may be lost, and is not.
#include "cli/files/files.hpp"
#include "cli/files/folder_lock.hpp"

#include "cli/transcript.hpp"
#include "lats/catalog/error.hpp"
#include "support/catch.hpp"
#include "support/scratch_folder.hpp"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

namespace fs = std::filesystem;
using lats::cli::Existing;
using lats::cli::NewFile;
using lats::test::read_file;

namespace {

class Folder {
public:
    fs::path operator/(const char* name) const { return scratch_.path() / name; }
    void put(const char* name, const std::string& text) const { std::ofstream(scratch_.path() / name, std::ios::binary) << text; }
    std::string file(const char* name) const { return read_file(scratch_.path() / name); }

    /// Writes, and returns what was wrong; empty where nothing was.
    std::string write(const std::vector<NewFile>& files, Existing existing = Existing::keep) const {
        try {
            lats::cli::write_files(scratch_.path().string(), "out", files, existing);
        } catch (const lats::Error& error) {
            CHECK(error.kind() == lats::ErrorKind::system);
            return error.what();
        }
        return {};
    }

    std::size_t count() const {
        std::size_t files = 0;
        for (const auto& entry : fs::recursive_directory_iterator(scratch_.path())) files += entry.is_directory() ? 0 : 1;
        return files;
    }

private:
    lats::test::ScratchFolder scratch_;
};

const std::vector<NewFile> kFiles{{"a.html", "mark one", "mark"}, {"in/b.html", "mark two", "mark"}};
const std::vector<NewFile> kNewer{{"a.html", "mark three", "mark"}, {"in/b.html", "mark four", "mark"}};

}  // namespace

TEST_CASE("Files are written whole, and nothing else is left beside them") {
    const Folder folder;
    CHECK(folder.write(kFiles).empty());
    CHECK(folder.file("out/a.html") == "mark one");
    CHECK(folder.file("out/in/b.html") == "mark two");
    CHECK(folder.count() == 2);
}

TEST_CASE("Where one file is there already, nothing is written") {
    const Folder folder;
    fs::create_directories(folder / "out/in");
    folder.put("out/in/b.html", "mine");
    CHECK(folder.write(kFiles) == "out/in/b.html exists already; nothing was written");
    CHECK(folder.file("out/in/b.html") == "mine");
    CHECK(folder.count() == 1);
}

TEST_CASE("A folder that was made for files which are not written goes again; one that was there stays") {
    const Folder folder;
    CHECK_FALSE(folder.write({{"in/a.html", "", ""}, {"../b.html", "", ""}}).empty());
    CHECK_FALSE(fs::exists(folder / "out"));
    fs::create_directories(folder / "out");
    folder.put("out/b.html", "mine");
    CHECK_FALSE(folder.write({{"in/a.html", "", ""}, {"b.html", "", ""}}).empty());
    CHECK(fs::exists(folder / "out/b.html"));
    CHECK_FALSE(fs::exists(folder / "out/in"));
}

TEST_CASE("Force replaces what was written before, and nothing that was not") {
    const Folder folder;
    CHECK(folder.write(kFiles).empty());
    CHECK(folder.write(kNewer, Existing::replace_ours).empty());
    CHECK(folder.file("out/a.html") == "mark three");
    folder.put("out/a.html", "mine");
    CHECK(folder.write(kFiles, Existing::replace_ours) == "out/a.html is not what lats wrote there; nothing was written");
    CHECK(folder.file("out/a.html") == "mine");
    CHECK(folder.file("out/in/b.html") == "mark four");
    CHECK(folder.count() == 2);
}

TEST_CASE("No link is followed, to a file or to a folder, whatever it points to") {
    const Folder folder;
    fs::create_directories(folder / "out");
    fs::create_directories(folder / "elsewhere");
    folder.put("elsewhere/a.html", "mark mine");
    fs::create_symlink(folder / "elsewhere/a.html", folder / "out/a.html");
    CHECK_FALSE(folder.write(kFiles).empty());
    CHECK_FALSE(folder.write(kFiles, Existing::replace_ours).empty());
    fs::remove(folder / "out/a.html");
    fs::remove_all(folder / "out/in");
    fs::create_directory_symlink(folder / "elsewhere", folder / "out/in");
    CHECK(folder.write(kFiles).starts_with("cannot open the folder out/in: "));
    CHECK(folder.file("elsewhere/a.html") == "mark mine");
    CHECK_FALSE(fs::exists(folder / "elsewhere/b.html"));
}

TEST_CASE("What is in the way of the file that is written first is neither followed nor replaced, and stops nothing") {
    const Folder folder;
    fs::create_directories(folder / "out");
    folder.put("victim", "mine");
    const std::string first = "out/.a.html." + std::to_string(getpid());
    fs::create_symlink(folder / "victim", folder / (first + "-0.new").c_str());
    folder.put((first + "-1.new").c_str(), "somebody is writing it");
    CHECK(folder.write(kFiles).empty());
    CHECK(folder.file("out/a.html") == "mark one");
    CHECK(folder.file("victim") == "mine");
    CHECK(folder.file((first + "-1.new").c_str()) == "somebody is writing it");
}

TEST_CASE("What a write left behind when it was killed is taken away by a later one, whatever it was to be, and nothing else") {
    const Folder folder;
    fs::create_directories(folder / "out/in");
    const char* left = GENERATE("out/.a.html.1.new", "out/.a.html.1-0.new", "out/.other.json.12345-10.new", "out/in/.z.html.1-0.new");
    const char* other = GENERATE("out/.a.html.txt.new", "out/.a.html.1-0.old", "out/a.html.1-0.new", "out/.a.html.new", "out/.new");
    for (const char* name : {left, other}) {
        folder.put(name, "half");
        fs::last_write_time(folder / name, fs::file_time_type::clock::now() - std::chrono::hours(2));
    }
    CHECK(folder.write(kFiles).empty());
    CHECK_FALSE(fs::exists(folder / left));
    CHECK(folder.file(other) == "half");
}

TEST_CASE("What somebody is writing at the moment is left alone") {
    const Folder folder;
    fs::create_directories(folder / "out");
    folder.put("out/.other.json.1-0.new", "half");
    CHECK(folder.write(kFiles).empty());
    CHECK(folder.file("out/.other.json.1-0.new") == "half");
}

TEST_CASE("A name that leads out of the folder is refused") {
    const Folder folder;
    const char* name = GENERATE("../a.html", "/etc/a.html", "a/../b.html", "a/b/c.html", ".hidden", "", "a//b", "a b.html", "in/", "..");
    INFO(name);
    CHECK(folder.write({{name, "mark", "mark"}}).find("is no name for a file") != std::string::npos);
    CHECK(folder.count() == 0);
}

TEST_CASE("A signal in the middle leaves all files or none, and nothing beside them") {
    const Folder folder;
    constexpr std::size_t kMany = 2000;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < kMany; ++i) names.push_back("in/" + std::to_string(i) + ".html");
    std::vector<NewFile> files;
    for (const std::string& name : names) files.push_back({name, "mark", "mark"});
    const pid_t child = fork();
    if (child == 0) {
        std::signal(SIGTERM, SIG_DFL);  // not that of the tests
        folder.write(files);
        _exit(0);
    }
    const auto has_begun = [&] {
        std::error_code gone;
        return !fs::is_empty(folder / "out/in", gone) && !gone;
    };
    bool has_ended = false;
    while (!has_begun() && !has_ended) has_ended = waitpid(child, nullptr, WNOHANG) != 0;
    if (!has_ended) kill(child, SIGTERM);
    if (!has_ended) waitpid(child, nullptr, 0);
    CHECK((folder.count() == 0 || folder.count() == kMany));
    for (const auto& entry : fs::recursive_directory_iterator(folder / ".")) CHECK_FALSE(entry.path().filename().string().starts_with('.'));
}

TEST_CASE("A folder that is a file is said to be none") {
    const Folder folder;
    folder.put("out", "mine");
    CHECK(folder.write(kFiles) == "cannot open the folder out: Not a directory");
    CHECK(folder.file("out") == "mine");
}

TEST_CASE("Who waits for another process that changes a folder is told so, once") {
    const Folder folder;
    const std::string path = (folder / ".").string();
    const auto nobody = [] { FAIL("nobody waits"); };
    std::optional<lats::cli::FolderLock> first(std::in_place, path, nobody);
    int told = 0;
    const auto tell = [&] {
        ++told;
        first.reset();
    };
    const lats::cli::FolderLock second(path, tell, std::chrono::milliseconds(0));
    CHECK(told == 1);
}

TEST_CASE("A folder that cannot be locked is an error; one that is not there has nothing to lock") {
    const Folder folder;
    folder.put("file", "");
    const auto nobody = [] { FAIL("nobody waits"); };
    CHECK_THROWS_WITH(lats::cli::FolderLock((folder / "file").string(), nobody), Catch::Matchers::EndsWith(": Not a directory"));
    CHECK_NOTHROW(lats::cli::FolderLock((folder / "nowhere").string(), nobody));
}

TEST_CASE("Folders are made with all that is missing above them; what is in the way is named") {
    const Folder folder;
    lats::cli::make_folders((folder / "a/b/c").string());
    CHECK(fs::is_directory(folder / "a/b/c"));
    CHECK_NOTHROW(lats::cli::make_folders((folder / "a/b/c").string()));
    folder.put("file", "");
    CHECK_THROWS_WITH(lats::cli::make_folders((folder / "file/b").string()), Catch::Matchers::EndsWith("/file: File exists"));
}
