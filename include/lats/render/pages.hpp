// One function for each thing the program shows a person. They read values and return pages; they know nothing of
// terminals.
#pragma once

#include "lats/catalog/check.hpp"
#include "lats/catalog/coverage.hpp"
#include "lats/catalog/model.hpp"
#include "lats/catalog/query.hpp"
#include "lats/catalog/search.hpp"
#include "lats/catalog/swap.hpp"
#include "lats/render/page.hpp"

#include <vector>

namespace lats {

/// The exercises that fit `query`, a row each, with the variants that fit and, where muscles were asked, their role.
Page exercise_list(const std::vector<Match>& matches, const Query& query, Layout layout);

/// An exercise done as `variant`: roles, needs, dose, steps, what to mind, other ways, and where it stands in the guide.
Page exercise_card(const Catalog& catalog, const Exercise& exercise, const Variant& variant, Layout layout);

/// The figure of `variant` in its key moments, side by side with their captions; the captions alone where `layout` has no pictures.
/// Shape: empty where no figure is recorded.
Page figure_moments(const Variant& variant, Layout layout);

/// The figure of `variant` in motion: a page for each moment of one repetition, all with as many lines, the last of which tells how to
/// end it. Shape: no higher than `layout` and one line for the cursor; empty where that leaves too little, or no figure is recorded.
std::vector<Page> figure_movie(const Exercise& exercise, const Variant& variant, int frames_per_second, Layout layout);

/// What `variant` changes against the first way to do `exercise`, step by step.
Page variant_changes(const Exercise& exercise, const Variant& variant, Layout layout);

/// What the roles, the dose and the cautions of a variant rest on, with what each study did.
Page exercise_why(const Exercise& exercise, const Variant& variant, Layout layout);

/// What to do instead, each with what it keeps and loses.
Page swap_list(const SwapQuery& query, std::span<const Swap> swaps, Layout layout);

/// The anatomy as a tree; each node with the number of exercises that target it and that work it otherwise.
Page muscle_tree(const Catalog& catalog, Layout layout);

/// Muscles against equipment, and the gaps that have a reason.
Page coverage_table(const Coverage& coverage, Layout layout);

/// One muscle: where it lies, what it does, what opposes it, and the exercises for it by role.
Page muscle_card(const Catalog& catalog, const Muscle& muscle, Layout layout);

/// All equipment, with the number of exercises that use it.
Page equipment_list(const Catalog& catalog, Layout layout);

/// One piece of equipment: what it is, how to use it safely, and the exercises with it.
Page equipment_card(const Catalog& catalog, const Equipment& equipment, Layout layout);

/// Search results, best first, each with the place where it hit.
Page search_results(const std::vector<SearchHit>& hits, Layout layout);

/// What a check found, document by document, each as `file:line:column: warning: message [code]`, a line that is never wrapped, with
/// its place and the suggestion below; then how often each code was found, and how many errors and warnings there are.
Page check_report(const std::vector<Finding>& findings, Layout layout);

/// The guides of a catalogue.
Page guide_list(const Catalog& catalog, Layout layout);

/// A guide as a whole: introduction, advice, anatomy, exercises in order, what to read next.
Page guide_page(const Guide& guide, Layout layout);

}  // namespace lats
