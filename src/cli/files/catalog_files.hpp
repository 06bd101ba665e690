// The catalogue files of a person: listing them, and reading them as layers.
#pragma once

#include "lats/catalog/error.hpp"
#include "lats/catalog/read.hpp"
#include "lats/json/diagnostic.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lats::cli {

/// The paths of what is called `*.json` in `folder`, sorted; none where it is missing.
/// Errors: Error{system} where it cannot be read.
std::vector<std::string> catalog_files_in(const std::string& folder);

/// A file of the person's own, or their folder, that could not be read.
struct Unreadable {
    std::string path;
    Error error;
};

/// What is laid over the built-in catalogue.
struct Layers {
    std::vector<Document> documents;  ///< the lowest is layer 1
    std::vector<Unreadable> unreadable;
};

/// The files in `folder`, but for the one at `without`, each a layer, in the order of their names. One that cannot be read takes nothing away
/// but itself.
Layers own_layers(const std::string& folder, const std::string& without = {});

/// Appends the documents at `path`, a file or a folder, as the layer above those there are. A file that is among them is not read again.
/// Errors: as load_documents().
void add_layer(std::vector<Document>& documents, const std::string& path);

/// One name for a file, by whichever path it is reached.
std::string real_file(const std::string& path);

/// The documents of the built-in catalogue, and `layers` over them.
std::vector<Document> over_builtin(std::vector<Document> layers);

/// What the own file at `path` is called in lists and by people.
std::string shown_name(const std::string& path);

/// Which of `files` is the own file that people call `word`, with `.json` or without; the end where none is.
std::vector<std::string>::const_iterator own_file_called(const std::vector<std::string>& files, std::string_view word);

/// What is told of own files that are left out: a line each, of many the first and how many more there are.
std::vector<std::string> told_left_out(const std::vector<std::string>& paths);
std::vector<std::string> told_unreadable(const std::vector<Unreadable>& files);

/// What to read about the format.
inline constexpr std::string_view kFormatHint = "man 5 lats-catalog describes the format, as does docs/catalogue-format.md";

/// The lines of `problems`, each as editors link it.
std::vector<std::string> lines_of(const std::vector<Diagnostic>& problems);

}  // namespace lats::cli
