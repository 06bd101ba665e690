#include "lats/render/import_summary.hpp"

#include "lats/json/diagnostic.hpp"
#include "render/phrases.hpp"

#include <fmt/format.h>

namespace lats {
namespace {

std::string exercises(std::size_t number) { return phrases::count(number, "exercise"); }

void add_licences(Page& page, const ImportSummary& summary) {
    if (summary.licences.empty()) return;
    page.heading("Licences");
    bool share_alike = false;
    for (const LicenceCount& each : summary.licences) {
        const bool missing = each.licence.empty();
        page.item("-", fmt::format("{}: {}", missing ? "none recorded" : each.licence, exercises(each.exercises)), 2,
                  missing ? Tone::warning : Tone::plain);
        share_alike = share_alike || each.share_alike;
        if (missing) page.item("-", "Without a licence you may read them, but not pass them on.", 4, Tone::warning);
    }
    if (share_alike) {
        page.item("Share alike:", "What you make from these and pass on must carry the same licence, and name the authors.", 2,
                  Tone::warning);
    }
}

void add_left_out(Page& page, const ImportSummary& summary) {
    if (summary.left_out.empty()) return;
    page.heading("Left out");
    for (const Diagnostic& reason : summary.left_out) page.item("-", to_string(reason));
}

void add_words(Page& page, const ImportSummary& summary) {
    if (!summary.unknown_words.empty()) page.heading("Words that are not known here");
    for (const UnknownWord& unknown : summary.unknown_words)
        page.item("-", fmt::format("{}: {} ({})", word(unknown.kind), unknown.word, exercises(unknown.exercises)));
    if (!summary.coarse_words.empty()) page.heading("Words for several muscles, kept so");
    for (const CoarseWord& coarse : summary.coarse_words)
        page.item("-", fmt::format("{}: {} ({})", coarse.word, coarse.muscle, exercises(coarse.exercises)));
}

void add_remarks(Page& page, const ImportSummary& summary) {
    std::vector<std::string> remarks;
    const auto add = [&](std::size_t number, std::string_view noun, std::string_view what) {
        if (number > 0) remarks.push_back(fmt::format("{} {}", phrases::count(number, noun), what));
    };
    add(summary.without_steps, "exercise", "with no steps");
    add(summary.without_assist, "exercise", "with no assisting muscle");
    add(summary.unknown_equipment, "exercise", "with equipment that is not recorded: not the same as none");
    add(summary.two_roles, "exercise", "with a muscle in two roles, kept as target");
    add(summary.blank_steps, "step", "that said nothing, left out");
    add(summary.tips, "tip", "in a step, now a cue of it");
    if (!remarks.empty()) page.heading("As it was found");
    for (const std::string& remark : remarks) page.item("-", remark);
}

}  // namespace

Page import_summary(const ImportSummary& summary, Layout layout) {
    Page page(layout);
    page.paragraph(fmt::format("From {}: {} of {} kept", word(summary.data_set), summary.kept, exercises(summary.read)), 0, Tone::title);
    if (summary.passed_over > 0) {
        page.paragraph(
            fmt::format("{} read, {} without exercises passed over.", phrases::count(summary.documents, "file"), summary.passed_over));
    }
    if (summary.replaced > 0) {
        page.paragraph(
            fmt::format("This replaces {} of the earlier import that these files do not have. To keep them, give all files in one call, "
                        "or another --name.",
                        exercises(summary.replaced)),
            0, Tone::warning);
    }
    add_licences(page, summary);
    add_left_out(page, summary);
    add_words(page, summary);
    add_remarks(page, summary);
    return page;
}

}  // namespace lats
