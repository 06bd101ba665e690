// Own catalogue files on a real file system: what is kept of them, and when it is used.
#include "cli/files/catalog_cache.hpp"
#include "cli/app.hpp"
#include "support/catch.hpp"
#include "support/scratch_folder.hpp"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sys/stat.h>

namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

/// A home folder with one own catalogue file.
class Home {
public:
    Home() { fs::create_directories(own("").parent_path()); }

    fs::path own(const char* file) const { return scratch_.path() / ".local/share/lats/catalogs" / file; }
    fs::path image() const { return scratch_.path() / ".cache/lats/catalog.image"; }

    /// An exercise of that name, in a file changed so many seconds ago.
    void put(const char* file, const std::string& name, std::chrono::seconds ago = 60s) const {
        std::ofstream(own(file), std::ios::binary) << R"({"format": "lats-catalog/1", "exercises": [{"id": "mine", "name": ")" << name
                                                   << R"(", "variants": [{"id": "free", "name": "Free"}]}]})";
        fs::last_write_time(own(file), fs::file_time_type::clock::now() - ago);
    }

    lats::cli::Surroundings surroundings() const {
        lats::cli::Surroundings surroundings;
        surroundings.variable = [this](const char* name) {
            return std::string_view(name) == "HOME" ? std::optional(scratch_.path().string()) : std::nullopt;
        };
        return surroundings;
    }

    std::string call(const std::vector<std::string>& arguments) const {
        const lats::cli::Answer answer = lats::cli::run(arguments, surroundings());
        return answer.out + answer.err;
    }

    std::string show() const {
        const std::string card = call({"show", "mine"});
        return card.substr(0, card.find(':'));
    }

private:
    lats::test::ScratchFolder scratch_;
};

}  // namespace

TEST_CASE("What was read of own files is kept, and answers like the files") {
    const Home home;
    home.put("a.json", "First");
    CHECK(home.show() == "First");
    CHECK(fs::exists(home.image()));
    const std::string first = home.call({"list"}) + home.call({"show", "mine", "--format", "json"});
    fs::remove(home.image());
    const std::string again = home.call({"list"}) + home.call({"show", "mine", "--format", "json"});
    CHECK(first == again);
}

TEST_CASE("Nothing is kept for those who have no own files") {
    const Home home;
    home.call({"list"});
    CHECK_FALSE(fs::exists(home.image()));
}

TEST_CASE("What was kept is used, and the files are not read") {
    const Home home;
    home.put("a.json", "First");
    CHECK(home.show() == "First");
    const auto state = lats::cli::state_of({home.own("a.json").string()});
    REQUIRE(state);
    const auto other = lats::read_catalog({{"other.json", R"({"format": "lats-catalog/1", "exercises": [
        {"id": "mine", "name": "From the image", "variants": [{"id": "free", "name": "Free"}]}]})"}});
    lats::cli::keep_catalog(home.surroundings(), *state, other.catalog->catalog());
    CHECK(home.show() == "From the image");
}

TEST_CASE("A file that was changed is known by its inner time, whatever time it shows") {
    const Home home;
    home.put("a.json", "First");
    const auto time = fs::last_write_time(home.own("a.json"));
    CHECK(home.show() == "First");
    home.put("a.json", "Third");  // as long as before
    fs::last_write_time(home.own("a.json"), time);
    CHECK(home.show() == "Third");
}

TEST_CASE("A changed, a further and a removed file are seen") {
    const Home home;
    home.put("a.json", "First");
    CHECK(home.show() == "First");
    home.put("a.json", "Second");
    CHECK(home.show() == "Second");
    home.put("b.json", "Third");
    CHECK(home.call({"show", "mine"}).find("b.json cannot be used, and is left out; lats catalog check b says why") != std::string::npos);
    CHECK(home.call({"catalog", "check", "b"}).find("has the exercise \"mine\" already") != std::string::npos);
    fs::remove(home.own("b.json"));
    CHECK(home.show() == "Second");
    fs::remove(home.own("a.json"));
    CHECK(home.call({"show", "mine"}).find("no exercise") != std::string::npos);
}

TEST_CASE("Files of this moment are not kept, nor those with problems, nor those that --catalog names") {
    const Home home;
    home.put("a.json", "First", 0s);
    CHECK(home.show() == "First");
    CHECK_FALSE(fs::exists(home.image()));
    home.put("a.json", "First");
    std::ofstream(home.own("b.json")) << "[]";
    CHECK(home.call({"show", "mine"}).find("b.json") != std::string::npos);
    CHECK(home.call({"show", "mine"}).find("b.json") != std::string::npos);
    CHECK_FALSE(fs::exists(home.image()));
    fs::remove(home.own("b.json"));
    fs::rename(home.own("a.json"), home.own("a.txt"));
    CHECK(home.call({"--catalog", home.own("a.txt").string(), "show", "mine"}).starts_with("First"));
    CHECK_FALSE(fs::exists(home.image()));
}

TEST_CASE("A damaged image is ignored and made anew; a folder that cannot be written changes nothing") {
    const Home home;
    home.put("a.json", "First");
    CHECK(home.show() == "First");
    std::ofstream(home.image(), std::ios::binary) << "no image";
    CHECK(home.show() == "First");
    CHECK(fs::file_size(home.image()) > std::string_view("no image").size());
    fs::remove_all(home.image().parent_path());
    std::ofstream(home.image().parent_path()) << "a file where the folder should be";
    CHECK(home.show() == "First");
    CHECK(home.show() == "First");
}

TEST_CASE("A pipe in place of the image is not waited for: the files are read") {
    const Home home;
    home.put("a.json", "First");
    fs::create_directories(home.image().parent_path());
    REQUIRE(mkfifo(home.image().c_str(), 0600) == 0);
    CHECK(home.show() == "First");
    CHECK(fs::is_fifo(home.image()));
}

TEST_CASE("Origins and the catalogue's list know the files, kept or not") {
    const Home home;
    home.put("a.json", "First");
    const std::string before = home.call({"show", "mine", "--origin"}) + home.call({"catalog", "list"});
    CHECK(before.find("a.json") != std::string::npos);
    CHECK(fs::exists(home.image()));
    CHECK(home.call({"show", "mine", "--origin"}) + home.call({"catalog", "list"}) == before);
}
