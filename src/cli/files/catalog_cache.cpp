#include "cli/files/catalog_cache.hpp"

#include "cli/files/files.hpp"
#include "cli/files/folders.hpp"
#include "lats/catalog/error.hpp"
#include "lats/catalog/image.hpp"

#include <array>
#include <ctime>
#include <filesystem>
#include <system_error>

#include <fmt/format.h>
#include <sys/stat.h>

namespace lats::cli {
namespace {

constexpr std::string_view kFile = "catalog.image";
constexpr std::time_t kSettledAfterSeconds = 2;  // the coarsest times of files that are in use

}  // namespace

std::optional<FilesState> state_of(const std::vector<std::string>& paths) {
    FilesState state{.is_settled = true};
    for (const std::string& path : paths) {
        struct stat file {};
        if (stat(path.c_str(), &file) != 0 || !S_ISREG(file.st_mode)) return std::nullopt;
        state.key += fmt::format("{}\n{} {} {} {}.{:09} {}.{:09}\n", path, file.st_size, file.st_dev, file.st_ino, file.st_mtim.tv_sec,
                                 file.st_mtim.tv_nsec, file.st_ctim.tv_sec, file.st_ctim.tv_nsec);
        if (std::time(nullptr) - file.st_mtim.tv_sec < kSettledAfterSeconds) state.is_settled = false;
    }
    return state;
}

std::optional<LoadedCatalog> kept_catalog(const Surroundings& surroundings, const FilesState& state) {
    const std::string folder = cache_folder(surroundings);
    if (folder.empty()) return std::nullopt;
    return open_image(fmt::format("{}/{}", folder, kFile), state.key);
}

void keep_catalog(const Surroundings& surroundings, const FilesState& state, const Catalog& catalog) {
    const std::string folder = cache_folder(surroundings);
    if (folder.empty() || !state.is_settled) return;
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    if (failure) return;
    const std::string image = image_of(catalog, state.key);
    const std::array files{NewFile{kFile, image, ""}};
    try {
        write_files("", folder, files, Existing::replace_ours);
    } catch (const Error&) {
        // The answer is there already; the next call will read the files again.
    }
}

}  // namespace lats::cli
