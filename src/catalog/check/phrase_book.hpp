// What the words of a text tell.
#pragma once

#include "catalog/check/phrases.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
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

/// What is known of a text. Words that are the same have the same number, and others another one.
struct TextFacts {
    Signs signs;
    std::size_t words = 0;     ///< the number of its folded words in their order; 0 without a word
    std::size_t word_bag = 0;  ///< the number of its folded words in any order, articles and "your" left out; 0 without a word
};

class PhraseBook {
public:
    /// With the phrases of phrases.hpp.
    PhraseBook();

    TextFacts facts(std::string_view text);
    /// Only the signs.
    Signs signs(std::string_view text) const;

private:
    struct Word {
        std::string_view text;
        bool colon;  ///< a ':' follows
    };
    struct Entry {
        std::vector<Word> words;
        Sign sign;
    };

    static std::vector<Word> words_of(std::string_view text);
    void enter(const Phrase& phrase);
    /// The longest phrase that `words` start with, or null.
    const Entry* phrase_of(std::span<const Word> words) const;
    std::size_t number_of(std::string words);

    std::unordered_map<std::string_view, std::vector<Entry>> entries_;  ///< by their first words, the longest first
    std::unordered_map<std::string, std::size_t> numbers_;              ///< of the words of all texts so far
};

}  // namespace lats::checks
