#include "lats/import/import.hpp"
#include "cli/commands/catalog/actions.hpp"
#include "lats/catalog/builtin.hpp"
#include "lats/catalog/error.hpp"
#include "lats/render/import_summary.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

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

Error nothing_imported(const std::vector<Diagnostic>& why) {
    constexpr std::size_t kMostReasons = 100;
    std::vector<std::string> reasons = lines_of(why);
    reasons.resize(std::min(reasons.size(), kMostReasons));
    return {ErrorKind::bad_data, "nothing was imported:", "", std::move(reasons)};
}

DataSet data_set_of(const Options& options, const ForeignFiles& files) {
    if (options.from) return *options.from;
    if (const auto found = files.data_set()) return *found;
    if (const auto problems = files.problems(); !problems.empty()) throw nothing_imported(problems);
    throw Error(ErrorKind::bad_data, fmt::format("{} is no data set that is known here", options.what.front()),
                fmt::format("--from names one of {}", fmt::join(kWords<DataSet>, ", ")));
}

/// The first line, by which a file of an earlier import is known.
std::string_view mark_of(std::string_view document) { return document.substr(0, document.find('\n')); }

/// The import that is at `path`, of which the first line is `mark`; empty where there is none.
std::string earlier_import(const std::string& path, std::string_view mark) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) return {};
    std::string text = std::move(load_documents(path).front().text);
    return mark_of(text) == mark ? text : std::string();
}

/// An import that keeps nothing must not take the place of an earlier one.
void refuse_nothing(const Imported& imported) {
    if (imported.problems.empty() && imported.summary.kept > 0) return;
    throw nothing_imported(imported.problems.empty() ? imported.summary.left_out : imported.problems);
}

void refuse_to_lose_changes(const std::string& path, std::string_view earlier) {
    if (earlier.empty() || is_as_imported(earlier)) return;
    throw Error(ErrorKind::system, fmt::format("{} was changed since it was imported; nothing was written", path),
                "move it away, choose another --name, or give up the changes with --force");
}

}  // namespace

void import(Context& context, const Options& options) {
    const ForeignFiles files = files_of(options);
    const DataSet data_set = data_set_of(options, files);
    const std::string name = name_for(options, std::string(word(data_set)));
    const std::string folder = made_own_folder(context);
    const std::string path = folder + "/" + name;
    const FolderLock lock = context.lock(folder);
    const LayeredResult known = read_over(builtin_layer(), layers_without(context, path));
    Imported imported = import_data_set(known.catalog->catalog(), data_set, files, context.work_bar());
    refuse_nothing(imported);
    std::vector<std::string> useless;
    if (!holds(path, imported.document)) {
        const std::string earlier = earlier_import(path, mark_of(imported.document));
        if (!options.force) refuse_to_lose_changes(path, earlier);
        imported.summary.replaced = count_lost(earlier, imported.document);
        useless = made_useless(context, with(layers_without(context, path), {path, imported.document}, path));
        context.write_files(folder, std::array{NewFile{name, imported.document, mark_of(imported.document)}}, Existing::replace_ours,
                            kAnotherName);
    }
    for (const std::string& line : told_left_out(useless)) context.note(line);
    const auto table = [&] {
        Page page = import_summary(imported.summary, context.layout());
        page.blank();
        page.line(fmt::format("They are read from now on, from {}", path));
        return page;
    };
    print_as(context, options.format, {.table = table, .json = [&] { return import_json(imported.summary); }});
}

}  // namespace lats::cli::catalog_actions
