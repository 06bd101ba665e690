#include "lats/catalog/check.hpp"

#include "lats/text/clean.hpp"
#include "places.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

using namespace lats;

namespace {

using Lines = std::vector<std::string>;

constexpr std::string_view kHead = R"("equipment": [{"id": "band", "name": "Band"}, {"id": "barbell", "name": "Barbell"},
    {"id": "bench", "name": "Bench"}, {"id": "roman-chair", "name": "Roman chair", "aliases": ["hyperextension bench"]},
    {"id": "cable", "name": "Cable machine"}],
)";

std::string document(std::string_view lists) { return fmt::format("{{\"format\": \"lats-catalog/1\",\n{}}}\n", lists); }

/// A document with one exercise, whose only variant has these members.
std::string with_variant(std::string_view members, std::string_view exercise = R"("name": "Row")") {
    return document(fmt::format(R"({}"exercises": [{{"id": "row", "summary": "Rows.", "muscles": {{"assist": []}}, {},
"variants": [{{"id": "usual", {}}}]}}])",
                                kHead, exercise, members));
}

/// One whose only step is `text`, with more members of the step and of the variant.
std::string with_step(std::string_view text, std::string_view step = "", std::string_view variant = R"("needs": [])") {
    return with_variant(
        fmt::format(R"("name": "Usual", {}, "steps": [{{"id": "a", "phase": "effort", "text": "{}"{}}}])", variant, text, step));
}

CheckScope without_licence() {
    CheckScope scope;
    scope.licence = false;
    return scope;
}

Lines codes(const std::vector<Finding>& findings) {
    Lines codes;
    for (const Finding& finding : findings) codes.emplace_back(finding.code);
    return codes;
}

Lines codes_in(const std::string& text) { return codes(check_catalog({{"mine.json", text}}, without_licence())); }

}  // namespace

TEST_CASE("The built-in catalogue has nothing to find") {
    Lines found;
    for (const Finding& finding : check_catalog(load_documents(LATS_SOURCE_DIR "/data/catalog"), without_licence()))
        found.push_back(fmt::format("{} [{}]", to_string(finding.where), finding.code));
    CHECK(found == Lines{});
}

TEST_CASE("A warning says where, what, and what would mend it") {
    const auto findings = check_catalog({{"mine.json", with_step("Hold this for a while.")}}, without_licence());
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].severity == Severity::warning);
    CHECK(to_string(findings[0].where) ==
          "mine.json:6:109: a hold, and no seconds recorded (at exercises[0].variants[0].steps[0].text); "
          "add \"hold\": [2, 3] to the step, or whatever it is");
}

TEST_CASE("Errors come before the warnings of a document, and do not keep it from being checked") {
    const auto findings = check_catalog({{"a.json", document(R"("exercises": [{"id": "row", "variants": [{}]}])")}}, without_licence());
    const Lines found = codes(findings);
    CHECK(std::ranges::count(found, "error") >= 3);
    CHECK(std::ranges::is_sorted(findings, {}, &Finding::severity));
    CHECK(std::ranges::count(found, "no-steps") == 1);
    CHECK(std::ranges::count(found, "unknown-equipment") == 1);
    CHECK(std::ranges::count(found, "no-assisting-muscle") == 1);
}

