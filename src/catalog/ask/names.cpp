// A question is compared with all names again for each rule, from the surest rule to the loosest, and the first rule
// that finds something decides. Keeping the folded names between the rules would help only questions that fail.
#include "lats/catalog/names.hpp"

#include "lats/text/distance.hpp"
#include "lats/text/fold.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace lats {
namespace {

constexpr std::size_t kMaxSuggestions = 5;

template <class Record> Texts aliases(const Record& record) {
    if constexpr (requires { record.aliases; }) return record.aliases;
    else return {};
}

template <class Record> Texts misspellings(const Record& record) {
    if constexpr (requires { record.misspellings; }) return record.misspellings;
    else return {};
}

std::string without_spaces(std::string folded) {
    std::erase(folded, ' ');
    return folded;
}

/// Whether neighbouring words of a name, run together, are the question run together: "pull down" and "pulldown".
bool runs_together(const std::vector<std::string_view>& name, std::string_view squeezed) {
    for (std::size_t first = 0; first < name.size(); ++first) {
        std::string_view rest = squeezed;
        for (std::size_t i = first; i < name.size() && rest.starts_with(name[i]); ++i) {
            rest.remove_prefix(name[i].size());
            if (rest.empty()) return true;
        }
    }
    return false;
}

bool has_all(const std::vector<std::string_view>& name, const std::vector<std::string_view>& asked) {
    return std::ranges::all_of(asked, [&](std::string_view word) { return std::ranges::find(name, word) != name.end(); });
}

/// Whether a word of `name` begins with a folded question, or is nearly it: worth suggesting, not worth more.
bool reminds_of(std::string_view name, std::string_view asked) {
    const std::string folded = text::fold(name);
    return std::ranges::any_of(text::words(folded),
                               [&](std::string_view word) { return word.starts_with(asked) || text::near_distance(word, asked); });
}

/// Something that may have been meant, and how far it is from the question.
template <class Thing> using Guess = std::pair<int, Thing>;

/// The guessed things, nearest first, equals in their order, at most `limit`.
template <class Thing> std::vector<Thing> nearest_first(std::vector<Guess<Thing>> guesses, std::size_t limit) {
    std::ranges::stable_sort(guesses, {}, &Guess<Thing>::first);
    std::vector<Thing> things;
    for (const auto& [distance, thing] : guesses) {
        if (things.size() < limit) things.push_back(thing);
    }
    return things;
}

template <class List, class Rule> std::vector<const RecordIn<List>*> all_where(const List& records, Rule rule) {
    std::vector<const RecordIn<List>*> found;
    for (const auto& record : records) {
        if (rule(record)) found.push_back(&record);
    }
    return found;
}

template <class Record, class Rule> bool any_right_name(const Record& record, Rule rule) {
    return rule(record.id) || rule(record.name) || std::ranges::any_of(aliases(record), rule);
}

/// The lookup that ended with `found`: `fit` where that is one record.
template <class Record> Lookup<Record> settled(Fit fit, std::vector<const Record*> found) {
    return {found.empty() ? Fit::none : found.size() == 1 ? fit : Fit::ambiguous, std::move(found)};
}

/// The records that a data set calls `word`, written exactly so.
template <class List> std::vector<const RecordIn<List>*> imported_as(const List& records, std::string_view word) {
    if constexpr (requires(RecordIn<List> record) { record.provenance; }) {
        if (!word.empty()) return all_where(records, [&](const auto& record) { return record.provenance.id == word; });
    }
    return {};
}

/// The records that the folded question `asked` names without a guess.
template <class List> Lookup<RecordIn<List>> called(const List& records, const std::string& asked) {
    const std::string squeezed = without_spaces(asked);
    const std::vector<std::string_view> words = text::words(asked);
    const auto same = [&](std::string_view name) { return text::fold(name) == asked; };
    const auto run_together = [&](std::string_view name) { return without_spaces(text::fold(name)) == squeezed; };
    const auto has_words = [&](std::string_view name) {
        const std::string folded = text::fold(name);
        const std::vector<std::string_view> its_words = text::words(folded);
        return has_all(its_words, words) || runs_together(its_words, squeezed);
    };

    auto found = all_where(records, [&](const auto& record) { return any_right_name(record, same); });
    if (!found.empty()) return settled(Fit::exact, std::move(found));
    found = all_where(records, [&](const auto& record) { return std::ranges::any_of(misspellings(record), same); });
    if (!found.empty()) return settled(Fit::corrected, std::move(found));
    found = all_where(records, [&](const auto& record) { return any_right_name(record, run_together); });
    if (!found.empty()) return settled(Fit::exact, std::move(found));
    return settled(Fit::exact, all_where(records, [&](const auto& record) { return any_right_name(record, has_words); }));
}

/// How far the nearest of all that `record` is called is from a folded question; nothing where none is near.
template <class Record> std::optional<int> near_distance(const Record& record, std::string_view asked) {
    std::optional<int> nearest;
    const auto consider = [&](std::string_view name) {
        const auto distance = text::near_distance(name, asked);
        if (distance && (!nearest || *distance < *nearest)) nearest = distance;
    };
    consider(record.id);
    consider(record.name);
    std::ranges::for_each(aliases(record), consider);
    std::ranges::for_each(misspellings(record), consider);
    return nearest;
}

/// What was perhaps meant by a question that names nothing.
template <class List> Lookup<RecordIn<List>> guess(const List& records, std::string_view asked) {
    std::vector<Guess<const RecordIn<List>*>> guesses;
    for (const auto& record : records) {
        if (const auto distance = near_distance(record, asked)) guesses.emplace_back(*distance, &record);
    }
    if (guesses.empty()) {
        const auto reminds = [&](std::string_view name) { return reminds_of(name, asked); };
        auto records_reminding = all_where(records, [&](const auto& record) { return any_right_name(record, reminds); });
        records_reminding.resize(std::min(records_reminding.size(), kMaxSuggestions));
        return {Fit::none, std::move(records_reminding)};
    }
    const int smallest = std::ranges::min(guesses, {}, &Guess<const RecordIn<List>*>::first).first;
    const bool one = std::ranges::count(guesses, smallest, &Guess<const RecordIn<List>*>::first) == 1;
    const bool sure = one && text::tolerated_distance(asked) == 2;
    return {sure ? Fit::corrected : Fit::none, nearest_first(std::move(guesses), sure ? 1 : kMaxSuggestions)};
}

}  // namespace

template <class List> Lookup<RecordIn<List>> find_by_name(const List& records, std::string_view word) {
    // An id always means its own record, whatever others are called: otherwise some records could not be asked for.
    const auto same_id = std::ranges::find(records, word, &RecordIn<List>::id);
    if (same_id != records.end()) return {Fit::exact, {&*same_id}};
    if (auto imported = imported_as(records, word); !imported.empty()) return settled(Fit::exact, std::move(imported));
    const std::string asked = text::fold(word);
    if (asked.empty()) return {};
    const Lookup<RecordIn<List>> lookup = called(records, asked);
    return lookup.fit == Fit::none ? guess(records, asked) : lookup;
}

template Lookup<Muscle> find_by_name(const Records<Muscle>&, std::string_view);
template Lookup<Equipment> find_by_name(const Records<Equipment>&, std::string_view);
template Lookup<Exercise> find_by_name(const Records<Exercise>&, std::string_view);
template Lookup<Guide> find_by_name(const Records<Guide>&, std::string_view);
template Lookup<Variant> find_by_name(const std::span<const Variant>&, std::string_view);

}  // namespace lats
