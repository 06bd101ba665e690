#include "lats/catalog/swap.hpp"

#include "lats/catalog/anatomy.hpp"
#include "lats/catalog/builtin.hpp"
#include "lats/catalog/query.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <set>

using namespace lats;

namespace {

const Catalog& kCatalog = builtin_catalog();

template <class Record> const Record& named(const Records<Record>& records, std::string_view id) {
    return *std::ranges::find(records, id, &Record::id);
}

SwapQuery query(std::string_view exercise) {
    const Exercise& found = named(kCatalog.exercises, exercise);
    return {&found, &found.variants.front(), {}, {}};
}

bool loads(const Variant& variant, const MuscleScope& scope) {
    for (const Muscles role : {variant.roles.target, variant.roles.assist, variant.roles.stabilize})
        for (const Muscle* muscle : role)
            if (scope.precision(*muscle) == Precision::exact) return true;
    return false;
}

}  // namespace

TEST_CASE("The score is 70 for the targets, 20 for the movement, 10 for the position") {
    CHECK(score(1.0, true, true) == 100);
    CHECK(score(1.0, false, false) == 70);
    CHECK(score(0.5, true, false) == 55);
    CHECK(score(0.25, false, true) == 27);
    CHECK(score(0.0, false, false) == 0);
}

TEST_CASE("Each target of the original is kept, only helped or lost, and the score follows") {
    for (const Exercise& exercise : kCatalog.exercises) {
        const SwapQuery asked = query(exercise.id);
        const Muscles targets = asked.variant->roles.target;
        for (const Swap& swap : swaps(kCatalog, asked)) {
            INFO(exercise.id << " by " << swap.exercise->id << "/" << swap.variant->id);
            CHECK(swap.kept.size() + swap.assisted.size() + swap.lost.size() == targets.size());
            const double worked = static_cast<double>(swap.kept.size()) + 0.5 * static_cast<double>(swap.assisted.size());
            CHECK(2 * worked >= static_cast<double>(targets.size()));
            CHECK(swap.score == score(worked / static_cast<double>(targets.size()), swap.same_pattern, swap.same_position));
        }
    }
}

TEST_CASE("An exercise is swapped for other ways only, each exercise once, the best first") {
    for (const Exercise& exercise : kCatalog.exercises) {
        const SwapQuery asked = query(exercise.id);
        const std::vector<Swap> found = swaps(kCatalog, asked);
        std::set<const Exercise*> seen;
        for (const Swap& swap : found) {
            CHECK(swap.variant != asked.variant);
            CHECK(seen.insert(swap.exercise).second);
        }
        CHECK(std::ranges::is_sorted(found, std::greater<>{}, &Swap::score));
    }
}

TEST_CASE("With what a person has, only that is needed") {
    SwapQuery asked = query("bent-over-row");
    asked.have.emplace();
    const std::vector<Swap> found = swaps(kCatalog, asked);
    REQUIRE_FALSE(found.empty());
    for (const Swap& swap : found) {
        CHECK(can_be_done_with(*swap.variant, {}) == true);
        CHECK(swap.more_equipment.empty());
    }
}

TEST_CASE("What loads a region to spare comes last, and says what it loads") {
    SwapQuery asked = query("bent-over-row");
    const Muscle& region = named(kCatalog.muscles, "lower-back");
    asked.spare = {&region};
    const MuscleScope scope(kCatalog, asked.spare);
    const std::vector<Swap> found = swaps(kCatalog, asked);
    REQUIRE(found.size() > 3);
    CHECK(found.front().loads.empty());
    CHECK(std::ranges::is_sorted(found, {}, [](const Swap& swap) { return !swap.loads.empty(); }));
    for (const Swap& swap : found) CHECK(swap.loads.empty() == !loads(*swap.variant, scope));
}

TEST_CASE("Somebody who spares the lower back has several ways to train each muscle of the upper back") {
    const MuscleScope lower_back(kCatalog, {&named(kCatalog.muscles, "lower-back")});
    const std::string_view id = GENERATE(as<std::string_view>(), "latissimus-dorsi", "trapezius-middle", "trapezius-lower", "rhomboids",
                                         "deltoid-posterior", "serratus-anterior");
    Query target;
    target.muscles = {&named(kCatalog.muscles, id)};
    target.target_only = true;
    std::size_t sparing = 0;
    for (const Match& match : select(kCatalog, target))
        for (const VariantMatch& fit : match.variants) sparing += loads(*fit.variant, lower_back) ? 0 : 1;
    INFO(id);
    CHECK(sparing >= 3);
}
