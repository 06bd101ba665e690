#include "lats/render/tsv.hpp"

#include "lats/catalog/builtin.hpp"
#include "support/catch.hpp"
#include "support/small_catalog.hpp"

#include <algorithm>
#include <array>

using namespace lats;
using namespace lats::test;

namespace {

template <class List> auto pointers(const List& records) {
    std::vector<const std::remove_cvref_t<decltype(records.front())>*> all;
    for (const auto& record : records) all.push_back(&record);
    return all;
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts{""};
    for (const char c : text) {
        if (c == separator) parts.emplace_back();
        else parts.back() += c;
    }
    return parts;
}

/// The lines of a table. Requires: it ends with a newline.
std::vector<std::string> lines(const std::string& table) {
    REQUIRE((!table.empty() && table.back() == '\n'));
    return split(std::string_view(table).substr(0, table.size() - 1), '\n');
}

/// Every table about `catalog`.
std::vector<std::string> all_tables(const Catalog& catalog) {
    std::vector<std::string> tables{
        list_tsv(select(catalog, {})),
        list_tsv({}),
        muscles_tsv(catalog, pointers(catalog.muscles)),
        equipment_tsv(catalog, pointers(catalog.equipment)),
        search_tsv(search(catalog, "band")),
        guides_tsv(pointers(catalog.guides)),
    };
    for (const Exercise& exercise : catalog.exercises) tables.push_back(show_tsv(exercise, pointers(exercise.variants)));
    return tables;
}

/// The list with one exercise in it, whose only variant has this name.
std::string list_with_name(std::string_view name) {
    Variant variant;
    variant.id = "floor";
    variant.name = name;
    Exercise exercise;
    exercise.id = "bridge";
    return list_tsv({{&exercise, {{&variant, Role::target, Precision::exact}}}});
}

}  // namespace

TEST_CASE("Each table opens with the names of its columns") {
    const Catalog& catalog = small_catalog();
    CHECK(lines(list_tsv({})).front() == "exercise\tvariant\tname\tlevel\trole\tprecision\tneeds\tpositions");
    CHECK(lines(show_tsv(*exercise("cobra"), {})).front() == "exercise\tvariant\tnumber\tid\tphase\ttext\thold_seconds\tbreath");
    CHECK(lines(muscles_tsv(catalog, {})).front() == "id\tname\tkind\tparent\ttarget\tassist\tstabilize");
    CHECK(lines(equipment_tsv(catalog, {})).front() == "id\tname\thousehold\texercises");
    CHECK(lines(search_tsv({})).front() == "exercise\tname\tscore\tfield\tvariant\ttext");
    CHECK(lines(guides_tsv({})).front() == "guide\tnumber\texercise\tname");
}

TEST_CASE("A table has a value for each column in each row") {
    const Catalog* catalog = GENERATE(&builtin_catalog(), &small_catalog());
    for (const std::string& table : all_tables(*catalog)) {
        const auto rows = lines(table);
        for (const std::string& row : rows) {
            INFO(row);
            CHECK(std::ranges::count(row, '\t') == std::ranges::count(rows.front(), '\t'));
        }
    }
}

TEST_CASE("In random catalogues too every row is whole") {
    const unsigned seed = GENERATE(range(0U, 50U));
    const LoadedCatalog loaded = random_catalog(seed);
    for (const std::string& table : all_tables(loaded.catalog())) {
        const auto rows = lines(table);
        INFO("seed " << seed << ": " << rows.front());
        CHECK(std::ranges::all_of(
            rows, [&](const std::string& row) { return std::ranges::count(row, '\t') == std::ranges::count(rows.front(), '\t'); }));
    }
}

TEST_CASE("A list has a row for each variant that fits") {
    const Match pulldown{exercise("lat-pulldown"),
                         {{variant("lat-pulldown", "band"), Role::target, Precision::exact},
                          {variant("lat-pulldown", "machine"), Role::assist, Precision::broad}}};
    const Match cobra{exercise("cobra"), {{variant("cobra", "floor"), Role::target, Precision::exact}}};
    const std::vector<Match> matches{pulldown, cobra};
    CHECK(
        lines(list_tsv(matches)) ==
        std::vector<std::string>{"exercise\tvariant\tname\tlevel\trole\tprecision\tneeds\tpositions",
                                 "lat-pulldown\tband\tWith a band\tbeginner\ttarget\texact\tband,door-anchor|post\tkneeling,half-kneeling",
                                 "lat-pulldown\tmachine\tOn a machine\tbeginner\tassist\tbroad\tunknown\t",
                                 "cobra\tfloor\tOn the floor\tbeginner\ttarget\texact\tnone\tprone"});
}

