// What an import writes can be read, though nobody reads it to see: for each limit of the reader, a record that reaches it is kept and read,
// and one that would be past it is left out.
#include "imported.hpp"

#include "import/json_document.hpp"
#include "json/limits.hpp"
#include "lats/catalog/builtin.hpp"
#include "lats/catalog/error.hpp"
#include "support/catch.hpp"
#include "support/scratch_folder.hpp"

#include <fstream>

#include <fmt/format.h>

using namespace lats;
using namespace lats::importing;
using namespace lats::test;

using Lines = std::vector<std::string>;

namespace {

std::string record(std::string_view id, std::string_view muscle, std::size_t steps) {
    std::string list;
    for (std::size_t i = 0; i < steps; ++i) list += i == 0 ? "\"Turn.\"" : ", \"Turn.\"";
    return fmt::format(R"({{"id": "{0}", "name": "Twist {0}", "primaryMuscles": ["{1}"], "instructions": [{2}], "category": "strength"}})",
                       id, muscle, list);
}

std::string joined(const Lines& records) { return fmt::format("[{}]", fmt::join(records, ",\n")); }

/// The import of `text`, over the built-in catalogue as `known` extends it.
Imported import_over(const Catalog& known, std::string text) {
    return import_data_set(known, DataSet::free_exercise_db, std::vector<Document>{{"theirs.json", std::move(text)}});
}

/// Whether the reader takes `imported` above `below` and the built-in catalogue.
Lines problems_above(std::string below, const Imported& imported) {
    std::vector<Document> documents = builtin_documents();
    documents.push_back({"below.json", std::move(below)});
    documents.push_back({"imported.json", imported.document});
    return lines(read_catalog(documents).problems);
}

constexpr const char* kNothing = R"({"format": "lats-catalog/1"})";

}  // namespace

TEST_CASE("An import keeps a text of 64 KB, and leaves out the record that a longer one would be written for", "[import]") {
    const std::string note = "The data set gives as muscle a word that is not known here: .";
    const std::string longest(limits::kTextBytes - note.size(), 'm');
    const Imported imported =
        import_over(builtin_catalog(), joined({record("a", longest, 1), record("b", longest + 'm', 1), record("c", "lats", 1)}));
    CHECK(lines(imported.summary.left_out) == Lines{"theirs.json:2:1: a text of 65537 bytes; at most 64 KB can be kept (at [1])"});
    CHECK(imported.summary.kept == 2);
    CHECK(imported.summary.unknown_words.size() == 1);  // what is left out is not counted
    CHECK(problems_above(kNothing, imported).empty());
}

TEST_CASE("A record with a name or a step of more than 64 KB is left out, and the others are kept", "[import]") {
    const std::string longest(limits::kTextBytes + 1, 'n');
    std::string with_step = record("b", "lats", 1);
    with_step.replace(with_step.find("Turn."), 5, longest);
    std::string with_name = record("c", "lats", 1);
    with_name.replace(with_name.find("Twist c"), 7, longest);
    const Imported imported = import_over(builtin_catalog(), joined({record("a", "lats", 1), with_step, with_name}));
    CHECK(lines(imported.problems).empty());
    CHECK(lines(imported.summary.left_out) == Lines{"theirs.json:2:1: a text of 65537 bytes; at most 64 KB can be kept (at [1])",
                                                    "theirs.json:3:1: a text of 65537 bytes; at most 64 KB can be kept (at [2])"});
    CHECK(imported.summary.kept == 1);
}

TEST_CASE("An import keeps 1,000 steps of a variant, and not more", "[import]") {
    const Imported imported = import_over(
        builtin_catalog(), joined({record("a", "lats", limits::kStepsOfVariant), record("b", "lats", limits::kStepsOfVariant + 1)}));
    CHECK(lines(imported.summary.left_out) == Lines{"theirs.json:2:1: 1001 steps; at most 1000 can be kept (at [1])"});
    CHECK(problems_above(kNothing, imported).empty());
}

TEST_CASE("An import takes no more records than there is room for beside the others", "[import]") {
    const std::size_t room = room_beside(builtin_catalog()).records - 3;
    std::string below = R"({"format": "lats-catalog/1", "sources": [)";
    for (std::size_t i = 0; i < room; ++i) below += fmt::format(R"({}{{"id": "s{}", "title": "T"}})", i == 0 ? "" : ",", i);
    below += "]}";
    std::vector<Source> sources(builtin_catalog().sources.begin(), builtin_catalog().sources.end());
    sources.resize(sources.size() + room);
    Catalog known = builtin_catalog();
    known.sources = sources;
    const Imported imported = import_over(known, joined({record("a", "lats", 1), record("b", "lats", 1)}));
    CHECK(lines(imported.summary.left_out) ==
          Lines{"theirs.json:2:1: it would be more than 250000 records in all, variants included (at [1])"});
    CHECK(problems_above(below, imported).empty());
}

