#include "man/roff.hpp"

#include "lats/catalog/error.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace lats::man;

namespace {

std::string converted(std::string_view markdown) { return body(parse_markdown("page.md", markdown)); }

std::string refused(std::string_view markdown) {
    try {
        return "not refused: " + converted(markdown);
    } catch (const lats::Error& error) {
        return error.what();
    }
}

}  // namespace

TEST_CASE("The known Markdown becomes man") {
    const auto [markdown, man] = GENERATE(table<std::string, std::string>({
        {"One\nparagraph.\n\nAnother.\n", "One paragraph.\n.PP\nAnother.\n"},
        {"### Part\n\nText\n", ".SS Part\nText\n"},
        {"- one\n  goes on\n- two\n", ".IP \\(bu 2\none goes on\n.IP \\(bu 2\ntwo\n"},
        {"1. one\n   goes on\n2. two\n", ".IP 1. 4\none goes on\n.IP 2. 4\ntwo\n"},
        {"| key | | holds |\n|---|---|---|\n| `a` | required | x \\| y |\n| `b` | | z |\n",
         ".TP\n\\fBa\\fR (required)\nx | y\n.TP\n\\fBb\\fR\nz\n"},
        {"Is **strong**, *so*, `lats --all` and [a link](list.md).\n",
         "Is \\fBstrong\\fR, \\fIso\\fR, \\fBlats \\-\\-all\\fR and a link.\n"},
        {"First\n\n    $ as it is\n", "First\n.PP\n.RS 4\n.nf\n$ as it is\n.fi\n.RE\n"},
        {"First\n\n```\n**not strong**\n```\n", "First\n.PP\n.RS 4\n.nf\n**not strong**\n.fi\n.RE\n"},
    }));
    CHECK(converted(markdown) == man);
}

TEST_CASE("No text becomes a request or an escape") {
    CHECK(converted(".TH is \\fBtext\\fR\n") == "\\&.TH is \\efBtext\\efR\n");
    CHECK(converted("a … b\n") == "a \\[u2026] b\n");
    CHECK(converted("'s too\n") == "\\(aqs too\n");
    CHECK(literal(std::vector<std::string>{".sp", "a\\b"}) == ".PP\n.RS 4\n.nf\n\\&.sp\na\\eb\n.fi\n.RE\n");
}

TEST_CASE("A long answer in a session shows its beginning") {
    std::string session = "```console\n$ lats list\n";
    for (int i = 0; i < 20; ++i) session += "line\n";
    const std::string text = converted("See\n\n" + session + "$ lats\nend\n```\n");
    CHECK(std::count(text.begin(), text.end(), '\n') == 1 + 3 + 1 + 12 + 1 + 2 + 2);
    CHECK(text.find("line\n\\&...\n$ lats\nend\n") != std::string::npos);
}

TEST_CASE("Markdown that is not known is refused with its place") {
    const auto markdown =
        GENERATE(as<std::string>{}, "text\n\n> quoted\n", "text\n\n* star\n", "text\n\n<b>html</b>\n", "text\n\n- list\n  - in a list\n",
                 "text\n\n![picture](a.svg)\n", "text\n\n#### Deep\n", "text\n\n```\nno end\n");
    INFO(markdown);
    CHECK(refused(markdown).starts_with("page.md:"));
    CHECK_FALSE(refused("an *emphasis\n").starts_with("not refused"));
    CHECK_FALSE(refused("no `end\n").starts_with("not refused"));
    CHECK_FALSE(refused("| a |\n| b |\n").starts_with("not refused"));
}
