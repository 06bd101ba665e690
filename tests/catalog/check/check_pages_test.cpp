// Every rule of the check has a page, with a document in which it is found and one in which that is mended.
#include "lats/catalog/check.hpp"

#include "cli/transcript.hpp"
#include "places.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

using namespace lats;
namespace fs = std::filesystem;

namespace {

const fs::path kPages = LATS_SOURCE_DIR "/docs/checks";

/// The JSON documents on a page.
std::vector<std::string> documents_on(const std::string& page) {
    constexpr std::string_view kOpen = "```json\n";
    std::vector<std::string> documents;
    for (auto at = page.find(kOpen); at != std::string::npos; at = page.find(kOpen, at + 1)) {
        const auto start = at + kOpen.size();
        documents.push_back(page.substr(start, page.find("```", start) - start));
    }
    return documents;
}

/// The codes that are found in `document`.
std::set<std::string> codes_in(const std::string& document) {
    std::set<std::string> codes;
    for (const Finding& finding : check_catalog({{"page.json", document}})) {
        INFO(to_string(finding.where));
        CHECK(finding.where.line > 0);
        codes.emplace(finding.code);
    }
    return codes;
}

}  // namespace

TEST_CASE("The page of a rule shows a document in which just that is found, and its mending") {
    for (const CheckRule& rule : kCheckRules) {
        const std::string code(rule.code);
        INFO(code);
        const std::string page = lats::test::read_file(kPages / (code + ".md"));
        CHECK(page.starts_with("# " + code + "\n\n" + std::string(rule.sentence) + "\n\n"));
        const std::vector<std::string> documents = documents_on(page);
        REQUIRE(documents.size() == 2);
        CHECK(codes_in(documents[0]) == std::set{code});
        CHECK(codes_in(documents[1]).empty());
    }
}

TEST_CASE("Every page is about a rule, and the list of pages has them all") {
    const std::string list = lats::test::read_file(kPages / "README.md");
    for (const CheckRule& rule : kCheckRules) {
        const std::string code(rule.code);
        INFO(code);
        CHECK(list.find("| [`" + code + "`](" + code + ".md) | " + std::string(rule.sentence) + " |\n") != std::string::npos);
    }
    const auto pages = std::distance(fs::directory_iterator(kPages), fs::directory_iterator());
    CHECK(pages == static_cast<std::ptrdiff_t>(kCheckRules.size()) + 1);
}
