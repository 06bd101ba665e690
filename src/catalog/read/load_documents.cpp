#include "json/limits.hpp"
#include "lats/catalog/error.hpp"
#include "lats/catalog/read.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

#include <fmt/format.h>

namespace lats {
namespace {

namespace fs = std::filesystem;

Error system_error(const fs::path& path, int code) {
    return {ErrorKind::system, fmt::format("cannot read {}: {}", path.string(), std::generic_category().message(code))};
}

/// Reads to the end rather than asking for the size first: the path may be a pipe, and a file may grow.
std::string read_file(const fs::path& path) {
    errno = 0;
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
    if (!file) throw system_error(path, errno);
    std::string text;
    std::size_t got = 0;
    do {
        constexpr std::size_t kChunk = 256 * 1024;
        const std::size_t had = text.size();
        text.resize(had + kChunk);
        got = std::fread(text.data() + had, 1, kChunk, file.get());
        text.resize(had + got);
        if (text.size() > limits::kFileBytes) {
            throw Error(ErrorKind::bad_data, fmt::format("{} has more than 64 MB", path.string()),
                        "a catalogue may be split into several files in one folder");
        }
    } while (got > 0);
    if (std::ferror(file.get()) != 0) throw system_error(path, errno);
    return text;
}

std::vector<fs::path> json_files_below(const fs::path& folder) {
    std::vector<fs::path> files;
    for (auto entry = fs::recursive_directory_iterator(folder); entry != fs::recursive_directory_iterator(); ++entry) {
        const fs::path& path = entry->path();
        const bool is_hidden = path.filename().string().starts_with('.');  // editors keep files of their own there
        if (is_hidden) entry.disable_recursion_pending();
        if (is_hidden || path.extension() != ".json") continue;
        const bool is_waited_for = entry->is_other();                         // a pipe without a writer never ends
        const bool is_circle = entry->is_directory() && entry->is_symlink();  // perhaps: it is not followed
        if (is_waited_for || is_circle) throw Error(ErrorKind::system, fmt::format("cannot read {}: it is no plain file", path.string()));
        if (!entry->is_directory()) files.push_back(path);
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

std::vector<Document> load_documents(const fs::path& path) {
    std::error_code error;
    if (!fs::is_directory(path, error)) return {{path.string(), read_file(path)}};
    try {
        std::vector<Document> documents;
        for (const fs::path& file : json_files_below(path)) documents.push_back({file.string(), read_file(file)});
        if (documents.empty()) throw Error(ErrorKind::system, fmt::format("the folder {} holds no .json file", path.string()));
        return documents;
    } catch (const fs::filesystem_error& failure) {
        throw system_error(failure.path1().empty() ? path : failure.path1(), failure.code().value());
    }
}

}  // namespace lats
