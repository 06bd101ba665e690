// What the words of a text tell, found in one pass over its bytes: a catalogue may have a hundred megabytes of them.
#pragma once

#include "catalog/check/phrases.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace lats::checks {

/// A set of signs.
class Signs {
public:
    void add(Sign sign) { bits_ |= bit(sign); }
    void add(Signs other) { bits_ |= other.bits_; }
    bool has(Sign sign) const { return (bits_ & bit(sign)) != 0; }
    bool empty() const { return bits_ == 0; }

private:
    static std::uint32_t bit(Sign sign) { return 1U << static_cast<unsigned>(sign); }

    std::uint32_t bits_ = 0;
};

/// What is known of a text. Two texts with the same number have the same words, except by one chance in 2^64.
struct TextFacts {
    Signs signs;
    std::uint64_t words = 0;     ///< a number made from its folded words in their order; 0 without a word
    std::uint64_t word_bag = 0;  ///< the same from its words in any order, articles and "your" left out
};

class PhraseBook {
public:
    /// With the phrases of phrases.hpp.
    PhraseBook();

    TextFacts facts(std::string_view text);
    /// Only the signs.
    Signs signs(std::string_view text);

private:
    static constexpr std::size_t kMaxWords = 5;
    static constexpr std::size_t kBuckets = 1024;  // a power of two, many times the phrases

    struct Word {
        std::uint64_t number;
        bool colon;  ///< a ':' follows
    };
    struct Entry {
        std::array<std::uint64_t, kMaxWords> words{};
        std::size_t size = 0;
        bool colon = false;
        Sign sign = Sign::nothing;
    };

    void enter(const Phrase& phrase);
    void read_words(std::string_view text);
    /// The longest phrase that starts with the word at `at`, or null.
    const Entry* phrase_at(std::size_t at) const;
    bool is_denied(std::size_t at) const;
    Signs signs_of_words() const;

    std::vector<Entry> entries_;                   // grouped by their first words, the longest first
    std::array<std::uint16_t, kBuckets> first_{};  // 1 + the index of the first entry of a bucket; 0: none
    std::array<std::uint64_t, kDenials.size()> denials_{};
    std::vector<std::uint64_t> little_words_;
    std::vector<Word> words_;  // of the text at hand; kept for its memory
};

}  // namespace lats::checks
