// How much a catalog may hold. The reader refuses what is past a limit, so that no document makes it take gigabytes or minutes; who writes
// documents keeps to them, so that what is written can be read.
#pragma once

#include <cstddef>

namespace lats::limits {

inline constexpr std::size_t kFileBytes = std::size_t{64} * 1024 * 1024;
inline constexpr std::size_t kDepth = 64;  ///< of lists and objects within each other
inline constexpr std::size_t kTextBytes = std::size_t{64} * 1024;
/// Of a document. A real one of 64 MB has fewer; one made of nothing but zeros would take gigabytes.
inline constexpr std::size_t kValues = 3'000'000;
/// Of all documents, variants included: close to 100,000 exercises with a variant each.
inline constexpr std::size_t kRecords = 200'000;
// These are looked up by walking through them.
inline constexpr std::size_t kVariantsOfExercise = 1000;
inline constexpr std::size_t kStepsOfVariant = 1000;
/// Of all documents, those taken over included: a small document can ask for many copies of many steps.
inline constexpr std::size_t kSteps = 1'000'000;

}  // namespace lats::limits
