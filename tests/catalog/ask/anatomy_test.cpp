#include "lats/catalog/anatomy.hpp"

#include "lats/catalog/builtin.hpp"
#include "support/catch.hpp"
#include "support/listed.hpp"
#include "support/small_catalog.hpp"

#include <array>
#include <map>
#include <string>

using namespace lats;
using namespace lats::test;

namespace {

/// The ids that answer a question about `asked` in this way, in catalogue order.
std::string answer(const Catalog& catalog, const std::vector<const Muscle*>& asked, Precision precision) {
    const MuscleScope scope(catalog, asked);
    std::string ids;
    for (const Muscle& muscle : catalog.muscles) {
        if (scope.precision(muscle) == precision) ids.append(ids.empty() ? "" : " ").append(muscle.id);
    }
    return ids;
}

}  // namespace

TEST_CASE("a question about a muscle means what is below it exactly, and what is above it broadly") {
    const auto [asked, exact, broad] = GENERATE(table<std::string, std::string, std::string>({
        {"trapezius", "trapezius trapezius-lower", "upper-back"},
        {"trapezius-lower", "trapezius-lower", "upper-back trapezius"},
        {"chest", "chest pectoralis-major", ""},
        // members count as below, and what lists them as above
        {"upper-back", "upper-back latissimus-dorsi trapezius trapezius-lower rhomboids posterior-deltoid", ""},
        {"posterior-deltoid", "posterior-deltoid", "upper-back shoulder"},
        // a bone means the muscles that move it, and is no coarser word for them
        {"scapula", "trapezius trapezius-lower rhomboids scapula", ""},
        {"rhomboids", "rhomboids", "upper-back"},
    }));
    CAPTURE(asked);
    CHECK(answer(small_catalog(), {muscle(asked)}, Precision::exact) == exact);
    CHECK(answer(small_catalog(), {muscle(asked)}, Precision::broad) == broad);
}

TEST_CASE("a question about several nodes takes all of them together, and exact wins over broad") {
    CHECK(answer(small_catalog(), {muscle("trapezius-lower"), muscle("trapezius")}, Precision::exact) == "trapezius trapezius-lower");
    CHECK(answer(small_catalog(), {muscle("trapezius-lower"), muscle("trapezius")}, Precision::broad) == "upper-back");
    CHECK(answer(small_catalog(), {muscle("chest"), muscle("shoulder")}, Precision::exact) ==
          "shoulder posterior-deltoid chest pectoralis-major");
}

TEST_CASE("a question about no node has no answer") {
    CHECK(answer(small_catalog(), {}, Precision::exact).empty());
    CHECK(answer(small_catalog(), {}, Precision::broad).empty());
}

TEST_CASE("circles of members end") {
    std::array<Muscle, 3> muscles;
    const std::array<const Muscle*, 1> to_second{&muscles[1]};
    const std::array<const Muscle*, 2> to_first_and_itself{&muscles.front(), &muscles[1]};
    muscles[0].id = "a";
    muscles[0].members = to_second;
    muscles[1].id = "b";
    muscles[1].members = to_first_and_itself;
    muscles[2].id = "c";
    muscles[2].parent = &muscles[2];
    const lats::test::Listed<Muscle> list(muscles);
    const Catalog catalog{list, {}, {}, {}, {}};
    CHECK(answer(catalog, {&muscles.front()}, Precision::exact) == "a b");
    CHECK(answer(catalog, {&muscles[2]}, Precision::exact) == "c");
}

TEST_CASE("a tree of a hundred thousand levels is answered") {
    std::vector<Muscle> muscles(100'000);
    for (std::size_t i = 1; i < muscles.size(); ++i) muscles[i].parent = &muscles[i - 1];
    const lats::test::Listed<Muscle> list(muscles);
    const Catalog catalog{list, {}, {}, {}, {}};
    const MuscleScope scope(catalog, {&muscles[50'000]});
    CHECK(scope.precision(muscles.front()) == Precision::broad);
    CHECK(scope.precision(muscles[49'999]) == Precision::broad);
    CHECK(scope.precision(muscles.back()) == Precision::exact);
}

TEST_CASE("children are the nodes directly below, in catalogue order; members are not children") {
    CHECK(children(small_catalog(), muscle("upper-back")) ==
          std::vector{muscle("latissimus-dorsi"), muscle("trapezius"), muscle("rhomboids")});
    CHECK(children(small_catalog(), muscle("rhomboids")).empty());
    CHECK(children(small_catalog(), nullptr) == std::vector{muscle("upper-back"), muscle("shoulder"), muscle("chest"), muscle("lower-back"),
                                                            muscle("soleus"), muscle("scapula")});
}

TEST_CASE("in tree order every node stands behind its parent, one level deeper, and every node stands once") {
    for (const Catalog* catalog : {&small_catalog(), &builtin_catalog()}) {
        std::map<const lats::Muscle*, std::size_t> depths;
        for (const auto& [muscle, depth] : lats::in_tree_order(*catalog)) {
            if (muscle->parent == nullptr) CHECK(depth == 0);
            else CHECK(depth == depths.at(muscle->parent) + 1);
            CHECK(depths.emplace(muscle, depth).second);
        }
        CHECK(depths.size() == catalog->muscles.size());
    }
}
