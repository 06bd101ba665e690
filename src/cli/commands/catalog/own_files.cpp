#include "cli/commands/catalog/actions.hpp"
#include "lats/catalog/builtin.hpp"
#include "lats/catalog/error.hpp"
#include "lats/text/fold.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <system_error>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace lats::cli::catalog_actions {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kExtension = ".json";

std::string_view without_extension(std::string_view name) {
    return name.ends_with(kExtension) ? name.substr(0, name.size() - kExtension.size()) : name;
}

std::vector<std::string> left_out_now(const Context& context) { return read_over(builtin_layer(), layers_without(context, "")).left_out; }

}  // namespace

std::string own_folder(const Context& context) {
    const std::string folder = context.source().own_folder();
    if (folder.empty())
        throw Error(ErrorKind::system, "there is no folder for your own catalogue: neither XDG_DATA_HOME nor HOME is an absolute path",
                    "set one of them");
    return folder;
}

std::string made_own_folder(const Context& context) {
    const std::string folder = own_folder(context);
    make_folders(folder);
    return folder;
}

const std::string& only_word(const Options& options, std::string_view what) {
    if (options.what.size() != 1)
        throw Error(ErrorKind::usage, fmt::format("catalog {} takes one {}", *options.action, what), "lats help catalog shows examples");
    return options.what.front();
}

std::string name_for(const Options& options, const std::string& file) {
    const std::string name = options.name ? name_of_copy(without_extension(*options.name)) : name_of_copy(fs::path(file).stem().string());
    if (without_extension(name) == kBuiltIn)
        throw Error(ErrorKind::usage, fmt::format("{} is the name of the catalogue that is built in", kBuiltIn),
                    "choose another name with --name");
    if (!name.empty()) return name;
    throw Error(ErrorKind::usage, fmt::format("\"{}\" gives no name to keep a file under", options.name.value_or(file)),
                "--name chooses one, of the letters a to z and digits");
}

std::string name_of_copy(std::string_view stem) {
    const std::string name = text::slug(stem);
    return name.empty() ? name : fmt::format("{}{}", name, kExtension);
}

std::vector<Document> layers_without(const Context& context, const std::string& path) {
    return own_layers(own_folder(context), path).documents;
}

std::vector<Document> with(std::vector<Document> documents, Document document, const std::string& path) {
    const auto after = [&](const Document& other) { return other.name > path; };
    const auto place = std::ranges::find_if(documents, after);
    document.layer = place == documents.begin() ? 1 : std::prev(place)->layer + 1;
    for (auto above = place; above != documents.end(); ++above) ++above->layer;
    documents.insert(place, std::move(document));
    return documents;
}

void require_good(const Context& context, Document document, const std::string& path) {
    const std::string name = document.name;
    LayeredResult result = read_over(builtin_layer(), with(layers_without(context, path), std::move(document), path));
    if (result.left_out.empty()) return;
    // What was left out before is no reason against it.
    const std::vector<std::string> before = left_out_now(context);
    const auto was_useless = [&](const std::string& file) { return file != name && std::ranges::count(before, file) > 0; };
    std::erase_if(result.left_out, was_useless);
    if (result.left_out.empty()) return;
    std::erase_if(result.problems, [&](const Diagnostic& problem) { return was_useless(problem.document); });
    const bool is_itself = std::ranges::count(result.left_out, name) > 0;
    const std::string others = is_itself ? "" : fmt::format(": {} could not be used any more", fmt::join(result.left_out, ", "));
    throw Error(ErrorKind::bad_data, fmt::format("{} is not added{}:", name, others), std::string(kFormatHint), lines_of(result.problems));
}

std::vector<std::string> made_useless(const Context& context, std::vector<Document> layers) {
    std::vector<std::string> left_out = read_over(builtin_layer(), std::move(layers)).left_out;
    if (left_out.empty()) return left_out;
    const std::vector<std::string> before = left_out_now(context);
    std::erase_if(left_out, [&](const std::string& file) { return std::ranges::count(before, file) > 0; });
    return left_out;
}

bool holds(const std::string& path, std::string_view text) {
    std::error_code error;
    if (!fs::is_regular_file(fs::symlink_status(path, error)) || fs::file_size(path, error) != text.size()) return false;
    std::ifstream file(path, std::ios::binary);
    std::array<char, 64 * 1024> part{};  // the file may be large, and its text is there once already
    while (!text.empty() && file.read(part.data(), static_cast<std::streamsize>(std::min(part.size(), text.size())))) {
        const auto got = static_cast<std::size_t>(file.gcount());
        if (text.substr(0, got) != std::string_view(part.data(), got)) return false;
        text.remove_prefix(got);
    }
    return text.empty();
}

}  // namespace lats::cli::catalog_actions
