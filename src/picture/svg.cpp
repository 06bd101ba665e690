#include "lats/picture/svg.hpp"

#include "lats/text/clean.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace lats {
namespace {

constexpr std::array<std::string_view, 6> kInks{"ground", "body", "moving", "target", "assist", "prop"};
constexpr std::array<std::string_view, 3> kFills{"open", "hatched", "solid"};

std::string number(double v) {
    if (!std::isfinite(v)) return "0";
    const long long tenths = std::llround(std::clamp(v, -1e6, 1e6) * 10);
    const long long size = tenths < 0 ? -tenths : tenths;
    std::string text = (tenths < 0 ? "-" : "") + std::to_string(size / 10);
    if (size % 10 != 0) text += "." + std::to_string(size % 10);
    return text;
}

std::string escaped(std::string_view raw) {
    std::string safe;
    for (const char c : text::clean(raw)) {
        if (c == '&') safe += "&amp;";
        else if (c == '<') safe += "&lt;";
        else if (c == '>') safe += "&gt;";
        else if (c == '"') safe += "&quot;";
        else safe += c;
    }
    return safe;
}

std::string path(const Shape& shape, std::string_view classes, double width) {
    std::string d;
    for (const Point& p : shape.points) d += (d.empty() ? "M" : "L") + number(p.x) + " " + number(p.y);
    if (shape.points.size() == 1) d += "h0";    // a dot, by its round ends
    if (shape.closed) d += "Z";
    return "<path class=\"" + std::string(classes) + "\" d=\"" + d + "\" stroke-width=\"" + number(width) + "\"/>";
}

// Hatching as lines cut by the outline: a <pattern> would need an id, and ids collide where a page holds several pictures.
std::string hatching(const Shape& shape, std::string_view ink) {
    constexpr double apart = 4;
    constexpr double too_many = 1000;    // lines; only a damaged drawing has more
    const auto& at = shape.points;
    double low = at[0].x + at[0].y, high = low;
    for (const Point& p : at) {
        if (!(std::abs(p.x) + std::abs(p.y) < 1e6)) return {};
        low = std::min(low, p.x + p.y);
        high = std::max(high, p.x + p.y);
    }
    if ((high - low) / apart > too_many) return {};
    std::string d;
    for (double sum = std::ceil(low / apart) * apart; sum < high; sum += apart) {
        std::vector<double> cuts;
        for (std::size_t i = 0; i < at.size(); ++i) {
            const Point a = at[i], b = at[(i + 1) % at.size()];
            const double from = a.x + a.y - sum, to = b.x + b.y - sum;
            if ((from > 0) != (to > 0)) cuts.push_back(a.x + (b.x - a.x) * from / (from - to));
        }
        std::ranges::sort(cuts);
        for (std::size_t i = 0; i + 1 < cuts.size(); i += 2) {
            d += "M" + number(cuts[i]) + " " + number(sum - cuts[i]) + "L" + number(cuts[i + 1]) + " " + number(sum - cuts[i + 1]);
        }
    }
    if (d.empty()) return {};
    return "<path class=\"line ink-" + std::string(ink) + "\" d=\"" + d + "\" stroke-width=\"1\"/>";
}

std::string shape_svg(const Shape& shape) {
    if (shape.points.empty()) return {};
    const double width = shape.width > 1 ? shape.width : 1;
    const std::string_view ink = kInks[static_cast<std::size_t>(shape.ink)];
    const std::string kind = shape.closed ? "area" : "line";
    const std::string classes = kind + " ink-" + std::string(ink) + " fill-"
        + std::string(kFills[static_cast<std::size_t>(shape.fill)]);
    std::string out;
    if (shape.halo > 0) out += path(shape, kind + " halo", width + 2 * shape.halo);
    out += path(shape, classes, width);
    if (shape.closed && shape.fill == Fill::hatched) out += hatching(shape, ink);
    if (!shape.closed && shape.fill != Fill::solid && width > 2) out += path(shape, "line halo", width - 1.5);
    return out;
}

std::string shapes_svg(std::span<const Shape> shapes) {
    std::string out;
    for (const Shape& shape : shapes) out += shape_svg(shape);
    return out;
}

struct Words {
    std::string_view title, description;
};

std::string opened(double width, double height, std::string_view classes, const Words& words) {
    const std::string title = escaped(words.title), description = escaped(words.description);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"" + std::string(classes) + "\" viewBox=\"0 0 " + number(width) + " "
        + number(height) + "\" role=\"img\" aria-label=\"" + title + (description.empty() ? "" : ". ") + description + "\"><title>"
        + title + "</title><desc>" + description + "</desc>";
}

/// The colours of the inks, in their order, and of the paper.
struct Colors {
    std::string_view media;   ///< the media query they are for; empty: the usual
    std::array<std::string_view, 6> inks;
    std::string_view paper;
};

// Told apart by people who confuse red and green, too; on paper by what is solid, hatched or open alone.
constexpr std::array<Colors, 3> kColors{{
    {"", {"#6b7280", "#475569", "#1e3a8a", "#c2410c", "#b45309", "#0f766e"}, "#fff"},
    {"(prefers-color-scheme:dark)", {"#9ca3af", "#cbd5e1", "#93c5fd", "#fb7185", "#fbbf24", "#5eead4"}, "#111827"},
    {"print", {"#000", "#000", "#444", "#000", "#000", "#000"}, "#fff"},
}};

/// Each colour is written out where it is used: viewers of SVG files do not all know variables.
std::string rules(const Colors& colors) {
    std::string css;
    for (std::size_t i = 0; i < kInks.size(); ++i) {
        const std::string ink = ".lats-picture .ink-" + std::string(kInks[i]);
        css += ink + "{stroke:" + std::string(colors.inks[i]) + "}" + ink + ".area.fill-solid{fill:" + std::string(colors.inks[i]) + "}";
    }
    const std::string paper(colors.paper);
    css += ".lats-picture .halo{stroke:" + paper + "}.lats-picture .area.fill-hatched,.lats-picture .area.fill-open,"
           ".lats-picture .area.halo,.lats-picture .paper{fill:" + paper + "}";
    return colors.media.empty() ? css : "@media " + std::string(colors.media) + "{" + css + "}";
}

}  // namespace

std::string svg(const Drawing& drawing, std::string_view title, std::string_view description) {
    return opened(drawing.width, drawing.height, "lats-picture", {title, description}) + shapes_svg(drawing.shapes) + "</svg>\n";
}

std::string svg_file(const Drawing& drawing, std::string_view title, std::string_view description) {
    return opened(drawing.width, drawing.height, "lats-picture", {title, description}) + "<style>" + svg_style()
        + "</style><rect class=\"paper\" width=\"100%\" height=\"100%\"/>" + shapes_svg(drawing.shapes) + "</svg>\n";
}

std::string svg_style() {
    std::string css = ".lats-picture .line,.lats-picture .area{stroke-linecap:round;stroke-linejoin:round}.lats-picture .line{fill:none}";
    for (const Colors& colors : kColors) css += rules(colors);
    return css;
}

}  // namespace lats
