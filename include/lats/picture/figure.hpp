// The figure of a variant as drawings: key moments side by side, or a moment between them. All drawings of one figure have the same
// size and the same place for the floor, so that they can be shown one after the other. Units: centimetres.
#pragma once

#include "lats/catalog/model.hpp"
#include "lats/picture/drawing.hpp"

#include <span>
#include <vector>

namespace lats {

/// The figure of `variant` at each of `shares` of its way from the first pose (0) to the last (1). Limbs that move are drawn solid, the
/// working muscles stand out on them, whatever holds still is open.
/// Shape: empty without a figure.
std::vector<Drawing> figure_at(const Variant& variant, std::span<const double> shares);

/// The same for a single moment. Shape: without a figure, a drawing without size.
Drawing figure_at(const Variant& variant, double share);

/// The shares of one repetition as it is shown when the figure moves: there, held, back, held, at `frames_per_second`;
/// a one-way figure does not come back. The way there and back
/// takes as long as the variant's tempo says, or two seconds each.
/// Shape: empty without a figure; a single 0 for one that only holds.
std::vector<double> repetition(const Variant& variant, int frames_per_second);

/// A drawing for each pose, in their order. Shape: empty without a figure.
std::vector<Drawing> key_moments(const Variant& variant);

}  // namespace lats
