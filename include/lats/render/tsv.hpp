// The same answers as tab-separated values, for spreadsheets, awk and cut: a header line, then a line a row. Tabs and line breaks
// inside a value become spaces. A value that a spreadsheet would run as a formula (it starts with = + - @, full-width or behind spaces) or
// read on from into the next rows (it starts with ") is preceded by an apostrophe. Lists inside a value are separated by commas.
#pragma once

#include "lats/catalog/coverage.hpp"
#include "lats/catalog/model.hpp"
#include "lats/catalog/query.hpp"
#include "lats/catalog/search.hpp"
#include "lats/catalog/swap.hpp"

#include <string>
#include <vector>

namespace lats {

/// A row for each variant that fits: exercise, variant, name, level, role, precision, needs, positions.
std::string list_tsv(const std::vector<Match>& matches);

/// A row for each step of each variant given: exercise, variant, number, id, phase, text, hold_seconds, breath.
std::string show_tsv(const Exercise& exercise, const std::vector<const Variant*>& variants);

/// A row for each node given: id, name, kind, parent, target, assist, stabilize (numbers of exercises).
std::string muscles_tsv(const Catalog& catalog, const std::vector<const Muscle*>& muscles);

/// A row for each muscle and column: muscle, equipment ("none" for nothing but what every home has), variants.
std::string coverage_tsv(const Coverage& coverage);

/// A row for each swap: exercise, variant, score, kept, assisted, lost, loads (ids of muscles).
std::string swap_tsv(const std::vector<Swap>& swaps);

/// A row for each piece given: id, name, household, exercises (their number).
std::string equipment_tsv(const Catalog& catalog, const std::vector<const Equipment*>& equipment);

/// A row for each hit: exercise, name, score, field, variant, text.
std::string search_tsv(const std::vector<SearchHit>& hits);

/// A row for each exercise of each guide given: guide, number, exercise, name.
std::string guides_tsv(const std::vector<const Guide*>& guides);

}  // namespace lats
