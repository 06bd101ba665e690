// The one exception that lats throws for a reason a user can do something about.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace lats {

/// What went wrong, as far as a caller may want to act on it. The program maps each kind to an exit code.
enum class ErrorKind {
    nothing_found,  ///< the question was right, the answer is empty
    usage,          ///< a word or option that lats does not know
    bad_data,       ///< a catalogue that cannot be used
    system,         ///< a file or stream that the system did not give
};

/// Thrown with a message for the user: what happened, in `hint` what to do next (may be empty), and in `details` what is told below the message,
/// such as the problems of a document.
class Error : public std::runtime_error {
public:
    Error(ErrorKind kind, const std::string& message, std::string hint = {}, std::vector<std::string> details = {})
        : std::runtime_error(message), kind_(kind), hint_(std::move(hint)), details_(std::move(details)) {}

    ErrorKind kind() const { return kind_; }
    const std::string& hint() const { return hint_; }
    const std::vector<std::string>& details() const { return details_; }

private:
    ErrorKind kind_;
    std::string hint_;
    std::vector<std::string> details_;
};

}  // namespace lats
