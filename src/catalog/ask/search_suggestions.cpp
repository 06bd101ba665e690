#include "lats/catalog/search.hpp"

#include "catalog/ask/searched_texts.hpp"
#include "lats/text/distance.hpp"
#include "lats/text/fold.hpp"

#include <unordered_set>
#include <utility>

namespace lats {
namespace {

constexpr std::size_t kMaxSuggestions = 3;

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
    const auto add = [&](std::string_view, const Passage& passage) { near.add(passage.text); };
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
