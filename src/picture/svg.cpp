#include "lats/picture/svg.hpp"

#include "lats/text/clean.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

namespace lats {
namespace {

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
    if (shape.closed && shape.fill == Fill::hatched) out += hatching(shape, inks[static_cast<std::size_t>(shape.ink)]);
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

bool same(const Shape& a, const Shape& b) {
    const auto equal = [](Point p, Point q) { return p.x == q.x && p.y == q.y; };
    return a.ink == b.ink && a.fill == b.fill && a.closed == b.closed && a.width == b.width && a.halo == b.halo
        && std::ranges::equal(a.points, b.points, equal);
}

// How many shapes all frames begin with alike: those are below whatever moves, so they can be painted once.
std::size_t shared_shapes(std::span<const Drawing> frames) {
    std::size_t count = frames.front().shapes.size();
    for (const Drawing& frame : frames) {
        const auto differ = std::ranges::mismatch(frames.front().shapes, frame.shapes, same).in1;
        count = std::min(count, static_cast<std::size_t>(differ - frames.front().shapes.begin()));
    }
    return count;
}

// The rules are the same for the same number of frames, so that two pictures in one page cannot disagree about a name.
std::string frame_rules(std::size_t frames) {
    const std::string end = std::to_string(100.0 / static_cast<double>(frames) + 1e-4);    // a hair longer: no gap between frames
    return "<style>@keyframes lats-frames-" + std::to_string(frames) + "{0%{visibility:visible}" + end
        + "%,100%{visibility:hidden}}</style>";
}

std::string frames_svg(std::span<const Drawing> frames, std::chrono::milliseconds cycle) {
    const std::size_t shared = shared_shapes(frames);
    const std::string name = "lats-frames-" + std::to_string(frames.size()) + " " + std::to_string(cycle.count()) + "ms step-end ";
    std::string out = frame_rules(frames.size()) + shapes_svg(std::span(frames.front().shapes).first(shared));
    for (std::size_t i = 0; i < frames.size(); ++i) {
        // Begun in the past, so that the first round is like every other.
        const long long ahead = cycle.count() * static_cast<long long>(frames.size() - i) / static_cast<long long>(frames.size());
        out += "<g class=\"frame\" style=\"animation:" + name + "-" + std::to_string(ahead) + "ms infinite\">"
            + shapes_svg(std::span(frames[i].shapes).subspan(shared)) + "</g>";
    }
    return out;
}

std::string resting_pair(std::span<const Drawing> frames, const Words& words) {
    const Drawing& first = frames.front();
    return opened(first.width * 2, first.height, "lats-picture lats-resting", words) + "<g>" + shapes_svg(first.shapes)
        + "</g><g transform=\"translate(" + number(first.width) + ")\">" + shapes_svg(frames[frames.size() / 2].shapes) + "</g></svg>";
}

}  // namespace

std::string svg(const Drawing& drawing, std::string_view title, std::string_view description) {
    return opened(drawing.width, drawing.height, "lats-picture", {title, description}) + shapes_svg(drawing.shapes) + "</svg>\n";
}

std::string moving_svg(std::span<const Drawing> frames, std::chrono::milliseconds cycle, std::string_view title,
                       std::string_view description) {
    if (frames.empty()) return {};
    const Drawing& first = frames.front();
    if (frames.size() == 1) return svg(first, title, description);
    return opened(first.width, first.height, "lats-picture lats-moving", {title, description}) + frames_svg(frames, cycle) + "</svg>"
        + resting_pair(frames, {title, description}) + "\n";
}

std::string svg_file(const Drawing& drawing, std::string_view title, std::string_view description) {
    return opened(drawing.width, drawing.height, "lats-picture", {title, description}) + "<style>" + std::string(svg_style())
        + "</style><rect class=\"paper\" width=\"100%\" height=\"100%\"/>" + shapes_svg(drawing.shapes) + "</svg>\n";
}

std::string_view svg_style() {
    return ".lats-picture{--paper:#fff;--body:#475569;--moving:#1e3a8a;--target:#c2410c;--assist:#b45309;--prop:#0f766e;--ground:#6b7280}"
           "@media (prefers-color-scheme:dark){.lats-picture{--paper:#111827;--body:#cbd5e1;--moving:#93c5fd;--target:#fb7185;"
           "--assist:#fbbf24;--prop:#5eead4;--ground:#9ca3af}}"
           "@media print{.lats-picture{--paper:#fff;--body:#000;--moving:#444;--target:#000;--assist:#000;--prop:#000;--ground:#000}}"
           ".lats-picture .line,.lats-picture .area{stroke-linecap:round;stroke-linejoin:round}.lats-picture .line{fill:none}"
           ".lats-picture .ink-body{stroke:var(--body);--ink:var(--body)}.lats-picture .ink-moving{stroke:var(--moving);--ink:var(--moving)}"
           ".lats-picture .ink-target{stroke:var(--target);--ink:var(--target)}"
           ".lats-picture .ink-assist{stroke:var(--assist);--ink:var(--assist)}"
           ".lats-picture .ink-prop{stroke:var(--prop);--ink:var(--prop)}.lats-picture .ink-ground{stroke:var(--ground);--ink:var(--ground)}"
           ".lats-picture .area.fill-solid{fill:var(--ink)}"
           ".lats-picture .area.fill-hatched,.lats-picture .area.fill-open,.lats-picture .area.halo,.lats-picture .paper{fill:var(--paper)}"
           ".lats-picture .halo{stroke:var(--paper)}.lats-picture .frame{visibility:hidden}.lats-resting{display:none}"
           "@media print,(prefers-reduced-motion:reduce){.lats-moving{display:none}.lats-resting{display:inline}}";
}

}  // namespace lats
