#include "catalog/problems.hpp"

#include "catalog/line_counter.hpp"
#include "lats/catalog/read.hpp"
#include "lats/text/clean.hpp"
#include "lats/text/width.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace lats {
namespace {

// Hostile documents have millions of problems. Far more are kept than shown, so that those shown are the first ones
// even though references are checked after everything else.
constexpr std::size_t kMaxKept = 10 * kMaxProblems;

constexpr std::size_t kMaxQuotedBytes = 400;   // enough for the columns, and little enough to measure
constexpr int kMaxQuotedColumns = 72;          // an id fits

}  // namespace

std::string to_string(const Place& place) {
    std::string text = place.outer ? to_string(*place.outer) : std::string();
    if (place.key.empty()) return place.outer ? text + fmt::format("[{}]", place.index) : text;
    if (!text.empty()) text += '.';
    return text.append(place.key);
}

std::string quote(std::string_view text) {
    std::string shown = text::clean(text::truncate(text.substr(0, kMaxQuotedBytes), kMaxQuotedColumns));
    std::replace_if(shown.begin(), shown.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return '"' + shown + '"';
}

std::string to_string(const Diagnostic& diagnostic) {
    std::string text = diagnostic.document;
    if (diagnostic.line != 0) text += fmt::format(":{}:{}", diagnostic.line, diagnostic.column);
    text += ": " + diagnostic.message;
    if (!diagnostic.place.empty()) text += fmt::format(" (at {})", diagnostic.place);
    if (!diagnostic.suggestion.empty()) text += "; " + diagnostic.suggestion;
    return text;
}

void DocumentProblems::add(std::uint32_t offset, const Place& place, std::string message, std::string suggestion) {
    if (count_if_full()) return;
    found_.push_back({offset, to_string(place), std::move(message), std::move(suggestion)});
}

bool DocumentProblems::count_if_full() {
    if (found_.size() < kMaxKept) return false;
    ++uncounted_;
    return true;
}

std::vector<Diagnostic> DocumentProblems::diagnostics() const {
    std::vector<const Found*> sorted;
    for (const Found& found : found_) sorted.push_back(&found);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Found* a, const Found* b) { return a->offset < b->offset; });

    std::vector<Diagnostic> result;
    LineCounter counter(text_);
    for (const Found* found : sorted) {
        if (result.size() == kMaxProblems) break;
        counter.advance_to(found->offset);
        result.push_back({std::string(name_), counter.line, counter.column, found->place, found->message,
                          found->suggestion});
    }
    if (const std::size_t rest = size() - result.size(); rest > 0) {
        result.push_back({std::string(name_), 0, 0, "",
                          fmt::format("and {} more problem{}", rest, rest == 1 ? "" : "s"), ""});
    }
    return result;
}

std::vector<std::uint32_t> Problems::lines_of(std::span<const Spot> spots) const {
    std::vector<std::vector<std::size_t>> of_documents(documents_.size());   // indices in `spots`
    for (std::size_t i = 0; i < spots.size(); ++i) of_documents[spots[i].document].push_back(i);
    std::vector<std::uint32_t> lines(spots.size());
    for (std::size_t number = 0; number < documents_.size(); ++number) {
        std::vector<std::size_t>& inside = of_documents[number];
        std::ranges::sort(inside, {}, [&](std::size_t i) { return spots[i].offset; });
        LineCounter counter(documents_[number].text());
        for (const std::size_t i : inside) {
            counter.advance_to(spots[i].offset);
            lines[i] = counter.line;
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
