#include "lats/render/pages.hpp"

#include "cli/terminal/terminal_text.hpp"
#include "support/catch.hpp"

using namespace lats;

namespace {

Finding finding(Severity severity, std::string_view code, const Diagnostic& where) { return {severity, code, where}; }

}  // namespace

TEST_CASE("A report has a line for each finding that editors link, and how many there are at its end") {
    const std::vector<Finding> findings{
        finding(Severity::error, "error", {"a.json", 3, 9, "exercises[0]", "unknown key \"x\"", ""}),
        finding(Severity::warning, "no-side",
                {"b.json", 12, 1, "exercises[0].variants[0]", "a step speaks of the other side", "add \"side\""}),
        finding(Severity::warning, "no-side", {"b.json", 0, 0, "", "and 2 more warnings", "", 2}),
    };
    CHECK(cli::terminal_text(check_report(findings, {}), false) ==
          "a.json:3:9: error: unknown key \"x\" [error]\n"
          "    at exercises[0]\n"
          "\n"
          "b.json:12:1: warning: a step speaks of the other side [no-side]\n"
          "    at exercises[0].variants[0]\n"
          "    add \"side\"\n"
          "b.json: warning: and 2 more warnings [no-side]\n"
          "\n"
          "Code     Found  What it means\n"
          "error    1      The document is not as the format wants it.\n"
          "no-side  3      The steps speak of the other side, but no side is recorded.\n"
          "\n"
          "1 error, 3 warnings; not all are listed.\n");
}

TEST_CASE("The line that editors link is never wrapped") {
    const std::string message(200, 'x');
    const Page page = check_report({finding(Severity::warning, "no-side", {"b.json", 1, 1, "", message, ""})}, Layout{40, false});
    CHECK(cli::terminal_text(page, false).starts_with("b.json:1:1: warning: " + message + " [no-side]\n"));
}

TEST_CASE("A report of nothing says so") { CHECK(cli::terminal_text(check_report({}, {}), false) == "0 errors, 0 warnings.\n"); }
