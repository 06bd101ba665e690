#include "lats/catalog/check.hpp"
#include "cli/commands/catalog/actions.hpp"
#include "cli/terminal/exit_codes.hpp"
#include "lats/catalog/error.hpp"
#include "lats/render/json.hpp"
#include "lats/render/pages.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

namespace lats::cli::catalog_actions {

namespace fs = std::filesystem;

namespace {

std::vector<Finding> findings_in_own(const Context& context) {
    const Layers layers = context.source().layers();
    const std::vector<Document> documents = context.source().documents(layers.documents);
    std::vector<Finding> findings = check_catalog(documents, {.first_checked = documents.size() - layers.documents.size()});
    for (const Unreadable& own : layers.unreadable)
        findings.push_back({Severity::error, "error", {own.path, 1, 1, {}, own.error.what(), own.error.hint()}});
    return findings;
}

/// The own files that are named as `remove` takes them; none where a word is a path of something.
std::vector<std::string> named_own(const Context& context, const Options& options) {
    std::error_code unreadable;  // reading it says why
    const auto is_path = [&](const std::string& word) { return fs::status(word, unreadable).type() != fs::file_type::not_found; };
    if (std::ranges::any_of(options.what, is_path)) return {};
    const std::vector<std::string> files = catalog_files_in(context.source().own_folder());
    std::vector<std::string> named;
    for (const std::string& word : options.what)
        if (const auto found = own_file_called(files, word); found != files.end()) named.push_back(*found);
    return named;
}

/// An own file is checked where it is read: among the others.
std::vector<Finding> findings_in_own(const Context& context, const std::vector<std::string>& files) {
    std::vector<Finding> findings = findings_in_own(context);
    std::erase_if(findings, [&](const Finding& finding) { return std::ranges::count(files, finding.where.document) == 0; });
    return findings;
}

std::vector<Finding> findings_in_named(const Context& context, const Options& options) {
    const std::vector<std::string> own = named_own(context, options);
    if (own.size() == options.what.size()) return findings_in_own(context, own);
    std::vector<Document> checked;
    for (const std::string& file : options.what) add_layer(checked, file);
    // A file is not laid over itself, nor over the copy that was made of it when it was added.
    std::set<std::string> files;
    for (const std::string& file : options.what)
        files.insert(real_file(context.source().own_folder() + "/" + name_of_copy(fs::path(file).stem().string())));
    for (const Document& document : checked) files.insert(real_file(document.name));
    std::vector<Document> documents = context.source().layers().documents;
    std::erase_if(documents, [&](const Document& document) { return files.contains(real_file(document.name)); });
    const std::size_t layers_below = documents.empty() ? 0 : documents.back().layer;
    for (Document& document : checked) {
        document.layer += layers_below;
        documents.push_back(std::move(document));
    }
    documents = context.source().is_without_builtin() ? std::move(documents) : over_builtin(std::move(documents));
    return check_catalog(documents, {.first_checked = documents.size() - checked.size()});
}

}  // namespace

void check(Context& context, const Options& options) {
    const std::vector<Finding> findings = options.what.empty() ? findings_in_own(context) : findings_in_named(context, options);
    print_as(context, options.format,
             {.table = [&] { return check_report(findings, context.layout()); }, .json = [&] { return check_json(findings); }});
    const bool is_bad = count(findings, Severity::error) > 0 || (context.is_strict() && !findings.empty());
    if (is_bad) context.exit_with(exit_code(ErrorKind::nothing_found));
}

}  // namespace lats::cli::catalog_actions
