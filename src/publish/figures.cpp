// A figure is there twice: as a movie, and as its key moments side by side. Rules of the style sheet show one of them: the movie on
// screens of readers who do not mind it.
#include "publish/figures.hpp"

#include "lats/picture/figure.hpp"
#include "lats/picture/muscle_map.hpp"
#include "lats/picture/svg.hpp"
#include "publish/parts.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace lats::publishing {
namespace {

// Between frames the browser moves on by itself: so many are enough that limbs keep their length on the way.
constexpr int kFramesPerSecond = 3;

// The paper of pictures is that of the page, so that no figure stands in a patch.
constexpr std::string_view kFigureRules = R"css(
.lats-picture .halo{stroke:var(--paper)}
.lats-picture .area.halo,.lats-picture .area.fill-open,.lats-picture .area.fill-hatched{fill:var(--paper)}
.figure,.map{margin:1rem 0;max-width:100%}
.figure svg{display:block;max-width:100%;height:auto}
.map svg{height:15rem;max-width:100%}
figcaption,.hold{font-size:.92rem;color:var(--quiet);max-width:26rem}
.moments{display:flex;flex-wrap:wrap;align-items:flex-end;gap:1rem}
.movie,.hold{display:none}
@media screen and (prefers-reduced-motion:no-preference){
.can-move .moments{display:none}.movie{display:block}
@supports selector(:has(a)){
.hold{display:block;cursor:pointer}
.figure:has(.hold :checked) .moments{display:flex}.figure:has(.hold :checked) .movie{display:none}
}
}
)css";

/// The movement in the words of its steps.
std::string description(const Variant& variant) {
    std::string text;
    for (const Step& step : variant.steps) {
        if (step.phase == Phase::setup || step.phase == Phase::repeat || step.phase == Phase::switch_side) continue;
        const std::string_view phase = step.phase ? phrases::phase(*step.phase) : "";
        text += fmt::format("{}{}{}{}", text.empty() ? "" : " ", phase, phase.empty() ? "" : ": ", step.text);
    }
    return text;
}

void captions(Html& html, const Figure& figure) {
    std::string text;
    for (const Pose& pose : figure.poses)
        if (!pose.caption.empty()) text += fmt::format("{}{}", text.empty() ? "" : " → ", pose.caption);
    if (!text.empty()) html.element("figcaption", text);
}

/// One repetition, and the way to the next.
std::vector<Drawing> frames_of(const Variant& variant) {
    std::vector<Drawing> frames = figure_at(variant, repetition(variant, kFramesPerSecond));
    if (frames.size() > 1 && !variant.figure.one_way) frames.push_back(frames.front());
    return frames;
}

/// What the fills of a map mean, as far as they are in it.
std::string legend(const std::vector<Drawing>& drawings) {
    const auto has = [&](Ink ink, Fill fill) {
        return std::ranges::any_of(drawings, [&](const Drawing& drawing) {
            return std::ranges::any_of(drawing.shapes, [&](const Shape& shape) { return shape.ink == ink && shape.fill == fill; });
        });
    };
    std::vector<std::string_view> parts;
    if (has(Ink::target, Fill::solid)) parts.push_back("Solid: target.");
    if (has(Ink::target, Fill::hatched)) parts.push_back("Crossed: target, deep under other muscles.");
    if (has(Ink::assist, Fill::hatched)) parts.push_back("Hatched: assist.");
    return fmt::format("{}", fmt::join(parts, " "));
}

void map(Writer& writer, const Catalog& catalog, const std::vector<MapMark>& marks, const std::string& words) {
    const std::vector<BodyView> views = views_of(catalog, marks);
    if (views.empty()) return;
    const auto figure = writer.html.in("figure", {{"class", "map"}});
    std::vector<Drawing> drawings;
    for (const BodyView view : views) {
        const std::string_view title = view == BodyView::front ? "Muscles from the front" : "Muscles from behind";
        drawings.push_back(close_up(catalog, view, marks));
        writer.html.picture(svg(drawings.back(), title, words));
    }
    writer.html.element("figcaption", legend(drawings));
}

}  // namespace

void figure(Writer& writer, const Exercise& exercise, const Variant& variant) {
    const std::vector<Drawing> moments = key_moments(variant);
    if (moments.empty()) return;
    Html& html = writer.html;
    const auto figure = html.in("figure", {{"class", "figure"}});
    {
        const std::string words = fmt::format("{}, {}. {}", exercise.name, phrases::lower_first(variant.name), description(variant));
        const auto pictures =
            html.in("div", {{"class", moments.size() > 1 ? "can-move" : "rests"}, {"role", "img"}, {"aria-label", words}});
        {
            const auto rest = html.in("div", {{"class", "moments"}});
            for (const Drawing& moment : moments) html.picture(wordless_svg(moment));
        }
        if (moments.size() > 1) {
            const auto movie = html.in("div", {{"class", "movie"}});
            const std::size_t number = static_cast<std::size_t>(&variant - exercise.variants.data());
            html.picture(moving_svg(frames_of(variant), 1.0 / kFramesPerSecond, fmt::format("f{}", number)));
        }
    }
    if (moments.size() > 1) {
        const auto label = html.in("label", {{"class", "hold"}});
        html.lone("input", {{"type", "checkbox"}});
        html.text(" Hold still");
    }
    captions(html, variant.figure);
}

void muscle_map_of(Writer& writer, const Catalog& catalog, const Roles& roles) {
    std::string words = fmt::format("Target: {}.", phrases::names(roles.target));
    if (!roles.assist.empty()) words += fmt::format(" Assist: {}.", phrases::names(roles.assist));
    map(writer, catalog, marks_of(roles), words);
}

void muscle_map_of(Writer& writer, const Catalog& catalog, const Muscle& muscle) {
    map(writer, catalog, {{&muscle, Ink::target}}, fmt::format("{}. {}", muscle.name, muscle.location));
}

std::string figure_style() {
    std::string style = svg_style();
    style += kFigureRules;
    return style;
}

}  // namespace lats::publishing
