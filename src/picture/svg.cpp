#include "lats/picture/svg.hpp"

#include "lats/text/clean.hpp"
#include "picture/svg_shape.hpp"

#include <array>
#include <cstddef>

namespace lats {
namespace {

constexpr std::array<std::string_view, 6> kInks{"ground", "body", "moving", "target", "assist", "prop"};

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

std::string opened(const Drawing& drawing, std::string_view raw_title, std::string_view raw_description) {
    const std::string title = escaped(raw_title);
    const std::string description = escaped(raw_description);
    return svg_start(drawing) + " role=\"img\" aria-label=\"" + title + (description.empty() ? "" : ". ") + description + "\"><title>" +
           title + "</title><desc>" + description + "</desc>";
}

/// The colours of the inks, in their order, and of the paper.
struct Colors {
    std::string_view media;  ///< the media query they are for; empty: the usual
    std::array<std::string_view, 6> inks;
    std::string_view paper;
};

// Told apart by people who confuse red and green, too; on paper by what is solid, crossed, hatched or open alone, and limbs in motion
// are grey there, so that the muscle on them is seen.
constexpr std::array<Colors, 3> kColors{{
    {"", {"#6b7280", "#475569", "#1e3a8a", "#c2410c", "#b45309", "#0f766e"}, "#fff"},
    {"(prefers-color-scheme:dark)", {"#9ca3af", "#cbd5e1", "#93c5fd", "#fb7185", "#fbbf24", "#5eead4"}, "#111827"},
    {"print", {"#000", "#000", "#888", "#000", "#000", "#000"}, "#fff"},
}};

/// Each colour is written out where it is used: viewers of SVG files do not all know variables.
std::string rules(const Colors& colors) {
    std::string css;
    for (std::size_t i = 0; i < kInks.size(); ++i) {
        const std::string ink = ".lats-picture .ink-" + std::string(kInks[i]);
        css += ink + "{stroke:" + std::string(colors.inks[i]) + "}" + ink + ".area.fill-solid{fill:" + std::string(colors.inks[i]) + "}";
    }
    const std::string paper(colors.paper);
    css += ".lats-picture .halo{stroke:" + paper +
           "}.lats-picture .area.fill-hatched,.lats-picture .area.fill-open,"
           ".lats-picture .area.halo,.lats-picture .paper{fill:" +
           paper + "}";
    return colors.media.empty() ? css : "@media " + std::string(colors.media) + "{" + css + "}";
}

}  // namespace

std::string svg(const Drawing& drawing, std::string_view title, std::string_view description) {
    return opened(drawing, title, description) + shapes_svg(drawing.shapes) + "</svg>\n";
}

std::string wordless_svg(const Drawing& drawing) { return wordless_svg_start(drawing) + shapes_svg(drawing.shapes) + "</svg>\n"; }

std::string svg_file(const Drawing& drawing, std::string_view title, std::string_view description) {
    return opened(drawing, title, description) + "<style>" + svg_style() +
           "</style><rect class=\"paper\" width=\"100%\" height=\"100%\"/>" + shapes_svg(drawing.shapes) + "</svg>\n";
}

std::string svg_style() {
    std::string css =
        ".lats-picture .line,.lats-picture .area{stroke-linecap:round;stroke-linejoin:round}.lats-picture .line{fill:none}"
        ".lats-picture .bars{stroke-linecap:butt}";
    for (const Colors& colors : kColors) css += rules(colors);
    return css;
}

}  // namespace lats
