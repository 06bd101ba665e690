#include "support/catch.hpp"

#include "lats/catalog/read.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

using namespace lats;

namespace {

using Lines = std::vector<std::string>;

std::string document(std::string_view lists) { return fmt::format("{{\"format\": \"lats-catalog/1\",\n{}}}\n", lists); }

Lines problems_of(const std::vector<Document>& documents) {
    const ReadResult result = read_catalog(documents);
    CHECK(result.catalog.has_value() == result.problems.empty());
    Lines lines;
    for (const Diagnostic& problem : result.problems) lines.push_back(to_string(problem));
    return lines;
}

Lines problems_of(std::string_view lists) { return problems_of({{"mine.json", document(lists)}}); }

/// The catalogue in `documents`. Requires: there are no problems.
LoadedCatalog read(const std::vector<Document>& documents) {
    const ReadResult result = read_catalog(documents);
    for (const Diagnostic& problem : result.problems) UNSCOPED_INFO(to_string(problem));
    REQUIRE(result.catalog.has_value());
    return *result.catalog;
}

LoadedCatalog read(std::string_view lists) { return read({{"mine.json", document(lists)}}); }

/// A text in which each `^` stands before the place of a problem, taken apart.
struct Marked {
    std::string text;
    Lines places;  ///< `mine.json:line:column: `
};

Marked take_marks(std::string_view marked) {
    Marked result;
    std::size_t line = 1;
    std::size_t column = 1;
    for (const char c : marked) {
        if (c == '^') {
            result.places.push_back(fmt::format("mine.json:{}:{}: ", line, column));
            continue;
        }
        result.text += c;
        column = c == '\n' ? 1 : column + 1;
        line += c == '\n' ? 1 : 0;
    }
    return result;
}

/// Checks that the document has exactly the problems that are marked in it, saying these words, in this order.
void check_marked(std::string_view marked_document, const Lines& messages) {
    const auto [text, places] = take_marks(marked_document);
    REQUIRE(places.size() == messages.size());
    Lines expected;
    for (std::size_t i = 0; i < places.size(); ++i) expected.push_back(places[i] + messages[i]);
    CHECK(problems_of({{"mine.json", text}}) == expected);
}

/// An exercise with this list of variants; what it refers to is there.
std::string with_variants(std::string_view variants) {
    return document(fmt::format(R"("muscles": [{{"id": "lats", "name": "Lats", "kind": "muscle"}}],
"equipment": [{{"id": "band", "name": "Band"}}, {{"id": "post", "name": "Post"}}],
"exercises": [{{"id": "row", "name": "Row", "summary": "Pulls.", "variants": [
{}
]}}]
)",
                                variants));
}

/// Two variants, the second based on the first with these steps.
std::string with_changes(std::string_view steps) {
    return with_variants(fmt::format(R"({{"id": "first", "name": "First", "steps": [
  {{"id": "stand", "phase": "setup", "text": "Stand."}},
  {{"id": "pull", "phase": "effort", "text": "Pull."}},
  {{"id": "lower", "phase": "return", "text": "Lower."}}]}},
{{"id": "second", "name": "Second", "based_on": "first", "steps": [{}]}})",
                                     steps));
}

const Variant& second_variant(const LoadedCatalog& loaded) { return loaded.catalog().exercises[0].variants[1]; }

Lines step_texts(const Variant& variant) {
    Lines texts;
    for (const Step& step : variant.steps) texts.emplace_back(step.text);
    return texts;
}

template <class Records> Lines ids_of(const Records& records) {
    Lines ids;
    for (const auto& record : records) ids.emplace_back(record.id);
    return ids;
}

template <class Records> Lines ids_behind(const Records& references) {
    Lines ids;
    for (const auto* record : references) ids.emplace_back(record->id);
    return ids;
}

Lines as_lines(Texts texts) { return {texts.begin(), texts.end()}; }

constexpr std::string_view kEveryKey = R"(
"sources": [
  {"id": "book", "title": "A book", "authors": "Somebody", "year": 2011, "where": "A publisher",
   "method": "They measured.", "participants": 8}
],
"muscles": [
  {"id": "back", "name": "Back", "kind": "region", "members": ["delt"]},
  {"id": "lats", "name": "Latissimus", "kind": "muscle", "parent": "back", "aliases": ["lat"], "misspellings": ["latts"],
   "location": "Low on the back.", "connects": "Spine to arm.", "actions": ["pulls down", "pulls back"],
   "opposes": ["delt"], "notes": ["Large."], "sources": ["book"],
   "gaps": [{"equipment": "band", "why": "Too weak."}, {"equipment": "none", "why": "No bar."}]},
  {"id": "delt", "name": "Deltoid", "kind": "part"}
],
"equipment": [
  {"id": "band", "name": "Band", "aliases": ["bands"], "misspellings": ["bnad"], "household": false,
   "summary": "Stretches.", "advice": [{"text": "Look it over.", "basis": "editor", "sources": ["book"]}]},
  {"id": "wall", "name": "Wall", "household": true},
  {"id": "post", "name": "Post"}
],
"exercises": [
  {"id": "row", "name": "Row", "aliases": ["rows"], "misspellings": ["rwo"], "summary": "Pulls.", "about": ["Old."],
   "pattern": "horizontal-pull", "level": "beginner",
   "muscles": {"target": ["lats"], "assist": ["delt"], "stabilize": ["back"], "oppose": ["delt"],
               "notes": ["Mostly."], "sources": ["book"]},
   "dose": {"sets": [2, 3], "reps": 10, "hold": [5, 20], "source": "book"},
   "breathing": {"effort": "out", "return": "in"},
   "tempo": {"effort": 2, "hold": [0, 1], "return": 3},
   "cautions": ["Slowly."], "mistakes": ["Haste."], "tips": ["Breathe."],
   "easier": [{"exercise": "fly", "why": "Less."}], "harder": [{"exercise": "row", "variant": "band", "why": "More."}],
   "alternatives": [{"exercise": "fly", "variant": "plain", "why": "Lighter."}, {"exercise": "fly", "why": "Other."}],
   "variants": [
     {"id": "band", "name": "With a band", "needs": ["band", ["wall", "post"]], "optional": ["wall"],
      "positions": ["standing", "half-kneeling"], "side": "each",
      "steps": [{"id": "pull", "phase": "effort", "text": "Pull.", "hold": 3, "breath": "out", "pace": "slow",
                 "cues": ["Slowly.", "Far."], "basis": "seed", "sources": ["book"]}],
      "notes": ["Noted."], "cautions": ["Careful."], "tips": ["Tip."],
      "alternatives": [{"exercise": "row", "variant": "band", "why": "The same."}]}]},
  {"id": "fly", "name": "Fly", "summary": "Lifts.", "variants": [{"id": "plain", "name": "Plain"}]}
],
"guides": [
  {"id": "upper", "name": "Upper", "aliases": ["up"], "misspellings": ["uper"], "introduction": ["Welcome."],
   "benefits": ["Strong."], "advice": ["Rest."], "anatomy": ["lats"], "dose": {"sets": 3},
   "exercises": ["fly", "row"],
   "see_next": [{"name": "More", "text": "Go on.", "guide": "upper"}, {"name": "Else", "text": "Not here."}]}
])";

}  // namespace

