// The catalogue is small and a process asks once, so there is no index: it would cost more to build than it saves.
// Every text is read where it stands, and folded only where a quick look says that it may have the word. Most of the
// time goes into steps and notes, which are read only while a word has no place yet that is worth more. Names of muscles
// and equipment recur in many exercises: for these each word is looked up once in the catalogue, and the exercises only
// refer to the answer.
#include "lats/catalog/search.hpp"

#include "lats/catalog/anatomy.hpp"
#include "lats/catalog/query.hpp"
#include "lats/text/distance.hpp"
#include "lats/text/fold.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <initializer_list>
#include <set>
#include <span>
#include <unordered_set>
#include <utility>

namespace lats {
namespace {

constexpr std::size_t kMaxSuggestions = 3;

/// How a word of the question stands in a text.
enum class Found : std::uint8_t { no, beginning, whole };

Found find_word(std::string_view folded, std::string_view word) {
    Found best = Found::no;
    for (std::size_t at = folded.find(word); at != std::string_view::npos; at = folded.find(word, at + 1)) {
        if (at > 0 && folded[at - 1] != ' ') continue;
        const std::size_t end = at + word.size();
        if (end == folded.size() || folded[end] == ' ') return Found::whole;
        best = Found::beginning;
    }
    return best;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

/// Looks at eight bytes at once: it is asked of every text.
bool is_ascii(std::string_view text) {
    std::uint64_t all = 0;
    for (; text.size() >= sizeof all; text.remove_prefix(sizeof all)) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text.data(), sizeof eight);
        all |= eight;
    }
    for (const char c : text) all |= static_cast<unsigned char>(c);
    return (all & 0x8080'8080'8080'8080U) == 0;
}

/// Whether `word` stands in `text` from a letter `first` on, in whatever case.
bool has_from(std::string_view text, std::string_view word, char first) {
    const auto same = [](char in_word, char in_text) { return in_word == lower(in_text); };
    for (std::size_t at = text.find(first); at != std::string_view::npos; at = text.find(first, at + 1)) {
        if (at + word.size() > text.size()) return false;
        if (std::equal(word.begin(), word.end(), text.begin() + static_cast<std::ptrdiff_t>(at), same)) return true;
    }
    return false;
}

/// Whether ASCII `text`, once folded, may have the folded `word`. Jumping from one first letter to the next is many times
/// faster than folding, and what it lets through is folded after all.
bool may_have(std::string_view text, std::string_view word) {
    return has_from(text, word, word.front()) || has_from(text, word, upper(word.front()));
}

/// How `word` stands in a text that is known to be ASCII.
Found find_in_ascii(std::string_view text, std::string_view word) {
    return may_have(text, word) ? find_word(text::fold(text), word) : Found::no;
}

Found find_in_text(std::string_view text, std::string_view word) {
    return !is_ascii(text) || may_have(text, word) ? find_word(text::fold(text), word) : Found::no;
}

/// How a word stands in what `thing`, a muscle or a piece of equipment, is called.
template <class Thing>
Found find_in_names(const Thing& thing, std::string_view word) {
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

/// What it is worth that a word stands so in `field`.
int worth(Found found, Field field) {
    return found == Found::no ? 0 : found == Found::whole ? weight(field) : weight(field) / 2;
}

/// A text of an exercise; with a worth, the place where a word was found.
struct Place {
    Field field = Field::name;
    std::string_view text;
    const Variant* variant = nullptr;
    int worth = 0;
};

/// Calls `visit` with each name of `exercise` and the place it stands for: a misspelling is never shown.
template <class Visit>
void each_name(const Exercise& exercise, Visit visit) {
    visit(exercise.name, Place{Field::name, exercise.name});
    for (const std::string_view alias : exercise.aliases) visit(alias, Place{Field::alias, alias});
    for (const std::string_view wrong : exercise.misspellings) visit(wrong, Place{Field::alias, exercise.name});
}

template <class Visit>
void each_note(std::initializer_list<Notes> lists, const Variant* variant, Visit visit) {
    for (const Notes notes : lists) {
        for (const Note& note : notes) visit(note.text, Place{Field::note, note.text, variant});
    }
}

/// Whether step `i` of `variant` is the same text in memory as that of `first`: many variants are based on the first, and
/// what was read there need not be read again.
bool is_taken_over(const Variant& variant, std::size_t i, const Variant& first) {
    return &variant != &first && i < first.steps.size() && first.steps[i].text.data() == variant.steps[i].text.data() &&
           std::ranges::equal(first.steps[i].cues, variant.steps[i].cues);
}

/// Calls `visit` with each text of `exercise` that is read, best field first, until `enough(field)` says that nothing in
/// that field, or in those below it, is wanted any more. The name of a variant sums it up.
template <class Visit, class Enough>
void each_text(const Exercise& exercise, Visit visit, Enough enough) {
    if (enough(Field::summary)) return;
    visit(exercise.summary, Place{Field::summary, exercise.summary});
    for (const Variant& variant : exercise.variants) visit(variant.name, Place{Field::summary, variant.name, &variant});
    for (const Variant& variant : exercise.variants) {
        if (enough(Field::step)) return;
        for (std::size_t i = 0; i < variant.steps.size(); ++i) {
            if (is_taken_over(variant, i, exercise.variants.front())) continue;
            const Step& step = variant.steps[i];
            visit(step.text, Place{Field::step, step.text, &variant});
            for (const std::string_view cue : step.cues) visit(cue, Place{Field::step, cue, &variant});
        }
    }
    if (enough(Field::note)) return;
    each_note({exercise.about, exercise.tips, exercise.mistakes, exercise.cautions}, nullptr, visit);
    for (const Variant& variant : exercise.variants) {
        each_note({variant.notes, variant.tips, variant.cautions}, &variant, visit);
    }
}

/// The best places of the words of a question in one exercise.
class Places {
public:
    Places(const Catalog& catalog, const std::vector<Word>& words) : catalog_(catalog), words_(words) {}

    /// The best place of each word; worth 0 where the word is not in `exercise`.
    std::vector<Place> in(const Exercise& exercise) {
        best_.assign(words_.size(), {});
        is_ascii_ = !exercise.index.empty();
        in_index_.clear();
        for (const Word& word : words_)
            in_index_.push_back(exercise.index.empty() ? Found::whole : find_word(exercise.index, word.text));
        const auto look = [this](std::string_view text, const Place& place) { look_into(text, place); };
        each_name(exercise, look);
        for (const Variant& variant : exercise.variants) look_at_muscles(exercise, variant);
        for (const Variant& variant : exercise.variants) look_at_equipment(variant);
        each_text(exercise, look, [this](Field field) { return is_enough(field); });
        return best_;
    }

private:
    /// Whether no word can be found better in `field`: it has a place worth as much as it can have there.
    bool is_enough(Field field) const {
        for (std::size_t i = 0; i < words_.size(); ++i)
            if (best_[i].worth < worth(field == Field::summary ? Found::whole : in_index_[i], field)) return false;
        return true;
    }

    void look_into(std::string_view text, const Place& place) {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (best_[i].worth >= weight(place.field)) continue;
            const std::string_view word = words_[i].text;
            take(i, is_ascii_ ? find_in_ascii(text, word) : find_in_text(text, word), place);
        }
    }

    void look_at_muscles(const Exercise& exercise, const Variant& variant) {
        for (const auto list : {&Roles::target, &Roles::assist}) {
            const bool shared = std::ranges::equal(variant.roles.*list, exercise.roles.*list);
            for (const Muscle* muscle : variant.roles.*list) {
                const auto index = static_cast<std::size_t>(muscle - catalog_.muscles.data());
                const Place place{Field::muscle, muscle->name, shared ? nullptr : &variant};
                for (std::size_t i = 0; i < words_.size(); ++i) take(i, words_[i].muscles[index], place);
            }
        }
    }

    void look_at_equipment(const Variant& variant) {
        for (const Need& need : variant.needs.value_or(std::span<const Need>{})) {
            for (const Equipment* equipment : need.any_of) {
                const auto index = static_cast<std::size_t>(equipment - catalog_.equipment.data());
                const Place place{Field::equipment, equipment->name, &variant};
                for (std::size_t i = 0; i < words_.size(); ++i) take(i, words_[i].equipment[index], place);
            }
        }
    }

    void take(std::size_t word, Found found, Place place) {
        place.worth = worth(found, place.field);
        if (place.worth > best_[word].worth) best_[word] = place;
    }

    const Catalog& catalog_;
    const std::vector<Word>& words_;
    std::vector<Place> best_;
    bool is_ascii_ = false;
    std::vector<Found> in_index_;   ///< for each word, how it can stand in the steps and notes of the exercise
};

/// The words of the catalogue that are near enough to a folded word to be meant, nearest first.
class NearWords {
public:
    explicit NearWords(std::string_view asked) : asked_(asked), tolerated_(text::tolerated_distance(asked)) {}

