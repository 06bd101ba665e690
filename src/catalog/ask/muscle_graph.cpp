#include "catalog/ask/muscle_graph.hpp"

namespace lats::muscle_graph {
namespace {

/// Calls `connect(upper, lower)` with the places of every two nodes of which the upper one includes the lower one.
template <class Connect> void for_each_edge(Records<Muscle> muscles, Connect connect) {
    for (const Muscle& muscle : muscles) {
        if (muscle.parent != nullptr) connect(muscle.parent->index, muscle.index);
        for (const Muscle* member : muscle.members) connect(muscle.index, member->index);
    }
}

}  // namespace

Neighbours included(Records<Muscle> muscles) {
    Neighbours all(muscles.size());
    for_each_edge(muscles, [&](std::size_t upper, std::size_t lower) { all[upper].push_back(lower); });
    return all;
}

Neighbours including(Records<Muscle> muscles) {
    Neighbours all(muscles.size());
    for_each_edge(muscles, [&](std::size_t upper, std::size_t lower) { all[lower].push_back(upper); });
    return all;
}

Neighbours coarser(Records<Muscle> muscles) {
    Neighbours all(muscles.size());
    for_each_edge(muscles, [&](std::size_t upper, std::size_t lower) {
        if (muscles[upper].kind != MuscleKind::bone) all[lower].push_back(upper);
    });
    return all;
}

Marked reached(const Neighbours& next, std::vector<std::size_t> start) {
    Marked seen(next.size());
    while (!start.empty()) {
        const std::size_t at = start.back();
        start.pop_back();
        if (seen[at] != 0) continue;
        seen[at] = 1;
        start.insert(start.end(), next[at].begin(), next[at].end());
    }
    return seen;
}

}  // namespace lats::muscle_graph
