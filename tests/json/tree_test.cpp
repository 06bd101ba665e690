// Values and where they stand.
#include "json/tree.hpp"
#include "json/limits.hpp"
#include "support/catch.hpp"

#include <memory_resource>
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

using namespace lats;

TEST_CASE("Each text and each key says what nlohmann says, and stands where it is written") {
    const std::string said = GENERATE(values<std::string>({
        "",
        " ",
        "plain",
        "plain, with: {every} [sign] of JSON",
        "é and 漢字",
        "a tab\\tand \\\"quotes\\\"",
        "\\\"",
        "\\\\",
        "ends in \\\\",
        "\\\\\\\"",
        "\\u00e9",
        "\\u0000",
        "\\ud83d\\ude00",
        "plain, then \\n",
        "\\/",
        "\x7F",
    }));
    const std::string document = "{\"" + said + "\": [\"" + said + "\", \"next\", -1.5e3, true, null], \"x\":\n\t\"last\"}";
    CAPTURE(document);
    const auto theirs = nlohmann::ordered_json::parse(document);
    const std::string expected = theirs.begin().value()[0];

    std::pmr::monotonic_buffer_resource memory;
    DocumentProblems problems("mine.json", document, 3);
    const auto root = json::parse(problems, memory);
    REQUIRE(root);
    const auto members = root->members();
    REQUIRE(members.size() == 2);
    CHECK(members[0].key == theirs.begin().key());
    const auto items = members[0].value.items();
    REQUIRE(items.size() == 5);
    CHECK(items[0].text() == expected);
    CHECK(items[1].text() == "next");
    CHECK(items[2].number() == -1500);
    CHECK(members[1].value.text() == "last");
    const auto written_at = [&](Spot spot) {
        CHECK(spot.document == 3);
        return std::string_view(document).substr(spot.offset);
    };
    CHECK(written_at(members[0].key_spot).starts_with("\"" + said + "\":"));
    CHECK(written_at(items[0].spot()).starts_with("\"" + said + "\","));
    CHECK(written_at(items[1].spot()).starts_with("\"next\""));
    CHECK(written_at(items[2].spot()).starts_with("-1.5e3,"));
    CHECK(written_at(items[3].spot()).starts_with("true"));
    CHECK(written_at(items[4].spot()).starts_with("null"));
    CHECK(written_at(members[1].value.spot()).starts_with("\"last\""));
}

TEST_CASE("A value is found by its key, and by its kind where that is asked for") {
    const std::string document = R"({"name": "Row", "steps": ["a", "b"], "sets": 3})";
    std::pmr::monotonic_buffer_resource memory;
    DocumentProblems problems("mine.json", document);
    const auto root = json::parse(problems, memory);
    REQUIRE(root);
    CHECK(root->text_under("name") == "Row");
    CHECK(root->text_under("sets").empty());
    CHECK(root->items_under("steps").size() == 2);
    CHECK(root->items_under("name").empty());
    CHECK(root->find("sets")->number() == 3);
    CHECK(root->find("sets", json::Kind::text) == nullptr);
    CHECK(root->find("none") == nullptr);
    CHECK(root->find("name")->find("name") == nullptr);  // no object has no keys
}

TEST_CASE("A text over 64 KB is cut between two characters, or kept by who asks for that") {
    const std::string before(limits::kTextBytes - 1, 'a');
    const std::string document = "[\"" + before + "é\", \"é\"]";
    std::pmr::monotonic_buffer_resource memory;
    DocumentProblems problems("mine.json", document);
    const auto root = json::parse(problems, memory);
    REQUIRE(root);
    CHECK(problems.size() == 1);
    CHECK(root->items()[0].text() == before);
    CHECK(root->items()[1].text() == "é");

    DocumentProblems none("mine.json", document);
    const auto whole = json::parse(none, memory, json::LongTexts::kept);
    CHECK(none.size() == 0);
    CHECK(whole->items()[0].text() == before + "é");
}

TEST_CASE("What is wrong with the syntax is told where it is, and what would mend it where that is plain") {
    struct Case {
        const char* text;
        std::size_t offset;
        std::string_view suggestion;
    };
    const auto [text, offset, suggestion] = GENERATE(values<Case>({
        {"", 0, ""},
        {"[1 2]", 3, ""},
        {"[1 \"a\"]", 3, "a comma is missing before it"},
        {"{\"a\": 1 \"b\": 2}", 8, "a comma is missing before it"},
        {"{\"a\" 1, \"b\": 2}", 5, ""},
        {"[1,,2]", 3, ""},
        {"{\"a\": 1, : \"b\"}", 9, ""},
        {"[,1]", 1, ""},
        {"[1,]", 3, "remove the comma before it"},
        {"{\"a\": 1,\n}", 9, "remove the comma before it"},
        {"{\"a\":: 1}", 5, ""},
        {"[1,", 3, ""},
        {"[1, // one\n2]", 4, "JSON has no comments; a key that starts with \"x-\" can hold a remark"},
        {"['a']", 1, "texts stand between double quotes"},
        {"[\"a\nb\"]", 3, ""},
        {"[\"a\xC3\"]", 4, ""},
        {"[\"a", 1, ""},
        {"[tru]", 1, ""},
        {"[1e999]", 1, ""},
        {"[01]", 2, ""},
        {"[\"\\x\"]", 3, ""},
        {"{} {}", 3, ""},
        {"{\"a\" \"b\"}", 5, ""},
        {"what", 0, ""},
        {"[1] 2", 4, ""},
        {"\xEF\xBB\xBF[1,,2]", 6, ""},
    }));
    CAPTURE(text);
    std::pmr::monotonic_buffer_resource memory;
    DocumentProblems problems("mine.json", text);
    CHECK_FALSE(json::parse(problems, memory));
    const auto told = problems.diagnostics();
    REQUIRE(told.size() == 1);
    CHECK(told[0].suggestion == suggestion);
    DocumentProblems expected("mine.json", text);
    expected.add(expected.spot(offset), {}, "");
    CHECK(told[0].line == expected.diagnostics()[0].line);
    CHECK(told[0].column == expected.diagnostics()[0].column);
}

TEST_CASE("A key that stands twice is told, in an object of few keys and in one of many") {
    const int keys = GENERATE(2, 100);
    std::string document = "{\"k1\": 0";
    for (int i = 0; i < keys; ++i) document += fmt::format(", \"k{}\": 0", i);
    document += "}";
    std::pmr::monotonic_buffer_resource memory;
    DocumentProblems problems("mine.json", document);
    REQUIRE(json::parse(problems, memory));
    REQUIRE(problems.size() == 1);
    CHECK(problems.diagnostics()[0].message == "key \"k1\" stands twice in one object");
}
