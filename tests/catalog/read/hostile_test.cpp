// Documents from somebody who means harm: each gives a catalogue or clear problems, soon, and nothing that it says can
// act on a terminal.
#include "support/catch.hpp"
#include "support/scratch_folder.hpp"

#include "cli/app.hpp"
#include "lats/catalog/error.hpp"
#include "lats/catalog/read.hpp"
#include "lats/text/clean.hpp"
#include "places.hpp"
#include "text/well_formed.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <nlohmann/json.hpp>

using namespace lats;
namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

// As many as show a quadratic loop (minutes) from a linear one (a second, with the sanitizers).
constexpr int kMany = 50'000;
// Above 64 KB of text, and above 64 levels, more of the same takes no other way through the reader. 64 MB of it are read
// in less than a second in a release build, and in half a minute with the sanitizers.
constexpr std::size_t kLongText = 2'000'000;

std::string document(std::string_view lists) { return fmt::format("{{\"format\": \"lats-catalog/1\",\n{}}}", lists); }

/// The result of reading, with what holds for every result checked.
ReadResult read(const std::vector<Document>& documents) {
    ReadResult result = read_catalog(documents);
    CHECK(result.catalog.has_value() == result.problems.empty());
    CHECK(result.problems.size() <= documents.size() * (kMaxProblems + 1));
    for (const Diagnostic& problem : result.problems) {
        const std::string line = to_string(problem);
        CHECK_FALSE(problem.message.empty());
        CHECK(line.size() < 1000);
        CHECK(text::is_clean(line));
        CHECK(line.find('\n') == std::string::npos);
    }
    return result;
}

std::vector<std::string> problems_of(std::string text) {
    std::vector<std::string> lines;
    for (const Diagnostic& problem : read({{"evil.json", std::move(text)}}).problems) lines.push_back(to_string(problem));
    return lines;
}

using Lines = std::vector<std::string>;

/// Whether that is what is wrong with the document, and nothing else.
bool one_problem_about(std::string text, std::string_view words) {
    const Lines lines = problems_of(std::move(text));
    CAPTURE(lines);
    return lines.size() == 1 && lines[0].find(words) != std::string::npos;
}

/// `count` items that `make(i)` gives, with commas between them.
template <class Make> std::string list_of(int count, Make make) {
    std::string items;
    for (int i = 0; i < count; ++i) {
        if (i > 0) items += ',';
        items += make(i);
    }
    return items;
}

std::string times(std::string_view part, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += part;
    return text;
}

std::string exercise_with(std::string_view variants) {
    return document(fmt::format(R"("exercises": [{{"id": "row", "name": "Row", "summary": "S.", "variants": [{}]}}])", variants));
}

/// A catalogue in which every key of the format has a value.
Json whole_catalog() {
    return Json::parse(R"({
      "format": "lats-catalog/1",
      "sources": [{"id": "book", "title": "A book", "authors": "A", "year": 2011, "where": "B", "method": "C", "participants": 8}],
      "muscles": [
        {"id": "back", "name": "Back", "kind": "region", "members": ["lats"], "location": "D"},
        {"id": "lats", "name": "Lats", "kind": "muscle", "parent": "back", "aliases": ["E"], "misspellings": ["F"],
         "location": "G", "connects": "H", "actions": ["I"], "opposes": ["back"], "notes": ["J"], "sources": ["book"],
         "gaps": [{"equipment": "band", "why": "Al"}, {"equipment": "none", "why": "Am"}]}],
      "equipment": [{"id": "band", "name": "Band", "aliases": ["K"], "misspellings": ["L"], "household": false,
         "summary": "M", "advice": [{"text": "N", "basis": "editor", "sources": ["book"]}]}],
      "exercises": [{"id": "row", "name": "Row", "aliases": ["O"], "misspellings": ["P"], "summary": "Q", "about": ["R"],
         "pattern": "horizontal-pull", "level": "beginner",
         "muscles": {"target": ["lats"], "assist": ["back"], "stabilize": [], "oppose": ["lats"], "notes": ["S"], "sources": ["book"]},
         "dose": {"sets": [2, 3], "reps": 10, "hold": 5, "source": "book"},
         "breathing": {"effort": "out", "return": "in"}, "tempo": {"effort": 2, "hold": [0, 1], "return": 3},
         "easier": [{"exercise": "row", "why": "An"}], "harder": [{"exercise": "row", "variant": "other", "why": "Ao"}],
         "cautions": ["T"], "mistakes": ["U"], "tips": ["V"],
         "alternatives": [{"exercise": "row", "variant": "plain", "why": "W"}],
         "variants": [
           {"id": "plain", "name": "Plain", "needs": ["band", ["band"]], "optional": ["band"], "positions": ["standing"],
            "side": "both", "steps": [{"id": "pull", "phase": "effort", "text": "X", "hold": 3, "breath": "out",
            "pace": "slow", "cues": ["Y"], "basis": "seed", "sources": ["book"]}],
            "notes": ["Z"], "cautions": ["Aa"], "tips": ["Ab"], "alternatives": [{"exercise": "row", "why": "Ac"}]},
           {"id": "other", "name": "Other", "needs": [], "level": "advanced", "based_on": "plain",
            "steps": [{"id": "pull", "drop": true}, {"id": "rest", "phase": "hold", "text": "Ad", "after": "pull"}]}]}],
      "guides": [{"id": "upper", "name": "Upper", "aliases": ["Ae"], "misspellings": ["Af"], "introduction": ["Ag"],
         "benefits": ["Ah"], "advice": ["Ai"], "anatomy": ["lats"], "dose": {"sets": 3}, "exercises": ["row"],
         "see_next": [{"name": "Aj", "text": "Ak", "guide": "upper"}]}]
    })");
}

