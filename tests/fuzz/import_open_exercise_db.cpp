// A fuzz target for the importer of open-exercise-db.
#include "importer.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    lats::fuzz::check_importer(lats::DataSet::open_exercise_db, lats::fuzz::text_of(data, size));
    return 0;
}
