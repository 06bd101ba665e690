#include "lats/catalog/exercises_by_role.hpp"

#include "lats/catalog/builtin.hpp"
#include "support/catch.hpp"
#include "support/small_catalog.hpp"

#include <set>

using namespace lats;
using namespace lats::test;

namespace {

std::set<const Exercise*> exercises(const std::vector<Match>& matches) {
    std::set<const Exercise*> all;
    for (const Match& match : matches) all.insert(match.exercise);
    return all;
}

std::size_t not_in(const std::set<const Exercise*>& these, const std::set<const Exercise*>& others) {
    std::size_t count = 0;
    for (const Exercise* exercise : these) count += others.count(exercise) == 0 ? 1 : 0;
    return count;
}

/// The counts of one muscle by their definition: an exercise counts for the best of its roles.
RoleCounts counts_by_definition(const Catalog& catalog, const Muscle& muscle) {
    const ExercisesByRole by_role = exercises_for(catalog, muscle);
    const auto target = exercises(by_role.target);
    auto better = target;
    const auto assist = exercises(by_role.assist);
    RoleCounts counts{target.size(), not_in(assist, better), 0};
    better.insert(assist.begin(), assist.end());
    counts.stabilize = not_in(exercises(by_role.stabilize), better);
    return counts;
}

void check_counts(const Catalog& catalog) {
    const std::vector<RoleCounts> counts = exercise_counts(catalog);
    REQUIRE(counts.size() == catalog.muscles.size());
    for (std::size_t i = 0; i < counts.size(); ++i) {
        INFO(catalog.muscles[i].id);
        CHECK(counts[i] == counts_by_definition(catalog, catalog.muscles[i]));
    }
}

}  // namespace

TEST_CASE("The counts of all muscles are those of each muscle asked alone") {
    check_counts(builtin_catalog());
    check_counts(small_catalog());
    for (unsigned seed = 1; seed <= 20; ++seed) check_counts(random_catalog(seed).catalog());
}

TEST_CASE("A variant stands under its own role, so an exercise may stand under several") {
    const Catalog& catalog = builtin_catalog();
    const auto lats =
        std::find_if(catalog.muscles.begin(), catalog.muscles.end(), [](const Muscle& muscle) { return muscle.id == "latissimus-dorsi"; });
    const ExercisesByRole by_role = exercises_for(catalog, *lats);
    const auto variants_of_pulldown = [](const std::vector<Match>& matches) {
        std::set<std::string_view> ids;
        for (const Match& match : matches)
            if (match.exercise->id == "lat-pulldown")
                for (const VariantMatch& fit : match.variants) ids.insert(fit.variant->id);
        return ids;
    };
    CHECK(variants_of_pulldown(by_role.target).count("band") == 1);
    CHECK(variants_of_pulldown(by_role.target).count("dumbbell") == 0);
    CHECK(variants_of_pulldown(by_role.assist) == std::set<std::string_view>{"dumbbell"});
}
