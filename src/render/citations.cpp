#include "render/citations.hpp"

#include "render/phrases.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace lats {
std::string Citations::mark(const Source* source) { return source ? mark(Sources(&source, 1)) : std::string(); }

std::string Citations::mark(Sources sources) {
    std::string numbers;
    for (const Source* source : sources) {
        auto place = std::find(cited_.begin(), cited_.end(), source);
        if (place == cited_.end()) place = cited_.insert(cited_.end(), source);
        numbers += fmt::format("{}{}", numbers.empty() ? "" : ", ", place - cited_.begin() + 1);
    }
    return numbers.empty() ? std::string() : fmt::format(" [{}]", numbers);
}

std::string Citations::note(const Note& note) { return std::string(note.text) + mark(note.sources); }

void Citations::add_notes(Page& page, std::string_view heading, Notes notes) {
    if (!notes.empty()) page.heading(heading);
    for (const Note& each : notes) page.item("-", note(each));
}

void Citations::add_list(Page& page) const {
    if (cited_.empty()) return;
    page.heading("Sources");
    int number = 0;
    for (const Source* source : cited_) page.item(fmt::format("[{}]", ++number), phrases::reference(*source), 1, Tone::muted);
}

void Citations::add_studies(Page& page) const {
    page.heading("Sources");
    if (cited_.empty()) page.paragraph("No publication is cited here: common gym knowledge, or the editors'.", 2);
    int number = 0;
    for (const Source* source : cited_) {
        page.item(fmt::format("[{}]", ++number), phrases::reference(*source), 1);
        if (!source->method.empty()) page.paragraph(fmt::format("What they did: {}.", source->method), 5, Tone::muted);
        if (source->participants) page.paragraph(fmt::format("People: {}.", *source->participants), 5, Tone::muted);
    }
}

}  // namespace lats
