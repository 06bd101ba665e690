// What is drawn of an exercise or a muscle, as SVG documents for people's own pages.
#pragma once

#include "lats/catalog/model.hpp"

#include <string>

namespace lats {

/// The key moments of the figure of `variant`, side by side. Shape: empty where no figure is recorded.
std::string figure_svg(const Exercise& exercise, const Variant& variant);

/// The map of `muscle`, from the views that show it. Shape: empty where the catalogue has no outline for it.
std::string muscle_svg(const Catalog& catalog, const Muscle& muscle);

}  // namespace lats
