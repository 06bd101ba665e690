// A fuzz target for the check of catalogues: any bytes give findings that keep their promises, never a crash. Bytes of zero part one
// document from the next; the first of several is one that the others are laid over.
#include "lats/catalog/check.hpp"
#include "lats/render/json.hpp"
#include "lats/render/pages.hpp"
#include "lats/text/clean.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

std::vector<lats::Document> documents_in(std::string_view text) {
    std::vector<lats::Document> documents;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find('\0', start), text.size());
        documents.push_back({std::to_string(documents.size()), std::string(text.substr(start, end - start))});
        start = end + 1;
    }
    return documents;
}

bool is_rule(std::string_view code) {
    return std::ranges::find(lats::kCheckRules, code, &lats::CheckRule::code) != lats::kCheckRules.end();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using lats::Severity;
    const std::vector<lats::Document> documents = documents_in({reinterpret_cast<const char*>(data), size});
    lats::CheckScope scope;
    scope.first_checked = documents.size() > 1 ? 1 : 0;
    const std::vector<lats::Finding> findings = lats::check_catalog(documents, scope);
    for (const lats::Finding& finding : findings) {
        const std::string line = to_string(finding.where);
        require(!finding.where.message.empty() && is_rule(finding.code));
        require(lats::text::is_clean(line) && line.find('\n') == std::string::npos);
        require(finding.severity == Severity::error || scope.first_checked == 0 || finding.where.document != "0");
    }
    require(lats::read_catalog(documents).problems.size() == count(findings, Severity::error));
    lats::check_json(findings);
    lats::check_report(findings, {});
    return 0;
}