TEST_CASE("Every key of a source, a muscle and a piece of equipment is read", "[read]") {
    const LoadedCatalog loaded = read(kEveryKey);
    const Catalog& catalog = loaded.catalog();

    REQUIRE(ids_of(catalog.sources) == Lines{"book"});
    const Source& book = catalog.sources[0];
    CHECK(book.title == "A book");
    CHECK(book.authors == "Somebody");
    CHECK(book.year == 2011);
    CHECK(book.where == "A publisher");
    CHECK(book.method == "They measured.");
    CHECK(book.participants == 8U);

    REQUIRE(ids_of(catalog.muscles) == Lines{"back", "lats", "delt"});
    CHECK(ids_behind(catalog.muscles[0].members) == Lines{"delt"});
    const Muscle& lats = catalog.muscles[1];
    CHECK(lats.name == "Latissimus");
    CHECK(lats.kind == MuscleKind::muscle);
    CHECK(lats.parent == &catalog.muscles[0]);
    CHECK(as_lines(lats.aliases) == Lines{"lat"});
    CHECK(as_lines(lats.misspellings) == Lines{"latts"});
    CHECK(lats.location == "Low on the back.");
    CHECK(lats.connects == "Spine to arm.");
    CHECK(as_lines(lats.actions) == Lines{"pulls down", "pulls back"});
    CHECK(ids_behind(lats.opposes) == Lines{"delt"});
    REQUIRE(lats.notes.size() == 1);
    CHECK(lats.notes[0].text == "Large.");
    CHECK_FALSE(lats.notes[0].basis.has_value());
    CHECK(ids_behind(lats.sources) == Lines{"book"});
    REQUIRE(lats.gaps.size() == 2);
    CHECK(lats.gaps[0].equipment == &catalog.equipment[0]);
    CHECK(lats.gaps[0].why == "Too weak.");
    CHECK(lats.gaps[1].equipment == nullptr);

    REQUIRE(ids_of(catalog.equipment) == Lines{"band", "wall", "post"});
    const Equipment& band = catalog.equipment[0];
    CHECK(band.name == "Band");
    CHECK(as_lines(band.aliases) == Lines{"bands"});
    CHECK(as_lines(band.misspellings) == Lines{"bnad"});
    CHECK_FALSE(band.household);
    CHECK(catalog.equipment[1].household);
    CHECK(band.summary == "Stretches.");
    REQUIRE(band.advice.size() == 1);
    CHECK(band.advice[0].text == "Look it over.");
    CHECK(band.advice[0].basis == Basis::editor);
    CHECK(ids_behind(band.advice[0].sources) == Lines{"book"});
}

TEST_CASE("Every key of an exercise is read", "[read]") {
    const LoadedCatalog loaded = read(kEveryKey);
    const Catalog& catalog = loaded.catalog();
    REQUIRE(ids_of(catalog.exercises) == Lines{"row", "fly"});
    const Exercise& row = catalog.exercises[0];
    CHECK(row.name == "Row");
    CHECK(as_lines(row.aliases) == Lines{"rows"});
    CHECK(as_lines(row.misspellings) == Lines{"rwo"});
    CHECK(row.summary == "Pulls.");
    CHECK(row.about[0].text == "Old.");
    CHECK(row.pattern == Pattern::horizontal_pull);
    CHECK(row.level == Level::beginner);
    CHECK(ids_behind(row.roles.target) == Lines{"lats"});
    CHECK(ids_behind(row.roles.assist) == Lines{"delt"});
    CHECK(ids_behind(row.roles.stabilize) == Lines{"back"});
    CHECK(ids_behind(row.roles.oppose) == Lines{"delt"});
    CHECK(row.roles.notes[0].text == "Mostly.");
    CHECK(ids_behind(row.roles.sources) == Lines{"book"});
    CHECK(row.dose.sets == Range{2, 3});
    CHECK(row.dose.reps == Range{10, 10});
    CHECK(row.dose.hold_seconds == Range{5, 20});
    CHECK(row.dose.source == &catalog.sources[0]);
    CHECK(row.breathing.effort == Breath::out);
    CHECK(row.breathing.return_ == Breath::in);
    CHECK(row.tempo.effort_seconds == Range{2, 2});
    CHECK(row.tempo.hold_seconds == Range{0, 1});
    CHECK(row.tempo.return_seconds == Range{3, 3});
    CHECK(row.cautions[0].text == "Slowly.");
    CHECK(row.mistakes[0].text == "Haste.");
    CHECK(row.tips[0].text == "Breathe.");
    REQUIRE(row.easier.size() == 1);
    CHECK(row.easier[0].exercise == &catalog.exercises[1]);
    REQUIRE(row.harder.size() == 1);
    CHECK(row.harder[0].variant == row.variants.data());
    REQUIRE(row.alternatives.size() == 2);
    CHECK(row.alternatives[0].exercise == &catalog.exercises[1]);
    CHECK(row.alternatives[0].variant == catalog.exercises[1].variants.data());
    CHECK(row.alternatives[0].why == "Lighter.");
    CHECK(row.alternatives[1].variant == nullptr);
}

