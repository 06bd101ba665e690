// The steps of a variant, complete: its own, or those of the variant it is based on with its changes.
#pragma once

#include "catalog/read/record_fields.hpp"

namespace lats {

/// Reads "steps" and "based_on". `above` are the variants that "based_on" may name.
std::span<const Step> read_steps(RecordFields& fields, std::span<const Variant> above);

}  // namespace lats
