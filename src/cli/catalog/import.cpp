#include "cli/catalog/actions.hpp"
#include "cli/folder_lock.hpp"
#include "cli/values.hpp"
#include "lats/catalog/error.hpp"
#include "lats/import/import.hpp"
#include "lats/render/import_summary.hpp"

#include <array>
#include <filesystem>

#include <fmt/format.h>

namespace lats::cli::catalog_actions {
namespace {

std::vector<Document> files_of(const Options& options) {
    if (options.what.empty()) throw Error(ErrorKind::usage, "catalog import takes files or folders", "lats help catalog shows examples");
    std::vector<Document> files;
    for (const std::string& path : options.what)
        for (Document& document : load_documents(path)) files.push_back(std::move(document));
    return files;
}

DataSet data_set_of(const Options& options, const std::vector<Document>& files) {
    if (const auto named = value_of<DataSet>("--from", options.from)) return *named;
    if (const auto found = detect(files)) return *found;
    throw Error(ErrorKind::bad_data, fmt::format("{} is no data set that is known here", options.what.front()),
                fmt::format("--from names one of {}", fmt::join(kWords<DataSet>, ", ")));
}

/// The first line, by which a file of an earlier import is known.
std::string_view mark_of(std::string_view document) { return document.substr(0, document.find('\n')); }

}  // namespace

void import(Context& context, const Options& options) {
    const Format format = format_of(options.format);
    if (format != Format::table && format != Format::json) throw Error(ErrorKind::usage, "catalog import answers as table or json");
    const std::vector<Document> files = files_of(options);
    const DataSet data_set = data_set_of(options, files);
    const std::string name = name_for(options, std::string(word(data_set)));
    const std::string folder = made_own_folder(context);
    const std::string path = folder + "/" + name;
    const FolderLock lock(folder);
    const LayeredResult known = read_layers(documents_without(context, path));
    const Imported imported = import_data_set(known.catalog->catalog(), data_set, files, context.progress());
    if (!imported.problems.empty())
        throw Error(ErrorKind::bad_data, "nothing was imported:", "", lines_of(imported.problems));
    std::vector<std::string> useless;
    // Written anew, the same text would have another time, and what was kept of it would be read again.
    if (!holds(path, imported.document)) {
        std::vector<Document> others = documents_without(context, path);
        if (has_own(others)) useless = made_useless(context, with(std::move(others), {path, imported.document}, path));
        context.write_files(folder, std::array{NewFile{name, imported.document, mark_of(imported.document)}}, Existing::replace_ours, kAnotherName);
    }
    for (const std::string& line : told_left_out(useless)) context.note(line);
    if (format == Format::json) return context.print(import_json(imported.summary));
    context.print(import_summary(imported.summary, context.layout()));
    context.print(fmt::format("\nThey are read from now on, from {}\n", path));
}

}  // namespace lats::cli::catalog_actions
