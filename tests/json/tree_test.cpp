// Texts in the tree: what stands in the document as it is, and what has escapes.
#include "json/tree.hpp"
#include "support/catch.hpp"

#include <memory_resource>
#include <string>

#include <nlohmann/json.hpp>

using namespace lats;

TEST_CASE("Each text and each key says what nlohmann says, whether it is copied or stays in the document") {
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
    const std::string document = "{\"" + said + "\": [\"" + said + "\", \"next\"], \"x\":\n\t\"last\"}";
    CAPTURE(document);
    const auto theirs = nlohmann::ordered_json::parse(document);
    const std::string expected = theirs.begin().value()[0];

    std::pmr::monotonic_buffer_resource nodes;
    std::pmr::monotonic_buffer_resource texts;
    const bool copies = GENERATE(false, true);
    DocumentProblems problems("mine.json", document);
    const auto root = json::parse(problems, {nodes, copies ? &texts : nullptr});
    REQUIRE(root);
    const auto members = root->members();
    REQUIRE(members.size() == 2);
    CHECK(members[0].key() == theirs.begin().key());
    CHECK(members[0].value.items()[0].text() == expected);
    CHECK(members[0].value.items()[1].text() == "next");
    CHECK(members[1].value.text() == "last");
    CHECK(document.substr(members[1].value.spot().at, 6) == "\"last\"");

    const std::string_view next = members[0].value.items()[1].text();
    const bool is_inside = next.data() >= document.data() && next.data() < document.data() + document.size();
    CHECK(is_inside != copies);
}
