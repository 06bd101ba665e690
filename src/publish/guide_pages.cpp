#include "publish/frame.hpp"
#include "publish/parts.hpp"

#include <fmt/format.h>

namespace lats::publishing {
namespace {

void dose(Writer& writer, const Dose& dose) {
    if (phrases::dose(dose).empty()) return;
    const auto line = writer.html.in("p");
    writer.html.text("Where an exercise says nothing else: ");
    cited_dose(writer, dose);
    writer.html.text(".");
}

void anatomy(Writer& writer, Muscles muscles) {
    if (muscles.empty()) return;
    writer.html.element("h2", "Anatomy");
    const auto list = writer.html.in("dl");
    for (const Muscle* muscle : muscles) {
        {
            const auto term = writer.html.in("dt");
            writer.html.link(writer.links.to(*muscle), muscle->name);
        }
        writer.html.element("dd", muscle->location);
    }
}

void exercises(Writer& writer, const Guide& guide) {
    writer.html.element("h2", "Exercises");
    const auto list = writer.html.in("ol", {{"class", "programme"}});
    for (const Exercise* exercise : guide.exercises) {
        const auto item = writer.html.in("li");
        writer.html.link(writer.links.to(*exercise), exercise->name);
        if (!exercise->summary.empty()) writer.html.text(fmt::format(". {}", exercise->summary));
    }
}

void see_next(Writer& writer, const Guide& guide) {
    if (guide.see_next.empty()) return;
    writer.html.element("h2", "See next");
    const auto list = writer.html.in("ul");
    for (const SeeNext& next : guide.see_next) {
        const auto item = writer.html.in("li");
        writer.html.link(next.guide ? writer.links.to(*next.guide) : writer.links.list(), next.name);
        writer.html.text(fmt::format(": {}", next.text));
    }
}

void source(Writer& writer, const Source& source) {
    const auto item = writer.html.in("li", {{"id", std::string(source.id)}});
    writer.html.element("p", phrases::reference(source));
    if (!source.method.empty()) writer.html.element("p", fmt::format("What they did: {}.", source.method), {{"class", "quiet"}});
    if (source.participants) writer.html.element("p", fmt::format("People: {}.", *source.participants), {{"class", "quiet"}});
}

}  // namespace

PageFile guide_page(const Guide& guide) {
    return page(fmt::format("guides/{}.html", guide.id), guide.name, PageKind::plain, [&](Writer& writer) {
        writer.html.element("h1", guide.name);
        for (const Note& paragraph : guide.introduction) {
            const auto element = writer.html.in("p");
            note(writer, paragraph);
        }
        notes(writer, "h2", "What it is good for", guide.benefits);
        notes(writer, "h2", "Advice", guide.advice);
        dose(writer, guide.dose);
        {
            const auto line = writer.html.in("p", {{"class", "no-print"}});
            writer.html.link(writer.links.sheet(guide.id), "A sheet to print and write on");
        }
        exercises(writer, guide);
        anatomy(writer, guide.anatomy);
        see_next(writer, guide);
        cited_sources(writer);
    });
}

PageFile sources_page(const Catalog& catalog) {
    return page("sources.html", "Sources", PageKind::plain, [&](Writer& writer) {
        writer.html.element("h1", "Sources");
        writer.html.element("p",
                            "What the statements of this guide rest on, and what each study did. Where no source is named, it is "
                            "common gym knowledge, or the editors'.");
        const auto list = writer.html.in("ul", {{"class", "sources"}});
        for (const Source& each : catalog.sources) source(writer, each);
    });
}

}  // namespace lats::publishing
