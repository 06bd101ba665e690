// Records that a test makes itself, as a list of a catalog.
#pragma once

#include "lats/catalog/model.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace lats::test {

/// Numbers `records` by their places, and lists them. Keep it as long as the catalog; the records have to stay where they are.
template <class Record> class Listed {
public:
    explicit Listed(std::span<Record> records) {
        for (Record& record : records) {
            record.index = static_cast<std::uint32_t>(pointers_.size());
            pointers_.push_back(&record);
        }
    }
    operator Records<Record>() const { return Records<Record>(pointers_); }  // NOLINT(google-explicit-constructor): it is one

private:
    std::vector<const Record*> pointers_;
};

}  // namespace lats::test
