// The pages of the guide, one function a kind. publish.cpp puts them together.
#pragma once

#include "lats/catalog/model.hpp"
#include "lats/publish/pages.hpp"

#include <vector>

namespace lats::publishing {

/// The list of exercises with its filters, and the ways into the guides.
PageFile index_page(const Catalog& catalog);

/// An exercise with each of its ways.
PageFile exercise_page(const Catalog& catalog, const Exercise& exercise);

PageFile muscle_page(const Catalog& catalog, const Muscle& muscle);
PageFile muscles_page(const Catalog& catalog);
PageFile equipment_page(const Catalog& catalog, const Equipment& equipment);
PageFile equipment_list_page(const Catalog& catalog);
PageFile guide_page(const Guide& guide);
PageFile sources_page(const Catalog& catalog);

/// A sheet of paper with `exercises` and cells to write in.
PageFile sheet_page(std::string_view id, std::string_view name, const std::vector<const Exercise*>& exercises, const Dose& dose);

/// What all pages look like.
PageFile style_sheet();

/// What makes the filters of the list work: rules, in place of a script.
PageFile filter_sheet(const Catalog& catalog);

}  // namespace lats::publishing
