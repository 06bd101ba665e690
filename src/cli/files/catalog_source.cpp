#include "cli/files/catalog_source.hpp"

#include "cli/files/folders.hpp"
#include "lats/catalog/builtin.hpp"
#include "lats/catalog/error.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace lats::cli {

namespace fs = std::filesystem;

namespace {

std::string cannot_be_used(const std::vector<std::string>& files) {
    if (files.empty()) return "this cannot be used as a catalogue";
    return fmt::format("{} cannot be used as {}", fmt::join(files, ", "), files.size() == 1 ? "a catalogue" : "catalogues");
}

}  // namespace

CatalogSource::CatalogSource(const Surroundings& surroundings, const CatalogOptions& options, Tell note)
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

void CatalogSource::load(Merged merged) {
    loaded_.emplace();
    Layers layers = this->layers();
    unreadable_ = std::move(layers.unreadable);
    if (!unreadable_.empty() && options_.strict) throw Error(unreadable_.front().error);
    for (const std::string& line : told_unreadable(unreadable_)) note_(line, {});
    if (!options_.no_builtin && layers.documents.empty() && merged == Merged::no) return;  // the built-in tables need no reading
    if (options_.no_builtin) *loaded_ = read_layers(documents(std::move(layers.documents)), merged);
    else *loaded_ = read_over(builtin_layer(), std::move(layers.documents), merged);
    if (!loaded_->problems.empty()) tell_problems();
}

void CatalogSource::tell_problems() {
    const auto is_own = [&](const std::string& file) { return fs::path(file).parent_path() == own_folder(); };
    std::vector<std::string> named = loaded_->left_out;
    std::vector<Diagnostic> problems = loaded_->problems;
    const bool fails = !loaded_->catalog || options_.strict;
    if (fails) throw Error(ErrorKind::bad_data, cannot_be_used(named) + ":", std::string(kFormatHint), lines_of(problems));
    // Of own files, which nobody named in this call, it is enough to know which they are.
    const auto first_own = std::stable_partition(named.begin(), named.end(), std::not_fn(is_own));
    const std::vector<std::string> own(first_own, named.end());
    named.erase(first_own, named.end());
    std::erase_if(problems, [&](const Diagnostic& problem) { return std::ranges::count(own, problem.document) > 0; });
    for (const std::string& line : told_left_out(own)) note_(line, {});
    if (!named.empty())
        note_(fmt::format("{}, and {} left out:", cannot_be_used(named), named.size() == 1 ? "is" : "are"), lines_of(problems));
}

const Catalog& CatalogSource::catalog() {
    const std::optional<LoadedCatalog>& catalog = loaded().catalog;
    return catalog ? catalog->catalog() : builtin_catalog();
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
