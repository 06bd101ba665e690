#include "lats/picture/muscle_map.hpp"

#include "lats/catalog/anatomy.hpp"

#include <algorithm>
#include <cmath>

namespace lats {
namespace {

constexpr double kHalfWidth = 40;  // centimetres, arms and a margin
constexpr double kHeight = 182;
constexpr double kTop = 181;           // the height that lies at the upper edge
constexpr double kUpperBodyEnds = 84;  // the height below which there are only legs and hands

/// An outline to paint, with the ink of the mark that asks for it.
struct Marked {
    const Outline* outline = nullptr;
    Ink ink = Ink::target;
};

void add_outlines(std::vector<const Outline*>& found, const Muscle& muscle, BodyView view) {
    for (const Outline& outline : muscle.outlines)
        if (outline.view == view) found.push_back(&outline);
}

void add_branch(std::vector<const Outline*>& found, const std::vector<TreeNode>& tree, const Muscle& top, BodyView view) {
    auto node = std::ranges::find(tree, &top, &TreeNode::muscle);
    const std::size_t depth = node->depth;
    do add_outlines(found, *node->muscle, view);
    while (++node != tree.end() && node->depth > depth);
}

/// Its own branch and its members; where neither is drawn, the nearest node above that is.
std::vector<const Outline*> outlines_of(const Catalog& catalog, const Muscle& muscle, BodyView view) {
    const std::vector<TreeNode> tree = in_tree_order(catalog);
    std::vector<const Outline*> found;
    add_branch(found, tree, muscle, view);
    for (const Muscle* const member : muscle.members) add_branch(found, tree, *member, view);
    for (const Muscle* at = muscle.parent; at && found.empty(); at = at->parent) add_outlines(found, *at, view);
    return found;
}

/// Every outline once, the first marks winning and targets before assists; those under the skin first, so that deep muscles end
/// up on what covers them.
std::vector<Marked> marked_outlines(const Catalog& catalog, BodyView view, std::span<const MapMark> marks) {
    std::vector<Marked> all;
    for (const Ink ink : {Ink::target, Ink::assist}) {
        for (const MapMark& mark : marks) {
            if (mark.ink != ink || !mark.muscle) continue;
            for (const Outline* const outline : outlines_of(catalog, *mark.muscle, view))
                if (std::ranges::find(all, outline, &Marked::outline) == all.end()) all.push_back({outline, ink});
        }
    }
    std::ranges::stable_sort(all, {}, [](const Marked& marked) { return marked.outline->layer; });
    return all;
}

/// Units: square millimetres.
double area(const Outline& outline) {
    double twice = 0;
    for (std::size_t i = 0; i < outline.points.size(); ++i) {
        const MapPoint a = outline.points[i];
        const MapPoint b = outline.points[(i + 1) % outline.points.size()];
        twice += static_cast<double>(a.x) * b.y - static_cast<double>(b.x) * a.y;
    }
    return std::abs(twice) / 2;
}

/// How much is seen of the marks. What lies deep counts less.
double visible_area(const Catalog& catalog, BodyView view, std::span<const MapMark> marks) {
    double sum = 0;
    for (const Marked& marked : marked_outlines(catalog, view, marks)) sum += area(*marked.outline) / (1 + marked.outline->layer);
    return sum;
}

bool contains(const Outline& outline, MapPoint point) {
    bool inside = false;
    for (std::size_t i = 0; i < outline.points.size(); ++i) {
        const MapPoint a = outline.points[i];
        const MapPoint b = outline.points[(i + 1) % outline.points.size()];
        if ((a.y > point.y) == (b.y > point.y)) continue;
        if (point.x < a.x + static_cast<double>(b.x - a.x) * (point.y - a.y) / (b.y - a.y)) inside = !inside;
    }
    return inside;
}

bool covers(const Outline& upper, const Outline& lower) {
    return upper.view == lower.view && upper.layer < lower.layer &&
           std::ranges::any_of(lower.points, [&](MapPoint point) { return contains(upper, point); });
}

Point on_paper(MapPoint point, double side) { return {kHalfWidth + side * point.x / 10.0, kTop - point.y / 10.0}; }

std::vector<Point> half(const Outline& outline, double side) {
    std::vector<Point> points;
    for (const MapPoint point : outline.points) points.push_back(on_paper(point, side));
    return points;
}

/// Both halves of an outline that begins and ends at the midline, as one shape.
std::vector<Point> whole(const Outline& outline) {
    std::vector<Point> points = half(outline, 1);
    std::vector<Point> other = half(outline, -1);
    points.insert(points.end(), other.rbegin(), other.rend());
    return points;
}

void draw_both_sides(Drawing& drawing, const Outline& outline, Ink ink, Fill fill, double width) {
    for (const double side : {-1.0, 1.0}) drawing.shapes.push_back({half(outline, side), ink, fill, true, width});
}

void draw_body(Drawing& drawing, const Outline& outline) {
    const bool joins = outline.points.front().x == 0 && outline.points.back().x == 0;
    if (joins) drawing.shapes.push_back({whole(outline), Ink::body, Fill::open, true, 0.5});
    else draw_both_sides(drawing, outline, Ink::body, Fill::open, 0.5);
}

void draw_covers(Drawing& drawing, const Catalog& catalog, std::span<const Marked> marked) {
    for (const Muscle& muscle : catalog.muscles)
        for (const Outline& outline : muscle.outlines)
            if (std::ranges::any_of(marked, [&](const Marked& deep) { return deep.ink == Ink::target && covers(outline, *deep.outline); }))
                draw_both_sides(drawing, outline, Ink::body, Fill::open, 0);
}

void draw_marked(Drawing& drawing, const Marked& marked) {
    const bool seen_whole = marked.ink == Ink::target && marked.outline->layer == 0;
    draw_both_sides(drawing, *marked.outline, marked.ink, seen_whole ? Fill::solid : Fill::hatched, 0.4);
}

}  // namespace

std::vector<MapMark> marks_of(const Roles& roles) {
    std::vector<MapMark> marks;
    for (const Muscle* muscle : roles.target) marks.push_back({muscle, Ink::target});
    for (const Muscle* muscle : roles.assist) marks.push_back({muscle, Ink::assist});
    return marks;
}

std::vector<BodyView> views_of(const Catalog& catalog, std::span<const MapMark> marks) {
    const double front = visible_area(catalog, BodyView::front, marks);
    const double back = visible_area(catalog, BodyView::back, marks);
    constexpr double kWorthALook = 0.3;  // a view that shows less than this share of the other says nothing new
    std::vector<BodyView> views;
    if (front > 0 && front >= back * kWorthALook) views.push_back(BodyView::front);
    if (back > 0 && back >= front * kWorthALook) views.push_back(BodyView::back);
    return views;
}

Drawing muscle_map(const Catalog& catalog, BodyView view, std::span<const MapMark> marks) {
    Drawing drawing;
    for (const Outline& outline : catalog.body)
        if (outline.view == view) draw_body(drawing, outline);
    if (drawing.shapes.empty()) return drawing;
    drawing.width = 2 * kHalfWidth;
    drawing.height = kHeight;
    const std::vector<Marked> marked = marked_outlines(catalog, view, marks);
    draw_covers(drawing, catalog, marked);
    for (const Marked& one : marked) draw_marked(drawing, one);
    return drawing;
}

Drawing close_up(const Catalog& catalog, BodyView view, std::span<const MapMark> marks) {
    Drawing drawing = muscle_map(catalog, view, marks);
    double lowest = kTop;
    for (const Marked& marked : marked_outlines(catalog, view, marks))
        for (const MapPoint point : marked.outline->points) lowest = std::min(lowest, point.y / 10.0);
    if (drawing.width > 0 && lowest >= kUpperBodyEnds && lowest < kTop) drawing.height = kTop - kUpperBodyEnds;
    return drawing;
}

}  // namespace lats