TEST_CASE("A muscle in two roles and an empty step are errors with codes of their own, and no warnings besides") {
    CHECK(codes_in(with_step(" ")) == Lines{"blank-step"});
    const auto findings = check_catalog({{"mine.json", document(R"("muscles": [{"id": "lats", "name": "Lats", "kind": "muscle"}],
        "exercises": [{"id": "row", "name": "Row", "summary": "Rows.", "muscles": {"target": ["lats"], "assist": ["lats"]},
        "variants": [{"id": "usual", "name": "Usual", "needs": [], "steps": [{"id": "a", "phase": "effort", "text": "Row."}]}]}])")}},
                                        without_licence());
    CHECK(codes(findings) == Lines{"muscle-in-two-roles"});
    CHECK(findings[0].severity == Severity::error);
}

TEST_CASE("A step is long from its 501st character, however many bytes they are") {
    std::string text;
    for (int i = 0; i < 500; ++i) text += "\u00E9";
    CHECK(codes_in(with_step(text)) == Lines{});
    CHECK(codes_in(with_step(text + "e")) == Lines{"long-step"});
}

TEST_CASE("A text that is too long is an error, and only true warnings besides") {
    std::string text;
    for (int i = 0; i < 40'000; ++i) text += "\u00E9";
    CHECK(codes_in(with_step(text)) == Lines{"error", "long-step"});
}

TEST_CASE("What a text says is told by its words") {
    struct Case {
        const char* text;
        Lines codes;
    };
    const Case each = GENERATE(values<Case>({
        {"Pull. Tip: slowly.", {"buried-tip"}},
        {"Pull (NOTE: slowly).", {"buried-tip"}},
        {"Move to the tip of the band.", {}},
        {"Hold the dumbbells.", {}},
        {"Hold on to the door.", {}},
        {"Hold for two seconds.", {"no-hold-seconds"}},
        {"HOLD\\nthis position.", {"no-hold-seconds"}},
        {"Hold this for a moment.", {}},
        {"Repeat on the other side.", {"no-side"}},
        {"Step to the other side of the door.", {}},
        {"Switch legs\u2014slowly.", {"no-side"}},
        {"Lie on a bench.", {"unlisted-gear"}},
        {"Like a bench press.", {}},
        {"Do it without a bench.", {}},
        {"Use no box.", {}},
        {"Grip the barbell.", {}},
        {"Face the wall in front of you.", {}},
        {"Face a wall.", {"unlisted-gear"}},
        {"Breathe into the chest wall.", {}},
        {"Ask a partner, and lie on a mat.", {"unlisted-gear", "unlisted-gear"}},
        {"\u2026", {"blank-step"}},
        {"Pull a caf\u00E9.", {}},
        {"Pull a cafe\u0301.", {"not-nfc"}},
        {"Pull \\u202Eslowly.", {"control-characters"}},
        {"Pull \\udb40\\udc41slowly.", {"control-characters"}},
    }));
    INFO(each.text);
    CHECK(codes_in(with_step(each.text)) == each.codes);
}

TEST_CASE("A hold has its seconds from the step, the dose or the tempo, those of the variant before those of the exercise") {
    CHECK(codes_in(with_step("Hold this.", R"(, "hold": 2)")) == Lines{});
    CHECK(codes_in(with_step("Hold this.", "", R"("needs": [], "dose": {"hold": 2})")) == Lines{});
    CHECK(codes_in(with_step("Hold this.", "", R"("needs": [], "tempo": {"hold": 2})")) == Lines{});
    const auto of_exercise = [](std::string_view variant) {
        return with_variant(
            fmt::format(R"("name": "Usual", {} "needs": [], "steps": [{{"id": "a", "phase": "hold", "text": "Hold this."}}])", variant),
            R"("name": "Row", "dose": {"hold": 2})");
    };
    CHECK(codes_in(of_exercise("")) == Lines{});
    CHECK(codes_in(of_exercise(R"("dose": {"reps": 2},)")) == Lines{"no-hold-seconds"});
}

TEST_CASE("Gear is there where any of the needs or the optional equipment has it by its words") {
    const std::string needs = GENERATE(values<std::string>({
        R"("needs": ["bench"])",
        R"("needs": ["band", ["barbell", "bench"]])",
        R"("needs": [], "optional": ["bench"])",
        R"("needs": ["roman-chair"])",
        R"("needs": ["cable"])",
    }));
    INFO(needs);
    CHECK(codes_in(with_step("Sit on the bench.", "", needs)) == Lines{});
    CHECK(codes_in(with_step("Sit on the bench.", "", R"("needs": ["band"])")) == Lines{"unlisted-gear"});
    CHECK(codes_in(with_step("Take the bar.", "", R"("needs": ["barbell"])")) == Lines{});
    CHECK(codes_in(with_variant(R"("name": "Usual", "steps": [{"id": "a", "phase": "effort", "text": "Sit on the bench."}])")) ==
          Lines{"unknown-equipment"});
}

TEST_CASE("Steps that are taken over are compared with the needs, and warned of where they are taken over") {
    const auto based = [](std::string_view changes) {
        return document(fmt::format(R"({}"exercises": [{{"id": "row", "name": "Row", "summary": "Rows.", "muscles": {{"assist": []}},
"variants": [{{"id": "bench", "name": "On a bench", "needs": ["bench"],
  "steps": [{{"id": "lie", "phase": "setup", "text": "Lie on the bench."}}, {{"id": "row", "phase": "effort", "text": "Pull."}}]}},
{{"id": "floor", "name": "On the floor", "needs": [], "based_on": "bench"{}}}]}}])",
                                    kHead, changes));
    };
    const auto findings = check_catalog({{"mine.json", based("")}}, without_licence());
    CHECK(codes(findings) == Lines{"unlisted-gear"});
    CHECK(findings[0].where.place == "exercises[0].variants[1]");
    CHECK(codes_in(based(R"(, "steps": [{"id": "lie", "drop": true}])")) == Lines{});
    CHECK(codes_in(based(R"(, "steps": [{"id": "lie", "phase": "setup", "text": "Lie down."}])")) == Lines{});
    CHECK(codes_in(based(R"(, "steps": [{"id": "lie", "phase": "setup", "text": "Pull!"}])")) == Lines{"repeated-step"});
}

