// What the actions of `lats catalog` have in common, and those that have a file of their own.
#pragma once

#include "cli/catalog_files.hpp"
#include "cli/context.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lats::cli::catalog_actions {

struct Options {
    std::optional<std::string> action;
    std::vector<std::string> what;
    std::optional<std::string> name;
    std::optional<std::string> from;
    std::optional<std::string> format;
    bool force = false;
};

/// Errors: Error{system} where the environment names none.
std::string own_folder(const Context& context);

/// The one word after the action. Errors: Error{usage} where there is none, or more.
const std::string& only_word(const Options& options, std::string_view what);

/// The name in the own folder that `file` is kept under, after --name where that is given. Errors: Error{usage} where none can be made.
std::string name_for(const Options& options, const std::string& file);

/// The name in the own folder of a file with that stem; empty where it has no letters or digits.
std::string name_of_copy(std::string_view stem);

/// What a call without options reads, without the file at `path`.
std::vector<Document> documents_without(const Context& context, const std::string& path);

/// Errors: Error{bad_data} where the own files with `document` at `path` cannot be used, though they can without it.
void require_good(const Context& context, Document document, const std::string& path);

/// Puts a file into the own folder. Errors: Error{system}.
void keep(Context& context, const NewFile& file, Existing existing);

/// Tells what is wrong and doubtful in the files, or without any in the person's own.
void check(Context& context, const Options& options);

/// Takes in a data set.
void import(Context& context, const Options& options);

}  // namespace lats::cli::catalog_actions
