// The words of a call as values of the catalogue. What is not known is refused with the nearest known word; what was read
// differently than it was written is said.
#pragma once

#include "cli/context.hpp"
#include "cli/line/arguments.hpp"
#include "lats/catalog/error.hpp"
#include "lats/catalog/names.hpp"
#include "lats/catalog/query.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lats::cli {

/// In what form an answer is given.
enum class Format : std::uint8_t { table, json, tsv, ids };

}  // namespace lats::cli

template <> inline constexpr std::array<std::string_view, 4> lats::kWords<lats::cli::Format>{"table", "json", "tsv", "ids"};

namespace lats::cli {

/// Declares --format.
void declare_format(Arguments& arguments, std::optional<Format>& format);

/// The forms that an answer has; it lacks those that are empty.
struct Forms {
    std::function<Page()> table = {};
    std::function<std::string()> json = {};
    std::function<std::string()> tsv = {};
    std::function<std::string()> ids = {};
};

/// Prints an answer in the form that was asked for; where none was, in the first that it has.
/// Errors: Error{usage} where it has no such form.
void print_as(Context& context, std::optional<Format> format, const Forms& forms);

/// Whether an answer in this form is for a program, which finds its end by its form and not by a message.
constexpr bool is_for_programs(std::optional<Format> format) { return format == Format::json || format == Format::tsv; }

/// The id of each record, in a line of its own.
template <class Records> std::string ids_of(const Records& records) {
    std::string lines;
    for (const auto* record : records) lines.append(record->id).append("\n");
    return lines;
}

/// `one` alone, or all `records` where it is null.
template <class List> std::vector<const RecordIn<List>*> one_or_all(const RecordIn<List>* one, const List& records) {
    if (one) return {one};
    std::vector<const RecordIn<List>*> all;
    for (const auto& record : records) all.push_back(&record);
    return all;
}

/// The record that `word` names.
/// Errors: Error{usage} where none or several are called so, with the candidates or the nearest names.
const Muscle& muscle_named(Context& context, std::string_view word);
const Equipment& equipment_named(Context& context, std::string_view word);
const Exercise& exercise_named(Context& context, std::string_view word);
const Guide& guide_named(Context& context, std::string_view word);

/// A piece of equipment, "unknown", or "none" and other words for nothing.
EquipmentAsked equipment_asked(Context& context, std::string_view word);

/// The equipment in comma-separated lists; words for nothing add nothing.
std::vector<const Equipment*> equipment_list(Context& context, const std::vector<std::string>& lists);

/// The way to do `exercise` that `word` names: a variant, or equipment that one variant uses; the first without a word.
/// Errors: Error{usage} where the word is unknown or fits several variants, Error{nothing_found} where none uses it.
const Variant& variant_named(Context& context, const Exercise& exercise, const std::optional<std::string>& word);

}  // namespace lats::cli
