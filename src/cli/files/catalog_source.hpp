// What a call answers from: the built-in catalogue and what is laid over it, read when first asked for.
#pragma once

#include "cli/files/catalog_files.hpp"
#include "cli/terminal/surroundings.hpp"
#include "lats/catalog/model.hpp"
#include "lats/catalog/read.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lats::cli {

/// What a call says about the catalogues it answers from.
struct CatalogOptions {
    std::vector<std::string> catalogs;
    bool no_builtin = false;
    bool strict = false;
};

class CatalogSource {
public:
    using Tell = std::function<void(std::string_view, const std::vector<std::string>& details)>;

    /// `note` is called with what the person should know beside the answer. Keeps references: both must outlive this object.
    CatalogSource(const Surroundings& surroundings, const CatalogOptions& options, Tell note);

    /// The built-in catalogue with the person's own files laid over it, and what --catalog or LATS_CATALOG name.
    /// A file that cannot be used is left out and the person told, unless they asked to be strict.
    /// Errors: Error{bad_data} with all problems, Error{system}.
    const Catalog& catalog();

    /// catalog() as one document.
    std::string merged();

    /// What catalog() lays over the built-in catalogue: the person's own files, and what --catalog or LATS_CATALOG name.
    /// Errors: Error{system} and Error{bad_data} where what is named cannot be read.
    Layers layers() const;

    /// `layers` and what they are laid over, if that is wanted.
    /// Errors: Error{usage} where that is nothing.
    std::vector<Document> documents(std::vector<Document> layers) const;

    /// What catalog() was read from: the built-in documents only where others are laid over them, and what was left out, too.
    const std::vector<DocumentHead>& heads();

    /// The files of the person's own that could not be read for catalog().
    const std::vector<Unreadable>& unreadable();

    /// Where the parts of catalog() come from that are not built in, or were changed.
    const std::vector<Origin>& origins();

    /// Whether a document that should be read was left out of catalog().
    bool was_left_out(const std::string& document);

    /// Whether catalog() is without the built-in catalogue.
    bool is_without_builtin() const { return options_.no_builtin; }

    /// The folder of the person's own files; empty where the environment names none.
    std::string own_folder() const;

private:
    void load(Merged merged = Merged::no);
    const LayeredResult& loaded();
    void lay_named(std::vector<Document>& documents) const;
    /// Tells what is wrong with what was loaded. Errors: Error{bad_data} where it cannot go without, or the person is strict.
    void tell_problems();

    const Surroundings& surroundings_;
    const CatalogOptions& options_;
    Tell note_;
    std::optional<LayeredResult> loaded_;  ///< without a catalog where the built-in tables are all there is
    std::vector<Unreadable> unreadable_;
};

}  // namespace lats::cli