TEST_CASE("A name contradicts the needs where it has a thing that they have not") {
    struct Case {
        const char* exercise;
        const char* variant;
        const char* needs;
        std::size_t found;
    };
    const Case each = GENERATE(values<Case>({
        {"Row", "With bands", R"(["barbell"])", 1},
        {"Row", "With bands", R"(["barbell", "band"])", 0},
        {"Row", "Without a band", "[]", 0},
        {"Band row", "Usual", R"(["barbell"])", 1},
        {"Band row", "Usual", R"(["band"])", 0},
        {"Balls of the feet", "Usual", "[]", 0},
        {"Bench press", "Usual", "[]", 0},
    }));
    INFO(each.exercise << ", " << each.variant << ", " << each.needs);
    const Lines found = codes_in(with_variant(
        fmt::format(R"("name": "{}", "needs": {}, "steps": [{{"id": "a", "phase": "effort", "text": "Pull."}}])", each.variant, each.needs),
        fmt::format(R"("name": "{}")", each.exercise)));
    CHECK(found == Lines(each.found, "name-contradicts-equipment"));
}

namespace {

std::string exercise(std::string_view id, std::string_view name, std::string_view summary, std::string_view step = "Pull.") {
    return document(fmt::format(R"("exercises": [{{"id": "{}", "name": "{}", "summary": "{}", "muscles": {{"assist": []}},
"variants": [{{"id": "usual", "name": "Usual", "needs": [], "steps": [{{"id": "a", "phase": "effort", "text": "{}"}}]}}]}}])",
                                id, name, summary, step));
}

/// What is found in `above` where it is laid over `below`.
Lines laid_over(const std::string& below, const std::string& above) {
    CheckScope scope = without_licence();
    scope.first_checked = 1;
    const auto findings = check_catalog({{"below.json", below}, {"above.json", above}}, scope);
    for (const Finding& finding : findings) CHECK(finding.where.document == "above.json");
    return codes(findings);
}

}  // namespace

TEST_CASE("Documents below are compared with, and not warned of") {
    const std::string below = exercise("row", "Row", "Rows.", "Pull the elbows. Tip: back to your ribs.");
    CHECK(laid_over(below, exercise("pull", "Pull", "Pulls.")) == Lines{});
    CHECK(laid_over(below, exercise("pull", "ROW", "Pulls.")) == Lines{"colliding-names"});
    CHECK(laid_over(below, exercise("pull", "Pull", "Rows!")) == Lines{"near-identical-texts"});
    CHECK(laid_over(below, exercise("pull", "Pull", "Pulls.", "Pull your elbows, tip back to ribs.")) == Lines{"near-identical-texts"});
}

TEST_CASE("The same text twice is no near miss") {
    const std::string text = "Pull your elbows back past your ribs.";
    CHECK(laid_over(exercise("row", "Row", "Rows.", text), exercise("pull", "Pull", "Pulls.", text)) == Lines{});
}

TEST_CASE("A licence is asked for once a document, and the provenance of every exercise is one too") {
    const auto licences = [](std::string_view lists, const CheckScope& scope = {}) {
        const Lines found = codes(check_catalog({{"mine.json", document(lists)}}, scope));
        return std::ranges::count(found, "missing-licence");
    };
    CHECK(licences(R"("exercises": [{}, {}])") == 1);
    CHECK(licences(R"("exercises": [{}, {}])", without_licence()) == 0);
    CHECK(licences(R"("exercises": [])") == 0);
    CHECK(licences(R"("licence": "CC0-1.0", "exercises": [{}])") == 0);
    CHECK(licences(R"("exercises": [{"provenance": {"licence": "CC0-1.0"}}])") == 0);
    CHECK(licences(R"("exercises": [{"provenance": {"licence": "CC0-1.0"}}, {}])") == 1);
}

