// The texts of an exercise that a search looks into, field by field.
#pragma once

#include "lats/catalog/search.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace lats {

/// A text of an exercise; with a worth, where a word was found.
struct Passage {
    Field field = Field::name;
    std::string_view text;
    const Variant* variant = nullptr;
    int worth = 0;
};

/// Calls `visit` with each name of `exercise` and the place it stands for: a misspelling is never shown.
template <class Visit> void each_name(const Exercise& exercise, Visit visit) {
    visit(exercise.name, Passage{Field::name, exercise.name});
    for (const std::string_view alias : exercise.aliases) visit(alias, Passage{Field::alias, alias});
    for (const std::string_view wrong : exercise.misspellings) visit(wrong, Passage{Field::alias, exercise.name});
}

template <class Visit> void each_note(std::initializer_list<Notes> lists, const Variant* variant, Visit visit) {
    for (const Notes notes : lists) {
        for (const Note& note : notes) visit(note.text, Passage{Field::note, note.text, variant});
    }
}

/// Whether step `i` of `variant` is the same text in memory as that of `first`: many variants are based on the first, and
/// what was read there need not be read again.
inline bool is_taken_over(const Variant& variant, std::size_t i, const Variant& first) {
    return &variant != &first && i < first.steps.size() && first.steps[i].text.data() == variant.steps[i].text.data() &&
           std::ranges::equal(first.steps[i].cues, variant.steps[i].cues);
}

/// Calls `visit` with each text of `exercise` that is read, best field first, until `enough(field)` says that nothing in
/// that field, or in those below it, is wanted any more. The name of a variant sums it up.
template <class Visit, class Enough> void each_text(const Exercise& exercise, Visit visit, Enough enough) {
    visit(exercise.summary, Passage{Field::summary, exercise.summary});
    for (const Variant& variant : exercise.variants) visit(variant.name, Passage{Field::summary, variant.name, &variant});
    for (const Variant& variant : exercise.variants) {
        if (enough(Field::step)) return;
        for (std::size_t i = 0; i < variant.steps.size(); ++i) {
            if (is_taken_over(variant, i, exercise.variants.front())) continue;
            const Step& step = variant.steps[i];
            visit(step.text, Passage{Field::step, step.text, &variant});
            for (const std::string_view cue : step.cues) visit(cue, Passage{Field::step, cue, &variant});
        }
    }
    if (enough(Field::note)) return;
    each_note({exercise.about, exercise.tips, exercise.mistakes, exercise.cautions}, nullptr, visit);
    for (const Variant& variant : exercise.variants) {
        each_note({variant.notes, variant.tips, variant.cautions}, &variant, visit);
    }
}

}  // namespace lats
