// What becomes of the texts of a data set: HTML, tips within steps, and ids out of names.
#include "import/exercise_ids.hpp"
#include "import/html_lines.hpp"
#include "import/tips.hpp"
#include "lats/catalog/builtin.hpp"
#include "support/catch.hpp"

#include <tuple>

using namespace lats;
using namespace lats::importing;

using Lines = std::vector<std::string>;

TEST_CASE("HTML becomes lines with every word of it", "[import]") {
    const auto [html, lines] = GENERATE(table<std::string, Lines>({
        {"", {}},
        {"<p> </p>\n<p></p>", {}},
        {"Stand tall.", {"Stand tall."}},
        {"Stand tall.\n\n Pull. ", {"Stand tall.", "Pull."}},
        {"<p>Stand\ntall.</p><p>Pull.</p>", {"Stand tall.", "Pull."}},
        {"<p>Stand <b class=\"x\">very</b> tall.<br/>Pull.</p>", {"Stand very tall.", "Pull."}},
        {"Do:<ul><li>one</li><li>two</li></ul>then", {"Do:", "one", "two", "then"}},
        {"<!-- a remark --><h2>Row</h2>", {"Row"}},
        {"<p>5 &lt; 6 &amp; 7 &gt; 6&nbsp;&quot;so&quot; it&#39;s &#x201c;it&#8221;</p>", {"5 < 6 & 7 > 6 \"so\" it's \u201cit\u201d"}},
        {"<p>a < b, a <b, &unknown; &#0; &#xD800; &; &amp</p>", {"a < b, a"}},
        {"a < b, c &unknown; &#0; &#xD800; &; &amp", {"a < b, c &unknown; &#0; &#xD800; &; &amp"}},
        {"an end < here", {"an end < here"}},
        {"<p>no end <b", {"no end <b"}},
    }));
    CAPTURE(html);
    CHECK(html_lines(html) == lines);
}

TEST_CASE("A tip within a step is told apart from it, and no word is lost", "[import]") {
    struct Case {
        std::string_view step;
        std::string_view text;
        std::vector<std::string_view> tips;
    };
    const auto [step, text, tips] = GENERATE(values<Case>({
        {"Curl up.", "Curl up.", {}},
        {"Curl up. Tip: Go slowly. Breathe.", "Curl up.", {"Go slowly. Breathe."}},
        {"Curl up.Tip: Go slowly. Tips: Breathe.", "Curl up.", {"Go slowly.", "Breathe."}},
        {"Tip: Go slowly.", "", {"Go slowly."}},
        {"Curl up (Tip: go slowly). Hold.", "Curl up. Hold.", {"go slowly"}},
        {"Curl (Tip: go slowly) up. Tip: Hold.", "Curl up.", {"go slowly", "Hold."}},
        {"Curl (Tip: go slowly.", "Curl (", {"go slowly."}},
        {"Touch the Tip of it. FingerTip: no.", "Touch the Tip of it. FingerTip: no.", {}},
        {"Curl up. Tip: ", "Curl up.", {}},
        {" ", "", {}},
    }));
    CAPTURE(step);
    const StepWithTips split = split_tips(step);
    CHECK(split.text == text);
    CHECK(split.tips == tips);
}

TEST_CASE("An id is the slug of the name; what is taken gets the data set before it, then a number", "[import]") {
    ExerciseIds ids(builtin_catalog(), "theirs");
    CHECK(ids.next("Slow Twist", "1") == "slow-twist");
    CHECK(ids.next("Slow twist!", "2") == "theirs-slow-twist");
    CHECK(ids.next("slow twist", "3") == "theirs-slow-twist-2");
    CHECK(ids.next("slow twist", "4") == "theirs-slow-twist-3");
    CHECK(ids.next("Bent-Over Row", "5") == "theirs-bent-over-row");  // the built-in catalogue has one
    CHECK(ids.next("引体向上", "6") == "theirs-6");
    CHECK(ids.next("引体向上", "") == "theirs");
    const std::string name(80, 'a');
    CHECK(ids.next(name, "7") == std::string(64, 'a'));
    CHECK(ids.next(name, "8") == "theirs-" + std::string(57, 'a'));
    CHECK(ids.next(name, "9") == "theirs-" + std::string(55, 'a') + "-2");
}
