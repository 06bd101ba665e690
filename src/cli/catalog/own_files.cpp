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

std::string own_folder(const Context& context) {
    const std::string folder = context.own_folder();
    if (folder.empty()) throw Error(ErrorKind::system, "there is no folder for your own catalogue: HOME is not set", "set HOME, or XDG_DATA_HOME");
    return folder;
}

const std::string& only_word(const Options& options, std::string_view what) {
    if (options.what.size() != 1)
        throw Error(ErrorKind::usage, fmt::format("catalog {} takes one {}", *options.action, what), "lats help catalog shows examples");
    return options.what.front();
}

std::string name_for(const Options& options, const std::string& file) {
    const std::string name = text::slug(options.name ? *options.name : fs::path(file).stem().string());
    if (name.empty()) throw Error(ErrorKind::usage, fmt::format("{} gives no name to keep it under", file), "--name chooses one");
    return name + ".json";
}

std::vector<Document> documents_without(const Context& context, const std::string& left_out) {
    std::vector<Document> documents = context.documents();
    std::erase_if(documents, [&](const Document& document) { return document.name == left_out; });
    return documents;
}

void require_good(const Context& context, Document document, const std::string& in_place_of) {
    std::vector<Document> documents = documents_without(context, in_place_of);
    const std::string name = document.name;
    document.layer = documents.back().layer + 1;
    documents.push_back(std::move(document));
    const LayeredResult result = read_layers(std::move(documents));
    if (std::ranges::count(result.left_out, name) == 0) return;
    throw Error(ErrorKind::bad_data, fmt::format("{} is not added:\n{}", name, lines_of(result.problems)), "docs/catalogue-format.md describes the format");
}

void keep(Context& context, const NewFile& file, Existing existing) {
    const std::string folder = own_folder(context);
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) throw Error(ErrorKind::system, fmt::format("cannot make the folder {}: {}", folder, error.message()));
    context.write_files(folder, std::array{file}, existing);
}

}  // namespace lats::cli::catalog_actions
