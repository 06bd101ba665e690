#include "cli/catalog/actions.hpp"
#include "lats/catalog/error.hpp"
#include "lats/text/fold.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

#include <fmt/format.h>

namespace lats::cli::catalog_actions {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kExtension = ".json";

std::string_view without_extension(std::string_view name) {
    return name.ends_with(kExtension) ? name.substr(0, name.size() - kExtension.size()) : name;
}

/// `documents` with one more where it will be read once it lies at `path`: own files come in the order of their names.
std::vector<Document> with(std::vector<Document> documents, Document document, const std::string& path) {
    const auto after = [&](const Document& other) { return other.layer > 0 && other.name > path; };
    const auto place = std::ranges::find_if(documents, after);
    document.layer = place == documents.begin() ? 1 : std::prev(place)->layer + 1;
    for (auto above = place; above != documents.end(); ++above) ++above->layer;
    documents.insert(place, std::move(document));
    return documents;
}

}  // namespace

std::string own_folder(const Context& context) {
    const std::string folder = context.source().own_folder();
    if (folder.empty()) throw Error(ErrorKind::system, "there is no folder for your own catalogue: HOME is not set", "set HOME, or XDG_DATA_HOME");
    return folder;
}

const std::string& only_word(const Options& options, std::string_view what) {
    if (options.what.size() != 1)
        throw Error(ErrorKind::usage, fmt::format("catalog {} takes one {}", *options.action, what), "lats help catalog shows examples");
    return options.what.front();
}

std::string name_for(const Options& options, const std::string& file) {
    const std::string name = options.name ? name_of_copy(without_extension(*options.name)) : name_of_copy(fs::path(file).stem().string());
    if (!name.empty()) return name;
    throw Error(ErrorKind::usage, fmt::format("\"{}\" gives no name to keep a file under", options.name.value_or(file)),
                "--name chooses one, of the letters a to z and digits");
}

std::string name_of_copy(std::string_view stem) {
    const std::string name = text::slug(stem);
    return name.empty() ? name : fmt::format("{}{}", name, kExtension);
}

std::vector<Document> documents_without(const Context& context, const std::string& path) {
    return over_builtin(own_layers(own_folder(context), path).documents);
}

void require_good(const Context& context, Document document, const std::string& path) {
    const std::vector<Document> without = documents_without(context, path);
    const std::string name = document.name;
    const LayeredResult result = read_layers(with(without, std::move(document), path));
    if (result.left_out.empty()) return;
    // What was left out before is no reason against it.
    const std::vector<std::string> before = read_layers(without).left_out;
    if (std::ranges::all_of(result.left_out, [&](const std::string& file) { return std::ranges::count(before, file) > 0; })) return;
    throw Error(ErrorKind::bad_data, fmt::format("{} is not added:", name), "docs/catalogue-format.md describes the format", lines_of(result.problems));
}

void keep(Context& context, const NewFile& file, Existing existing) {
    const std::string folder = own_folder(context);
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) throw Error(ErrorKind::system, fmt::format("cannot make the folder {}: {}", folder, error.message()));
    context.write_files(folder, std::array{file}, existing);
}

}  // namespace lats::cli::catalog_actions
