// The same answers as JSON, for programs. The root is an object with "schema": "lats.<name>/1"; within a version keys
// are only added. The schemas are in data/schemas/. Values that are not recorded are absent, as in the catalogue.
// Shape: UTF-8, two spaces of indentation, a newline at the end.
#pragma once

#include "lats/catalog/check.hpp"
#include "lats/catalog/coverage.hpp"
#include "lats/catalog/model.hpp"
#include "lats/catalog/query.hpp"
#include "lats/catalog/search.hpp"
#include "lats/catalog/swap.hpp"

#include <string>
#include <vector>

namespace lats {

/// lats.list/1
std::string list_json(const std::vector<Match>& matches);

/// lats.show/1: the exercise with the variants given, each complete.
std::string show_json(const Catalog& catalog, const Exercise& exercise, const std::vector<const Variant*>& variants);

/// lats.muscles/1: every node with its counts, in tree order.
std::string muscles_json(const Catalog& catalog);

/// lats.muscle/1: one node, and the exercises for it by role.
std::string muscle_json(const Catalog& catalog, const Muscle& muscle);

/// lats.equipment-list/1
std::string equipment_list_json(const Catalog& catalog);

/// lats.equipment/1: one piece, and the exercises with it.
std::string equipment_json(const Catalog& catalog, const Equipment& equipment);

/// lats.search/1
std::string search_json(const std::vector<SearchHit>& hits);

/// lats.coverage/1
std::string coverage_json(const Coverage& coverage);

/// lats.swap/1
std::string swap_json(const SwapQuery& query, const std::vector<Swap>& swaps);

/// lats.check/1
std::string check_json(const std::vector<Finding>& findings);

/// lats.version/1
std::string version_json(std::string_view version, const CatalogSize& builtin);

/// lats.guides/1
std::string guides_json(const Catalog& catalog);

/// lats.guide/1
std::string guide_json(const Catalog& catalog, const Guide& guide);

}  // namespace lats