TEST_CASE("Every key of a variant and a step is read", "[read]") {
    const LoadedCatalog loaded = read(kEveryKey);
    const Catalog& catalog = loaded.catalog();
    const Variant& band = catalog.exercises[0].variants[0];
    CHECK(band.id == "band");
    CHECK(band.name == "With a band");
    REQUIRE(band.needs.has_value());
    REQUIRE(band.needs->size() == 2);
    CHECK(ids_behind((*band.needs)[0].any_of) == Lines{"band"});
    CHECK(ids_behind((*band.needs)[1].any_of) == Lines{"wall", "post"});
    CHECK(ids_behind(band.optional) == Lines{"wall"});
    CHECK(std::vector(band.positions.begin(), band.positions.end()) == std::vector{Position::standing, Position::half_kneeling});
    CHECK(band.side == Side::each);
    CHECK(band.notes[0].text == "Noted.");
    CHECK(band.cautions[0].text == "Careful.");
    CHECK(band.tips[0].text == "Tip.");
    CHECK(band.alternatives[0].variant == &band);

    REQUIRE(band.steps.size() == 1);
    const Step& pull = band.steps[0];
    CHECK(pull.id == "pull");
    CHECK(pull.phase == Phase::effort);
    CHECK(pull.text == "Pull.");
    CHECK(pull.hold_seconds == Range{3, 3});
    CHECK(pull.breath == Breath::out);
    CHECK(pull.pace == Pace::slow);
    CHECK(as_lines(pull.cues) == Lines{"Slowly.", "Far."});
    CHECK(pull.basis == Basis::seed);
    CHECK(ids_behind(pull.sources) == Lines{"book"});
}

TEST_CASE("Every key of a guide is read, and its exercises keep its order", "[read]") {
    const LoadedCatalog loaded = read(kEveryKey);
    REQUIRE(loaded.catalog().guides.size() == 1);
    const Guide& guide = loaded.catalog().guides[0];
    CHECK(guide.id == "upper");
    CHECK(guide.name == "Upper");
    CHECK(as_lines(guide.aliases) == Lines{"up"});
    CHECK(as_lines(guide.misspellings) == Lines{"uper"});
    CHECK(guide.introduction[0].text == "Welcome.");
    CHECK(guide.benefits[0].text == "Strong.");
    CHECK(guide.advice[0].text == "Rest.");
    CHECK(ids_behind(guide.anatomy) == Lines{"lats"});
    CHECK(guide.dose.sets == Range{3, 3});
    CHECK(guide.dose.source == nullptr);
    CHECK(ids_behind(guide.exercises) == Lines{"fly", "row"});
    REQUIRE(guide.see_next.size() == 2);
    CHECK(guide.see_next[0].name == "More");
    CHECK(guide.see_next[0].text == "Go on.");
    CHECK(guide.see_next[0].guide == &guide);
    CHECK(guide.see_next[1].guide == nullptr);
}

TEST_CASE("What was read outlives its documents", "[read]") {
    LoadedCatalog loaded = [] {
        const std::vector<Document> documents{{"gone.json", document(kEveryKey)}};
        return *read_catalog(documents).catalog;
    }();
    const LoadedCatalog copy = loaded;
    loaded = read(R"("muscles": [])");
    CHECK(copy.catalog().muscles[1].name == "Latissimus");
    CHECK(loaded.catalog().muscles.empty());
}