TEST_CASE("Steps are numbered in each variant anew") {
    CHECK(lines(show_tsv(*exercise("cobra"), pointers(exercise("cobra")->variants))) ==
          std::vector<std::string>{"exercise\tvariant\tnumber\tid\tphase\ttext\thold_seconds\tbreath",
                                   "cobra\tfloor\t1\tlift\teffort\tLift your breastbone off the floor.\t\t",
                                   "cobra\tfloor\t2\tkeep\thold\tStay up, thumbs to the ceiling.\t3 to 5\t",
                                   "cobra\tball\t1\tlift\teffort\tLift your breastbone off the floor.\t\t",
                                   "cobra\tball\t2\tkeep\thold\tStay up, thumbs to the ceiling.\t3 to 5\t"});
}

TEST_CASE("A muscle's row counts the exercises by the best role it has in them") {
    CHECK(lines(muscles_tsv(small_catalog(), {muscle("latissimus-dorsi")})).back() ==
          "latissimus-dorsi\tLatissimus dorsi\tmuscle\tupper-back\t2\t1\t0");
    CHECK(lines(muscles_tsv(small_catalog(), {muscle("chest")})).back() == "chest\tChest\tregion\t\t1\t0\t0");
}

TEST_CASE("A row of equipment counts the exercises that use it") {
    CHECK(lines(equipment_tsv(small_catalog(), {equipment("band"), equipment("mat")})) ==
          std::vector<std::string>{"id\tname\thousehold\texercises", "band\tBand\tfalse\t4", "mat\tMat\ttrue\t0"});
}

TEST_CASE("A hit names its variant only where the words stand in one") {
    const std::vector<SearchHit> hits{{exercise("cobra"), 64, Field::name, "Cobra", nullptr},
                                      {exercise("cobra"), 8, Field::step, "Stay up.", variant("cobra", "ball")}};
    CHECK(lines(search_tsv(hits)) == std::vector<std::string>{"exercise\tname\tscore\tfield\tvariant\ttext",
                                                              "cobra\tCobra\t64\tname\t\tCobra", "cobra\tCobra\t8\tstep\tball\tStay up."});
}

TEST_CASE("A guide numbers its exercises") {
    const auto rows = lines(guides_tsv({&small_catalog().guides.front()}));
    CHECK(rows.size() == 6);
    CHECK(rows[1] == "upper-back\t1\tbent-over-row\tBent-over row");
    CHECK(rows[5] == "upper-back\t5\tlat-pulldown\tLat pulldown");
}

TEST_CASE("A tab or a line break inside a value becomes a space") {
    const char* text = GENERATE("a\tb", "a\nb", "a\rb", "a\vb", "a\fb");
    CHECK(split(lines(list_with_name(text)).at(1), '\t').at(2) == "a b");
}

TEST_CASE("A value that a spreadsheet would run is preceded by an apostrophe") {
    struct Case {
        const char* text;
        const char* cell;
    };
    const Case c = GENERATE(values<Case>({
        {"=1+1", "'=1+1"},
        {"+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"},
        {"-2 kg", "'-2 kg"},
        {"@SUM(A1)", "'@SUM(A1)"},
        {"\t=1+1", "' =1+1"},
        {"\r\n=1+1", "'  =1+1"},
        {"\"=1+1\"", "'\"=1+1\""},
        {"\"swallows the next row", "'\"swallows the next row"},
        {"\uFF1D1+1", "'\uFF1D1+1"},
        {"\uFF0B1", "'\uFF0B1"},
        {"\uFF0D1", "'\uFF0D1"},
        {"\uFF20A1", "'\uFF20A1"},
        {" \u00A0 \u3000=1+1", "' \u00A0 \u3000=1+1"},
        {"a=1", "a=1"},
        {"12\" plate", "12\" plate"},
        {"half-kneeling", "half-kneeling"},
        {"'quoted'", "'quoted'"},
        {"  ", "  "},
        {"", ""},
    }));
    CHECK(split(lines(list_with_name(c.text)).at(1), '\t').at(2) == c.cell);
}

TEST_CASE("Letters beyond ASCII stay whole") {
    CHECK(split(lines(list_with_name("Caf\u00e9 \U0001F4AA")).at(1), '\t').at(2) == "Caf\u00e9 \U0001F4AA");
}
