#include "cli/files/catalog_files.hpp"

#include "lats/catalog/builtin.hpp"
#include "lats/text/clean.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

#include <fmt/format.h>

namespace lats::cli {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void refuse_to_read(const std::string& path, const std::string& reason) {
    throw Error(ErrorKind::system, fmt::format("cannot read {}: {}", path, reason));
}

/// A folder is read without being asked for it: a pipe in it that nobody writes to must not hold up every call.
void require_plain_file(const std::string& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (error) refuse_to_read(path, error.message());
    if (!fs::is_regular_file(status)) refuse_to_read(path, "it is no plain file");
}

template <class Files, class Tell> std::vector<std::string> told_of(const Files& files, Tell tell) {
    constexpr std::size_t kMostTold = 3;  // it is told with every answer
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < std::min(files.size(), kMostTold); ++i) lines.push_back(tell(files[i]));
    if (files.size() > kMostTold)
        lines.push_back(fmt::format("{} more of your own files are left out; lats catalog check says why", files.size() - kMostTold));
    return lines;
}

}  // namespace

std::vector<std::string> catalog_files_in(const std::string& folder) {
    std::vector<std::string> files;
    std::error_code error;
    fs::directory_iterator entries(folder, error);
    if (error == std::errc::no_such_file_or_directory || folder.empty()) return files;
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
        const fs::path& path = entries->path();
        const bool is_hidden = path.filename().string().starts_with('.');
        if (path.extension() == ".json" && !is_hidden) files.push_back(path.string());
    }
    if (error) refuse_to_read("the folder " + folder, error.message());
    std::ranges::sort(files);
    return files;
}

Layers own_layers(const std::string& folder, const std::string& without) {
    Layers own;
    const auto tolerating = [&](const std::string& path, const auto& read) {
        try {
            read();
        } catch (const Error& error) {
            own.unreadable.push_back({path, error});
        }
    };
    std::vector<std::string> files;
    tolerating(folder, [&] { files = catalog_files_in(folder); });
    std::erase(files, without);
    for (const std::string& file : files) {
        tolerating(file, [&] {
            require_plain_file(file);
            for (Document& document : load_documents(file)) {
                document.layer = own.documents.size() + 1;
                own.documents.push_back(std::move(document));
            }
        });
    }
    return own;
}

void add_layer(std::vector<Document>& documents, const std::string& path) {
    std::set<std::string> known;
    for (const Document& document : documents) known.insert(real_file(document.name));
    if (known.contains(real_file(path))) return;  // a pipe could not be read again
    const std::size_t layer = documents.empty() ? 1 : documents.back().layer + 1;
    for (Document& document : load_documents(path)) {
        if (!known.insert(real_file(document.name)).second) continue;
        document.layer = layer;
        documents.push_back(std::move(document));
    }
}

std::string real_file(const std::string& path) {
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    return error ? path : real.string();
}

std::vector<Document> over_builtin(std::vector<Document> layers) {
    std::vector<Document> documents = builtin_documents();
    documents.insert(documents.end(), std::make_move_iterator(layers.begin()), std::make_move_iterator(layers.end()));
    return documents;
}

std::string shown_name(const std::string& path) { return text::one_line(fs::path(path).stem().string()); }

std::vector<std::string>::const_iterator own_file_called(const std::vector<std::string>& files, std::string_view word) {
    constexpr std::string_view kExtension = ".json";
    if (word.ends_with(kExtension)) word.remove_suffix(kExtension.size());
    return std::ranges::find(files, word, shown_name);
}

std::vector<std::string> told_left_out(const std::vector<std::string>& paths) {
    return told_of(paths, [](const std::string& path) {
        return fmt::format("{} cannot be used, and is left out; lats catalog check {} says why", path, shown_name(path));
    });
}

std::vector<std::string> told_unreadable(const std::vector<Unreadable>& files) {
    return told_of(files, [](const Unreadable& own) { return fmt::format("{}; it is left out", own.error.what()); });
}

std::vector<std::string> lines_of(const std::vector<Diagnostic>& problems) {
    std::vector<std::string> lines;
    for (const Diagnostic& problem : problems) lines.push_back(to_string(problem));
    return lines;
}

}  // namespace lats::cli
