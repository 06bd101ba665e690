// What is wrong, and what is doubtful, in the documents of a catalogue. The reader's problems are errors: such a catalogue cannot be
// used. Warnings are for whoever writes it: it can be used, and somebody would be misled, or a question answered worse.
#pragma once

#include "lats/catalog/read.hpp"
#include "lats/json/diagnostic.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace lats {

enum class Severity : std::uint8_t { error, warning };
template <> inline constexpr std::array<std::string_view, 2> kWords<Severity>{"error", "warning"};

/// One kind of finding. Its page is docs/checks/<code>.md.
struct CheckRule {
    std::string_view code;
    std::string_view sentence;  ///< what it finds
};

/// All of them. The first three are what the reader may find, and errors where it does; the others are warnings.
inline constexpr std::array kCheckRules{
    CheckRule{"error", "The document is not as the format wants it."},
    CheckRule{"blank-step", "A step has no words."},
    CheckRule{"muscle-in-two-roles", "A muscle has two roles in one exercise."},
    CheckRule{"no-steps", "A variant has no steps."},
    CheckRule{"long-step", "A step has more than 500 characters: it is more than one action."},
    CheckRule{"buried-tip", "A tip or a note stands in a step."},
    CheckRule{"repeated-step", "Two steps of a variant say the same."},
    CheckRule{"no-side", "The steps speak of the other side, but no side is recorded."},
    CheckRule{"no-hold-seconds", "A step holds a position, but no seconds are recorded."},
    CheckRule{"unlisted-gear", "The steps name a thing that the variant does not need."},
    CheckRule{"unknown-equipment", "What a variant needs is not recorded."},
    CheckRule{"name-contradicts-equipment", "A name says one thing, the needs another."},
    CheckRule{"no-assisting-muscle", "No muscle is recorded that assists or stabilizes."},
    CheckRule{"colliding-names", "Two records are called the same."},
    CheckRule{"near-identical-texts", "Two texts have the same words, written differently, or two exercises the same text."},
    CheckRule{"missing-licence", "Nothing says under which licence the exercises of a document may be used."},
    CheckRule{"control-characters", "A text has characters that act on a terminal, or turn the direction of text."},
    CheckRule{"not-nfc", "A text is not in the normal form NFC."},
};

struct Finding {
    Severity severity = Severity::warning;
    std::string_view code;  ///< of one of kCheckRules
    Diagnostic where;
};

/// Which documents are checked, and how much is said of each.
struct CheckScope {
    /// Warnings are given for the documents from this one on; those before it are what they are laid over: names and texts are
    /// compared with theirs. Errors are given for all.
    std::size_t first_checked = 0;
    /// At most as many warnings a document; for each code of those that are not listed a last finding then says how many there are. Errors:
    /// kMaxProblems.
    std::size_t most_warnings = kMaxProblems;
    /// Whether a licence is asked for.
    bool licence = true;
};

/// Everything that is to be said about `documents`.
/// Shape: in the order of documents; in each the errors, then the warnings, both in the order of their places. Whatever
/// a document lacks, what it has is checked.
/// Errors: none thrown; hostile text of any kind gives findings.
std::vector<Finding> check_catalog(const std::vector<Document>& documents, const CheckScope& scope = {});

/// How many one of them stands for: itself, or those that are not listed.
inline std::size_t number_of(const Finding& finding) { return finding.where.unlisted > 0 ? finding.where.unlisted : 1; }

/// How many findings of one severity there are, those that are not listed included.
std::size_t count(const std::vector<Finding>& findings, Severity severity);

}  // namespace lats
