#include "render/map_pictures.hpp"

#include "lats/picture/muscle_map.hpp"

#include <algorithm>

namespace lats {
namespace {

std::string_view seen(BodyView view) { return view == BodyView::front ? "from the front" : "from behind"; }

std::vector<Picture> pictures_of(const Catalog& catalog, std::span<const MapMark> marks, std::string_view legend) {
    std::vector<Picture> pictures;
    for (const BodyView view : views_of(catalog, marks))
        pictures.push_back({close_up(catalog, view, marks), std::string(seen(view)) + std::string(legend)});
    return pictures;
}

}  // namespace

std::vector<Picture> map_pictures(const Catalog& catalog, const Roles& roles) {
    return pictures_of(catalog, marks_of(roles), roles.assist.empty() ? ": targets" : ": targets solid, assistants hatched");
}

std::vector<Picture> map_pictures(const Catalog& catalog, const Muscle& muscle) {
    const MapMark mark{&muscle, Ink::target};
    return pictures_of(catalog, std::span(&mark, 1), "");
}

}  // namespace lats
