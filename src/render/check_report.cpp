#include "lats/render/pages.hpp"

#include "lats/text/clean.hpp"
#include "render/phrases.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace lats {
namespace {

std::string place_in_text(const Diagnostic& where) {
    const std::string document = text::one_line(where.document);
    if (where.line == 0) return document + ": ";
    return fmt::format("{}:{}:{}: ", document, where.line, where.column);
}

/// The line that editors and logs link is left whole; what belongs to it is wrapped below.
void add_finding(Page& page, const Finding& finding) {
    const Diagnostic& where = finding.where;
    page.add_line({{place_in_text(where)},
                   {std::string(word(finding.severity)) + ": ", Tone::warning},
                   {text::one_line(where.message)},
                   {fmt::format(" [{}]", finding.code), Tone::muted}});
    if (!where.place.empty()) page.paragraph("at " + where.place, 4, Tone::muted);
    page.paragraph(where.suggestion, 4);
}

void add_counts(Page& page, const std::vector<Finding>& findings) {
    std::vector<std::vector<std::string>> rows;
    for (const CheckRule& rule : kCheckRules) {
        std::size_t found = 0;
        for (const Finding& finding : findings)
            if (finding.code == rule.code) found += number_of(finding);
        if (found > 0) rows.push_back({std::string(rule.code), fmt::format("{}", found), std::string(rule.sentence)});
    }
    page.blank();
    page.table({{"Code", Tone::name}, {"Found"}, {"What it means"}}, std::move(rows));
}

}  // namespace

Page check_report(const std::vector<Finding>& findings, Layout layout) {
    Page page(layout);
    const Finding* last = nullptr;
    for (const Finding& finding : findings) {
        if (last && last->where.document != finding.where.document) page.blank();
        add_finding(page, finding);
        last = &finding;
    }
    if (findings.size() > 1) add_counts(page, findings);
    const bool all = std::ranges::none_of(findings, [](const Finding& finding) { return finding.where.unlisted > 0; });
    page.blank();
    page.paragraph(fmt::format("{}, {}{}.", phrases::count(count(findings, Severity::error), "error"),
                               phrases::count(count(findings, Severity::warning), "warning"), all ? "" : "; not all are listed"));
    return page;
}

}  // namespace lats
