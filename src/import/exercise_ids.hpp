// Ids for imported exercises: the same for the same data, and none of them taken.
#pragma once

#include "lats/catalog/model.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace lats::importing {

class ExerciseIds {
public:
    /// The ids of `known` are taken. `data_set` goes before an id that is.
    ExerciseIds(const Catalog& known, std::string_view data_set);

    /// An id for the exercise of this name, which the data set calls `original` (may be empty): the slug of the name, with the data set
    /// before it where that is taken, and with a number behind where that is taken too.
    std::string next(std::string_view name, std::string_view original);

    /// Frees an id that next() gave, for an exercise that is not kept.
    void give_back(const std::string& id) { taken_.erase(id); }

private:
    std::string data_set_;
    std::unordered_set<std::string> taken_;
    std::unordered_map<std::string, std::size_t> numbers_;  ///< the last number given to an id
};

}  // namespace lats::importing