TEST_CASE("A hundred warnings of a document are listed, the first ones, and the rest is counted by code") {
    std::string variants;
    for (int i = 0; i < 400; ++i) variants += fmt::format(R"({}{{"id": "v{}", "name": "{}", "needs": []}})", i == 0 ? "" : ",\n", i, i);
    const std::string text = document(fmt::format(
        R"("exercises": [{{"id": "row", "name": "Row", "summary": "Rows.", "muscles": {{"assist": []}}, "variants": [{}]}}])", variants));
    const auto findings = check_catalog({{"mine.json", text}}, without_licence());
    REQUIRE(findings.size() == kMaxProblems + 1);
    CHECK(findings[99].where.place == "exercises[0].variants[99]");
    CHECK(to_string(findings.back().where) == "mine.json: and 300 more warnings");
    CHECK(findings.back().code == "no-steps");
    CHECK(count(findings, Severity::warning) == 400);

    CheckScope scope = without_licence();
    scope.most_warnings = 1000;
    CHECK(check_catalog({{"mine.json", text}}, scope).size() == 400);
}

TEST_CASE("All errors are counted, however few are listed") {
    std::string equipment;
    for (int i = 0; i < 250; ++i) equipment += fmt::format(R"({}{{"id": "e{}"}})", i == 0 ? "" : ",\n", i);
    const auto findings = check_catalog({{"mine.json", document(fmt::format(R"("equipment": [{}])", equipment))}}, without_licence());
    CHECK(std::ranges::count(findings, Severity::error, &Finding::severity) == kMaxProblems + 1);
    CHECK(count(findings, Severity::error) == 250);
}

TEST_CASE("Whatever a document is, its check ends with findings that can be shown") {
    const std::string text = GENERATE(values<std::string>({
        "",
        "null",
        "[]",
        "{",
        R"({"exercises": {}})",
        R"({"exercises": [null, 1, [], {"variants": [null, {"steps": [null, {"text": 1}]}]}]})",
        R"({"exercises": [{"id": 1, "name": [], "aliases": [{}], "muscles": [], "variants": [{"based_on": "", "needs": [[[]]], "steps": {}}]}]})",
        R"({"exercises": [{"variants": [{"id": "a", "based_on": "a", "steps": [{"drop": 1, "text": "\u001b[2J"}]}]}], "equipment": [{}]})",
        R"({"guides": [{"name": "\u202e"}, {"name": "a", "aliases": ["A"]}, {"id": "a"}]})",
    }));
    INFO(text);
    const auto findings = check_catalog({{"\x1B.json", text}, {"b.json", text}});
    CHECK(count(findings, Severity::error) > 0);
    for (const Finding& finding : findings) {
        CHECK(std::ranges::find(kCheckRules, finding.code, &CheckRule::code) != kCheckRules.end());
        CHECK_FALSE(finding.where.message.empty());
        CHECK(text::is_clean(finding.where.message));
    }
}

TEST_CASE("Very many steps, taken over again and again, are checked soon") {
    std::string steps;
    for (int i = 0; i < 900; ++i)
        steps += fmt::format(R"({}{{"id": "s{}", "phase": "effort", "text": "Pull {}."}})", i == 0 ? "" : ",", i, i);
    std::string variants = fmt::format(R"({{"id": "v0", "name": "v0", "needs": [], "steps": [{}]}})", steps);
    for (int i = 1; i < 999; ++i)
        variants += fmt::format(R"(,{{"id": "v{}", "name": "v{}", "needs": [], "based_on": "v{}"}})", i, i, i - 1);
    const std::string text = document(fmt::format(
        R"("exercises": [{{"id": "row", "name": "Row", "summary": "Rows.", "muscles": {{"assist": []}}, "variants": [{}]}}])", variants));
    CHECK_FALSE(check_catalog({{"mine.json", text}}).empty());
}

TEST_CASE("A text that is too long is one error, whatever it begins with") {
    std::string text;
    while (text.size() <= 64 * 1024) text += "\u00E9";
    CHECK(codes_in(document("\"sources\": [{\"id\": \"s\", \"title\": \"" + text + "\"}]")) == Lines{"error"});
}
