#include "lats/render/svg.hpp"

#include "lats/picture/figure.hpp"
#include "lats/picture/muscle_map.hpp"
#include "lats/picture/svg.hpp"
#include "render/phrases.hpp"
#include "text/join.hpp"

namespace lats {
namespace {

constexpr double kGap = 20;

}  // namespace

std::string figure_svg(const Exercise& exercise, const Variant& variant) {
    if (variant.figure.poses.empty()) return {};
    const std::string captions = text::join(variant.figure.poses, ", then ", [](const Pose& pose) { return pose.caption; });
    return svg_file(beside(key_moments(variant), kGap), phrases::title(exercise, variant), captions);
}

std::string muscle_svg(const Catalog& catalog, const Muscle& muscle) {
    const MapMark mark{&muscle, Ink::target};
    std::vector<Drawing> views;
    for (const BodyView view : views_of(catalog, std::span(&mark, 1))) views.push_back(close_up(catalog, view, std::span(&mark, 1)));
    if (views.empty()) return {};
    return svg_file(beside(std::move(views), kGap), muscle.name, muscle.location);
}

}  // namespace lats
