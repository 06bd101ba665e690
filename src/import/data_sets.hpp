// What is particular to each data set: how its documents are recognized, and what its records say.
#pragma once

#include "import/foreign_record.hpp"
#include "import/record_fields.hpp"
#include "lats/import/import.hpp"

namespace lats::importing {

struct DataSetFormat {
    DataSet data_set;
    std::string_view list_key;                      ///< where an object holds the records of a document
    bool (*looks_like)(const json::Value& object);  ///< whether an object is a record of this data set
    ForeignRecord (*read)(RecordFields& fields);    ///< what refuses the record is reported through `fields`
    std::string_view licence;                       ///< of the data set as a whole; empty where each record has its own
};

const DataSetFormat& free_exercise_db();
const DataSetFormat& exercemus();
const DataSetFormat& open_exercise_db();
const DataSetFormat& wger();

/// What free-exercise-db and the data set that grew from it say alike.
ForeignRecord read_free_exercise(RecordFields& fields);

/// All of them, those first whose records have the most marks of their own.
std::span<const DataSetFormat> data_set_formats();

}  // namespace lats::importing
