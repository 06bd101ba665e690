#include "lats/catalog/guide_place.hpp"

#include "lats/catalog/builtin.hpp"
#include "support/catch.hpp"

using namespace lats;

TEST_CASE("Next and previous follow the order of the guide") {
    const Catalog& catalog = builtin_catalog();
    const Guide& guide = catalog.guides.front();
    for (std::size_t i = 0; i < guide.exercises.size(); ++i) {
        const auto place = place_in_guide(catalog, *guide.exercises[i]);
        REQUIRE(place);
        CHECK(place->guide == &guide);
        CHECK(place->previous == (i == 0 ? nullptr : guide.exercises[i - 1]));
        CHECK(place->next == (i + 1 == guide.exercises.size() ? nullptr : guide.exercises[i + 1]));
    }
}

TEST_CASE("An exercise in no guide has no place") {
    const Exercise stray;
    CHECK_FALSE(place_in_guide(builtin_catalog(), stray));
}
