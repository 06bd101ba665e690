// What a catalog of 5,000 exercises costs: checking it, and importing as many from another data set.
#pragma once

#include <filesystem>
#include <string>

namespace lats::bench {

/// Measures `program` and prints a row for each. The files, 10 MB each, are made in `folder`.
void print_large(const std::string& program, const std::filesystem::path& folder);

}  // namespace lats::bench
