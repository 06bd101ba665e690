#include "import/tips.hpp"

#include "import/record_fields.hpp"

#include <array>

namespace lats::importing {
namespace {

/// Where a tip is announced: from `start` to before `end`.
struct Mark {
    std::size_t start;
    std::size_t end;
    bool in_parentheses;
};

bool may_stand_before(char c) { return c == ' ' || c == '\n' || c == '.' || c == '('; }

/// The next "Tip:" at or after `from` that begins a word; at the end of `step` where there is none.
Mark find_mark(std::string_view step, std::size_t from) {
    constexpr std::array<std::string_view, 4> kMarks{"Tip:", "Tips:", "TIP:", "TIPS:"};
    for (std::size_t at = step.find('T', from); at != std::string_view::npos; at = step.find('T', at + 1)) {
        if (at > 0 && !may_stand_before(step[at - 1])) continue;
        for (const std::string_view mark : kMarks) {
            if (!step.substr(at).starts_with(mark)) continue;
            const std::size_t end = at + mark.size();
            const bool in_parentheses = at > 0 && step[at - 1] == '(' && step.find(')', end) != std::string_view::npos;
            return {in_parentheses ? at - 1 : at, end, in_parentheses};
        }
    }
    return {step.size(), step.size(), false};
}

/// Adds a piece of the step that goes on behind a tip.
void append(std::string& text, std::string_view piece) {
    const std::string_view words = trimmed(piece);
    const bool is_punctuation = !words.empty() && (words[0] == '.' || words[0] == ',' || words[0] == ';');
    if (!text.empty() && !words.empty() && !is_punctuation) text += ' ';
    text += words;
}

}  // namespace

StepWithTips split_tips(std::string_view step) {
    StepWithTips split;
    Mark mark = find_mark(step, 0);
    append(split.text, step.substr(0, mark.start));
    while (mark.start < step.size()) {
        const Mark next = find_mark(step, mark.end);
        const std::string_view rest = step.substr(mark.end, next.start - mark.end);
        const std::size_t end = mark.in_parentheses ? rest.find(')') : std::string_view::npos;
        if (const auto tip = trimmed(rest.substr(0, end)); !tip.empty()) split.tips.push_back(tip);
        if (end != std::string_view::npos) append(split.text, rest.substr(end + 1));
        mark = next;
    }
    return split;
}

}  // namespace lats::importing
