#include "cli/line/arguments.hpp"

#include "lats/catalog/error.hpp"
#include "lats/text/distance.hpp"
#include "lats/text/fold.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace lats::cli {
namespace {

std::string_view placeholder(Takes takes) {
    constexpr std::array<std::string_view, 12> words{"",      "WORDS", "EXERCISE", "MUSCLE", "EQUIPMENT", "EQUIPMENT",
                                                     "GUIDE", "WAY",   "FORMAT",   "FILE",   "DIR",       "NAME"};
    return words[static_cast<std::size_t>(takes)];
}

std::vector<std::string_view> words_of(std::span<const Choice> choices) {
    std::vector<std::string_view> words;
    for (const Choice& choice : choices) words.push_back(choice.word);
    return words;
}

const Choice* find_choice(std::span<const Choice> choices, std::string_view word) {
    const auto found = std::ranges::find(choices, word, &Choice::word);
    return found != choices.end() ? &*found : nullptr;
}

/// The word of the choice that `word` means: "Half kneeling" is half-kneeling.
std::string chosen(const Declared& declared, const std::string& word, std::string_view command) {
    for (const std::string& written : {word, text::slug(word)})
        if (find_choice(declared.choices, written)) return written;
    const std::vector<std::string_view> known = words_of(declared.choices);
    const auto nearest = text::nearest_words(known, word);
    throw Error(ErrorKind::usage, fmt::format("{} does not know \"{}\"", declared.is_option() ? names_of(declared).back() : command, word),
                nearest.empty() ? fmt::format("it takes {}", fmt::join(known, ", ")) : fmt::format("did you mean {}?", nearest.front()));
}

bool is_flag(const Declared& declared) { return std::holds_alternative<bool*>(declared.target); }

void fill_target(const Declared& declared) {
    if (declared.given.empty()) return;
    if (const auto* flag = std::get_if<bool*>(&declared.target)) **flag = true;
    if (const auto* text = std::get_if<std::optional<std::string>*>(&declared.target))
        **text = fmt::format("{}", fmt::join(declared.given, " "));
    if (const auto* list = std::get_if<std::vector<std::string>*>(&declared.target)) **list = declared.given;
    if (const auto* set = std::get_if<Declared::Set>(&declared.target)) (*set)(declared.given.back());
}

}  // namespace

void refuse_extra(std::string_view word) {
    throw Error(ErrorKind::usage, fmt::format("\"{}\" is one word too many", word), "--help shows what belongs where");
}

std::vector<std::string_view> names_of(const Declared& option) {
    const auto comma = option.names.find(',');
    if (comma == std::string_view::npos) return {option.names};
    return {option.names.substr(0, comma), option.names.substr(comma + 1)};
}

std::string explained(const Declared& declared) {
    const std::vector<std::string_view> words = words_of(declared.choices);
    if (!declared.help.empty() || words.empty()) return std::string(declared.help);
    return fmt::format("{} or {}", fmt::join(words.begin(), words.end() - 1, ", "), words.back());
}

void Arguments::flag(bool& target, std::string_view names, std::string_view help) {
    declared_.push_back({names, Takes::nothing, "", help, &target});
}

void Arguments::option(std::optional<std::string>& target, std::string_view names, Takes takes, std::string_view help) {
    declared_.push_back({names, takes, placeholder(takes), help, &target});
}

void Arguments::option(std::vector<std::string>& target, std::string_view names, Takes takes, std::string_view help) {
    declared_.push_back({names, takes, placeholder(takes), help, &target});
}

void Arguments::argument(std::optional<std::string>& target, std::string_view name, Takes takes, std::string_view help) {
    declared_.push_back({name, takes, name, help, &target});
}

void Arguments::required_argument(std::optional<std::string>& target, std::string_view name, Takes takes, std::string_view help) {
    declared_.push_back({name, takes, name, help, &target, true});
}

void Arguments::arguments(std::vector<std::string>& target, std::string_view name, Takes takes, std::string_view help) {
    declared_.push_back({name, takes, name, help, &target});
}

void Arguments::append(const Arguments& other) { declared_.insert(declared_.end(), other.declared_.begin(), other.declared_.end()); }

Declared Arguments::narrowed(Declared declared) const {
    const auto first = std::ranges::find_if(declared_, [](const Declared& each) { return !each.is_option(); });
    if (first == declared_.end() || first->given.empty() || first->names == declared.names) return declared;
    const Choice* const chosen = find_choice(first->choices, first->given.front());
    if (!chosen) return declared;
    if (!declared.is_option() && chosen->then) declared.takes = *chosen->then;
    if (declared.takes == Takes::format && !chosen->formats.empty()) declared.choices = chosen->formats;
    return declared;
}

void Arguments::check(std::string_view command) {
    for (Declared& declared : declared_) {
        const Declared taken = narrowed(declared);
        if (declared.given.size() > 1 && declared.is_option() && !is_flag(declared) && !declared.is_list())
            throw Error(ErrorKind::usage, fmt::format("{} was given twice", names_of(declared).back()));
        if (!declared.given.empty() && !declared.is_option() && taken.takes == Takes::nothing) refuse_extra(declared.given.front());
        if (taken.choices.empty()) continue;
        for (std::string& word : declared.given) word = chosen(taken, word, command);
    }
}

void Arguments::fill() const {
    for (const Declared& declared : declared_) fill_target(declared);
}

void Arguments::require_all() const {
    for (const Declared& declared : declared_)
        if (declared.required && declared.given.empty())
            throw Error(ErrorKind::usage, fmt::format("{} is missing: {}", declared.names, explained(declared)));
}

}  // namespace lats::cli
