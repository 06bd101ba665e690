// Optimal string alignment, by the table of Wagner and Fischer with a case for swapped neighbours. The unrestricted
// Damerau distance differs only where a swapped pair is edited again, which nobody's typing needs, and wants the whole
// table; three rows are enough here. Most of a mistyped word is right, so the common ends are left out first.
#include "lats/text/distance.hpp"

#include "lats/text/fold.hpp"
#include "text/codepoints.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace lats::text {
namespace {

using CodePoints = std::u32string_view;

std::u32string decode(std::string_view text) {
    std::u32string decoded;
    while (!text.empty()) {
        const CodePoint next = first_code_point(text);
        decoded += next.value;
        text.remove_prefix(next.bytes);
    }
    return decoded;
}

void drop_common_ends(CodePoints& a, CodePoints& b) {
    const auto same = std::ranges::mismatch(a, b);
    a = CodePoints(same.in1, a.end());
    b = CodePoints(same.in2, b.end());
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
}

/// One row of the table for each character of `a`: [j] is the distance from what was read of `a` to b[0, j).
class Table {
public:
    explicit Table(CodePoints b) : b_(b), before_last_(b.size() + 1), last_(before_last_), row_(before_last_) {
        std::iota(row_.begin(), row_.end(), 0);
    }

    /// `before` is the character of `a` before `c`; kNone at the start.
    void add_row(char32_t before, char32_t c) {
        std::swap(before_last_, last_);
        std::swap(last_, row_);
        row_[0] = last_[0] + 1;
        for (std::size_t j = 1; j < row_.size(); ++j) {
            const int replaced = last_[j - 1] + (b_[j - 1] == c ? 0 : 1);
            row_[j] = std::min({last_[j] + 1, row_[j - 1] + 1, replaced});
            const bool swapped = j > 1 && b_[j - 1] == before && b_[j - 2] == c;
            if (swapped) row_[j] = std::min(row_[j], before_last_[j - 2] + 1);
        }
    }

    int distance() const { return row_.back(); }

    static constexpr char32_t kNone = ~char32_t{0};

private:
    CodePoints b_;
    std::vector<int> before_last_, last_, row_;
};

}  // namespace

int edit_distance(std::string_view a, std::string_view b) {
    const std::u32string all_of_a = decode(a), all_of_b = decode(b);
    CodePoints as = all_of_a, bs = all_of_b;
    drop_common_ends(as, bs);
    if (as.empty() || bs.empty()) return static_cast<int>(std::max(as.size(), bs.size()));
    Table table(bs);
    char32_t before = Table::kNone;
    for (const char32_t c : as) table.add_row(std::exchange(before, c), c);
    return table.distance();
}

int tolerated_distance(std::string_view folded) {
    const std::size_t characters = count_code_points(folded);
    return characters < 4 ? 0 : characters < 6 ? 1 : 2;
}

std::optional<int> near_distance(std::string_view name, std::string_view folded_question) {
    const int tolerated = tolerated_distance(folded_question);
    const std::string folded = fold(name);
    const auto length = [](std::string_view text) { return static_cast<std::ptrdiff_t>(count_code_points(text)); };
    if (std::abs(length(folded) - length(folded_question)) > tolerated) return std::nullopt;
    const int distance = edit_distance(folded, folded_question);
    return distance <= tolerated ? std::optional{distance} : std::nullopt;
}

std::vector<std::string_view> nearest_words(std::span<const std::string_view> known, std::string_view word) {
    const std::string asked = fold(word);
    if (asked.empty()) return {};
    constexpr std::size_t kMost = 3;
    std::vector<std::pair<int, std::string_view>> guesses;
    const int beginning = tolerated_distance(asked) + 1;  // a word left unfinished comes after any slip
    for (const std::string_view candidate : known) {
        if (const auto distance = near_distance(candidate, asked)) guesses.emplace_back(*distance, candidate);
        else if (fold(candidate).starts_with(asked)) guesses.emplace_back(beginning, candidate);
    }
    std::ranges::stable_sort(guesses, {}, &std::pair<int, std::string_view>::first);
    std::vector<std::string_view> nearest;
    for (const auto& [distance, candidate] : guesses)
        if (nearest.size() < kMost) nearest.push_back(candidate);
    return nearest;
}

}  // namespace lats::text
