// The pictures of a page: how a variant moves, and where its muscles lie.
#pragma once

#include "publish/frame.hpp"

namespace lats::publishing {

/// The moving figure of `variant`, one of `exercise`'s, described in the words of its steps; nothing where none is recorded.
void figure(Writer& writer, const Exercise& exercise, const Variant& variant);

/// The rules that let figures move on screens. Where the reader prefers less motion or holds one still, and on paper, the key moments stand
/// side by side.
std::string figure_style();

/// The body with the muscles that `roles` names; nothing where none of them has an outline.
void muscle_map_of(Writer& writer, const Catalog& catalog, const Roles& roles);

/// The body with one muscle.
void muscle_map_of(Writer& writer, const Catalog& catalog, const Muscle& muscle);

}  // namespace lats::publishing
