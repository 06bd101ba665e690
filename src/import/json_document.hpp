// The document that an import writes: a head, and an exercise on each line. The reader's limits are counted while it is written, so that it
// need not be read to know that it can be.
#pragma once

#include "import/data_sets.hpp"
#include "import/mapping.hpp"

#include <string>

namespace lats::importing {

/// How much of what the reader limits over all documents is left for this one.
struct Room {
    std::size_t records = 0;  ///< variants included
    std::size_t steps = 0;
};

/// What the other documents of `known` leave.
Room room_beside(const Catalog& known);

class DocumentWriter {
public:
    /// Writes the head, up to the list of exercises.
    DocumentWriter(const DataSetFormat& format, Room room);

    /// Appends `record` as one line of JSON. Where that would be past a limit of the reader, nothing is written.
    /// Shape: the reason why it was not, or empty.
    std::string append(std::string_view id, const ForeignRecord& record, const MappedRecord& mapped);

    /// The document, closed.
    std::string finish() &&;

private:
    std::string text_;
    std::size_t values_ = 0;  ///< as the reader counts them
    Room left_;
    bool is_empty_ = true;
};

}  // namespace lats::importing
