// The muscle map as pictures of a page.
#pragma once

#include "lats/catalog/model.hpp"
#include "lats/render/picture_lines.hpp"

#include <vector>

namespace lats {

/// The views of the body that show the targets and assistants of `roles`, each with a caption that says how they are marked.
/// Shape: empty where the catalogue has no body, or no outline for any of them.
std::vector<Picture> map_pictures(const Catalog& catalog, const Roles& roles);

/// The views of the body that show `muscle`.
std::vector<Picture> map_pictures(const Catalog& catalog, const Muscle& muscle);

}  // namespace lats
