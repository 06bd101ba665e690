// A figure is a few moments drawn one over the other; rules of the style sheet show them in turn. The moments are the same number on
// every page, so one set of rules serves all, and pages need no style of their own, which their policy would not let them have.
#include "publish/figures.hpp"

#include "lats/picture/figure.hpp"
#include "lats/picture/muscle_map.hpp"
#include "lats/picture/svg.hpp"
#include "lats/text/clean.hpp"
#include "publish/parts.hpp"

#include <string>
#include <vector>

#include <fmt/format.h>

namespace lats::publishing {
namespace {

constexpr int kMoments = 8;
constexpr int kSlots = 2 * (kMoments - 1);   // there and back again

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

/// When a moment is seen: once at the ends, twice between them. Units: percent of the cycle.
std::string keyframes(int moment) {
    std::vector<std::string> rules{"0%{visibility:hidden}"};
    const auto shown = [&](int slot) {
        rules.push_back(fmt::format("{:.2f}%{{visibility:visible}}", 100.0 * slot / kSlots));
        if (slot + 1 < kSlots) rules.push_back(fmt::format("{:.2f}%{{visibility:hidden}}", 100.0 * (slot + 1) / kSlots));
    };
    if (moment == 0) rules.clear();
    shown(moment);
    if (moment != 0 && moment != kMoments - 1) shown(kSlots - moment);
    return fmt::format("@keyframes moment{}{{{}}}\n", moment, fmt::join(rules, ""));
}

void map(Writer& writer, const Catalog& catalog, const std::vector<MapMark>& marks, const std::string& words) {
    const std::vector<BodyView> views = views_of(catalog, marks);
    if (views.empty()) return;
    const auto figure = writer.html.in("figure", {{"class", "map"}});
    for (const BodyView view : views) {
        const std::string_view title = view == BodyView::front ? "Muscles from the front" : "Muscles from behind";
        writer.html.picture(svg(close_up(catalog, view, marks), title, text::clean(words)));
    }
    writer.html.element("figcaption", "Solid: target. Hatched: assist, or deep.");
}

}  // namespace

void figure(Writer& writer, const Exercise& exercise, const Variant& variant) {
    if (variant.figure.poses.empty()) return;
    const bool moves = variant.figure.poses.size() > 1;
    const std::string title = text::clean(fmt::format("{}, {}", exercise.name, phrases::lower_first(variant.name)));
    const std::string words = text::clean(description(variant));
    const auto figure = writer.html.in("figure", {{"class", "figure"}});
    {
        const auto moments = writer.html.in("div", {{"class", moves ? "moments moving" : "moments"}});
        writer.html.picture(svg(figure_at(variant, 0), title, words));
        for (int moment = 1; moves && moment < kMoments; ++moment) {
            const auto hidden = writer.html.in("div", {{"aria-hidden", "true"}});
            writer.html.picture(svg(figure_at(variant, static_cast<double>(moment) / (kMoments - 1)), title, ""));
        }
    }
    captions(writer.html, variant.figure);
}

void muscle_map_of(Writer& writer, const Catalog& catalog, const Roles& roles) {
    std::vector<MapMark> marks;
    for (const Muscle* muscle : roles.assist) marks.push_back({muscle, Ink::assist});
    for (const Muscle* muscle : roles.target) marks.push_back({muscle, Ink::target});
    std::string words = fmt::format("Target: {}.", phrases::names(roles.target));
    if (!roles.assist.empty()) words += fmt::format(" Assist: {}.", phrases::names(roles.assist));
    map(writer, catalog, marks, words);
}

void muscle_map_of(Writer& writer, const Catalog& catalog, const Muscle& muscle) {
    map(writer, catalog, {{&muscle, Ink::target}}, fmt::format("{}. {}", muscle.name, muscle.location));
}

std::string figure_style() {
    std::string style = svg_style();
    style += "\n.figure,.map{margin:1rem 0;max-width:100%}.figure svg,.map svg{height:15rem;max-width:100%}.figure svg{display:block}\n"
             "figcaption{font-size:.92rem;color:var(--quiet);max-width:26rem}\n"
             ".moments{display:flex;gap:1rem}.moving>:nth-child(n+2):not(:last-child){display:none}\n"
             "@media screen and (prefers-reduced-motion:no-preference){\n"
             ".moving{display:grid}.moving>*{grid-area:1/1;animation:3.4s step-end infinite}\n"
             ".moving>:nth-child(n+2):not(:last-child){display:block}\n";
    for (int moment = 0; moment < kMoments; ++moment)
        style += fmt::format(".moving>:nth-child({}){{animation-name:moment{}}}\n", moment + 1, moment);
    style += "}\n";
    for (int moment = 0; moment < kMoments; ++moment) style += keyframes(moment);
    return style;
}

}  // namespace lats::publishing
