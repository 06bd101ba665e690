// The options and words that a command takes. It declares them once, bound to variables of its own; parsing, help, completion and the
// manual all come from that declaration.
#pragma once

#include "lats/text/words.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lats::cli {

/// What kind of word an option or argument takes, for help and completion.
enum class Takes : std::uint8_t {
    nothing,
    words,
    exercise,
    muscle,
    equipment,
    equipment_list,
    guide,
    variant,
    format,
    file,
    folder,
    own_file,
};

/// A word that can be taken, and what it stands for.
struct Choice {
    std::string_view word;
    std::string_view help = {};
    std::optional<Takes> then = {};        ///< what the words behind it are, where that is not what their argument says
    std::span<const Choice> formats = {};  ///< what --format takes with it; empty: all
};

/// The words of vocabulary `E` as choices, with a help for each.
template <class E>
constexpr std::array<Choice, kWords<E>.size()> choices(const std::array<std::string_view, kWords<E>.size()>& helps = {}) {
    std::array<Choice, kWords<E>.size()> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = {kWords<E>[i], helps[i]};
    return all;
}
template <class E> inline constexpr auto kChoices = choices<E>();

/// The choices of a table whose rows have a `choice`.
template <class Row, std::size_t size> constexpr std::array<Choice, size> choices_in(const std::array<Row, size>& rows) {
    std::array<Choice, size> all{};
    for (std::size_t i = 0; i < size; ++i) all[i] = rows[i].choice;
    return all;
}

/// One option or argument as a command declares it, and what a line gave to it.
struct Declared {
    using Set = std::function<void(std::string_view word)>;
    using Target = std::variant<bool*, std::optional<std::string>*, std::vector<std::string>*, Set>;

    std::string_view names;  ///< "-m,--muscle"; for an argument its name in capitals: "EXERCISE"
    Takes takes = Takes::nothing;
    std::string_view placeholder;  ///< how its value is shown in help: "MUSCLE"
    std::string_view help;         ///< empty: its choices say it
    Target target;
    bool required = false;
    std::span<const Choice> choices = {};  ///< all it takes; empty: anything of its kind

    std::vector<std::string> given = {};    ///< its words on the line; of a flag one for each time
    std::optional<std::string> typed = {};  ///< the part of the word being typed that belongs to it, where it does

    bool is_option() const { return names.front() == '-'; }
    /// Whether it can be given several times, or has any number of words.
    bool is_list() const { return std::holds_alternative<std::vector<std::string>*>(target); }
    /// Whether it goes on as long as there are words: a name of several words, or a list.
    bool takes_all_words() const { return !is_option() && (choices.empty() || is_list()); }
};

/// "-m,--muscle" holds "-m" and "--muscle"; the longest is the last.
std::vector<std::string_view> names_of(const Declared& option);

/// What help says about it: its choices where it says nothing itself.
std::string explained(const Declared& declared);

class Arguments {
public:
    /// An option that takes nothing.
    void flag(bool& target, std::string_view names, std::string_view help);
    /// An option with a value; given twice, that is an error.
    void option(std::optional<std::string>& target, std::string_view names, Takes takes, std::string_view help);
    /// An option that may be given several times, each time with one value.
    void option(std::vector<std::string>& target, std::string_view names, Takes takes, std::string_view help);
    /// An option whose value is a word of vocabulary `E`; `target` is an `E` or an optional one.
    template <class E, class Target>
    void choice(Target& target, std::string_view names, std::string_view placeholder, std::string_view help = {},
                Takes takes = Takes::words) {
        const auto set = [&target](std::string_view word) {
            if (const std::optional<E> value = parse_word<E>(word)) target = *value;
        };
        declared_.push_back({names, takes, placeholder, help, set, false, kChoices<E>});
    }
    /// A name, without an option; its words need no quotes.
    void argument(std::optional<std::string>& target, std::string_view name, Takes takes, std::string_view help = {});
    void required_argument(std::optional<std::string>& target, std::string_view name, Takes takes, std::string_view help = {});
    /// Any number of words.
    void arguments(std::vector<std::string>& target, std::string_view name, Takes takes, std::string_view help);

    /// What was declared last takes only these words; an argument takes one of them, so that others can follow.
    void only(std::span<const Choice> choices) { declared_.back().choices = choices; }

    /// Declares what `other` did, and what a line gave to that.
    void append(const Arguments& other);

    /// In the order of their declaration.
    const std::vector<Declared>& declared() const { return declared_; }
    std::vector<Declared>& declared() { return declared_; }

    /// `declared` as the choice that the line begins with makes it: the action of a command says what is behind it, and which formats it has.
    Declared narrowed(Declared declared) const;

    /// Whether all that was given can be taken; choices then have the word they are declared with.
    /// Errors: Error{usage}, which names `command` where no option is to blame.
    void check(std::string_view command);

    /// Sets the variables to what was given.
    void fill() const;

    /// Errors: Error{usage} where a required argument was not given. Apart from check(), so that help needs none of them.
    void require_all() const;

private:
    std::vector<Declared> declared_;
};

/// Errors: Error{usage}: there is no place for `word`.
[[noreturn]] void refuse_extra(std::string_view word);

}  // namespace lats::cli
