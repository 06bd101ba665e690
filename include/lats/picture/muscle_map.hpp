// Where muscles lie: a body from the front and from behind.
#pragma once

#include "lats/catalog/model.hpp"
#include "lats/picture/drawing.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace lats {

/// How a muscle is marked on a map.
struct MapMark {
    const Muscle* muscle = nullptr;
    Ink ink = Ink::target;  ///< target: solid, assist: hatched
};

/// The targets and assistants of `roles`, as marks.
std::vector<MapMark> marks_of(const Roles& roles);

/// The views that say something about `marks`, front first: a view that shows little of what the other shows is left out.
std::vector<BodyView> views_of(const Catalog& catalog, std::span<const MapMark> marks);

/// The body from `view`, with the marked muscles. A mark on a region, group or muscle marks everything below it and its members.
/// A target under the skin is solid; a deep muscle is hatched, with the edges of what covers it. Units: centimetres.
/// Shape: without a body of that view in the catalogue, a drawing without size.
Drawing muscle_map(const Catalog& catalog, BodyView view, std::span<const MapMark> marks);

/// The same, without the legs where no mark reaches below the hips: for small pictures.
Drawing close_up(const Catalog& catalog, BodyView view, std::span<const MapMark> marks);

}  // namespace lats
