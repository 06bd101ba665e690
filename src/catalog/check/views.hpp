// The parts of a document as the rules want to see them: typed access to the JSON tree, in which anything may be missing or of
// another kind than it should be; such a part counts as absent, as the reader has reported it.
#pragma once

#include "catalog/check/phrase_book.hpp"
#include "json/problems.hpp"
#include "json/tree.hpp"

#include <string_view>
#include <vector>

namespace lats::checks {

/// A step of a variant, its own or taken over.
struct StepView {
    const json::Value* value = nullptr;
    const json::Value* text = nullptr;  ///< null where it has none
    std::string_view id;
    std::size_t index = 0;  ///< in the list that it is written in
    bool own = true;        ///< false: taken over from the variant that this one is based on
    TextFacts facts;
};

struct VariantView {
    const json::Value* value = nullptr;
    std::size_t index = 0;
    std::string_view id;
    std::vector<StepView> steps;  ///< complete, in no promised order
};

struct ExerciseView {
    const json::Value* value = nullptr;
    std::size_t index = 0;
    std::vector<VariantView> variants;
};

/// Makes views, and counts what they take: a small document can ask for many copies of many steps.
class Viewer {
public:
    explicit Viewer(PhraseBook& phrases) : phrases_(phrases) {}

    ExerciseView view(const json::Value& exercise, std::size_t index);

private:
    VariantView view_variant(const json::Value& variant, std::size_t index, const std::vector<VariantView>& above);
    void take_over(VariantView& variant, const std::vector<VariantView>& above);

    PhraseBook& phrases_;
    std::size_t taken_over_ = 0;
};

}  // namespace lats::checks
