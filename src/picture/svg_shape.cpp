#include "picture/svg_shape.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string_view>

namespace lats {
namespace {

constexpr std::array<std::string_view, 6> kInks{"ground", "body", "moving", "target", "assist", "prop"};
constexpr std::array<std::string_view, 3> kFills{"open", "hatched", "solid"};

std::string_view ink_of(const Shape& shape) { return kInks[static_cast<std::size_t>(shape.ink)]; }

/// Whole numbers, so that steps between rounded places end where the places are.
long long tenths(double value) { return std::isfinite(value) ? std::llround(std::clamp(value, -1e6, 1e6) * 10) : 0; }

std::string from_tenths(long long value) {
    const long long size = value < 0 ? -value : value;
    std::string text = value < 0 ? "-" : "";
    if (size >= 10 || size == 0) text += std::to_string(size / 10);
    if (size % 10 != 0) text += "." + std::to_string(size % 10);
    return text;
}

/// Adds a number to a list of them; a minus separates as well as a space does.
void append(std::string& list, long long value) {
    if (!list.empty() && list.back() != 'm' && value >= 0) list += ' ';
    list += from_tenths(value);
}

std::string attributes(std::string_view classes, double width) {
    const std::string number = svg_number(width);
    return "class=\"" + std::string(classes) + (number == "1" ? "\"" : "\" stroke-width=\"" + number + "\"");
}

/// Where the line x + y = `sum` crosses the edges of a polygon, as x.
std::vector<double> crossings(const std::vector<Point>& polygon, double sum) {
    std::vector<double> found;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point a = polygon[i];
        const Point b = polygon[(i + 1) % polygon.size()];
        const double from = a.x + a.y - sum;
        const double to = b.x + b.y - sum;
        if ((from > 0) != (to > 0)) found.push_back(a.x + (b.x - a.x) * from / (from - to));
    }
    std::ranges::sort(found);
    return found;
}

/// Slanting lines through a polygon, as the data of a path; the other way where `side` is -1. Empty where only a damaged drawing could
/// need so many.
std::string slants(std::vector<Point> polygon, double side) {
    constexpr double kApart = 4;
    constexpr double kTooMany = 1000;
    for (Point& p : polygon) p.x *= side;
    double low = polygon[0].x + polygon[0].y;
    double high = low;
    for (const Point& p : polygon) {
        if (!(std::abs(p.x) + std::abs(p.y) < 1e6)) return {};
        low = std::min(low, p.x + p.y);
        high = std::max(high, p.x + p.y);
    }
    if ((high - low) / kApart > kTooMany) return {};
    std::string data;
    const auto add = [&](char command, double x, double sum) { data += command + svg_number(side * x) + " " + svg_number(sum - x); };
    for (double sum = std::ceil(low / kApart) * kApart; sum < high; sum += kApart) {
        const std::vector<double> cuts = crossings(polygon, sum);
        for (std::size_t i = 0; i + 1 < cuts.size(); i += 2) {
            add('M', cuts[i], sum);
            add('L', cuts[i + 1], sum);
        }
    }
    return data;
}

bool same_place(Point a, Point b) { return tenths(a.x) == tenths(b.x) && tenths(a.y) == tenths(b.y); }

bool same(const Shape& a, const Shape& b) { return same_kind(a, b) && std::ranges::equal(a.points, b.points, same_place); }

}  // namespace

std::string svg_number(double value) { return from_tenths(tenths(value)); }

std::string path_data(const Shape& shape) {
    std::string data = "m";
    long long x = 0;
    long long y = 0;
    for (const Point& p : shape.points) {
        append(data, tenths(p.x) - x);
        append(data, tenths(p.y) - y);
        x = tenths(p.x);
        y = tenths(p.y);
    }
    if (shape.points.size() == 1) data += "h0";  // a dot, by its round ends
    if (shape.closed) data += "z";
    return data;
}

bool same_kind(const Shape& a, const Shape& b) {
    return a.ink == b.ink && a.fill == b.fill && a.closed == b.closed && a.width == b.width && a.halo == b.halo &&
           a.points.size() == b.points.size();
}

std::vector<std::string> strokes_of(const Shape& shape) {
    const double width = shape.width > 1 ? shape.width : 1;
    const std::string kind = shape.closed ? "area" : "line";
    const std::string ink = " ink-" + std::string(ink_of(shape));
    std::vector<std::string> strokes;
    if (shape.halo > 0) strokes.push_back(attributes(kind + " halo", width + 2 * shape.halo));
    const std::string fill = shape.closed ? " fill-" + std::string(kFills[static_cast<std::size_t>(shape.fill)]) : std::string();
    strokes.push_back(attributes(kind + ink + fill, width));
    if (shape.closed || shape.fill == Fill::solid || width <= 2) return strokes;
    strokes.push_back(attributes("line halo", width - 1.5));
    if (shape.fill == Fill::hatched) strokes.push_back(attributes("line bars" + ink, width - 1) + " stroke-dasharray=\"1 2\"");
    return strokes;
}

// Lines cut by the outline: a <pattern> would need an id, and ids collide where a page holds several pictures. Targets are crossed, so
// that without colour they are not what assists.
std::string hatching(const Shape& shape) {
    if (!shape.closed || shape.fill != Fill::hatched || shape.points.empty()) return {};
    std::string data = slants(shape.points, 1);
    if (shape.ink == Ink::target) data += slants(shape.points, -1);
    return data.empty() ? data : "<path " + attributes("line ink-" + std::string(ink_of(shape)), 1) + " d=\"" + data + "\"/>";
}

std::string shapes_svg(const std::vector<Shape>& shapes) {
    std::string out;
    for (auto shape = shapes.begin(); shape != shapes.end(); ++shape) {
        if (shape->points.empty()) continue;
        if (std::any_of(shape + 1, shapes.end(), [&](const Shape& later) { return same(*shape, later); })) continue;
        const std::string data = path_data(*shape);
        for (const std::string& stroke : strokes_of(*shape)) out += "<path " + stroke + " d=\"" + data + "\"/>";
        out += hatching(*shape);
    }
    return out;
}

std::string svg_start(const Drawing& drawing) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"lats-picture\" viewBox=\"0 0 " + svg_number(drawing.width) + " " +
           svg_number(drawing.height) + "\"";
}

std::string wordless_svg_start(const Drawing& drawing) {
    constexpr double kPixels = 1.5;  // for each centimetre
    return svg_start(drawing) + " width=\"" + svg_number(kPixels * drawing.width) + "\" height=\"" + svg_number(kPixels * drawing.height) +
           "\" aria-hidden=\"true\">";
}

}  // namespace lats
