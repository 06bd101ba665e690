#include "catalog/check/phrase_book.hpp"

#include "lats/text/fold.hpp"
#include "text/codepoints.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace lats::checks {
namespace {

constexpr std::array<std::string_view, 4> kLittleWords{"a", "an", "the", "your"};

bool contains(const auto& words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || !text::is_ascii(c); }

std::string in_small_letters(std::string_view text) {
    std::string small(text);
    for (char& c : small)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return small;
}

/// How many bytes of general punctuation `text` starts with, such as a dash: it ends a word. 0: none.
std::size_t punctuation_bytes(std::string_view text) {
    if (text.starts_with("\xE2\x80") || text.starts_with("\xE2\x81")) return std::min<std::size_t>(3, text.size());
    return text.starts_with("\xC2") ? std::min<std::size_t>(2, text.size()) : 0;
}

}  // namespace

PhraseBook::PhraseBook() {
    for (const Phrase& phrase : kTipPhrases) enter(phrase);
    for (const Phrase& phrase : kSidePhrases) enter(phrase);
    for (const Phrase& phrase : kHoldPhrases) enter(phrase);
    for (const Phrase& phrase : kGearPhrases) enter(phrase);
    for (auto& [word, entries] : entries_)
        std::ranges::stable_sort(entries, std::greater(), [](const Entry& entry) { return entry.words.size(); });
}

void PhraseBook::enter(const Phrase& phrase) {
    std::vector<Word> words = words_of(phrase.words);
    const std::string_view first = words.front().text;
    entries_[first].push_back({std::move(words), phrase.sign});
}

/// The words of `text`, which has no capital letters.
std::vector<PhraseBook::Word> PhraseBook::words_of(std::string_view text) {
    std::vector<Word> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        while (at < text.size() && is_letter(text[at]) && punctuation_bytes(text.substr(at)) == 0) ++at;
        if (at > start) words.push_back({text.substr(start, at - start), at < text.size() && text[at] == ':'});
        if (at < text.size()) at += std::max<std::size_t>(punctuation_bytes(text.substr(at)), 1);
    }
    return words;
}

const PhraseBook::Entry* PhraseBook::phrase_of(std::span<const Word> words) const {
    const auto entries = entries_.find(words.front().text);
    if (entries == entries_.end()) return nullptr;
    const auto fits = [](const Word& said, const Word& meant) { return said.text == meant.text && (said.colon || !meant.colon); };
    for (const Entry& entry : entries->second) {
        const std::size_t size = entry.words.size();
        if (size <= words.size() && std::ranges::equal(words.first(size), entry.words, fits)) return &entry;
    }
    return nullptr;
}

Signs PhraseBook::signs(std::string_view text) const {
    const std::string small = in_small_letters(text);
    const std::vector<Word> words = words_of(small);
    // "without a bench": a denial, perhaps an article, the thing.
    const auto is_denied = [&](std::size_t at) {
        const auto among = [&](std::size_t back, const auto& list) { return at >= back && contains(list, words[at - back].text); };
        return among(1, kDenials) || (among(1, kLittleWords) && among(2, kDenials));
    };
    Signs signs;
    for (std::size_t at = 0; at < words.size();) {
        const Entry* const phrase = phrase_of(std::span(words).subspan(at));
        if (phrase && phrase->sign != Sign::nothing && !(phrase->sign >= Sign::bench && is_denied(at))) signs.add(phrase->sign);
        at += phrase ? phrase->words.size() : 1;
    }
    return signs;
}

TextFacts PhraseBook::facts(std::string_view text) {
    std::string folded = text::fold(text);
    std::vector<std::string_view> words = text::words(folded);
    std::erase_if(words, [](std::string_view word) { return contains(kLittleWords, word); });
    std::ranges::sort(words);
    const std::size_t bag = number_of(fmt::format("{}", fmt::join(words, " ")));
    return {signs(text), number_of(std::move(folded)), bag};
}

std::size_t PhraseBook::number_of(std::string words) {
    return words.empty() ? 0 : numbers_.try_emplace(std::move(words), numbers_.size() + 1).first->second;
}

}  // namespace lats::checks
