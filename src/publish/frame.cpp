#include "publish/frame.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace lats::publishing {
namespace {

// Nothing may load but the style and pictures of this folder. `file:` is for browsers that do not count the folder of a page on a
// disk as 'self'; on a server it means nothing.
constexpr std::string_view kPolicy =
    "default-src 'none'; style-src 'self' file:; img-src 'self' file:; base-uri 'none'; form-action 'none'";

constexpr Literal kMark = "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta name=\"generator\" content=\"lats\">\n";

/// The rest of the head, which the mark opened.
void head(Writer& writer, std::string_view title, std::string_view style) {
    Html& html = writer.html;
    html.lone("meta", {{"charset", "utf-8"}});
    html.lone("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", std::string(kPolicy)}});
    html.lone("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    html.lone("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
    html.element("title", title);
    html.lone("link", {{"rel", "stylesheet"}, {"href", writer.links.file("style.css")}});
    if (!style.empty()) html.lone("link", {{"rel", "stylesheet"}, {"href", writer.links.file(style)}});
    html.literal("</head>\n");
}

void navigation(Writer& writer) {
    Html& html = writer.html;
    html.element("a", "Skip to the text", {{"class", "skip"}, {"href", "#page_main"}});
    const auto header = html.in("header", {{"class", "site"}});
    const auto element = html.in("nav", {{"aria-label", "The guide"}});
    const auto list = html.in("ul");
    const auto item = [&](const std::string& target, std::string_view name) {
        const auto each = html.in("li");
        html.link(target, name);
    };
    item(writer.links.list(), "Exercises");
    item(writer.links.muscles(), "Muscles");
    item(writer.links.equipment(), "Equipment");
    item(writer.links.sources(), "Sources");
}

std::size_t number_of(Writer& writer, const Source* source) {
    auto place = std::find(writer.cited.begin(), writer.cited.end(), source);
    if (place == writer.cited.end()) place = writer.cited.insert(writer.cited.end(), source);
    return static_cast<std::size_t>(place - writer.cited.begin()) + 1;
}

}  // namespace

PageFile page(std::string path, std::string_view title, PageKind kind, const std::function<void(Writer&)>& body) {
    Writer writer(path.find('/') == std::string::npos ? Depth::top : Depth::folder);
    writer.html.literal(kMark);
    head(writer, title, kind == PageKind::filtered ? "filters.css" : "");
    {
        const auto element = writer.html.in("body", {{"class", kind == PageKind::sheet ? "sheet" : "page"}});
        if (kind != PageKind::sheet) navigation(writer);
        const auto main = writer.html.in("main", {{"id", "page_main"}});
        body(writer);
    }
    writer.html.literal("</html>\n");
    return {std::move(path), std::move(writer.html).take(), kMark.view()};
}

void cite(Writer& writer, Sources sources) {
    if (sources.empty()) return;
    writer.html.text(" ");
    const auto marks = writer.html.in("span", {{"class", "cite"}});
    std::string_view separator = "[";
    for (const Source* source : sources) {
        const std::size_t number = number_of(writer, source);
        writer.html.text(separator);
        writer.html.element("a", fmt::format("{}", number),
                            {{"href", fmt::format("#source_{}", number)}, {"aria-label", fmt::format("Source {}", number)}});
        separator = ", ";
    }
    writer.html.text("]");
}

void note(Writer& writer, const Note& note) {
    writer.html.text(note.text);
    cite(writer, note.sources);
}

void notes(Writer& writer, Literal heading_tag, std::string_view heading, Notes notes) {
    if (notes.empty()) return;
    writer.html.element(heading_tag, heading);
    const auto list = writer.html.in("ul");
    for (const Note& each : notes) {
        const auto item = writer.html.in("li");
        note(writer, each);
    }
}

void cited_sources(Writer& writer) {
    if (writer.cited.empty()) return;
    const auto section = writer.html.in("section", {{"class", "cited"}});
    writer.html.element("h2", "Sources");
    const auto list = writer.html.in("ol");
    for (std::size_t i = 0; i < writer.cited.size(); ++i) {
        const auto item = writer.html.in("li", {{"id", fmt::format("source_{}", i + 1)}});
        writer.html.link(writer.links.to(*writer.cited[i]), phrases::reference(*writer.cited[i]));
    }
}

void table_head(Html& html, Texts columns) {
    const auto head = html.in("thead");
    const auto row = html.in("tr");
    for (const std::string_view name : columns) html.element("th", name, {{"scope", "col"}});
}

void also_called(Writer& writer, Texts aliases) {
    if (aliases.empty()) return;
    writer.html.element("p", fmt::format("Also called {}.", phrases::list(aliases)), {{"class", "quiet"}});
}

void cited_dose(Writer& writer, const Dose& dose, std::string_view whose) {
    writer.html.text(phrases::dose(dose));
    writer.html.text(whose);
    if (dose.source) cite(writer, Sources(&dose.source, 1));
}

void fact(Writer& writer, std::string_view term, std::string_view text) {
    if (text.empty()) return;
    writer.html.element("dt", term);
    writer.html.element("dd", text);
}

void matches(Writer& writer, const std::vector<Match>& matches) {
    const auto list = writer.html.in("ul");
    for (const Match& match : matches) {
        const auto item = writer.html.in("li");
        writer.html.link(writer.links.to(*match.exercise), match.exercise->name);
        std::string_view separator = ": ";
        for (const VariantMatch& fit : match.variants) {
            writer.html.text(separator);
            writer.html.link(writer.links.to(*match.exercise, *fit.variant), phrases::lower_first(fit.variant->name));
            separator = ", ";
        }
    }
}

}  // namespace lats::publishing