TEST_CASE("Absent is unknown and an empty list is none", "[read]") {
    const LoadedCatalog loaded = read({{"mine.json", with_variants(R"(
        {"id": "unknown", "name": "Unknown"},
        {"id": "none", "name": "None", "needs": []})")}});
    const auto variants = loaded.catalog().exercises[0].variants;
    CHECK_FALSE(variants[0].needs.has_value());
    REQUIRE(variants[1].needs.has_value());
    CHECK(variants[1].needs->empty());
}

TEST_CASE("A record of a data set need have neither summary nor phases, and keeps where it comes from", "[read]") {
    const LoadedCatalog loaded = read(R"("name": "Theirs", "licence": "CC0", "source": "A friend.", "exercises": [
        {"id": "row", "name": "Row",
         "provenance": {"data_set": "theirs", "id": "Row_1", "licence": "CC0", "author": "A. Author", "url": "https://example.org"},
         "variants": [{"id": "v", "name": "V", "steps": [{"id": "one", "text": "Pull."}]}]},
        {"id": "own", "name": "Own", "variants": [{"id": "v", "name": "V"}]}])");
    const Exercise& row = loaded.catalog().exercises[0];
    CHECK(row.summary.empty());
    CHECK_FALSE(row.variants[0].steps[0].phase.has_value());
    CHECK(row.provenance == Provenance{"theirs", "Row_1", "CC0", "A. Author", "https://example.org"});
    CHECK(loaded.catalog().exercises[1].provenance == Provenance{});
}

TEST_CASE("A variant has what its exercise has, and replaces it as a whole", "[read]") {
    const LoadedCatalog loaded = read(R"(
        "muscles": [{"id": "lats", "name": "Lats", "kind": "muscle"}, {"id": "delt", "name": "Delt", "kind": "muscle"}],
        "exercises": [{"id": "row", "name": "Row", "summary": "Pulls.", "level": "beginner",
            "muscles": {"target": ["lats"], "assist": ["delt"]}, "dose": {"sets": 3, "reps": 10},
            "breathing": {"effort": "out", "return": "in"}, "tempo": {"effort": 2, "return": 4},
            "variants": [
                {"id": "same", "name": "Same"},
                {"id": "other", "name": "Other", "level": "advanced", "muscles": {"target": ["delt"]},
                 "dose": {"reps": 5}, "breathing": {"effort": "in"}, "tempo": {"effort": 1}}]}])");
    const Exercise& row = loaded.catalog().exercises[0];
    const Variant& same = row.variants[0];
    CHECK(same.level == Level::beginner);
    CHECK(ids_behind(same.roles.assist) == Lines{"delt"});
    CHECK(same.dose.sets == Range{3, 3});
    CHECK(same.breathing.return_ == Breath::in);
    CHECK(same.tempo.return_seconds == Range{4, 4});

    const Variant& other = row.variants[1];
    CHECK(other.level == Level::advanced);
    CHECK(ids_behind(other.roles.target) == Lines{"delt"});
    CHECK(other.roles.assist.empty());
    CHECK_FALSE(other.dose.sets.has_value());
    CHECK(other.dose.reps == Range{5, 5});
    CHECK(other.breathing.effort == Breath::in);
    CHECK_FALSE(other.breathing.return_.has_value());
    CHECK(other.tempo.effort_seconds == Range{1, 1});
    CHECK_FALSE(other.tempo.return_seconds.has_value());
    CHECK(row.level == Level::beginner);
}

TEST_CASE("A variant based on another takes over its steps, with its changes", "[read]") {
    struct Case {
        std::string_view steps;
        Lines texts;
    };
    const auto& [steps, texts] = GENERATE(values<Case>({
        {"", {"Stand.", "Pull.", "Lower."}},
        {R"({"id": "pull", "phase": "effort", "text": "Pull hard."})", {"Stand.", "Pull hard.", "Lower."}},
        {R"({"id": "pull", "drop": true})", {"Stand.", "Lower."}},
        {R"({"id": "new", "phase": "start", "text": "New.", "after": "stand"})", {"Stand.", "New.", "Pull.", "Lower."}},
        {R"({"id": "new", "phase": "start", "text": "New.", "after": "lower"})", {"Stand.", "Pull.", "Lower.", "New."}},
        {R"({"id": "new", "phase": "start", "text": "New.", "before": "stand"})", {"New.", "Stand.", "Pull.", "Lower."}},
        {R"({"id": "a", "phase": "start", "text": "A.", "after": "stand"}, {"id": "b", "phase": "start", "text": "B.", "after": "a"})",
         {"Stand.", "A.", "B.", "Pull.", "Lower."}},
        {R"({"id": "stand", "drop": true}, {"id": "pull", "drop": true}, {"id": "lower", "drop": true})", {}},
    }));
    CAPTURE(steps);
    const LoadedCatalog loaded = read({{"mine.json", with_changes(steps)}});
    CHECK(step_texts(second_variant(loaded)) == texts);
    CHECK(step_texts(loaded.catalog().exercises[0].variants[0]) == Lines{"Stand.", "Pull.", "Lower."});
}

TEST_CASE("A variant may be based on one that is based on another, and without steps of its own is the same", "[read]") {
    const LoadedCatalog loaded = read({{"mine.json", with_variants(R"(
        {"id": "a", "name": "A", "steps": [{"id": "pull", "phase": "effort", "text": "Pull."}]},
        {"id": "b", "name": "B", "based_on": "a", "steps": [{"id": "rest", "phase": "return", "text": "Rest.", "after": "pull"}]},
        {"id": "c", "name": "C", "based_on": "b"})")}});
    CHECK(step_texts(loaded.catalog().exercises[0].variants[2]) == Lines{"Pull.", "Rest."});
}

TEST_CASE("Several documents are one catalogue, whose records keep the order of the documents", "[read]") {
    const LoadedCatalog loaded = read(std::vector<Document>{
        {"b.json", document(R"("exercises": [{"id": "row", "name": "Row", "summary": "S.", "muscles": {"target": ["lats"]},
                               "variants": [{"id": "band", "name": "B", "needs": ["band"]}]}])")},
        {"a.json", document(R"("muscles": [{"id": "lats", "name": "Lats", "kind": "muscle"}],
                               "exercises": [{"id": "fly", "name": "Fly", "summary": "S.",
                               "alternatives": [{"exercise": "row", "variant": "band", "why": "W."}],
                               "variants": [{"id": "plain", "name": "P"}]}])")},
        {"c.json", document(R"("equipment": [{"id": "band", "name": "Band"}])")},
    });
    const Catalog& catalog = loaded.catalog();
    CHECK(ids_of(catalog.exercises) == Lines{"row", "fly"});
    CHECK(catalog.exercises[0].roles.target[0] == &catalog.muscles[0]);
    CHECK((*catalog.exercises[0].variants[0].needs)[0].any_of[0] == &catalog.equipment[0]);
    CHECK(catalog.exercises[1].alternatives[0].variant == catalog.exercises[0].variants.data());
}

TEST_CASE("Keys that start with x- are passed over, wherever they stand and whatever they hold", "[read]") {
    const LoadedCatalog loaded = read(R"("x-remark": {"muscles": [1, null]}, "muscles": [
        {"id": "lats", "name": "Lats", "kind": "muscle", "x-": null, "notes": [{"text": "A.", "x-by": "me"}]}])");
    CHECK(loaded.catalog().muscles.size() == 1);
}

TEST_CASE("A byte order mark, CRLF line ends and white space around the document are accepted", "[read]") {
    std::string text = document("\"muscles\": [\n {\"id\": \"lats\", \"name\": \"Lats\", \"kind\": \"muscle\"}\n]");
    const auto crlf = [](const std::string& from) {
        std::string result;
        for (const char c : from) result += c == '\n' ? "\r\n" : std::string(1, c);
        return result;
    };
    text = GENERATE_COPY("\xEF\xBB\xBF" + text, crlf(text), "\n\t " + text + " \r\n\n", "\xEF\xBB\xBF" + crlf(text));
    CHECK(read({{"mine.json", text}}).catalog().muscles.size() == 1);
}

TEST_CASE("A range is one number or two, whole ones", "[read]") {
    struct Case {
        std::string_view json;
        Range range;
    };
    const auto [json, range] = GENERATE(values<Case>({
        {"3", {3, 3}},
        {"[2, 3]", {2, 3}},
        {"[0, 65535]", {0, 65535}},
        {"3.0", {3, 3}},
        {"1e2", {100, 100}},
        {"-0", {0, 0}},
    }));
    const LoadedCatalog loaded =
        read(fmt::format(R"("guides": [{{"id": "g", "name": "G", "exercises": [], "dose": {{"sets": {}}}}}])", json));
    CHECK(loaded.catalog().guides[0].dose.sets == range);
}

TEST_CASE("Texts come through as they are, escapes resolved", "[read]") {
    const LoadedCatalog loaded = read(R"("sources": [{"id": "s", "title": "a\u00e9\ud83d\ude00\"\\\/\n\u0000é😀"}])");
    CHECK(loaded.catalog().sources[0].title == std::string_view("aé😀\"\\/\n\0é😀", 18));
}

TEST_CASE("The same diagnostic reads file:line:column, the message, its place and what would mend it", "[read]") {
    CHECK(to_string(Diagnostic{"a.json", 12, 9, "exercises[0].variants[0]", "unknown key \"stpes\"", "did you mean \"steps\"?"}) ==
          "a.json:12:9: unknown key \"stpes\" (at exercises[0].variants[0]); did you mean \"steps\"?");
    CHECK(to_string(Diagnostic{"a.json", 1, 1, "", "empty", ""}) == "a.json:1:1: empty");
    CHECK(to_string(Diagnostic{"a.json", 0, 0, "", "and 2 more problems", ""}) == "a.json: and 2 more problems");
}

TEST_CASE("A problem has its line and column, and the column counts characters", "[read]") {
    CHECK(problems_of({{"mine.json", "{\n  \"format\": \"lats-catalog/1\",\n  \"é😀x\": 1, \"y\": 2\n}"}}) ==
          Lines{"mine.json:3:3: unknown key \"é😀x\"; keys of your own start with \"x-\"",
                "mine.json:3:13: unknown key \"y\"; keys of your own start with \"x-\""});
    CHECK(problems_of({{"mine.json", "\xEF\xBB\xBF{\"format\": \"lats-catalog/1\",\r\n\"y\": 2}"}}) ==
          Lines{"mine.json:2:1: unknown key \"y\"; keys of your own start with \"x-\""});
    CHECK(problems_of({{"mine.json", "\xEF\xBB\xBF[]"}}) ==
          Lines{"mine.json:1:1: expected an object, found a list; lats catalog import reads the data sets of others"});
}

TEST_CASE("What is not as the format wants it is reported where it stands", "[read]") {
    struct Case {
        std::string_view lists;
        Lines messages;
    };
    const auto& [lists, messages] = GENERATE(values<Case>({
        // keys
        {R"(^"exercise": [])", {R"(unknown key "exercise"; did you mean "exercises"?)"}},
        {R"("sources": [{"id": "s", "title": "T", ^"tilte": ""}])", {R"(unknown key "tilte" (at sources[0]); did you mean "title"?)"}},
        {R"("sources": [{"id": "s", "title": "T", ^"colour": ""}])",
         {R"(unknown key "colour" (at sources[0]); keys of your own start with "x-")"}},
        {R"("sources": [^{"id": "s"}])", {R"("title" is missing (at sources[0]))"}},
        {R"("muscles": [^^{"name": "M"}])", {R"("id" is missing (at muscles[0]))", R"("kind" is missing (at muscles[0]))"}},
        {R"("guides": [^{"id": "g", "name": "G"}])", {R"("exercises" is missing (at guides[0]))"}},
        {R"("equipment": [{"id": "e", "name": "E", ^"name": "F"}])", {R"(key "name" stands twice in one object; keep one of them)"}},
        // types
        {R"("muscles": ^{})", {"expected a list, found an object (at muscles)"}},
        {R"("muscles": [^3])", {"expected an object, found a number (at muscles[0])"}},
        {R"("muscles": [^3, ^4])",
         {"expected an object, found a number (at muscles[0])", "expected an object, found a number (at muscles[1])"}},
        {R"("sources": [{"id": "s", "title": ^12}])", {"expected a text, found a number (at sources[0].title)"}},
        {R"("sources": [{"id": "s", "title": "T", "where": ^null}])",
         {"expected a text, found null (at sources[0].where); leave out what is not known"}},
        {R"("sources": [{"id": "s", "title": "T", "year": ^"2011"}])", {"expected a number, found a text (at sources[0].year)"}},
        {R"("sources": [{"id": ^[], "title": "T"}])", {"expected a text, found a list (at sources[0].id)"}},
        {R"("equipment": [{"id": "e", "name": "E", "household": ^"yes"}])",
         {"expected true or false, found a text (at equipment[0].household)"}},
        {R"("equipment": [{"id": "e", "name": "E", "aliases": ["a", ^1]}])",
         {"expected a text, found a number (at equipment[0].aliases[1])"}},
        {R"("equipment": [{"id": "e", "name": "E", "advice": [^1]}])", {"expected an object, found a number (at equipment[0].advice[0])"}},
        {R"("guides": [{"id": "g", "name": "G", "exercises": [], "dose": ^3}])",
         {"expected an object, found a number (at guides[0].dose)"}},
        // texts
        {R"("sources": [{"id": "s", "title": ^" "}])", {"a blank text (at sources[0].title); leave the key out, or say something"}},
        {R"("equipment": [{"id": "e", "name": "E", "aliases": [^""]}])", {"a blank text (at equipment[0].aliases[0]); leave it out"}},
        {R"("equipment": [{"id": "e", "name": "E", "advice": [^"", {"text": ^""}]}])",
         {"a blank note (at equipment[0].advice[0]); leave it out",
          "a blank text (at equipment[0].advice[1].text); leave the key out, or say something"}},
        {R"("equipment": [{"id": "e", "name": "E", "advice": [{"text": "A.", "basis": ^"edtor"}]}])",
         {R"("edtor" is not known here (at equipment[0].advice[0].basis); did you mean "editor"?)"}},
        // ids
        {R"("sources": [{"id": ^"Big Book", "title": "T"}])",
         {R"("Big Book" is no id (at sources[0].id); an id has the letters a to z, digits, and single hyphens between them, and at most 64 of them)"}},
        {R"("sources": [{"id": "s", "title": "T"}, {"id": ^"s", "title": "U"}])",
         {R"(another source has the id "s" already (at sources[1].id))"}},
        {R"("muscles": [{"id": "m", "name": "M", "kind": "bone"}, {"id": ^"m", "name": "M", "kind": "bone"}])",
         {R"(another muscle has the id "m" already (at muscles[1].id))"}},
        // words
        {R"("muscles": [{"id": "m", "name": "M", "kind": ^"mucsle"}])",
         {R"("mucsle" is not known here (at muscles[0].kind); did you mean "muscle"?)"}},
        {R"("muscles": [{"id": "m", "name": "M", "kind": ^"thing"}])",
         {R"("thing" is not known here (at muscles[0].kind); one of: region, group, muscle, part, bone)"}},
        // numbers and ranges
        {R"("sources": [{"id": "s", "title": "T", "year": ^20111}])", {"expected a whole number from 0 to 9999 (at sources[0].year)"}},
        {R"("sources": [{"id": "s", "title": "T", "participants": ^1.5}])",
         {"expected a whole number from 0 to 1000000000 (at sources[0].participants)"}},
        {R"("guides": [{"id": "g", "name": "G", "exercises": [], "dose": {"sets": ^[3, 2], "reps": ^[1], "hold": ^-1}}])",
         {"the range [3, 2] runs backwards (at guides[0].dose.sets); put the lower number first",
          "a range is one number or two (at guides[0].dose.reps); write 3, or [2, 3]",
          "expected a whole number from 0 to 65535 (at guides[0].dose.hold)"}},
        // references
        {R"("muscles": [{"id": "lats", "name": "L", "kind": "muscle", "opposes": [^"lat"]}])",
         {R"(no muscle has the id "lat" (at muscles[0].opposes[0]); did you mean "lats"?)"}},
        {R"("muscles": [{"id": "lats", "name": "L", "kind": "muscle", "parent": ^"back"}])",
         {R"(no muscle has the id "back" (at muscles[0].parent))"}},
        {R"("sources": [{"id": "book", "title": "T"}], "guides": [{"id": "g", "name": "G", "exercises": [], "dose": {"source": ^"bock"}}])",
         {R"(no source has the id "bock" (at guides[0].dose.source); did you mean "book"?)"}},
        {R"("guides": [{"id": "g", "name": "G", "exercises": [^"row"], "see_next": [{"name": "N", "text": "T", "guide": ^"h"}]}])",
         {R"(no exercise has the id "row" (at guides[0].exercises[0]))", R"(no guide has the id "h" (at guides[0].see_next[0].guide))"}},
        {R"("exercises": [{"id": "row", "name": "R", "summary": "S", "variants": [{"id": "band", "name": "B"}],
             "alternatives": [{"exercise": "row", "variant": ^"bond", "why": "W"}, {"exercise": ^"rwo", "why": "W"}, ^^{}]}])",
         {R"("row" has no variant "bond" (at exercises[0].alternatives[0].variant); did you mean "band"?)",
          R"(no exercise has the id "rwo" (at exercises[0].alternatives[1].exercise))",
          R"("exercise" is missing (at exercises[0].alternatives[2]))", R"("why" is missing (at exercises[0].alternatives[2]))"}},
        {R"("muscles": [{"id": "m", "name": "M", "kind": "bone", "gaps": [{"equipment": ^"bar", "why": "W"}, {"equipment": ^3, "why": "W"}, ^{"why": "W"}]}])",
         {R"(no equipment has the id "bar" (at muscles[0].gaps[0].equipment))",
          "expected a text, found a number (at muscles[0].gaps[1].equipment)", R"("equipment" is missing (at muscles[0].gaps[2]))"}},
        // the tree, and names that lead to two things
        {R"("muscles": [{"id": "m", "name": "M", "kind": "bone", "parent": ^"m"}])",
         {"this muscle is its own ancestor (at muscles[0].parent)"}},
        {R"("muscles": [{"id": "lats", "name": "L", "kind": "muscle"},
                        {"id": "other", "name": "O", "kind": "muscle", "aliases": ^["Läts"]}])",
         {R"("Läts" is a name of "lats" already (at muscles[1].aliases); a name leads to one muscle only)"}},
        {R"("equipment": [{"id": "band", "name": "B", "misspellings": ["bnad"]}, {"id": "x", "name": ^"bnad"}])",
         {R"("bnad" is a name of "band" already (at equipment[1].name); a name leads to one equipment only)"}},
        {R"("exercises": [{"id": "row", "name": "R", "summary": "S", "variants": ^[]}])",
         {"an exercise without a way to do it (at exercises[0].variants); describe at least one variant"}},
        {R"("exercises": [^{"id": "row", "name": "R", "summary": "S"}])", {R"("variants" is missing (at exercises[0]))"}},
        {R"("exercises": [{"id": "row", "name": "R", "summary": "S", "variants": ^{}}])",
         {"expected a list, found an object (at exercises[0].variants)"}},
    }));
    CAPTURE(lists);
    check_marked(document(lists), messages);
}

