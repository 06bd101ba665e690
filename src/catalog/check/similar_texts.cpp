// Texts that are nearly the same. To compare all pairs would take very long, so each is looked up by its words: without case,
// punctuation and articles, in any order. What has one word more is not found; that would take shingles, several keys a text, for a
// warning that is seldom right.
#include "catalog/check/rules.hpp"

#include <map>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

namespace lats::checks {
namespace {

constexpr std::size_t kShortBytes = 24;  // "Change sides!" may be said in many ways
constexpr std::size_t kFewSteps = 3;     // nor do two steps make an exercise

/// Whose a text or a list of steps is that was met before.
struct Earlier {
    const json::Value* exercise;
    const json::Value* variant;  ///< null: it is of the exercise
    const json::Value* text;     ///< null: it is all steps
};

std::string owner(const Earlier& earlier) {
    const std::string exercise = quote(earlier.exercise->text_under("id"));
    return earlier.variant ? fmt::format("{}, variant {}", exercise, quote(earlier.variant->text_under("id"))) : exercise;
}

bool is_of(const Earlier& earlier, std::string_view exercise, std::string_view variant) {
    return earlier.exercise->text_under("id") == exercise && earlier.variant->text_under("id") == variant;
}

/// The first to come with each key.
template <class Map> const Earlier* first_with(Map& firsts, const typename Map::key_type& key, const Earlier& own) {
    const auto [entry, is_new] = firsts.try_emplace(key, own);
    return is_new ? nullptr : &entry->second;
}

}  // namespace

struct SimilarTexts::Memory {
    std::unordered_map<std::size_t, Earlier> texts;        ///< by their words in any order
    std::unordered_map<std::size_t, Earlier> summaries;    ///< likewise
    std::map<std::vector<std::size_t>, Earlier> variants;  ///< by the words of their steps
};

SimilarTexts::SimilarTexts() : memory_(std::make_unique<Memory>()) {}
SimilarTexts::~SimilarTexts() = default;

void SimilarTexts::add(const ExerciseView& exercise, const Place& place, PhraseBook& phrases, Report* report) {
    const std::string_view id = exercise.value->text_under("id");
    const auto warn = [&](const json::Value& at, const Place& where, std::string message, std::string suggestion) {
        report->warn("near-identical-texts", at.spot(), where, std::move(message), std::move(suggestion));
    };
    const auto add_text = [&](const json::Value& value, std::size_t words, const json::Value& variant, const Place& where) {
        if (value.text().size() < kShortBytes || words == 0) return;
        const Earlier* const first = first_with(memory_->texts, words, {exercise.value, &variant, &value});
        if (!first || !report || first->text->text() == value.text()) return;
        if (is_of(*first, id, variant.text_under("id"))) return;  // a repeated step, which has a rule of its own
        warn(value, where, fmt::format("nearly the same as {} in {}", quote(first->text->text()), owner(*first)),
             "say the same with the same words, or say what is different");
    };

    if (const json::Value* const summary = exercise.value->find("summary", json::Kind::text)) {
        const std::size_t words = phrases.facts(summary->text()).word_bag;
        const Earlier* const first = words == 0 ? nullptr : first_with(memory_->summaries, words, {exercise.value, nullptr, summary});
        if (first && report && first->exercise->text_under("id") != id) {
            warn(*summary, place.member("summary"), fmt::format("the summary says the same as that of {}", owner(*first)),
                 "say what is different, or make one exercise of both");
        }
    }
    const Place variants = place.member("variants");
    for (const VariantView& variant : exercise.variants) {
        const Place item = variants.item(variant.index);
        const Place steps = item.member("steps");
        std::vector<std::size_t> all_steps;
        for (const StepView& step : variant.steps) {
            all_steps.push_back(step.facts.words);
            if (!step.own || !step.text) continue;
            const Place at = steps.item(step.index);
            add_text(*step.text, step.facts.word_bag, *variant.value, at.member("text"));
        }
        if (variant.steps.size() < kFewSteps) continue;
        const Earlier* const first = first_with(memory_->variants, all_steps, {exercise.value, variant.value, nullptr});
        if (!first || !report || is_of(*first, id, variant.id)) continue;
        warn(*variant.value, item, fmt::format("the same steps as {}", owner(*first)), "say what is different, or leave one out");
    }
}

}  // namespace lats::checks
