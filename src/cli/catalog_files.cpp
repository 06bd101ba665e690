#include "cli/catalog_files.hpp"

#include "lats/catalog/error.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include <fmt/format.h>

namespace lats::cli {

namespace fs = std::filesystem;

std::vector<std::string> catalog_files_in(const std::string& folder) {
    std::vector<std::string> files;
    std::error_code error;
    fs::directory_iterator entries(folder, error);
    if (error == std::errc::no_such_file_or_directory || folder.empty()) return files;
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
        const fs::path& path = entries->path();
        const bool is_hidden = path.filename().string().starts_with('.');
        std::error_code ignored;
        if (path.extension() == ".json" && !is_hidden && entries->is_regular_file(ignored)) files.push_back(path.string());
    }
    if (error) throw Error(ErrorKind::system, fmt::format("cannot read the folder {}: {}", folder, error.message()));
    std::ranges::sort(files);
    return files;
}

void add_layer(std::vector<Document>& documents, const std::string& path) {
    const std::size_t layer = documents.empty() ? 0 : documents.back().layer + 1;
    for (Document& document : load_documents(path)) {
        document.layer = layer;
        documents.push_back(std::move(document));
    }
}

std::string lines_of(const std::vector<Diagnostic>& problems) {
    std::string lines;
    for (const Diagnostic& problem : problems) lines += fmt::format("{}{}", lines.empty() ? "" : "\n", to_string(problem));
    return lines;
}

}  // namespace lats::cli
