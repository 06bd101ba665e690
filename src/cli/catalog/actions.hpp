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

/// The name in the own folder that `file` is kept under. Errors: Error{usage} where none can be made.
std::string name_for(const Options& options, const std::string& file);

/// The documents that are read, without the one named `left_out`.
std::vector<Document> documents_without(const Context& context, const std::string& left_out);

/// Errors: Error{bad_data} where `document`, in place of the one named `in_place_of`, cannot be laid over the others.
void require_good(const Context& context, Document document, const std::string& in_place_of);

/// Puts a file into the own folder. Errors: Error{system}.
void keep(Context& context, const NewFile& file, Existing existing);

/// Tells what is wrong and doubtful in the files, or without any in the person's own.
void check(Context& context, const Options& options);

/// Takes in a data set.
void import(Context& context, const Options& options);

}  // namespace lats::cli::catalog_actions
