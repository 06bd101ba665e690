// A foreign record in our words. What has no word here is counted and said in a note of the record; nothing is guessed.
#pragma once

#include "import/foreign_record.hpp"
#include "import/vocabulary.hpp"
#include "lats/catalog/model.hpp"
#include "lats/import/import.hpp"

#include <map>
#include <string>
#include <unordered_set>
#include <utility>

namespace lats::importing {

/// A record as it will be written. Views are into the foreign record and the Mapper.
struct MappedRecord {
    std::string_view level;                ///< empty where not told, or not understood
    std::vector<std::string_view> target;  ///< ids of muscles, each once in both lists together
    std::vector<std::string_view> assist;
    std::optional<std::vector<std::string_view>> needs;  ///< ids of equipment; absent where not told, or not all understood
    std::string variant_id;
    std::string variant_name;
    struct Step {
        std::string text;
        std::vector<std::string_view> cues;
    };
    std::vector<Step> steps;
    std::vector<std::string> notes;
    std::vector<std::string_view> coarse;  ///< the words for several muscles that it uses, each once
    struct Word {
        WordKind kind;
        std::string_view word;
    };
    std::vector<Word> unknown;    ///< the words that mean nothing here
    std::size_t blank_steps = 0;  ///< that were left out
    std::size_t tips = 0;         ///< that stood within a step
    bool two_roles = false;       ///< whether a muscle was named as target and as assisting
};

class Mapper {
public:
    /// Maps to the muscles and equipment of `known`, which must outlive this object.
    explicit Mapper(const Catalog& known);

    /// `record` in our words.
    MappedRecord map(const ForeignRecord& record) const;

    /// Counts a record that is kept, and what was found in it, in `summary`.
    void count(const MappedRecord& mapped, ImportSummary& summary);

    /// Puts the words that were counted into `summary`.
    void add_words_to(ImportSummary& summary) const;

private:
    std::string variant_name(const std::vector<std::string_view>& needs) const;
    std::vector<std::string_view> muscles(const std::vector<std::string_view>& words, MappedRecord& mapped) const;
    void map_equipment(const ForeignRecord& record, MappedRecord& mapped) const;

    Vocabulary vocabulary_ = read_vocabulary(vocabulary_text());
    std::unordered_set<std::string_view> muscles_;
    std::unordered_set<std::string_view> equipment_;
    std::map<std::pair<WordKind, std::string>, std::size_t> unknown_;
    std::map<std::string_view, std::size_t> coarse_;
};

}  // namespace lats::importing
