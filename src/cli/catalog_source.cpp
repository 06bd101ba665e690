#include "cli/catalog_source.hpp"

#include "cli/folders.hpp"
#include "cli/values.hpp"
#include "lats/catalog/builtin.hpp"
#include "lats/catalog/error.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace lats::cli {

CatalogSource::CatalogSource(const Surroundings& surroundings, const GlobalOptions& options, Tell note)
    : surroundings_(surroundings), options_(options), note_(std::move(note)) {}

std::string CatalogSource::own_folder() const { return own_catalog_folder(surroundings_); }

Layers CatalogSource::layers() const {
    Layers layers;
    if (!options_.no_builtin) layers = own_layers(own_folder());
    lay_named(layers.documents);
    return layers;
}

void CatalogSource::lay_named(std::vector<Document>& documents) const {
    if (std::ranges::count(options_.catalogs, "") > 0) throw Error(ErrorKind::usage, "--catalog needs a file or a folder");
    for (const std::string& path : options_.catalogs) add_layer(documents, path);
    const std::string named = surroundings_.variable("LATS_CATALOG").value_or("");
    if (!options_.catalogs.empty() || named.empty()) return;
    try {
        add_layer(documents, named);
    } catch (const Error& error) {
        throw Error(error.kind(), error.what(), "LATS_CATALOG names it: one file or folder");
    }
}

std::vector<Document> CatalogSource::documents(std::vector<Document> layers) const {
    if (!options_.no_builtin) return over_builtin(std::move(layers));
    if (layers.empty()) throw Error(ErrorKind::usage, "--no-builtin leaves nothing to read", "name a catalogue with --catalog");
    return layers;
}

std::optional<FilesState> CatalogSource::files_over_builtin() const {
    // What is asked for once with --catalog is not kept: it would push out what every other call needs.
    if (options_.no_builtin || !options_.catalogs.empty()) return std::nullopt;
    try {
        std::vector<std::string> files = catalog_files_in(own_folder());
        const std::string named = surroundings_.variable("LATS_CATALOG").value_or("");
        if (!named.empty()) files.push_back(named);
        return state_of(files);
    } catch (const Error&) {
        return std::nullopt;   // reading them will say what is wrong
    }
}

void CatalogSource::take_kept_or_load() {
    const std::optional<FilesState> files = files_over_builtin();
    const bool are_tables_enough = files && files->key.empty();
    if (are_tables_enough) {
        loaded_.emplace();
        return;
    }
    if (files) kept_ = kept_catalog(surroundings_, *files);
    if (kept_) return;
    load();
    const bool is_whole = loaded_->catalog && loaded_->problems.empty() && unreadable_.empty();
    if (files && is_whole && files == files_over_builtin()) keep_catalog(surroundings_, *files, loaded_->catalog->catalog());
}

void CatalogSource::load(Merged merged) {
    loaded_.emplace();
    Layers layers = this->layers();
    unreadable_ = std::move(layers.unreadable);
    if (!unreadable_.empty() && options_.strict) throw Error(unreadable_.front().error);
    for (const Unreadable& own : unreadable_) note_(fmt::format("{}; it is left out", own.error.what()), {});
    if (!options_.no_builtin && layers.documents.empty() && merged == Merged::no) return;   // the built-in tables need no reading
    *loaded_ = read_layers(documents(std::move(layers.documents)), merged);
    if (!loaded_->problems.empty()) tell_problems();
}

void CatalogSource::tell_problems() {
    const bool fails = !loaded_->catalog || options_.strict;
    const std::vector<std::string>& files = loaded_->left_out;
    const std::string which = files.empty()       ? "this cannot be used as a catalogue"
                              : files.size() == 1 ? fmt::format("{} cannot be used as a catalogue", files.front())
                                                  : fmt::format("{} cannot be used as catalogues", fmt::join(files, ", "));
    const std::string left_out = fails ? "" : files.size() == 1 ? ", and is left out" : ", and are left out";
    const std::string message = fmt::format("{}{}:", which, left_out);
    if (fails) throw Error(ErrorKind::bad_data, message, "docs/catalogue-format.md describes the format", lines_of(loaded_->problems));
    note_(message, lines_of(loaded_->problems));
}

const Catalog& CatalogSource::catalog() {
    if (!loaded_ && !kept_) take_kept_or_load();
    if (kept_) return kept_->catalog();
    return loaded_->catalog ? loaded_->catalog->catalog() : builtin_catalog();
}

std::string CatalogSource::merged() {
    load(Merged::yes);
    return std::move(loaded_->merged);
}

const LayeredResult& CatalogSource::loaded() {
    if (!loaded_) load();
    return *loaded_;
}

const std::vector<DocumentHead>& CatalogSource::heads() { return loaded().heads; }

const std::vector<Origin>& CatalogSource::origins() { return loaded().origins; }

bool CatalogSource::was_left_out(const std::string& document) { return std::ranges::count(loaded().left_out, document) > 0; }

const std::vector<Unreadable>& CatalogSource::unreadable() {
    loaded();
    return unreadable_;
}

}  // namespace lats::cli
