// The options and words of one call. A command declares what it takes, bound to variables of its own; help, completion
// and parsing all come from that declaration. Only arguments.cpp knows CLI11.
#pragma once

#include <cstdint>
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
    level,
    position,
    side,
    sort,
    format,
    file,
    folder,
    when,
    topic,
    own_file,
};

/// A word that can be taken, and what it stands for.
struct Choice {
    std::string_view word;
    std::string_view help;
    std::optional<Takes> then = {};                  ///< what the words behind it are, where that is not what their argument says
    std::span<const std::string_view> formats = {};  ///< what --format takes with it; empty: all
};

/// One option or argument as a command declares it.
struct Declared {
    using Target = std::variant<bool*, std::optional<std::string>*, std::vector<std::string>*>;

    std::string_view names;  ///< "-m,--muscle"; for an argument its name in capitals: "EXERCISE"
    Takes takes = Takes::nothing;
    std::string_view help;
    Target target;
    bool required = false;
    std::span<const Choice> choices = {};  ///< all it takes; empty: what its kind says

    bool is_option() const { return names.front() == '-'; }
    /// Whether it goes on as long as there are words: a name of several words, or a list.
    bool takes_all_words() const { return !is_option() && (choices.empty() || std::holds_alternative<std::vector<std::string>*>(target)); }
};

class Arguments {
public:
    /// An option that takes nothing.
    void flag(bool& target, std::string_view names, std::string_view help);
    /// An option with a value; given twice, that is an error.
    void option(std::optional<std::string>& target, std::string_view names, Takes takes, std::string_view help);
    /// An option that may be given several times, each time with one value.
    void option(std::vector<std::string>& target, std::string_view names, Takes takes, std::string_view help);
    /// A name, without an option; its words need no quotes.
    void argument(std::optional<std::string>& target, std::string_view name, Takes takes, std::string_view help);
    void required_argument(std::optional<std::string>& target, std::string_view name, Takes takes, std::string_view help);
    /// Any number of words.
    void arguments(std::vector<std::string>& target, std::string_view name, Takes takes, std::string_view help);

    /// What was declared last takes only these words; an argument takes one of them, so that others can follow. For help and completion:
    /// who uses the word still has to refuse others.
    void only(std::span<const Choice> choices) { declared_.back().choices = choices; }

    /// In the order of their declaration.
    const std::vector<Declared>& declared() const { return declared_; }

    /// Fills the targets from `words`, the arguments of the call without the name of the command.
    /// Errors: Error{usage} for unknown options, missing values and words too many.
    void parse(const std::vector<std::string>& words) const;

    /// Errors: Error{usage} where a required argument was not given. Apart from parse(), so that help needs none of them.
    void require_all() const;

private:
    std::vector<std::string> with_empty_values(const std::vector<std::string>& words) const;

    std::vector<Declared> declared_;
};

/// Errors: Error{usage}: there is no place for `word`.
[[noreturn]] void refuse_extra(std::string_view word);

/// How the kind of word is shown in help: "MUSCLE"; empty for nothing.
std::string_view placeholder(Takes takes);

}  // namespace lats::cli
