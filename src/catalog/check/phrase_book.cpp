// Words become numbers while the bytes are walked over; phrases are compared number by number. Few words start a phrase, so that
// for most words one look into a small table is all. Numbers of texts are made from those of their words: in their order by
// multiplying, in any order by adding.
#include "catalog/check/phrase_book.hpp"

#include "lats/text/fold.hpp"

#include <algorithm>

namespace lats::checks {
namespace {

constexpr std::array<std::string_view, 4> kLittleWords{"a", "an", "the", "your"};

constexpr std::uint64_t kSeed = 0xCBF2'9CE4'8422'2325U;
constexpr std::uint64_t kPrime = 0x0000'0100'0000'01B3U;

constexpr std::size_t index(char byte) { return static_cast<unsigned char>(byte); }

/// What each byte is in a word: a small letter, a digit, part of a character beyond ASCII; 0 where it separates words.
constexpr std::array<char, 256> kLetters = [] {
    std::array<char, 256> letters{};
    for (char c = '0'; c <= '9'; ++c) letters[index(c)] = c;
    for (char c = 'a'; c <= 'z'; ++c) letters[index(c)] = c;
    for (char c = 'A'; c <= 'Z'; ++c) letters[index(c)] = static_cast<char>(c - 'A' + 'a');
    for (std::size_t byte = 0x80; byte < 0x100; ++byte) letters[byte] = static_cast<char>(byte);
    return letters;
}();

/// Makes a number whose bits all depend on all bits of `number`. Source: the finalizer of MurmurHash3 (Appleby 2011).
constexpr std::uint64_t mix(std::uint64_t number) {
    number ^= number >> 33U;
    number *= 0xFF51'AFD7'ED55'8CCDU;
    number ^= number >> 33U;
    number *= 0xC4CE'B9FE'1A85'EC53U;
    return number ^ (number >> 33U);
}

/// Source: FNV-1a (Fowler, Noll and Vo 1991).
constexpr std::uint64_t with_letter(std::uint64_t number, char letter) { return (number ^ index(letter)) * kPrime; }

constexpr std::uint64_t number_of(std::string_view word) {
    std::uint64_t number = kSeed;
    for (const char letter : word) number = with_letter(number, letter);
    return mix(number);
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return index(c) < 0x80; });
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
    const auto bucket = [](const Entry& entry) { return entry.words[0] % kBuckets; };
    std::ranges::stable_sort(
        entries_, [&](const Entry& a, const Entry& b) { return bucket(a) != bucket(b) ? bucket(a) < bucket(b) : a.size > b.size; });
    for (std::size_t i = entries_.size(); i-- > 0;) first_[bucket(entries_[i])] = static_cast<std::uint16_t>(i + 1);
    std::ranges::transform(kDenials, denials_.begin(), number_of);
    for (const std::string_view word : kLittleWords) little_words_.push_back(number_of(word));
}

void PhraseBook::enter(const Phrase& phrase) {
    read_words(phrase.words);
    Entry entry;
    entry.size = std::min(words_.size(), kMaxWords);
    for (std::size_t i = 0; i < entry.size; ++i) entry.words[i] = words_[i].number;
    entry.colon = phrase.words.ends_with(':');
    entry.sign = phrase.sign;
    entries_.push_back(entry);
}

void PhraseBook::read_words(std::string_view text) {
    words_.clear();
    for (std::size_t at = 0; at < text.size();) {
        std::uint64_t number = kSeed;
        const std::size_t start = at;
        for (; at < text.size(); ++at) {
            const char letter = kLetters[index(text[at])];
            if (letter == 0 || (index(letter) >= 0xC2 && punctuation_bytes(text.substr(at)) > 0)) break;
            number = with_letter(number, letter);
        }
        if (at > start) words_.push_back({mix(number), at < text.size() && text[at] == ':'});
        if (at < text.size()) at += std::max<std::size_t>(punctuation_bytes(text.substr(at)), 1);
    }
}

const PhraseBook::Entry* PhraseBook::phrase_at(std::size_t at) const {
    const std::size_t bucket = words_[at].number % kBuckets;
    const std::size_t first = first_[bucket];
    if (first == 0) return nullptr;
    for (std::size_t i = first - 1; i < entries_.size() && entries_[i].words[0] % kBuckets == bucket; ++i) {
        const Entry& entry = entries_[i];
        if (at + entry.size > words_.size() || (entry.colon && !words_[at + entry.size - 1].colon)) continue;
        const auto same = [](const Word& word, std::uint64_t number) { return word.number == number; };
        const auto begin = words_.begin() + static_cast<std::ptrdiff_t>(at);
        if (std::equal(begin, begin + static_cast<std::ptrdiff_t>(entry.size), entry.words.begin(), same)) return &entry;
    }
    return nullptr;
}

/// "without a bench": a denial, perhaps an article, the thing.
bool PhraseBook::is_denied(std::size_t at) const {
    const auto among = [&](std::size_t back, const auto& numbers) {
        return at >= back && std::ranges::find(numbers, words_[at - back].number) != numbers.end();
    };
    return among(1, denials_) || (among(1, little_words_) && among(2, denials_));
}

Signs PhraseBook::signs_of_words() const {
    Signs signs;
    for (std::size_t at = 0; at < words_.size();) {
        const Entry* const phrase = phrase_at(at);
        if (phrase && phrase->sign != Sign::nothing && !(phrase->sign >= Sign::bench && is_denied(at))) signs.add(phrase->sign);
        at += phrase ? phrase->size : 1;
    }
    return signs;
}

Signs PhraseBook::signs(std::string_view text) {
    read_words(text);
    return signs_of_words();
}

TextFacts PhraseBook::facts(std::string_view text) {
    TextFacts facts;
    facts.signs = signs(text);
    if (!is_ascii(text)) read_words(text::fold(text));
    for (const Word& word : words_) {
        facts.words = mix(facts.words * kPrime + word.number);
        if (std::ranges::find(little_words_, word.number) == little_words_.end()) facts.word_bag += word.number;
    }
    return facts;
}

}  // namespace lats::checks
