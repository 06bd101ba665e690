// A command line, read once: for the call that it is, and for completion where it is still being typed.
#pragma once

#include "cli/line/commands.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lats::cli {

/// What a line says. Its options are bound to members, so it stays where it is.
struct CommandLine {
    std::optional<std::string> word;   ///< the first word that is no option nor the value of one: the name of a command
    const Command* command = nullptr;  ///< the one of that name, if there is one
    Arguments arguments;               ///< all that can stand on the line, and what does
    GlobalOptions options;
    Work work;                        ///< of the command; it owns what the arguments are bound to
    std::vector<std::string> extras;  ///< what nothing takes

    CommandLine() = default;
    CommandLine(const CommandLine&) = delete;
    CommandLine& operator=(const CommandLine&) = delete;
    ~CommandLine() = default;

    /// Reads a finished call.
    /// Errors: Error{usage} for what no option or argument takes, or not so. A word that names no command is for the caller to refuse, and
    /// then so is the rest.
    void read(const std::vector<std::string>& words);

    /// Reads a line whose last word is being typed: the option or argument that it belongs to has it as `typed`.
    /// Errors: Error{usage} where the words before it make no sense.
    /// Requires: at least one word.
    void read_unfinished(std::vector<std::string> words);

private:
    void read_words(const std::vector<std::string>& words);
};

}  // namespace lats::cli
