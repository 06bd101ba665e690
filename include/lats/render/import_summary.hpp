// What an import of another data set did, for a person and for a program.
#pragma once

#include "lats/import/import.hpp"
#include "lats/render/page.hpp"

#include <string>

namespace lats {

/// How many exercises were kept, under which licences, what was left out and why, and which words could not be mapped.
Page import_summary(const ImportSummary& summary, Layout layout);

/// The same as JSON: lats.import/1.
std::string import_json(const ImportSummary& summary);

}  // namespace lats
