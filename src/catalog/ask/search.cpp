// The catalogue is small and a process asks once, so there is no index of its words: it would cost more to build than it saves.
// Every text is read where it stands, and folded only where it is not ASCII. Most of the time goes into fetching texts, so the poorer
// fields are read only while a word has no place yet that is worth more. Names of muscles and equipment recur in many exercises: each
// word is looked up in them once, and the exercises only refer to the answer.
#include "lats/catalog/search.hpp"

#include "catalog/ask/searched_texts.hpp"
#include "lats/catalog/anatomy.hpp"
#include "lats/catalog/query.hpp"
#include "lats/text/fold.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace lats {
namespace {

/// How a word of the question stands in a text.
enum class Found : std::uint8_t { no, beginning, whole };

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

bool is_ascii(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

/// Whether `c` belongs to a word, in text that is ASCII or folded.
bool is_letter(char c) { return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

/// How the folded `word` stands in `text` where it begins with the letter `first`.
Found find_from(std::string_view text, std::string_view word, char first) {
    const auto same = [](char in_word, char in_text) { return in_word == lower(in_text); };
    Found best = Found::no;
    for (std::size_t at = text.find(first); at != std::string_view::npos; at = text.find(first, at + 1)) {
        const std::size_t end = at + word.size();
        if (end > text.size()) break;
        if (at > 0 && is_letter(text[at - 1])) continue;
        if (!std::equal(word.begin(), word.end(), text.begin() + static_cast<std::ptrdiff_t>(at), same)) continue;
        if (end == text.size() || !is_letter(text[end])) return Found::whole;
        best = Found::beginning;
    }
    return best;
}

/// How the folded `word` stands in a text that is ASCII, or folded. Jumping from one first letter to the next is many times faster
/// than folding.
Found find_word(std::string_view text, std::string_view word) {
    const Found small = find_from(text, word, word.front());
    return small == Found::whole ? small : std::max(small, find_from(text, word, upper(word.front())));
}

Found find_in_text(std::string_view text, std::string_view word) {
    return is_ascii(text) ? find_word(text, word) : find_word(text::fold(text), word);
}

/// How a word stands in what `thing`, a muscle or a piece of equipment, is called.
template <class Thing> Found find_in_names(const Thing& thing, std::string_view word) {
    Found best = find_in_text(thing.name, word);
    for (const Texts names : {thing.aliases, thing.misspellings}) {
        for (const std::string_view name : names) best = std::max(best, find_in_text(name, word));
    }
    return best;
}

/// How a word stands in the names of each muscle and of the nodes above it. A bone is above nothing here: else
/// "shoulder" would find every exercise that moves a shoulder blade.
std::vector<Found> find_in_muscles(const Catalog& catalog, std::string_view word) {
    std::vector<const Muscle*> whole;
    std::vector<const Muscle*> beginning;
    for (const Muscle& muscle : catalog.muscles) {
        if (muscle.kind == MuscleKind::bone) continue;
        const Found found = find_in_names(muscle, word);
        if (found == Found::whole) whole.push_back(&muscle);
        if (found == Found::beginning) beginning.push_back(&muscle);
    }
    const MuscleScope below_whole(catalog, whole);
    const MuscleScope below_beginning(catalog, beginning);
    std::vector<Found> all;
    for (const Muscle& muscle : catalog.muscles) {
        all.push_back(below_whole.precision(muscle) == Precision::exact       ? Found::whole
                      : below_beginning.precision(muscle) == Precision::exact ? Found::beginning
                                                                              : Found::no);
    }
    return all;
}

std::vector<Found> find_in_equipment(const Catalog& catalog, std::string_view word) {
    std::vector<Found> all;
    for (const Equipment& equipment : catalog.equipment) all.push_back(find_in_names(equipment, word));
    return all;
}

/// One word of the question, and how it stands in the names of each muscle and piece of equipment of the catalogue.
struct Word {
    std::string_view text;
    std::vector<Found> muscles;
    std::vector<Found> equipment;
};

Found best_of(const std::vector<Found>& all) { return all.empty() ? Found::no : std::ranges::max(all); }

/// What it is worth that a word stands so in `field`.
int worth(Found found, Field field) { return found == Found::no ? 0 : found == Found::whole ? weight(field) : weight(field) / 2; }

/// The best passages for the words of a question in one exercise.
class Passages {
public:
    explicit Passages(const std::vector<Word>& words) : words_(words) {}

    /// The best passage for each word; worth 0 where the word is not in `exercise`.
    std::vector<Passage> in(const Exercise& exercise) {
        best_.assign(words_.size(), {});
        const auto look = [this](std::string_view text, const Passage& passage) { look_into(text, passage); };
        each_name(exercise, look);
        if (!is_enough(Field::muscle))
            for (const Variant& variant : exercise.variants) look_at_muscles(exercise, variant);
        if (!is_enough(Field::equipment))
            for (const Variant& variant : exercise.variants) look_at_equipment(variant);
        if (is_enough(Field::summary)) return best_;
        each_text(exercise, look, [this](Field field) { return is_enough(field); });
        return best_;
    }

private:
    /// The best that can be found of word `i` in `field`.
    Found possible(std::size_t i, Field field) const {
        switch (field) {
            case Field::muscle: return best_of(words_[i].muscles);
            case Field::equipment: return best_of(words_[i].equipment);
            default: return Found::whole;
        }
    }

    /// Whether no word can be found better in `field`: it has a place worth as much as it can have there.
    bool is_enough(Field field) const {
        for (std::size_t i = 0; i < words_.size(); ++i)
            if (best_[i].worth < worth(possible(i, field), field)) return false;
        return true;
    }

    void look_into(std::string_view text, const Passage& passage) {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (best_[i].worth >= weight(passage.field)) continue;
            const std::string_view word = words_[i].text;
            take(i, find_in_text(text, word), passage);
        }
    }

    void look_at_muscles(const Exercise& exercise, const Variant& variant) {
        for (const auto list : {&Roles::target, &Roles::assist}) {
            const bool shared = std::ranges::equal(variant.roles.*list, exercise.roles.*list);
            for (const Muscle* muscle : variant.roles.*list) {
                const Passage passage{Field::muscle, muscle->name, shared ? nullptr : &variant};
                for (std::size_t i = 0; i < words_.size(); ++i) take(i, words_[i].muscles[muscle->index], passage);
            }
        }
    }

    void look_at_equipment(const Variant& variant) {
        for (const Need& need : variant.needs.value_or(std::span<const Need>{})) {
            for (const Equipment* equipment : need.any_of) {
                const Passage passage{Field::equipment, equipment->name, &variant};
                for (std::size_t i = 0; i < words_.size(); ++i) take(i, words_[i].equipment[equipment->index], passage);
            }
        }
    }

    void take(std::size_t word, Found found, Passage passage) {
        passage.worth = worth(found, passage.field);
        if (passage.worth > best_[word].worth) best_[word] = passage;
    }

    const std::vector<Word>& words_;
    std::vector<Passage> best_;
};

}  // namespace

int weight(Field field) {
    constexpr std::array<int, kWords<Field>.size()> weights{64, 48, 32, 24, 16, 8, 4};
    return weights[static_cast<std::size_t>(field)];
}

std::vector<SearchHit> search(const Catalog& catalog, std::string_view question) {
    const std::string folded = text::fold(question);
    std::vector<Word> words;
    for (const std::string_view word : text::words(folded)) {
        words.push_back({word, find_in_muscles(catalog, word), find_in_equipment(catalog, word)});
    }
    if (words.empty()) return {};
    std::vector<SearchHit> hits;
    Passages passages(words);
    for (const Exercise* exercise : in_guide_order(catalog)) {
        const std::vector<Passage> found = passages.in(*exercise);
        const Passage& worst = *std::ranges::min_element(found, {}, &Passage::worth);
        if (worst.worth == 0) continue;
        int score = 0;
        for (const Passage& passage : found) score += passage.worth;
        hits.push_back({exercise, score, worst.field, worst.text, worst.variant});
    }
    std::ranges::stable_sort(hits, std::ranges::greater{}, &SearchHit::score);
    return hits;
}

}  // namespace lats