void collect_places(const Json& value, const Json::json_pointer& at, std::vector<Json::json_pointer>& places) {
    places.push_back(at);
    if (value.is_object())
        for (const auto& [key, member] : value.items()) collect_places(member, at / key, places);
    if (value.is_array())
        for (std::size_t i = 0; i < value.size(); ++i) collect_places(value[i], at / i, places);
}

class Folder {
public:
    const fs::path& path() const { return scratch_.path(); }

    fs::path write(const fs::path& name, std::string_view text) const {
        fs::create_directories((path() / name).parent_path());
        std::ofstream(path() / name, std::ios::binary) << text;
        return path() / name;
    }

private:
    lats::test::ScratchFolder scratch_;
};

Lines names_of(const std::vector<Document>& documents, const fs::path& folder) {
    Lines names;
    for (const Document& document : documents) names.push_back(fs::path(document.name).lexically_relative(folder).string());
    return names;
}

/// The kind and the words of the error that loading `path` ends with.
std::pair<ErrorKind, std::string> error_of_loading(const fs::path& path) {
    try {
        load_documents(path);
    } catch (const Error& error) {
        return {error.kind(), error.what()};
    }
    FAIL("no error");
    return {};
}

}  // namespace

TEST_CASE("A document cut off at any byte is one problem", "[hostile]") {
    std::ifstream file(LATS_SOURCE_DIR "/data/catalog/sources.json", std::ios::binary);
    const std::string real((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    REQUIRE(read({{"whole.json", real}}).catalog.has_value());
    const auto check_cuts = [](std::string text, std::size_t bytes_each) {
        text.erase(text.find_last_not_of('\n') + 1);
        while (!text.empty()) {
            text.resize(text.size() - std::min(text.size(), bytes_each));
            const ReadResult result = read_catalog({{"cut.json", text}});
            if (result.problems.size() != 1 || result.catalog || result.problems[0].line == 0) FAIL(text.size() << " bytes");
        }
    };
    check_cuts(whole_catalog().dump(), 1);
    check_cuts(real, 97);  // it grows, and the time with its square
}

TEST_CASE("Every value of a document may be of any other type", "[hostile]") {
    const Json original = whole_catalog();
    REQUIRE(one_problem_about(original.dump(), R"(there is no step "pull" (at exercises[0].variants[1].steps[1].after))"));
    std::vector<Json::json_pointer> places;
    collect_places(original, Json::json_pointer(), places);
    CHECK(places.size() > 150);
    const std::vector<Json> others{
        nullptr, true, 7, -1.5, "text", "", Json::array(), Json::array({1}), Json::object(), Json::object({{"id", "x"}})};
    for (const Json::json_pointer& place : places) {
        for (const Json& other : others) {
            Json mutated = original;
            mutated[place] = other;
            const ReadResult result = read_catalog({{"evil.json", mutated.dump()}});
            if (result.catalog.has_value() != result.problems.empty()) FAIL(place << " is " << other);
        }
    }
}

TEST_CASE("Bytes that are no text are reported where they stand", "[hostile]") {
    struct Case {
        std::string text;
        std::string_view words;
    };
    const std::string start = "{\"format\": \"";
    const auto& [text, words] = GENERATE_COPY(values<Case>({
        {"\xFF\xFE{", "1:1: not valid JSON: this is UTF-16; save it as UTF-8"},
        {std::string("\xFE\xFF\0{", 4), "1:1: not valid JSON: this is UTF-16; save it as UTF-8"},
        {std::string("{\0\"\0", 4), "1:2: not valid JSON: a NUL byte; save it as UTF-8"},
        {document("\"muscles\": []") + std::string("\0{", 2), "2:15: not valid JSON: a NUL byte; save it as UTF-8"},
        {"\xEF\xBB", "1:1: not valid JSON"},
        {"\xEF\xBB\xBF", "1:1: not valid JSON: the document is empty"},
        {std::string("\0", 1), "1:1: not valid JSON: a NUL byte"},
        {std::string(1000, '\0'), "1:1: not valid JSON: a NUL byte"},
        {start + std::string("a\0b\"}", 5), "1:14: not valid JSON: a NUL byte"},
        {start + "a\x1B[2J\"}", "1:14: not valid JSON"},
        {start + "\xC0\xAF\"}", "1:13: not valid JSON"},
        {start + "\xE0\x80\xAF\"}", "not valid JSON"},
        {start + "\xED\xA0\x80\"}", "not valid JSON"},
        {start + "\xF4\x90\x80\x80\"}", "not valid JSON"},
        {start + "\xF8\x88\x80\x80\x80\"}", "not valid JSON"},
        {start + "\x80\"}", "not valid JSON"},
        {start + "\xC3\"}", "not valid JSON"},
        {start + "\xF0\x9F\x98", "not valid JSON"},
        {start + R"(\ud800"})", "not valid JSON"},
        {start + R"(\ud800\ud800"})", "not valid JSON"},
        {start + R"(\udc00"})", "not valid JSON"},
        {start + R"(\u12"})", "not valid JSON"},
        {start + "\\", "not valid JSON"},
    }));
    CAPTURE(text);
    CHECK(one_problem_about(text, words));
}

