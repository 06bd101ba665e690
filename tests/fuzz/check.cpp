// A fuzz target for the check of catalogues: any bytes give findings that keep their promises, never a crash. The first of several documents
// is one that the others are laid over.
#include "input.hpp"

#include "lats/catalog/check.hpp"
#include "lats/render/json.hpp"
#include "lats/render/pages.hpp"

namespace {

bool is_rule(std::string_view code) {
    return std::ranges::find(lats::kCheckRules, code, &lats::CheckRule::code) != lats::kCheckRules.end();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using lats::Severity;
    using lats::fuzz::require;
    const std::vector<lats::Document> documents = lats::fuzz::documents_in(lats::fuzz::text_of(data, size));
    lats::CheckScope scope;
    scope.first_checked = documents.size() > 1 ? 1 : 0;
    const std::vector<lats::Finding> findings = lats::check_catalog(documents, scope);
    for (const lats::Finding& finding : findings) {
        lats::fuzz::require_clean_line(finding.where);
        require(is_rule(finding.code), "a finding has a rule");
        require(finding.severity == Severity::error || scope.first_checked == 0 || finding.where.document != "0",
                "warnings are for what is checked");
    }
    require(lats::read_catalog(documents).problems.size() == count(findings, Severity::error), "the reader's problems are the errors");
    lats::check_json(findings);
    lats::check_report(findings, {});
    return 0;
}
