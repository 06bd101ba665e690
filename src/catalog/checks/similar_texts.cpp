// Texts that are nearly the same. To compare all pairs of a million texts would take days, so each is looked up by a number made from
// its words: without case, punctuation and articles, in any order. What has one word more is not found; that would take shingles,
// several numbers a text, for a warning that is seldom right.
#include "catalog/checks/rules.hpp"

#include <memory_resource>

#include <fmt/format.h>

namespace lats::checks {
namespace {

constexpr std::size_t kShortBytes = 24;   // "Change sides!" may be said in many ways
constexpr std::size_t kFewSteps = 3;      // nor do two steps make an exercise

/// What a text says that was met before, and whose it is.
struct Earlier {
    std::string_view text;
    std::string_view exercise;
    std::string_view variant;
};

std::string owner(const Earlier& earlier) {
    return earlier.variant.empty() ? quote(earlier.exercise) : quote(earlier.exercise) + ", variant " + quote(earlier.variant);
}

}  // namespace

struct SimilarTexts::Memory {
    using Map = std::pmr::unordered_map<std::uint64_t, Earlier>;

    std::pmr::monotonic_buffer_resource memory;
    Map texts{&memory};       ///< by their words in any order
    Map summaries{&memory};   ///< likewise
    Map variants{&memory};    ///< by their steps
};

SimilarTexts::SimilarTexts() : memory_(std::make_unique<Memory>()) {}
SimilarTexts::~SimilarTexts() = default;

void SimilarTexts::add(const ExerciseView& exercise, const Place& place, PhraseBook& phrases, Report* report) {
    const std::string_view id = text(*exercise.value, "id");
    const auto warn = [&](const json::Value& at, const Place& where, std::string message, std::string suggestion) {
        report->warn("near-identical-texts", at.spot().offset, where, std::move(message), std::move(suggestion));
    };
    const auto add_text = [&](const json::Value& value, std::uint64_t words, std::string_view variant, const Place& where) {
        if (value.text().size() < kShortBytes || words == 0) return;
        const auto [earlier, is_new] = memory_->texts.try_emplace(words, Earlier{value.text(), id, variant});
        const Earlier& first = earlier->second;
        if (is_new || !report || first.text == value.text()) return;
        if (first.exercise == id && first.variant == variant) return;   // a repeated step, which has a rule of its own
        if (!report->has_room("near-identical-texts")) return;
        warn(value, where, fmt::format("nearly the same as {} in {}", quote(first.text), owner(first)),
             "say the same with the same words, or say what is different");
    };

    if (const json::Value* const summary = find(*exercise.value, "summary", json::Kind::text)) {
        const std::uint64_t words = phrases.facts(summary->text()).word_bag;
        const auto [earlier, is_new] = memory_->summaries.try_emplace(words, Earlier{summary->text(), id, {}});
        if (!is_new && words != 0 && report && earlier->second.exercise != id) {
            warn(*summary, place.member("summary"), fmt::format("the summary says the same as that of {}", owner(earlier->second)),
                 "say what is different, or make one exercise of both");
        }
    }
    const Place variants = place.member("variants");
    for (const VariantView& variant : exercise.variants) {
        const Place item = variants.item(variant.index);
        const Place steps = item.member("steps");
        std::uint64_t all_steps = 0;
        for (const StepView& step : variant.steps) {
            all_steps = all_steps * 31 + step.facts.words;
            if (!step.own || !step.text) continue;
            const Place at = steps.item(step.index);
            add_text(*step.text, step.facts.word_bag, variant.id, at.member("text"));
        }
        if (variant.steps.size() < kFewSteps) continue;
        const auto [earlier, is_new] = memory_->variants.try_emplace(all_steps, Earlier{{}, id, variant.id});
        if (is_new || !report) continue;
        if (earlier->second.exercise == id && earlier->second.variant == variant.id) continue;
        warn(*variant.value, item, fmt::format("the same steps as {}", owner(earlier->second)),
             "say what is different, or leave one out");
    }
}

}  // namespace lats::checks