TEST_CASE("Exercises and guides may share names: the program then asks which one is meant", "[read]") {
    const LoadedCatalog loaded = read(R"("exercises": [
        {"id": "a", "name": "Row", "summary": "S", "aliases": ["x"], "variants": [{"id": "v", "name": "V"}]},
        {"id": "b", "name": "Row", "summary": "S", "aliases": ["x"], "variants": [{"id": "v", "name": "V"}]}])");
    CHECK(loaded.catalog().exercises.size() == 2);
}

TEST_CASE("A muscle has one role, and an opponent is one of those that have", "[read]") {
    check_marked(document(R"("muscles": [
        {"id": "a", "name": "A", "kind": "muscle"}, {"id": "b", "name": "B", "kind": "muscle"}],
        "exercises": [{"id": "row", "name": "R", "summary": "S", "variants": [{"id": "v", "name": "V"}],
        "muscles": {"target": ["a"], "assist": ^["a"], "oppose": ^["a", "b"]}}])"),
                 {R"("a" has a role already (at exercises[0].muscles.assist); name a muscle once, under the role that says most)",
                  R"("b" has no role here (at exercises[0].muscles.oppose); name it under "target", "assist" or "stabilize" too)"});
}

TEST_CASE("What is wrong with a variant is reported where it stands", "[read]") {
    struct Case {
        std::string_view variants;
        Lines messages;
    };
    const auto& [variants, messages] = GENERATE(values<Case>({
        {R"({"id": "a", "name": "A"}, {"id": ^"a", "name": "B"})",
         {R"(a variant above has the id "a" already (at exercises[0].variants[1].id))"}},
        {R"(^{"name": "A"}, ^{"name": "B"})",
         {R"("id" is missing (at exercises[0].variants[0]))", R"("id" is missing (at exercises[0].variants[1]))"}},
        {R"({"id": "a", "name": "A", "needs": ["band", ^"bar", ["post", ^"bund"], ^3]})",
         {R"(no equipment has the id "bar" (at exercises[0].variants[0].needs[1]))",
          R"(no equipment has the id "bund" (at exercises[0].variants[0].needs[2][1]); did you mean "band"?)",
          R"(expected a text, found a number (at exercises[0].variants[0].needs[3]))"}},
        {R"({"id": "a", "name": "A", "needs": ["band", ^[]]})",
         {R"(an empty list is a need that nothing meets (at exercises[0].variants[0].needs[1]); leave it out)"}},
        {R"({"id": "a", "name": "A", "positions": [^"standin"], "side": ^"left"})",
         {R"("standin" is not known here (at exercises[0].variants[0].positions[0]); did you mean "standing"?)",
          R"("left" is not known here (at exercises[0].variants[0].side); one of: both, each, alternate)"}},
        {R"({"id": "a", "name": "A", "based_on": ^"a"})",
         {R"(no variant above this one has the id "a" (at exercises[0].variants[0].based_on); a variant is based on one that stands before it in the same exercise)"}},
        {R"({"id": "a", "name": "A", "based_on": ^"b", "steps": [{"id": "s", "drop": true}]}, {"id": "b", "name": "B"})",
         {R"(no variant above this one has the id "b" (at exercises[0].variants[0].based_on); a variant is based on one that stands before it in the same exercise)"}},
        {R"({"id": "first", "name": "A"}, {"id": "b", "name": "B", "based_on": ^"frist"})",
         {R"(no variant above this one has the id "frist" (at exercises[0].variants[1].based_on); did you mean "first"?)"}},
        {R"({"id": "a", "name": "A", "steps": [{"id": "s", "phase": "hold", "text": "T"}, {"id": ^"s", "phase": "hold", "text": "T"}]})",
         {R"(a step above has the id "s" already (at exercises[0].variants[0].steps[1].id))"}},
        {R"({"id": "a", "name": "A", "steps": [^{"phase": "hold", "text": "T"}, ^{"phase": ^"hodl", "text": "T"}, ^{"id": "s"}]})",
         {R"("id" is missing (at exercises[0].variants[0].steps[0]))", R"("id" is missing (at exercises[0].variants[0].steps[1]))",
          R"("hodl" is not known here (at exercises[0].variants[0].steps[1].phase); did you mean "hold"?)",
          R"("text" is missing (at exercises[0].variants[0].steps[2]))"}},
        {R"({"id": "a", "name": "A", "steps": [{"id": "s", "drop": ^true}, {"id": "t", "phase": "hold", "text": "T", "after": ^"s"}]})",
         {R"(only a variant that is based on another has steps to change (at exercises[0].variants[0].steps[0].drop))",
          R"(only a variant that is based on another has steps to change (at exercises[0].variants[0].steps[1].after))"}},
    }));
    CAPTURE(variants);
    check_marked(with_variants(variants), messages);
}

