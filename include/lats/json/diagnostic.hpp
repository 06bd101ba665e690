// A problem found in a catalogue document, as a value.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace lats {

/// How many problems of one document are listed; a last entry then says how many more there are.
inline constexpr std::size_t kMaxProblems = 100;

/// The code of a problem that has no page of its own in docs/checks.
inline constexpr std::string_view kError = "error";

/// One problem: where it is, what it is, and what would mend it.
struct Diagnostic {
    std::string document;      ///< the name its text was read under, usually a path
    std::uint32_t line = 0;    ///< from 1; 0 where the problem has no place in the text
    std::uint32_t column = 0;  ///< from 1, counted in code points
    std::string place;         ///< inside the document: `exercises[2].variants[0].needs`; empty at its root
    std::string message;
    std::string suggestion;          ///< may be empty
    std::size_t unlisted = 0;        ///< not 0 where it stands for so many that are not listed
    std::string_view code = kError;  ///< the page in docs/checks that explains it; a constant

    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// `document:line:column: message (at place)`, and the suggestion after it: the form that editors and CI logs link.
/// Example: mine.json:12:9: unknown key "stpes" (at exercises[0].variants[0]); did you mean "steps"?
std::string to_string(const Diagnostic& diagnostic);

}  // namespace lats