TEST_CASE("An import takes no more steps than there is room for beside the others", "[import]") {
    std::vector<Step> steps(limits::kStepsOfVariant);
    const std::size_t room = room_beside(builtin_catalog()).steps - 2;
    std::vector<Variant> variants(room / steps.size() + 1);
    std::string below = R"({"format": "lats-catalog/1", "exercises": [{"id": "x", "name": "X", "variants": [)";
    for (std::size_t v = 0; v < variants.size(); ++v) {
        const bool is_last = v + 1 == variants.size();
        const bool has_own = v == 0 || is_last;  // the others take over those of the first
        variants[v].steps = std::span(steps).first(is_last ? room % steps.size() : steps.size());
        below += fmt::format(R"({}{{"id": "v{}", "name": "V", {}"steps": [)", v == 0 ? "" : ",", v, has_own ? "" : R"("based_on": "v0", )");
        for (std::size_t i = 0; has_own && i < variants[v].steps.size(); ++i)
            below += fmt::format(R"({}{{"id": "s{}", "text": "T"}})", i == 0 ? "" : ",", i);
        below += "]}";
    }
    below += "]}]}";
    std::vector<Exercise> exercises(builtin_catalog().exercises.begin(), builtin_catalog().exercises.end());
    exercises.emplace_back().variants = variants;
    Catalog known = builtin_catalog();
    known.exercises = exercises;
    const Imported imported = import_over(known, joined({record("a", "lats", 2), record("b", "lats", 1)}));
    CHECK(lines(imported.summary.left_out) == Lines{"theirs.json:2:1: it would be more than 1000000 steps in all (at [1])"});
    CHECK(problems_above(below, imported).empty());
}

TEST_CASE("An import writes no more values than a document may have", "[import]") {
    constexpr std::size_t kFull = 1'000'000;  // aliases
    DocumentWriter writer(free_exercise_db(), {limits::kRecords, limits::kSteps});
    ForeignRecord record;
    record.name = "Twist";
    record.aliases.assign(kFull, "a");
    MappedRecord mapped;
    mapped.variant_id = "as-described";
    mapped.variant_name = "As described";
    constexpr std::size_t kBesides = 9;  // the exercise, id, name, the list of aliases, provenance, variants, the variant, its id and name
    constexpr std::size_t kOfHead = 7;   // the document, four texts, the list of exercises, the sum at its end
    for (const char* id : {"a", "b", "c", "d", "e"}) REQUIRE(writer.append(id, record, mapped).empty());
    record.aliases.resize(kFull - 6 * kBesides - kOfHead + 1, "a");
    CHECK(writer.append("f", record, mapped) == "it would be more than 6000000 values in a file");
    record.aliases.pop_back();
    CHECK(writer.append("f", record, mapped).empty());
    CHECK(lines(read_catalog({{"imported.json", std::move(writer).finish()}}).problems).empty());
}

TEST_CASE("An import writes no larger document than is read from a file", "[import]") {
    constexpr std::size_t kMost = 16 * 1024 * 1024;  // of one record
    DocumentWriter writer(free_exercise_db(), {limits::kRecords, limits::kSteps});
    ForeignRecord record;
    record.name = "Twist";
    record.about.assign(kMost / limits::kTextBytes, std::string(limits::kTextBytes, 'a'));
    std::size_t many = 0;
    while (writer.append(fmt::format("twist-{}", many), record, {}).empty()) ++many;
    CHECK(many == limits::kFileBytes / kMost - 1);  // their quotes and heads do not fit too
    CHECK(writer.append("twist", record, {}) == "it would be more than 128 MB in a file");

    const auto fits = [&](std::size_t bytes) {
        record.about.assign(1, std::string(bytes, 'a'));
        return writer.append("last", record, {}).empty();
    };
    record.about.resize(kMost / limits::kTextBytes - 1);
    REQUIRE(writer.append("more", record, {}).empty());
    std::size_t bytes = limits::kTextBytes;
    while (!fits(bytes)) --bytes;
    const std::string document = std::move(writer).finish();
    CHECK(document.size() == limits::kFileBytes);
    const ScratchFolder folder;
    const auto file = folder.path() / "imported.json";
    std::ofstream(file, std::ios::binary) << document;
    CHECK(load_documents(file).front().text == document);
    std::ofstream(file, std::ios::binary | std::ios::app) << ' ';
    CHECK_THROWS_AS(load_documents(file), Error);
}
