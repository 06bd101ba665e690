// Catalogs for tests: one written by hand, small enough to keep in mind, and any number of random ones for properties
// that hold in every catalog.
#pragma once

#include "lats/catalog/read.hpp"

#include <string_view>

namespace lats::test {

/// tests/data/small.json, from which the golden sessions answer too: six exercises, in the guide's order bent-over-row
/// pullover reverse-fly cobra lat-pulldown, and back-stretch. Among them: a variant with unknown needs (the pulldown
/// machine), an exercise filed only under a region and taken from a data set (the stretch), a household need (the chair of
/// the one-arm row), a variant with muscles of its own (the band reverse fly), and one with all there is to say (the row).
///
///     upper-back (region; posterior-deltoid is a member)     chest (region)          scapula (bone; trapezius and
///       latissimus-dorsi                                       pectoralis-major        rhomboids are members)
///       trapezius ── trapezius-lower (part)                  shoulder (region)
///       rhomboids                                              posterior-deltoid
const Catalog& small_catalog();

/// The record of the small catalogue with this id. Requires: there is one.
const Muscle* muscle(std::string_view id);
const Equipment* equipment(std::string_view id);
const Exercise* exercise(std::string_view id);
const Variant* variant(std::string_view exercise, std::string_view id);

/// A catalogue made of what the format allows, and the circles among muscles that it does not. The same for the same
/// seed, everywhere.
LoadedCatalog random_catalog(unsigned seed);

}  // namespace lats::test
