// A fuzz target for the importer of wger.
#include "importer.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    lats::fuzz::check_importer(lats::DataSet::wger, lats::fuzz::text_of(data, size));
    return 0;
}
