#include "embed/emit.hpp"
#include "cli/transcript.hpp"
#include "lats/catalog/builtin.hpp"
#include "lats/catalog/read.hpp"
#include "lats/render/json.hpp"
#include "places.hpp"
#include "support/catch.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <sys/wait.h>

namespace fs = std::filesystem;

namespace {

fs::path scratch(const std::string& name) {
    const fs::path folder = fs::temp_directory_path() / ("lats-test-" + std::to_string(getpid()) + "-" + name);
    fs::create_directories(folder);
    return folder;
}

int embed(const fs::path& folder, const fs::path& target, const fs::path& errors) {
    const fs::path schema = fs::path(LATS_SOURCE_DIR) / "data/schemas/catalog-1.schema.json";
    const std::string command = std::string(LATS_EMBED) + " " + folder.string() + " " + schema.string() + " " + target.string() + " " +
                                target.string() + ".texts 2> " + errors.string();
    return WEXITSTATUS(std::system(command.c_str()));
}

}  // namespace

TEST_CASE("The built-in catalogue is the shipped documents, to the last detail") {
    const auto read = lats::read_catalog(lats::load_documents(fs::path(LATS_SOURCE_DIR) / "data/catalog"));
    REQUIRE(read.problems.empty());
    // The source that would be generated is equal exactly when every field of every record is.
    CHECK(lats::embed::emit(read.catalog->catalog()) == lats::embed::emit(lats::builtin_catalog()));
}

TEST_CASE("The built-in documents are those files, and make the built-in catalogue") {
    const auto documents = lats::builtin_documents();
    REQUIRE(documents.size() == lats::load_documents(fs::path(LATS_SOURCE_DIR) / "data/catalog").size());
    CHECK(documents.front().name.starts_with("built-in/"));
    const auto read = lats::read_catalog(documents);
    REQUIRE(read.problems.empty());
    CHECK(lats::embed::emit(read.catalog->catalog()) == lats::embed::emit(lats::builtin_catalog()));
    CHECK(lats::catalog_schema() == lats::test::read_file(fs::path(LATS_SOURCE_DIR) / "data/schemas/catalog-1.schema.json"));
}

TEST_CASE("The build refuses a broken catalogue, with line and column") {
    const fs::path folder = scratch("embed");
    std::ofstream(folder / "broken.json") << "{ \"format\": \"lats-catalog/1\",\n  \"exercises\": [ {} ] }\n";
    CHECK(embed(folder, folder / "out.cpp", folder / "errors") == 1);
    CHECK_FALSE(fs::exists(folder / "out.cpp"));
    const std::string errors = lats::test::read_file(folder / "errors");
    CHECK(errors.find("broken.json:2:18: \"id\" is missing (at exercises[0])") != std::string::npos);
    fs::remove_all(folder);
}
