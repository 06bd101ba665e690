// The muscles of a catalogue as a graph. The parent of a node comes from anatomy, its members from how people ask;
// together they may hold circles, and in a catalogue from a stranger 100,000 nodes. So the neighbours are collected once
// and every node is visited once, instead of climbing from each muscle or looking for the children of each.
#pragma once

#include "lats/catalog/model.hpp"

#include <vector>

namespace lats::muscle_graph {

/// For each node of a catalogue, the places of its neighbours in one direction.
using Neighbours = std::vector<std::vector<std::size_t>>;

/// The nodes that a question about each node includes: its children and members.
Neighbours included(Records<Muscle> muscles);

/// The other way round: the nodes whose questions include each node.
Neighbours including(Records<Muscle> muscles);

/// The coarser words for each node: as including(), but for bones, which are no word for the muscles that move them.
Neighbours coarser(Records<Muscle> muscles);

/// For each node, 1 where it is meant and 0 elsewhere; in bytes, because bits cost several times the work here.
using Marked = std::vector<unsigned char>;

/// What can be reached from the places `start`, those included.
Marked reached(const Neighbours& next, std::vector<std::size_t> start);

}  // namespace lats::muscle_graph
