#include "lats/catalog/image.hpp"
#include "embed/emit.hpp"
#include "lats/catalog/builtin.hpp"
#include "support/catch.hpp"
#include "support/scratch_folder.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kKey = "two files, as they were on Monday";

/// A file of its own for each test, gone at the end.
class ImageFile {
public:
    explicit ImageFile(std::string_view bytes) {
        std::ofstream(path(), std::ios::binary) << bytes;
        fs::permissions(path(), fs::perms::owner_read | fs::perms::owner_write);
    }

    fs::path path() const { return scratch_.path() / "image"; }

private:
    lats::test::ScratchFolder scratch_;
};

bool opens(std::string_view bytes, std::string_view key = kKey) {
    const ImageFile file(bytes);
    return lats::open_image(file.path(), key).has_value();
}

}  // namespace

TEST_CASE("The catalogue of an image is the one it was made of, to the last detail") {
    const ImageFile file(lats::image_of(lats::builtin_catalog(), kKey));
    const auto opened = lats::open_image(file.path(), kKey);
    REQUIRE(opened);
    CHECK(lats::embed::emit(opened->catalog()) == lats::embed::emit(lats::builtin_catalog()));
}

TEST_CASE("An image of a small catalogue, and of an empty one") {
    const auto read = lats::read_catalog({{"small.json", R"({"format": "lats-catalog/1", "exercises": [
        {"id": "a", "name": "A", "variants": [{"id": "v", "name": "V", "needs": [], "steps": []}]},
        {"id": "b", "name": "B", "easier": [{"exercise": "a", "variant": "v", "why": "W"}], "variants": [{"id": "v", "name": "V"}]}]})"}});
    for (const lats::Diagnostic& problem : read.problems) FAIL(to_string(problem));
    for (const lats::Catalog& catalog : {read.catalog->catalog(), lats::Catalog{}}) {
        const ImageFile file(lats::image_of(catalog, ""));
        const auto opened = lats::open_image(file.path(), "");
        REQUIRE(opened);
        CHECK(lats::embed::emit(opened->catalog()) == lats::embed::emit(catalog));
    }
}

TEST_CASE("An image opens while it is whole and wanted, and only then") {
    const std::string image = lats::image_of(lats::builtin_catalog(), kKey);
    REQUIRE(opens(image));
    CHECK_FALSE(opens(image, "two files, as they were on Tuesday"));
    CHECK_FALSE(opens(image, kKey.substr(0, kKey.size() - 1)));
    CHECK_FALSE(opens(""));
    CHECK_FALSE(opens(image.substr(0, 20)));
    CHECK_FALSE(opens(image.substr(0, image.size() - 1)));
    CHECK_FALSE(opens(image + '\0'));
    CHECK_FALSE(lats::open_image("/nowhere/at/all", kKey));
    CHECK_FALSE(lats::open_image(fs::temp_directory_path(), kKey));
    const std::size_t step = image.size() / 97;
    for (std::size_t at = 0; at < image.size(); at += at < 200 ? 1 : step) {
        std::string damaged = image;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
        INFO("a change of byte " << at);
        CHECK_FALSE(opens(damaged));
    }
}

TEST_CASE("An image that others could have written is not trusted, nor one behind a link") {
    const ImageFile file(lats::image_of(lats::builtin_catalog(), kKey));
    const fs::path link = file.path().parent_path() / "link";
    fs::create_symlink(file.path(), link);
    CHECK_FALSE(lats::open_image(link, kKey));
    fs::permissions(file.path(), fs::perms::others_write, fs::perm_options::add);
    CHECK_FALSE(lats::open_image(file.path(), kKey));
}

TEST_CASE("One image at a time has the address") {
    const ImageFile file(lats::image_of(lats::builtin_catalog(), kKey));
    {
        const auto first = lats::open_image(file.path(), kKey);
        REQUIRE(first);
        CHECK_FALSE(lats::open_image(file.path(), kKey));
    }
    CHECK(lats::open_image(file.path(), kKey));
}
