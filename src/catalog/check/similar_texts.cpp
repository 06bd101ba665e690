// Texts that are nearly the same. To compare all pairs of a million texts would take days, so each is looked up by a number made from
// its words: without case, punctuation and articles, in any order. What has one word more is not found; that would take shingles,
// several numbers a text, for a warning that is seldom right.
#include "catalog/check/rules.hpp"

#include <algorithm>
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
    const std::string exercise = quote(text(*earlier.exercise, "id"));
    return earlier.variant ? fmt::format("{}, variant {}", exercise, quote(text(*earlier.variant, "id"))) : exercise;
}

bool is_of(const Earlier& earlier, std::string_view exercise, std::string_view variant) {
    return text(*earlier.exercise, "id") == exercise && text(*earlier.variant, "id") == variant;
}

/// The first to come with each number. A table of places in a list: a million of them take a quarter of what a map of nodes takes, and half the
/// time.
class Firsts {
public:
    /// The first with `number`, for as long as none is added; null where that is `own`, which is kept then.
    const Earlier* add(std::uint64_t number, const Earlier& own) {
        if (2 * entries_.size() >= slots_.size()) grow();
        std::uint32_t& slot = slots_[slot_of(number)];
        if (slot != 0) return &entries_[slot - 1].earlier;
        entries_.push_back({number, own});
        slot = static_cast<std::uint32_t>(entries_.size());
        return nullptr;
    }

private:
    struct Entry {
        std::uint64_t number;
        Earlier earlier;
    };

    static constexpr std::size_t kFirstSlots = 1024;
    static constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15;  // 2^64 by the golden ratio: near numbers come to lie far apart
    static constexpr unsigned kHalf = 32;                      // the high bits are mixed best

    /// The slot that has `number`, or the empty one where it goes.
    std::size_t slot_of(std::uint64_t number) const {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = (number * kMix >> kHalf) & mask;
        while (slots_[at] != 0 && entries_[slots_[at] - 1].number != number) at = (at + 1) & mask;
        return at;
    }

    void grow() {
        slots_.assign(std::max(kFirstSlots, 2 * slots_.size()), 0);
        for (std::size_t i = 0; i < entries_.size(); ++i) slots_[slot_of(entries_[i].number)] = static_cast<std::uint32_t>(i + 1);
    }

    std::vector<Entry> entries_;
    std::vector<std::uint32_t> slots_;  ///< one more than an index in entries_, or 0; always a power of two, at least half of them 0
};

}  // namespace

struct SimilarTexts::Memory {
    Firsts texts;      ///< by their words in any order
    Firsts summaries;  ///< likewise
    Firsts variants;   ///< by their steps
};

SimilarTexts::SimilarTexts() : memory_(std::make_unique<Memory>()) {}
SimilarTexts::~SimilarTexts() = default;

void SimilarTexts::add(const ExerciseView& exercise, const Place& place, PhraseBook& phrases, Report* report) {
    const std::string_view id = text(*exercise.value, "id");
    const auto warn = [&](const json::Value& at, const Place& where, std::string message, std::string suggestion) {
        report->warn("near-identical-texts", at.spot(), where, std::move(message), std::move(suggestion));
    };
    const auto add_text = [&](const json::Value& value, std::uint64_t words, const json::Value& variant, const Place& where) {
        if (value.text().size() < kShortBytes || words == 0) return;
        const Earlier* const first = memory_->texts.add(words, {exercise.value, &variant, &value});
        if (!first || !report || first->text->text() == value.text()) return;
        if (is_of(*first, id, text(variant, "id"))) return;  // a repeated step, which has a rule of its own
        if (!report->has_room("near-identical-texts")) return;
        warn(value, where, fmt::format("nearly the same as {} in {}", quote(first->text->text()), owner(*first)),
             "say the same with the same words, or say what is different");
    };

    if (const json::Value* const summary = find(*exercise.value, "summary", json::Kind::text)) {
        const std::uint64_t words = phrases.facts(summary->text()).word_bag;
        const Earlier* const first = words == 0 ? nullptr : memory_->summaries.add(words, {exercise.value, nullptr, summary});
        if (first && report && text(*first->exercise, "id") != id) {
            warn(*summary, place.member("summary"), fmt::format("the summary says the same as that of {}", owner(*first)),
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
            add_text(*step.text, step.facts.word_bag, *variant.value, at.member("text"));
        }
        if (variant.steps.size() < kFewSteps) continue;
        const Earlier* const first = memory_->variants.add(all_steps, {exercise.value, variant.value, nullptr});
        if (!first || !report || is_of(*first, id, variant.id)) continue;
        warn(*variant.value, item, fmt::format("the same steps as {}", owner(*first)), "say what is different, or leave one out");
    }
}

}  // namespace lats::checks
