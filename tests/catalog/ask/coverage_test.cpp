#include "lats/catalog/coverage.hpp"

#include "lats/catalog/builtin.hpp"
#include "lats/catalog/query.hpp"
#include "lats/catalog/read.hpp"
#include "support/catch.hpp"
#include "support/small_catalog.hpp"

#include <algorithm>

using namespace lats;

namespace {

template <class Record> const Record& named(const Records<Record>& records, std::string_view id) {
    return *std::ranges::find(records, id, &Record::id);
}

/// How many variants the filters of a query find.
std::size_t count_variants(const Catalog& catalog, const Query& query) {
    std::size_t count = 0;
    for (const Match& match : select(catalog, query)) count += match.variants.size();
    return count;
}

void check_cells(const Catalog& catalog, const std::optional<std::vector<const Equipment*>>& have) {
    const Coverage table = coverage(catalog, nullptr, have);
    for (const CoverageRow& row : table.rows) {
        REQUIRE(row.variants.size() == table.columns.size());
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            Query query;
            query.muscles = {row.node.muscle};
            query.target_only = true;
            query.have = have;
            if (table.columns[i]) query.equipment = {table.columns[i]};
            else query.equipment = {EquipmentWord::none};
            INFO(row.node.muscle->id << " " << (table.columns[i] ? table.columns[i]->id : "nothing"));
            CHECK(row.variants[i] == count_variants(catalog, query));
        }
    }
}

}  // namespace

TEST_CASE("A cell of the matrix counts what a query with that muscle and equipment finds") {
    check_cells(builtin_catalog(), std::nullopt);
    check_cells(builtin_catalog(), std::vector{&named(builtin_catalog().equipment, "band")});
    check_cells(lats::test::small_catalog(), std::nullopt);
}

TEST_CASE("The matrix of a region has its muscles only, and no bones") {
    const Catalog& catalog = builtin_catalog();
    const Muscle& region = named(catalog.muscles, "upper-back");
    const MuscleScope scope(catalog, {&region});
    const Coverage table = coverage(catalog, &region, std::nullopt);
    REQUIRE_FALSE(table.rows.empty());
    for (const CoverageRow& row : table.rows) {
        CHECK(scope.precision(*row.node.muscle) == Precision::exact);
        CHECK(row.node.muscle->kind != MuscleKind::bone);
    }
}

TEST_CASE("Every muscle of the back can be targeted with a band, with a dumbbell and with nothing, or says why not") {
    const Catalog& catalog = builtin_catalog();
    const std::string_view id = GENERATE(as<std::string_view>(), "latissimus-dorsi", "teres-major", "teres-minor", "infraspinatus",
                                         "trapezius-upper", "trapezius-middle", "trapezius-lower", "rhomboids", "deltoid-posterior",
                                         "levator-scapulae", "serratus-anterior", "erector-spinae");
    const Muscle& muscle = named(catalog.muscles, id);
    const std::vector<const Equipment*> owned{&named(catalog.equipment, "band"), &named(catalog.equipment, "dumbbell")};
    const Coverage table = coverage(catalog, &muscle, std::nullopt);
    const CoverageRow& row = *std::ranges::find(table.rows, &muscle, [](const CoverageRow& r) { return r.node.muscle; });
    for (const Equipment* column : {static_cast<const Equipment*>(nullptr), owned[0], owned[1]}) {
        const auto at = static_cast<std::size_t>(std::ranges::find(table.columns, column) - table.columns.begin());
        const bool explained = std::ranges::count(muscle.gaps, column, &Gap::equipment) > 0;
        INFO(id << " with " << (column ? column->id : "nothing"));
        CHECK((row.variants.at(at) > 0 || explained));
    }
}

TEST_CASE("A gap and its reason come through the reader, for equipment and for nothing") {
    const ReadResult result = read_catalog({{"gaps.json", R"({"format": "lats-catalog/1",
        "equipment": [{"id": "band", "name": "Band"}],
        "muscles": [{"id": "m", "name": "M", "kind": "muscle",
                     "gaps": [{"equipment": "none", "why": "No."}, {"equipment": "band", "why": "Too weak."}]}]})"}});
    REQUIRE(result.problems.empty());
    const Muscle& muscle = result.catalog->catalog().muscles[0];
    REQUIRE(muscle.gaps.size() == 2);
    CHECK(muscle.gaps[0].equipment == nullptr);
    CHECK(muscle.gaps[1].equipment == &result.catalog->catalog().equipment[0]);
    CHECK(muscle.gaps[1].why == "Too weak.");
}
