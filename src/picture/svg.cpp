#include "lats/picture/svg.hpp"

#include <array>
#include <cmath>
#include <cstddef>

namespace lats {
namespace {

std::string number(double v) {
    if (!std::isfinite(v)) return "0";
    const long long tenths = std::llround(v * 10);
    const long long size = tenths < 0 ? -tenths : tenths;
    std::string text = (tenths < 0 ? "-" : "") + std::to_string(size / 10);
    if (size % 10 != 0) text += "." + std::to_string(size % 10);
    return text;
}

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char c : text) {
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

std::string shape_svg(const Shape& shape) {
    static constexpr std::array<std::string_view, 6> inks{"ground", "body", "moving", "target", "assist", "prop"};
    static constexpr std::array<std::string_view, 3> fills{"open", "hatched", "solid"};
    if (shape.points.empty()) return {};
    const double width = shape.width > 1 ? shape.width : 1;
    const std::string kind = shape.closed ? "area" : "line";
    const std::string classes = kind + " ink-" + std::string(inks[static_cast<std::size_t>(shape.ink)]) + " fill-"
        + std::string(fills[static_cast<std::size_t>(shape.fill)]);
    std::string out;
    if (shape.halo > 0) out += path(shape, kind + " halo", width + 2 * shape.halo);
    out += path(shape, classes, width);
    if (!shape.closed && shape.fill != Fill::solid && width > 2) out += path(shape, "line halo", width - 1.5);
    return out;
}

std::string opened(double width, double height, std::string_view title, std::string_view description) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + number(width) + " " + number(height)
        + "\" role=\"img\" aria-label=\"" + escaped(title) + "\"><title>" + escaped(title) + "</title><desc>"
        + escaped(description) + "</desc>";
}

}  // namespace

std::string svg(const Drawing& drawing, std::string_view title, std::string_view description) {
    std::string out = opened(drawing.width, drawing.height, title, description);
    for (const Shape& shape : drawing.shapes) out += shape_svg(shape);
    return out + "</svg>\n";
}

std::string_view svg_style() {
    return "svg{--paper:#fff;--body:#475569;--moving:#1e3a8a;--target:#c2410c;--assist:#b45309;--prop:#0f766e;--ground:#6b7280}"
           "@media (prefers-color-scheme:dark){svg{--paper:#111827;--body:#cbd5e1;--moving:#93c5fd;--target:#fb7185;"
           "--assist:#fbbf24;--prop:#5eead4;--ground:#9ca3af}}"
           "@media print{svg{--paper:#fff;--body:#000;--moving:#000;--target:#000;--assist:#000;--prop:#000;--ground:#000}}"
           ".line,.area{stroke-linecap:round;stroke-linejoin:round}.line{fill:none}"
           ".ink-body{stroke:var(--body);--ink:var(--body)}.ink-moving{stroke:var(--moving);--ink:var(--moving)}"
           ".ink-target{stroke:var(--target);--ink:var(--target)}.ink-assist{stroke:var(--assist);--ink:var(--assist)}"
           ".ink-prop{stroke:var(--prop);--ink:var(--prop)}.ink-ground{stroke:var(--ground);--ink:var(--ground)}"
           ".area.fill-solid{fill:var(--ink)}.area.fill-hatched{fill:var(--ink);fill-opacity:.35}.area.fill-open{fill:var(--paper)}"
           ".halo{stroke:var(--paper)}.area.halo{fill:var(--paper)}";
}

}  // namespace lats