TEST_CASE("What is wrong with the change of a step is reported where it stands", "[read]") {
    struct Case {
        std::string_view steps;
        Lines messages;
    };
    const std::string at = "exercises[0].variants[1].steps";
    const auto& [steps, messages] = GENERATE_COPY(values<Case>({
        {R"({"id": "pull", "drop": true}, {"id": ^"pull", "drop": true})",
         {R"(a step above has the id "pull" already (at )" + at + "[1].id)"}},
        {R"({"id": ^"rest", "drop": true})", {R"(there is no step "rest" to drop (at )" + at + "[0].id)"}},
        {R"({"id": ^"stnad", "drop": true})", {R"(there is no step "stnad" to drop (at )" + at + R"([0].id); did you mean "stand"?)"}},
        {R"({"id": "pull", "drop": ^false})", {"drop is true or not there (at " + at + "[0].drop)"}},
        {R"({"id": "pull", "drop": ^1})", {"expected true or false, found a number (at " + at + "[0].drop)"}},
        {R"({"id": "pull", "drop": true}, {"id": "new", "phase": "hold", "text": "T", "after": ^"pull"})",
         {R"(there is no step "pull" (at )" + at + "[1].after)"}},
        {R"({"id": "new", "phase": "hold", "text": "T", "before": ^"lowre"})",
         {R"(there is no step "lowre" (at )" + at + R"([0].before); did you mean "lower"?)"}},
        {R"({"id": "new", "phase": "hold", "text": "T", "after": ^"nil"}, {"id": "next", "phase": "hold", "text": "T", "after": "new"})",
         {R"(there is no step "nil" (at )" + at + "[0].after)"}},
        {R"(^{"id": "new", "phase": "hold", "text": "T"}, ^{"id": "both", "phase": "hold", "text": "T", "after": "pull", "before": "pull"})",
         {"a new step in a variant based on another says where it goes (at " + at +
              R"([0]); add either "after" or "before" with the id of a step)",
          "a new step in a variant based on another says where it goes (at " + at +
              R"([1]); add either "after" or "before" with the id of a step)"}},
        {R"({"id": "new", "phase": "hold", "text": "T", "after": ^3})", {"expected a text, found a number (at " + at + "[0].after)"}},
        {R"({"id": "pull", "phase": "hold", "text": "T", "after": ^"stand"})",
         {"a step that replaces another keeps its place (at " + at + "[0].after)"}},
    }));
    CAPTURE(steps);
    check_marked(with_changes(steps), messages);
}

