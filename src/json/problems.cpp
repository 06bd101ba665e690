#include "json/problems.hpp"

#include "json/line_counter.hpp"
#include "lats/text/clean.hpp"
#include "lats/text/width.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>

#include <fmt/format.h>

namespace lats {
namespace {

// Hostile documents have millions of problems. Far more are kept than shown, so that those shown are the first ones
// even though references are checked after everything else.
constexpr std::size_t kMaxKept = 10 * kMaxProblems;

constexpr std::size_t kMaxQuotedBytes = 400;  // enough for the columns, and little enough to measure
constexpr int kMaxQuotedColumns = 72;         // an id fits

}  // namespace

std::string to_string(const Place& place) {
    std::string text = place.outer ? to_string(*place.outer) : std::string();
    if (place.key.empty()) return place.outer ? text + fmt::format("[{}]", place.index) : text;
    if (!text.empty()) text += '.';
    return text.append(place.key);
}

std::string quote(std::string_view text) {
    return '"' + text::one_line(text::truncate(text.substr(0, kMaxQuotedBytes), kMaxQuotedColumns)) + '"';
}

std::string to_string(const Diagnostic& diagnostic) {
    std::string text = diagnostic.document;
    if (diagnostic.line != 0) text += fmt::format(":{}:{}", diagnostic.line, diagnostic.column);
    text += ": " + diagnostic.message;
    if (!diagnostic.place.empty()) text += fmt::format(" (at {})", diagnostic.place);
    if (!diagnostic.suggestion.empty()) text += "; " + diagnostic.suggestion;
    return text;
}

void DocumentProblems::add(Spot spot, const Place& place, std::string message, std::string suggestion, std::string_view code) {
    if (count_if_full()) return;
    found_.push_back({spot, to_string(place), std::move(message), std::move(suggestion), code});
}

bool DocumentProblems::count_if_full() {
    if (found_.size() < kMaxKept) return false;
    ++uncounted_;
    return true;
}

std::vector<Diagnostic> DocumentProblems::diagnostics() const {
    std::vector<const Found*> sorted;
    for (const Found& found : found_) sorted.push_back(&found);
    std::stable_sort(sorted.begin(), sorted.end(), [](const Found* a, const Found* b) { return a->spot < b->spot; });

    std::vector<Diagnostic> result;
    LineCounter counter(text_);
    for (const Found* found : sorted) {
        if (result.size() == kMaxProblems) break;
        counter.advance_to(found->spot.offset);
        result.push_back(
            {std::string(name_), counter.line, counter.column, found->place, found->message, found->suggestion, 0, found->code});
    }
    if (const std::size_t rest = size() - result.size(); rest > 0) {
        result.push_back({std::string(name_), 0, 0, "", fmt::format("and {} more problem{}", rest, rest == 1 ? "" : "s"), "", rest});
    }
    return result;
}

std::vector<std::uint32_t> Problems::lines_of(std::span<const Spot> spots) const {
    std::vector<std::size_t> order(spots.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&](std::size_t i) { return spots[i]; });
    std::vector<std::uint32_t> lines(spots.size());
    auto next = order.begin();
    for (std::size_t number = 0; number < documents_.size(); ++number) {
        LineCounter counter(documents_[number].text());
        for (; next != order.end() && spots[*next].document == number; ++next) {
            counter.advance_to(spots[*next].offset);
            lines[*next] = counter.line;
        }
    }
    return lines;
}

std::vector<Diagnostic> Problems::diagnostics() const {
    std::vector<Diagnostic> all;
    for (const DocumentProblems& document : documents_) {
        auto problems = document.diagnostics();
        all.insert(all.end(), std::make_move_iterator(problems.begin()), std::make_move_iterator(problems.end()));
    }
    return all;
}

}  // namespace lats
