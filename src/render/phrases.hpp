// Values of the catalogue as the words that stand in a line: lists, ranges, doses.
#pragma once

#include "lats/catalog/anatomy.hpp"
#include "lats/catalog/model.hpp"
#include "lats/catalog/query.hpp"
#include "lats/render/page.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lats::phrases {

/// `name` as it stands inside a sentence: "Latissimus dorsi" gives "latissimus dorsi", "EZ bar" stays.
std::string lower_first(std::string_view name);
std::string upper_first(std::string_view text);

/// Example: 2 to 3
std::string range(Range range);
/// "1 second", "5 to 8 seconds"
std::string seconds(Range seconds);

/// Example: 1 exercise, 2 exercises
std::string count(std::size_t number, std::string_view noun);

/// A number in a table: "-" for 0.
std::string number(std::size_t count);

/// Deeper trees than this are not drawn any deeper: no anatomy needs it, and a stranger's catalog may have it.
inline constexpr std::size_t kMaxDepthDrawn = 12;

/// The name of a node of the anatomy, indented by its depth.
std::string tree_name(const TreeNode& node);

/// Names inside a sentence, separated by commas; empty for an empty list.
std::string names(Muscles muscles);
std::string names(std::span<const Equipment* const> equipment);

/// Texts separated by commas.
std::string list(Texts texts);

/// What has to be there: "dumbbell and (door anchor or post)", "nothing", or "not recorded".
std::string needs(const Variant& variant);

/// Example: standing or lying face down (prone)
std::string positions(const Variant& variant);
std::string side(Side side);

/// Example: 2 to 3 sets of 8 to 12 repetitions. Empty where nothing is stated.
std::string dose(const Dose& dose);

/// Example: 1 second for the effort, 3 seconds on the way back. Empty where nothing is stated.
std::string tempo(const Tempo& tempo);

/// Example: out with the effort, in on the way back. Empty where nothing is stated.
std::string breathing(const Breathing& breathing);

/// What a phase is called above its steps.
std::string_view phase(Phase phase);

/// "free-exercise-db (Ab_Roller), Unlicense"; empty where nothing is recorded. The address of the licence is not part of it.
std::string provenance(const Provenance& provenance);

/// "Bent-over row: with dumbbells".
std::string title(const Exercise& exercise, const Variant& variant);

/// Authors, year, title, place: what is recorded of them.
std::string reference(const Source& source);

/// "muscle, in the upper back, back": what it is, and what it belongs to.
std::string belongs_to(const Muscle& muscle);

/// The parts of `fallback` that `dose` does not state.
Dose missing_parts(const Dose& dose, const Dose& fallback);

/// The text of a step with its hold, breath and pace in brackets.
std::string step(const Step& step);

/// The ids of the variants of a match, separated by commas.
std::string variant_ids(const Match& match);

/// Adds an item for each exercise, with the ids of its ways.
void add_matches(Page& page, const std::vector<Match>& matches);

}  // namespace lats::phrases
