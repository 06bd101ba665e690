#include "lats/catalog/query.hpp"

#include <algorithm>

namespace lats {

ExercisesByRole exercises_for(const Catalog& catalog, const Muscle& muscle) {
    Query query;
    query.muscles = {&muscle};
    query.sort = SortKey::guide;
    ExercisesByRole exercises;
    for (Match& match : select(catalog, query)) {
        const auto best = std::ranges::min(match.variants, {}, &VariantMatch::role).role;
        auto& list = best == Role::target ? exercises.target
                     : best == Role::assist ? exercises.assist
                                            : exercises.stabilize;
        list.push_back(std::move(match));
    }
    return exercises;
}

}  // namespace lats
