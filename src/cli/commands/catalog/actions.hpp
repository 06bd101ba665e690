// What the actions of `lats catalog` have in common, and those that have a file of their own.
#pragma once

#include "cli/context.hpp"
#include "cli/files/catalog_files.hpp"
#include "cli/values.hpp"
#include "lats/import/import.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lats::cli::catalog_actions {

/// What the built-in catalogue is called among files.
inline constexpr std::string_view kBuiltIn = "built-in";

/// What else can be chosen where a file is in the way.
inline constexpr std::string_view kAnotherName = "name with --name";

struct Options {
    std::optional<std::string> action;
    std::vector<std::string> what;
    std::optional<std::string> name;
    std::optional<DataSet> from;
    std::optional<Format> format;
    bool force = false;
};

/// Errors: Error{system} where the environment names none.
std::string own_folder(const Context& context);

/// The same, made where it is missing.
std::string made_own_folder(const Context& context);

/// The one word after the action. Errors: Error{usage} where there is none, or more.
const std::string& only_word(const Options& options, std::string_view what);

/// The name in the own folder that `file` is kept under, after --name where that is given. Errors: Error{usage} where none can be made.
std::string name_for(const Options& options, const std::string& file);

/// The name in the own folder of a file with that stem; empty where it has no letters or digits.
std::string name_of_copy(std::string_view stem);

/// What a call without options lays over the built-in catalog, without the file at `path`.
std::vector<Document> layers_without(const Context& context, const std::string& path);

/// `layers` with one more where it will be read once it lies at `path`: own files come in the order of their names.
std::vector<Document> with(std::vector<Document> layers, Document document, const std::string& path);

/// Errors: Error{bad_data} where `document` cannot be used at `path`, or makes an own file useless that can be used now.
void require_good(const Context& context, Document document, const std::string& path);

/// The own files that can be used now, and could not were `layers` what a call lays over the built-in catalog.
std::vector<std::string> made_useless(const Context& context, std::vector<Document> layers);

/// Whether a plain file with exactly this text is at `path`.
bool holds(const std::string& path, std::string_view text);

/// Tells what is wrong and doubtful in the files, or without any in the person's own.
void check(Context& context, const Options& options);

/// Takes in a data set.
void import(Context& context, const Options& options);

}  // namespace lats::cli::catalog_actions
