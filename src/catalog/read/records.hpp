// Each kind of record, from its JSON object. References are resolved through the index; what a variant takes from its
// exercise or from the variant it is based on is filled in.
#pragma once

#include "catalog/read/record_fields.hpp"
#include "lats/catalog/model.hpp"

namespace lats {

void read_record(RecordFields& fields, Source& source);
void read_record(RecordFields& fields, Muscle& muscle);
void read_record(RecordFields& fields, Equipment& equipment);
void read_record(RecordFields& fields, Guide& guide);

/// The outlines for muscle maps in the list under `key`.
std::span<const Outline> read_outlines(RecordFields& fields, std::string_view key);

/// Reads into `exercise` and into `variants`, the room for its variants.
/// Requires: as many `variants` as the JSON object has. Or none, where they are too many to read.
void read_record(RecordFields& fields, Exercise& exercise, std::span<Variant> variants);

}  // namespace lats
