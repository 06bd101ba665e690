// The parent of a node comes from anatomy, its members from how people ask; together they make a graph in which a
// catalogue from a stranger may hold circles and 100,000 nodes. So the neighbours are collected once and every node is
// visited once, instead of climbing from each muscle or looking for the children of each.
#include "lats/catalog/anatomy.hpp"

#include <cstddef>

namespace lats {
namespace {

/// For each node of a catalogue, the places of its neighbours in one direction.
using Neighbours = std::vector<std::vector<std::size_t>>;

/// The neighbours below each node (its children and members), or above it. A bone is above nothing: it is no coarser
/// word for the muscles that move it.
Neighbours neighbours(std::span<const Muscle> muscles, bool below) {
    Neighbours all(muscles.size());
    const auto connect = [&](const Muscle& upper, const Muscle& lower) {
        const auto from = static_cast<std::size_t>(&upper - muscles.data());
        const auto to = static_cast<std::size_t>(&lower - muscles.data());
        if (below) all[from].push_back(to);
        else if (upper.kind != MuscleKind::bone) all[to].push_back(from);
    };
    for (const Muscle& muscle : muscles) {
        if (muscle.parent != nullptr) connect(*muscle.parent, muscle);
        for (const Muscle* member : muscle.members) connect(muscle, *member);
    }
    return all;
}

/// The places that can be reached from `start`, those included.
std::vector<bool> reached(const Neighbours& next, std::vector<std::size_t> start) {
    std::vector<bool> seen(next.size());
    while (!start.empty()) {
        const std::size_t at = start.back();
        start.pop_back();
        if (seen[at]) continue;
        seen[at] = true;
        start.insert(start.end(), next[at].begin(), next[at].end());
    }
    return seen;
}

}  // namespace

MuscleScope::MuscleScope(const Catalog& catalog, const std::vector<const Muscle*>& asked)
    : first_(catalog.muscles.data()), by_index_(catalog.muscles.size()) {
    if (asked.empty()) return;
    std::vector<std::size_t> start;
    start.reserve(asked.size());
    for (const Muscle* muscle : asked) start.push_back(static_cast<std::size_t>(muscle - first_));
    const std::vector<bool> exact = reached(neighbours(catalog.muscles, true), start);
    const std::vector<bool> broad = reached(neighbours(catalog.muscles, false), start);
    for (std::size_t i = 0; i < by_index_.size(); ++i) {
        if (exact[i]) by_index_[i] = Precision::exact;
        else if (broad[i]) by_index_[i] = Precision::broad;
    }
}

std::optional<Precision> MuscleScope::precision(const Muscle& muscle) const {
    return by_index_[static_cast<std::size_t>(&muscle - first_)];
}

std::vector<const Muscle*> children(const Catalog& catalog, const Muscle* muscle) {
    std::vector<const Muscle*> below;
    for (const Muscle& candidate : catalog.muscles) {
        if (candidate.parent == muscle) below.push_back(&candidate);
    }
    return below;
}

}  // namespace lats
