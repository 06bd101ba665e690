// The words of a call as values of the catalogue. What is not known is refused with the nearest known word; what was read
// differently than it was written is said.
#pragma once

#include "cli/context.hpp"
#include "cli/line/arguments.hpp"
#include "cli/terminal/surroundings.hpp"
#include "lats/catalog/error.hpp"
#include "lats/catalog/names.hpp"
#include "lats/catalog/query.hpp"
#include "lats/text/fold.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lats::cli {

/// In what form an answer is given.
enum class Format : std::uint8_t { table, json, tsv, ids };

}  // namespace lats::cli

namespace lats {
template <> inline constexpr std::array<std::string_view, 4> kWords<cli::Format>{"table", "json", "tsv", "ids"};
template <> inline constexpr std::array<std::string_view, 3> kWords<cli::When>{"auto", "always", "never"};
}  // namespace lats

namespace lats::cli {

/// Errors: Error{usage} with the nearest of `known`.
[[noreturn]] void refuse_word(std::string_view what, std::string_view word, std::span<const std::string_view> known);

/// The value of vocabulary `E` that `word` names; nothing where no word was given.
/// Errors: Error{usage}.
template <class E> std::optional<E> value_of(std::string_view option, const std::optional<std::string>& word) {
    if (!word) return std::nullopt;
    const auto value = parse_word<E>(text::slug(*word));  // "Half kneeling" is half-kneeling
    if (!value) refuse_word(option, *word, kWords<E>);
    return value;
}

/// Declares --format, and reads what it said: a table where it was not given.
/// Errors: Error{usage}.
void declare_format(Arguments& arguments, std::optional<std::string>& format);
Format format_of(const std::optional<std::string>& format);

/// Prints the id of each record on a line of its own.
template <class Records> void print_ids(Context& context, const Records& records) {
    for (const auto* record : records) context.print(std::string(record->id) + "\n");
}

/// What `word`, given to `option`, says: auto, always or never; auto where there is none.
/// Errors: Error{usage} for other words.
When when(const std::optional<std::string>& word, std::string_view option);

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
