#include "lats/catalog/exercises_by_role.hpp"

#include "catalog/ask/muscle_graph.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace lats {
namespace {

/// The places of the muscles that have `role` in any variant of `exercise`.
std::vector<std::size_t> muscles_in(const Exercise& exercise, Role role) {
    std::vector<std::size_t> places;
    for (const Variant& variant : exercise.variants) {
        const std::array<Muscles, 3> by_role{variant.roles.target, variant.roles.assist, variant.roles.stabilize};
        for (const Muscle* muscle : by_role[static_cast<std::size_t>(role)]) places.push_back(muscle->index);
    }
    return places;
}

}  // namespace

ExercisesByRole exercises_for(const Catalog& catalog, const Muscle& muscle) {
    Query query;
    query.muscles = {&muscle};
    query.sort = SortKey::guide;
    ExercisesByRole exercises;
    for (const Match& match : select(catalog, query)) {
        for (const auto& [role, list] : {std::pair(Role::target, &exercises.target), std::pair(Role::assist, &exercises.assist),
                                         std::pair(Role::stabilize, &exercises.stabilize)}) {
            Match with_role{match.exercise, {}};
            std::ranges::copy_if(match.variants, std::back_inserter(with_role.variants),
                                 [&, wanted = role](const VariantMatch& fit) { return fit.role == wanted; });
            if (!with_role.variants.empty()) list->push_back(std::move(with_role));
        }
    }
    return exercises;
}

std::vector<Match> exercises_with(const Catalog& catalog, const Equipment& equipment) {
    Query query;
    query.equipment = {&equipment};
    return select(catalog, query);
}

std::vector<RoleCounts> exercise_counts(const Catalog& catalog) {
    std::vector<RoleCounts> counts(catalog.muscles.size());
    const muscle_graph::Neighbours including = muscle_graph::including(catalog.muscles);
    for (const Exercise& exercise : catalog.exercises) {
        muscle_graph::Marked counted(counts.size());
        for (const auto& [role, count] : {std::pair(Role::target, &RoleCounts::target), std::pair(Role::assist, &RoleCounts::assist),
                                          std::pair(Role::stabilize, &RoleCounts::stabilize)}) {
            const muscle_graph::Marked works = muscle_graph::reached(including, muscles_in(exercise, role));
            for (std::size_t i = 0; i < counts.size(); ++i) {
                if (works[i] == 0 || counted[i] != 0) continue;
                ++(counts[i].*count);
                counted[i] = 1;
            }
        }
    }
    return counts;
}

}  // namespace lats