    void add(std::string_view text) {
        const std::string folded = text::fold(text);
        for (const std::string_view word : text::words(folded)) add_word(std::string(word));
    }

    std::vector<std::string> nearest_first() {
        std::ranges::stable_sort(near_, {}, &std::pair<int, std::string>::first);
        std::vector<std::string> words;
        for (auto& [distance, word] : near_) words.push_back(std::move(word));
        return words;
    }

private:
    void add_word(std::string word) {
        const auto [entry, is_new] = seen_.insert(std::move(word));
        if (!is_new) return;
        const int distance = text::edit_distance(*entry, asked_);
        if (distance <= tolerated_) near_.emplace_back(distance, *entry);
    }

    std::string_view asked_;
    int tolerated_;
    std::unordered_set<std::string> seen_;
    std::vector<std::pair<int, std::string>> near_;
};

std::vector<std::string> near_words(const Catalog& catalog, std::string_view asked) {
    NearWords near(asked);
    const auto add = [&](std::string_view, const Place& place) { near.add(place.text); };
    const auto add_names = [&](const auto& thing) {
        near.add(thing.name);
        for (const std::string_view alias : thing.aliases) near.add(alias);
    };
    for (const Exercise& exercise : catalog.exercises) each_name(exercise, add);
    for (const Muscle& muscle : catalog.muscles) add_names(muscle);
    for (const Equipment& equipment : catalog.equipment) add_names(equipment);
    for (const Exercise& exercise : catalog.exercises) each_text(exercise, add, [](Field) { return false; });
    return near.nearest_first();
}

}  // namespace

std::string index_of(const Exercise& exercise) {
    std::set<std::string, std::less<>> all;
    bool plain = true;
    const auto add = [&](std::string_view text, const Place& place) {
        plain = plain && is_ascii(text);
        if (place.field != Field::step && place.field != Field::note) return;
        const std::string folded = text::fold(text);
        for (const std::string_view word : text::words(folded)) all.emplace(word);
    };
    each_name(exercise, add);
    each_text(exercise, add, [](Field) { return false; });
    std::string index;
    if (!plain) return index;
    for (const std::string& word : all) index += (index.empty() ? "" : " ") + word;
    return index;
}

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
    Places places(catalog, words);
    for (const Exercise* exercise : in_guide_order(catalog)) {
        const std::vector<Place> found = places.in(*exercise);
        const Place& worst = *std::ranges::min_element(found, {}, &Place::worth);
        if (worst.worth == 0) continue;
        int score = 0;
        for (const Place& place : found) score += place.worth;
        hits.push_back({exercise, score, worst.field, worst.text, worst.variant});
    }
    std::ranges::stable_sort(hits, std::ranges::greater{}, &SearchHit::score);
    return hits;
}

std::vector<std::string> suggest_words(const Catalog& catalog, std::string_view question) {
    const std::string folded = text::fold(question);
    const std::vector<std::string_view> words = text::words(folded);
    const auto is_nowhere = [&](std::string_view word) { return search(catalog, word).empty(); };
    const auto lost = std::ranges::find_if(words, is_nowhere);
    if (lost == words.end()) return {};
    std::vector<std::string> suggestions;
    for (std::string& word : near_words(catalog, *lost)) {
        // A muscle that no exercise trains has names, too, but they would find nothing.
        if (suggestions.size() < kMaxSuggestions && !is_nowhere(word)) suggestions.push_back(std::move(word));
    }
    return suggestions;
}

}  // namespace lats