TEST_CASE("A NUL that is escaped is part of a text like any other character", "[hostile]") {
    const ReadResult result = read({{"evil.json", document(R"("sources": [{"id": "s", "title": "a\u0000b"}])")}});
    REQUIRE(result.catalog.has_value());
    CHECK(result.catalog->catalog().sources[0].title == std::string_view("a\0b", 3));
    CHECK(one_problem_about(document(R"("sources": [{"id": "s\u0000", "title": "T"}])"), "\"s\uFFFD\" is no id"));
}

TEST_CASE("Nesting deeper than 64 levels is one problem", "[hostile]") {
    CHECK(one_problem_about(times("[", kMany), "evil.json:1:65: more than 64 levels of nesting"));
    CHECK(one_problem_about(times("{\"a\":", kMany), "evil.json:1:321: more than 64 levels of nesting"));
    CHECK(one_problem_about(document("\"x-a\": " + times("[{\"a\":", kMany)), "evil.json:2:"));
    CHECK(one_problem_about(times("[", 64) + times("]", 64), "expected an object, found a list"));
    CHECK(read({{"deep.json", document("\"x-a\": " + times("[", 63) + times("]", 63))}}).catalog.has_value());
}

TEST_CASE("Numbers of any size are read, or are one problem", "[hostile]") {
    struct Case {
        std::string number;
        std::string_view words;  ///< empty: it is read
    };
    const auto& [number, words] = GENERATE(values<Case>({
        {"1e400", "far too large"},
        {"-1e400", "far too large"},
        {"1e-400", ""},
        {"0e9999999999", ""},
        {"18446744073709551615", "expected a whole number"},
        {"18446744073709551616", "expected a whole number"},
        {"-9223372036854775809", "expected a whole number"},
        {"65536", "expected a whole number from 0 to 65535"},
        {"-1", "expected a whole number"},
        {"2.5", "expected a whole number"},
        {"65535", ""},
        {"1e-5", "expected a whole number"},
        {std::string(100'000, '9'), "far too large"},
        {"0." + std::string(100'000, '0'), ""},
        {"NaN", "not valid JSON"},
        {"Infinity", "not valid JSON"},
    }));
    CAPTURE(number.substr(0, 30));
    const std::string text = document(R"("guides": [{"id": "g", "name": "G", "exercises": [], "dose": {"sets": )" + number + "}}]");
    if (words.empty()) CHECK(problems_of(text) == Lines{});
    else CHECK(one_problem_about(text, words));
}

TEST_CASE("A text over 64 KB is one problem, wherever it stands", "[hostile]") {
    const std::string limit(64 * 1024, 'a');
    const std::string over(70 * 1024, 'a');
    const std::string huge(kLongText, 'a');
    CHECK(problems_of(document(R"("sources": [{"id": "s", "title": ")" + limit + "\"}]")) == Lines{});
    CHECK(problems_of(document(R"("sources": [{"id": "s", "title": ")" + over + "\"}]")) ==
          Lines{"evil.json:2:34: a text of 71680 bytes; at most 64 KB are read"});
    CHECK(one_problem_about(document(R"("x-a": ")" + huge + "\""), "a text of 2000000 bytes"));
    CHECK(problems_of(document(R"("sources": [{"id": ")" + over + R"(", "title": "T"}])")).at(0) ==
          "evil.json:2:20: a text of 71680 bytes; at most 64 KB are read");
    CHECK(one_problem_about(document("\"x-" + huge + "\": 1"), "a key of more than 64 KB"));
    CHECK(one_problem_about("\"" + huge, "not valid JSON"));
    CHECK(one_problem_about(huge, "not valid JSON"));
}

TEST_CASE("Long names in a message are cut", "[hostile]") {
    const std::string name(60'000, 'n');
    CHECK(one_problem_about(document(fmt::format("\"{}\": 1", name)), "nnn…\""));
    CHECK(one_problem_about(document(fmt::format("\"x-{0}\": 1, \"x-{0}\": 1", name)), "nnn…\" stands twice"));
    CHECK(one_problem_about(document(fmt::format(R"("sources": [{{"id": "{}", "title": "T"}}])", name)), "nnn…\" is no id"));
    CHECK(one_problem_about(document(fmt::format(R"("guides": [{{"id": "g", "name": "G", "exercises": ["{}"]}}])", name)),
                            "nnn…\" (at guides[0].exercises[0])"));
}

TEST_CASE("Too many records are one problem, and take no memory", "[hostile]") {
    CHECK(one_problem_about(document("\"exercises\": [" + list_of(6 * kMany, [](int) { return "0"; }) + "]"), "more than 200000 records"));
    CHECK(one_problem_about(exercise_with(list_of(6 * kMany, [](int) { return "{}"; })), "more than 200000 records"));
}

TEST_CASE("Up to 200,000 records are read, in one document or in several", "[hostile][.slow]") {
    const auto sources = [](int count) {
        return document("\"sources\": [" + list_of(count, [](int i) { return fmt::format(R"({{"id": "s{}", "title": "T"}})", i); }) + "]");
    };
    CHECK(problems_of(sources(200'000)).empty());
    CHECK(problems_of(sources(200'001)) == Lines{"evil.json:2:12: more than 200000 records in all, variants included"});
    const ReadResult apart = read({{"a.json", sources(199'999)}, {"b.json", document(R"("muscles": [{}, {}])")}});
    CHECK(to_string(apart.problems.at(0)) == "b.json:2:12: more than 200000 records in all, variants included");
}

TEST_CASE("More values than any catalogue has are one problem", "[hostile][.slow]") {
    CHECK(one_problem_about("[" + times("0,", 3'000'001), "evil.json:1:6000002: more than 3000000 values"));
}

TEST_CASE("Very many keys, mistakes and wrong names are counted without a stall", "[hostile]") {
    const auto key = [](int i) { return fmt::format("\"k{}\":0", i); };
    const auto own_key = [](int i) { return fmt::format("\"x-{}\":0", i * 7919 % kMany); };
    CHECK(problems_of("{" + list_of(kMany, key) + "}").back() == fmt::format("evil.json: and {} more problems", kMany + 1 - 100));
    CHECK(problems_of(document(list_of(kMany, own_key))).empty());
    CHECK(one_problem_about(document(list_of(kMany, own_key) + ",\"x-7\":1"), "key \"x-7\" stands twice"));
    CHECK(problems_of("{" + list_of(kMany, [](int) { return "\"x-a\":0"; }) + "}").back() ==
          fmt::format("evil.json: and {} more problems", kMany - 100));  // with the missing format
    const std::string wrong = list_of(kMany, [](int i) { return fmt::format("\"muscle-{}\"", i); });
    const std::string right =
        list_of(1000, [](int i) { return fmt::format(R"({{"id": "muscel-{0}", "name": "{0}", "kind": "bone"}})", i); });
    CHECK(
        problems_of(document(fmt::format(R"("muscles": [{}, {{"id": "m", "name": "M", "kind": "bone", "members": [{}]}}])", right, wrong)))
            .back() == fmt::format("evil.json: and {} more problems", kMany - 100));
}

TEST_CASE("Very many names are compared without a stall", "[hostile]") {
    const auto muscle = [](std::string_view aliases) {
        return document(fmt::format(R"("muscles": [{{"id": "a", "name": "A", "kind": "bone"}},
            {{"id": "b", "name": "B", "kind": "bone", "aliases": [{}]}}])",
                                    aliases));
    };
    CHECK(problems_of(muscle(list_of(kMany, [](int i) { return fmt::format("\"n{}\"", i); }))).empty());
    CHECK(problems_of(muscle(list_of(kMany, [](int) { return "\"a\""; }))).back() ==
          fmt::format("evil.json: and {} more problems", kMany - 100));
    CHECK(problems_of(muscle(R"("!?", "...", "\u200b")")).empty());  // nothing that a question could say
}

TEST_CASE("Very many variants and steps are one problem", "[hostile]") {
    const auto variant = [](int i) { return fmt::format(R"({{"id": "v{}", "name": "V"}})", i); };
    const auto step = [](int i) { return fmt::format(R"({{"id": "s{}", "phase": "hold", "text": "T"}})", i); };
    const auto with_steps = [&](int count) { return R"({"id": "a", "name": "A", "steps": [)" + list_of(count, step) + "]}"; };
    CHECK(problems_of(exercise_with(list_of(1000, variant))).empty());
    CHECK(one_problem_about(exercise_with(list_of(1001, variant)), "1001 variants; an exercise has at most 1000"));
    CHECK(problems_of(exercise_with(with_steps(1000))).empty());
    CHECK(one_problem_about(exercise_with(with_steps(1001)), "a variant of up to 1001 steps; at most 1000 are read"));
    CHECK(one_problem_about(exercise_with(with_steps(1000) + R"(, {"id": "b", "name": "B", "based_on": "a", "steps": [)" + step(0) + "]}"),
                            "a variant of up to 1001 steps"));
}

TEST_CASE("Steps that are taken over again and again are one problem", "[hostile]") {
    const auto step = [](int i) { return fmt::format(R"({{"id": "s{}", "phase": "hold", "text": "T"}})", i); };
    const std::string base = R"({"id": "a", "name": "A", "steps": [)" + list_of(900, step) + "]},";
    const auto copy = [](int i) {
        return fmt::format(R"({{"id": "v{}", "name": "V", "based_on": "a", "steps": [{{"id": "s0", "drop": true}}]}})", i);
    };
    const auto same = [](int i) { return fmt::format(R"({{"id": "v{}", "name": "V", "based_on": "a"}})", i); };
    const auto exercise = [&](int i, auto make) {
        return fmt::format(R"({{"id": "e{}", "name": "E", "summary": "S.", "variants": [{}{}]}})", i, base, list_of(600, make));
    };
    const auto twice = [&](auto make) { return document("\"exercises\": [" + exercise(0, make) + "," + exercise(1, make) + "]"); };
    CHECK(one_problem_about(twice(copy), "more than 1000000 steps in all, those taken over included"));
    CHECK(problems_of(twice(same)).empty());
}

TEST_CASE("Muscles whose parents go in a circle are reported once for each circle", "[hostile]") {
    const auto circle = [](int size) {
        return document("\"muscles\": [" +
                        list_of(size,
                                [&](int i) {
                                    return fmt::format(R"({{"id": "m{0}", "name": "N{0}", "kind": "muscle", "parent": "m{1}"}})", i,
                                                       (i + 1) % size);
                                }) +
                        "]");
    };
    const int size = GENERATE(1, 2, 3, kMany / 4);
    CHECK(one_problem_about(circle(size), "this muscle is its own ancestor (at muscles[0].parent)"));
}

TEST_CASE("Two circles and a tail are two problems, and members may go in a circle", "[hostile]") {
    CHECK(problems_of(document(R"("muscles": [
        {"id": "t", "name": "T", "kind": "muscle", "parent": "a"},
        {"id": "a", "name": "A", "kind": "muscle", "parent": "b"}, {"id": "b", "name": "B", "kind": "muscle", "parent": "a"},
        {"id": "c", "name": "C", "kind": "muscle", "parent": "c"}])"))
              .size() == 2);
    CHECK(problems_of(document(R"("muscles": [
        {"id": "a", "name": "A", "kind": "region", "members": ["b", "a"]},
        {"id": "b", "name": "B", "kind": "region", "members": ["a"], "opposes": ["b"]}])"))
              .empty());
}

TEST_CASE("An id is what the format says and nothing else", "[hostile]") {
    const auto with_id = [](std::string_view id) { return document(fmt::format(R"("sources": [{{"id": "{}", "title": "T"}}])", id)); };
    for (const std::string& good : Lines{"a", "0", "a-b", "row-2", std::string(64, 'a')}) CHECK(problems_of(with_id(good)).empty());
    const std::string bad = GENERATE(as<std::string>{}, "", " ", "A", "a b", "a_b", "-a", "a-", "a--b", "../a", "a/b", "a\\\\b",
                                     "C:", "a\\u0000", "a\\n", "é", "a.json", "%2e", std::string(65, 'a'));
    CAPTURE(bad);
    CHECK(one_problem_about(with_id(bad), "is no id"));
}

TEST_CASE("A newline or an escape in a name cannot make a line of its own in a message", "[hostile]") {
    const std::string evil = R"(a\n/etc/passwd:1:1: \u001b[2J\u202e\t\u009b)";
    const Lines lines = problems_of(document(fmt::format(
        R"("{0}": 1, "sources": [{{"id": "{0}", "title": "T"}}], "muscles": [{{"id": "m", "name": "M", "kind": "{0}", "parent": "{0}"}}])",
        evil)));
    CHECK(lines.size() == 4);  // each is checked by problems_of
}

TEST_CASE("Catalogues with little in them can be used", "[hostile]") {
    const std::string lists =
        GENERATE(as<std::string>{}, R"("x-nothing": 0)", R"("muscles": [])", R"("exercises": [], "guides": [])",
                 R"("guides": [{"id": "g", "name": "G", "exercises": []}])",
                 R"("exercises": [{"id": "e", "name": "E", "summary": "S.", "variants": [{"id": "v", "name": "V"}]}])");
    const Folder folder;
    const std::string path = folder.write("small.json", document(lists)).string();
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
             {}, {"list"}, {"list", "--format", "json"}, {"muscle"}, {"equipment"}, {"guide"}, {"show", "e"}, {"search", "s"}}) {
        std::vector<std::string> call{"--no-builtin", "--catalog", path};
        call.insert(call.end(), words.begin(), words.end());
        const cli::Answer answer = cli::run(call, {{}, {}, [](const char*) { return std::nullopt; }});
        CAPTURE(words, answer.err);
        CHECK(answer.exit_code <= 2);
    }
}

namespace {

/// Text that would act on a terminal, if it got there.
constexpr std::string_view kEvil =
    "\x1B[2J\x1B]52;c;eA==\x07\x1B]8;;http://x\x1B\\ \x1B[31m \u009B2J \u009D0;t\u009C \x7F \b\b \r \v \f "
    "\u202E \u2066 \u2069 \u200F \u200E \u061C \u2028 \u2029 \uFEFF";

/// The catalogue with `evil` in every text that may say anything.
Json poisoned(std::string_view evil) {
    Json catalog = whole_catalog();
    catalog["exercises"][0]["variants"][1]["steps"].erase(1);
    std::vector<Json::json_pointer> places;
    collect_places(catalog, Json::json_pointer(), places);
    const std::vector<std::string_view> keys{"title",    "authors",  "where",   "method", "name",
                                             "location", "connects", "summary", "text",   "why"};
    const std::vector<std::string_view> lists{"aliases", "misspellings", "actions",  "cues", "notes",        "advice",
                                              "about",   "cautions",     "mistakes", "tips", "introduction", "benefits"};
    for (const Json::json_pointer& place : places) {
        if (place.empty() || !catalog[place].is_string()) continue;
        const std::string parent = place.parent_pointer().empty() ? "" : place.parent_pointer().back();
        const bool is_free =
            std::find(keys.begin(), keys.end(), place.back()) != keys.end() || std::find(lists.begin(), lists.end(), parent) != lists.end();
        if (is_free) catalog[place] = catalog[place].get<std::string>() + std::string(evil);
    }
    return catalog;
}

/// Whether a terminal shows all of it as text.
bool is_harmless(std::string_view output) { return text::is_clean(output) && testing::is_well_formed(output); }

}  // namespace

TEST_CASE("No text of a catalogue reaches the terminal as anything but text", "[hostile]") {
    const Folder folder;
    const std::string evil = std::string(kEvil) + std::string("\0\t\n", 3) + std::string(kEvil);
    const std::string path = folder.write("evil.json", poisoned(evil).dump()).string();
    const std::vector<std::vector<std::string>> calls{{},
                                                      {"list"},
                                                      {"list", "o"},
                                                      {"list", "--muscle", "back"},
                                                      {"list", "--muscle", "nothing"},
                                                      {"list", "--level", "advanced", "--muscle", "lats"},
                                                      {"show", "row"},
                                                      {"show", "row", "--with", "other"},
                                                      {"show", "row", "--diff"},
                                                      {"show", "row", "--with", "band"},
                                                      {"show", "roww"},
                                                      {"muscle"},
                                                      {"muscle", "lats"},
                                                      {"muscle", "back"},
                                                      {"muscle", "bakc"},
                                                      {"equipment"},
                                                      {"equipment", "band"},
                                                      {"guide"},
                                                      {"guide", "upper"},
                                                      {"search", "q"},
                                                      {"search", "2j"},
                                                      {"search", "x"},
                                                      {"help"},
                                                      {"version"},
                                                      {"list", "\x1B[2J"},
                                                      {"show", "\x1B[2J\xFF"},
                                                      {"\x1B]0;x\x07"},
                                                      {"--\x1B[2J"},
                                                      {"muscle", "--format", "\x1B"}};
    const auto terminal = GENERATE(values<cli::Terminal>({{}, {true, 40, 10}, {true, 120, 50}}));
    for (const std::vector<std::string>& words : calls) {
        for (const std::string_view format : {"", "table", "json", "tsv", "ids"}) {
            for (const bool accessible : {false, true}) {
                std::vector<std::string> call{"--no-builtin", "--catalog", path, "--color", "never"};
                call.insert(call.end(), words.begin(), words.end());
                if (!format.empty()) call.insert(call.end(), {"--format", std::string(format)});
                if (accessible) call.emplace_back("--accessible");
                const cli::Answer answer = cli::run(call, {terminal, terminal, [](const char*) { return std::nullopt; }});
                CAPTURE(call, answer.out, answer.err);
                CHECK(is_harmless(answer.out));
                CHECK(is_harmless(answer.err));
                CHECK(answer.exit_code <= 2);
                CHECK(answer.out.find("\r") == std::string::npos);
            }
        }
    }
}

TEST_CASE("The problems of a catalogue reach the terminal as text, with exit code 3", "[hostile]") {
    const Folder folder;
    Json broken = poisoned(kEvil);
    broken[std::string("k") + std::string(kEvil)] = 1;
    broken["muscles"][0]["id"] = kEvil;
    broken["muscles"][1]["parent"] = kEvil;
    broken["exercises"][0]["variants"][1]["based_on"] = kEvil;
    const std::string path = folder.write("evil\x1B[2J.json", broken.dump()).string();
    for (const std::string& where : {path, folder.path().string(), (folder.path() / "no\x1B[31m.json").string()}) {
        const cli::Answer answer = cli::run(
            {"--no-builtin", "list"},
            {{}, {}, [&](const char* name) { return std::string_view(name) == "LATS_CATALOG" ? std::optional(where) : std::nullopt; }});
        CHECK(answer.out.empty());
        CHECK(is_harmless(answer.err));
        CHECK(answer.exit_code == (fs::exists(where) ? 3 : 4));
    }
}

TEST_CASE("A file is one document, under its own path", "[hostile][load]") {
    const Folder folder;
    const fs::path path = folder.write("one.txt", "not json\r\n");
    const std::vector<Document> documents = load_documents(path);
    REQUIRE(documents.size() == 1);
    CHECK(documents[0].name == path.string());
    CHECK(documents[0].text == "not json\r\n");
    CHECK(load_documents(folder.write("empty.json", "")).at(0).text.empty());
}

TEST_CASE("A folder is its json files at any depth, in the order of their paths", "[hostile][load]") {
    const Folder folder;
    for (const char* name : {"b.json", "a/z.json", "a/b/c.json", "c.txt", "json", ".json", "d.JSON", "a.json"}) folder.write(name, "{}");
    fs::create_directories(folder.path() / "folder.json" / "deep");
    folder.write("folder.json/in.json", "{}");
    CHECK(names_of(load_documents(folder.path()), folder.path()) ==
          Lines{"a/b/c.json", "a/z.json", "a.json", "b.json", "folder.json/in.json"});
}

TEST_CASE("What cannot be read is an error that names it", "[hostile][load]") {
    const Folder folder;
    const fs::path missing = folder.path() / "missing.json";
    CHECK(error_of_loading(missing) == std::pair(ErrorKind::system, "cannot read " + missing.string() + ": No such file or directory"));
    CHECK(error_of_loading("").first == ErrorKind::system);
    CHECK(error_of_loading(folder.write("file", "") / "below").first == ErrorKind::system);
    CHECK(error_of_loading(folder.path()) == std::pair(ErrorKind::system, "the folder " + folder.path().string() + " holds no .json file"));
    fs::create_symlink("nowhere", folder.path() / "broken.json");
    CHECK(error_of_loading(folder.path()).second.find("broken.json") != std::string::npos);
    fs::create_symlink("self.json", folder.path() / "self.json");
    CHECK(error_of_loading(folder.path() / "self.json").first == ErrorKind::system);
    CHECK(error_of_loading(folder.path()).first == ErrorKind::system);
}

TEST_CASE("A folder that may not be entered is an error", "[hostile][load]") {
    if (geteuid() == 0) return;  // root may enter any
    const Folder folder;
    folder.write("a.json", "{}");
    const fs::path closed = folder.write("closed/b.json", "{}").parent_path();
    fs::permissions(closed, fs::perms::none);
    CHECK(error_of_loading(folder.path()).first == ErrorKind::system);
    CHECK(error_of_loading(closed / "b.json").first == ErrorKind::system);
    fs::permissions(closed, fs::perms::owner_all);
}

TEST_CASE("Links to folders are not followed below a folder, so circles end", "[hostile][load]") {
    const Folder folder;
    folder.write("a/one.json", "{}");
    fs::create_directory_symlink("..", folder.path() / "a" / "up");
    fs::create_directory_symlink(".", folder.path() / "a" / "here");
    CHECK(names_of(load_documents(folder.path()), folder.path()) == Lines{"a/one.json"});
    fs::create_directory_symlink("a", folder.path() / "link");
    CHECK(load_documents(folder.path() / "link").size() == 1);
    fs::create_directory_symlink(".", folder.path() / "a" / "here.json");  // looks like a file that should be read
    CHECK(error_of_loading(folder.path()).second == "cannot read " + (folder.path() / "a/here.json").string() + ": it is no plain file");
}

TEST_CASE("What is hidden below a folder is not read: editors keep files of their own there", "[hostile][load]") {
    const Folder folder;
    for (const char* name : {"a.json", ".b.json", ".vscode/settings.json", "a/.git/c.json", "a/.d/e/f.json"}) folder.write(name, "{}");
    fs::create_symlink("somebody@somewhere.42", folder.path() / ".#a.json");
    CHECK(names_of(load_documents(folder.path()), folder.path()) == Lines{"a.json"});
    CHECK(load_documents(folder.path() / ".vscode").size() == 1);  // named, it is not
}

TEST_CASE("A pipe can be read to its end, and one in a folder is an error that is not waited for", "[hostile][load]") {
    const Folder folder;
    REQUIRE(mkfifo((folder.path() / "pipe.json").c_str(), 0600) == 0);
    folder.write("a.json", "{}");
    CHECK(error_of_loading(folder.path()).second == "cannot read " + (folder.path() / "pipe.json").string() + ": it is no plain file");

    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const std::string text = document(R"("muscles": [])");
    REQUIRE(write(ends[1], text.data(), text.size()) == static_cast<ssize_t>(text.size()));
    close(ends[1]);
    CHECK(load_documents(fmt::format("/dev/fd/{}", ends[0])).at(0).text == text);
    close(ends[0]);
}

TEST_CASE("A file of 64 MB is read, and one byte more is an error", "[hostile][load]") {
    const Folder folder;
    const fs::path path = folder.write("huge.json", "");
    fs::resize_file(path, 64 * 1024 * 1024);  // with a hole: it takes no room on the disk
    CHECK(load_documents(path).at(0).text.size() == 64 * 1024 * 1024);
    fs::resize_file(path, 64 * 1024 * 1024 + 1);
    CHECK(error_of_loading(path) == std::pair(ErrorKind::bad_data, path.string() + " has more than 64 MB"));
    CHECK(error_of_loading("/dev/zero").first == ErrorKind::bad_data);
}
