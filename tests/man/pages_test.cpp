#include "man/pages.hpp"

#include "support/catch.hpp"

using namespace lats::man;

namespace {

const Edition kEdition{"1.0", "2025-12-31"};

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("No text of a manual page becomes a request or an escape, and hyphens stay hyphens") {
    const std::array<lats::cli::Example, 2> examples{{{".TH is \\fBtext\\fR", "'s too"}, {"--x-y", ".sp"}}};
    const lats::cli::Command command{"odd", "Group", "does a-b", examples, [](lats::cli::Arguments&) { return lats::cli::Work(); }};
    const std::string page = command_page(command, kEdition);
    CHECK(has(page, ".TH LATS-ODD 1 2025-12-31 \"lats 1.0\" \"lats\"\n.SH NAME\nlats\\-odd \\- does a\\-b\n"));
    CHECK(has(page, ".TP\n\\fB\\&.TH is \\efBtext\\efR\\fR\n\\(aqs too\n"));
    CHECK(has(page, ".TP\n\\fB\\-\\-x\\-y\\fR\n\\&.sp\n"));
}

TEST_CASE("The document of the format becomes its manual page") {
    const auto [document, man] = GENERATE(table<std::string, std::string>({
        {"# Title\n\nText\n", ".SH DESCRIPTION\nText\n"},
        {"a\n\n## Part\n\nText\n", "a\n.SH PART\nText\n"},
        {"### Piece\n", ".SS Piece\n"},
        {"- one\n  goes on\n", ".IP \\(bu 2\none\ngoes on\n"},
        {"a\n\n    { }\n    .x\n\nb\n", "a\n.PP\n.nf\n    { }\n    .x\n.fi\n.PP\nb\n"},
        {"| key | | holds |\n|---|---|---|\n| `a` | required | x |\n| `b` | | z |\n",
         ".TP\n\\fB\\(gaa\\(ga\\fR\nrequired | x\n.TP\n\\fB\\(gab\\(ga\\fR\nz\n"},
    }));
    INFO(format_page(document, kEdition));
    CHECK(has(format_page(document, kEdition), man));
}