TEST_CASE("The root says what it is", "[read]") {
    check_marked(R"(^{})", {R"("format" is missing; add "format": "lats-catalog/1")"});
    check_marked(R"(^[])", {"expected an object, found a list; lats catalog import reads the data sets of others"});
    check_marked(R"(^null)", {"expected an object, found null; leave out what is not known"});
    check_marked(R"({"format": ^1})", {"expected a text, found a number (at format)"});
    check_marked(R"({"format": ^"lats-catalog/2"})",
                 {R"(the format "lats-catalog/2" is not known here (at format); this program reads "lats-catalog/1")"});
}

TEST_CASE("All problems of a document are found at once, in its order", "[read]") {
    check_marked(
        R"({
  "format": "lats-catalog/1",
  "guides": [{"id": "g", "name": "G", "exercises": ["row", ^"rwo-w"]}],
  "exercises": [
    {"id": "row", "name": "Row", "summary": ^12, "level": ^"beginer",
     "variants": [{"id": "v", "name": "V", ^"stpes": []}]}],
  "sources": [^{"id": "s"}]
})",
        {R"(no exercise has the id "rwo-w" (at guides[0].exercises[1]))", "expected a text, found a number (at exercises[0].summary)",
         R"("beginer" is not known here (at exercises[0].level); did you mean "beginner"?)",
         R"(unknown key "stpes" (at exercises[0].variants[0]); did you mean "steps"?)", R"("title" is missing (at sources[0]))"});
}

TEST_CASE("Problems of several documents come document by document", "[read]") {
    CHECK(problems_of({{"a.json", document(R"("muscles": [{"id": "m", "name": "M", "kind": "bone"}])")},
                       {"b.json", document(R"("muscles": [{"id": "m", "name": "M", "kind": "bone"}], "y": 1)")},
                       {"c.json", "[]"}}) ==
          Lines{R"(b.json:2:20: another muscle has the id "m" already (at muscles[0].id))",
                R"(b.json:2:56: unknown key "y"; keys of your own start with "x-")",
                "c.json:1:1: expected an object, found a list; lats catalog import reads the data sets of others"});
}

TEST_CASE("While one document cannot be read, names that may stand in it are not reported as unknown", "[read]") {
    CHECK(problems_of({{"a.json", document(R"("guides": [{"id": "g", "name": "G", "exercises": ["row"], "y": 1}])")}, {"b.json", ""}}) ==
          Lines{R"(a.json:2:59: unknown key "y" (at guides[0]); keys of your own start with "x-")",
                "b.json:1:1: not valid JSON: the document is empty"});
}

TEST_CASE("A hundred problems of a document are listed, and the others counted", "[read]") {
    const auto with_mistakes = [](int count) {
        std::string items;
        for (int i = 0; i < count; ++i) items += i == 0 ? "1" : ",\n1";
        return problems_of(fmt::format("\"muscles\": [\n{}]", items));
    };
    CHECK(with_mistakes(100).size() == 100);
    CHECK(with_mistakes(101).back() == "mine.json: and 1 more problem");
    const Lines lines = with_mistakes(150);
    REQUIRE(lines.size() == 101);
    CHECK(lines[0] == "mine.json:3:1: expected an object, found a number (at muscles[0])");
    CHECK(lines[99] == "mine.json:102:1: expected an object, found a number (at muscles[99])");
    CHECK(lines[100] == "mine.json: and 50 more problems");
    CHECK(with_mistakes(5000).back() == "mine.json: and 4900 more problems");
}
