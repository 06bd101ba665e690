// An exercise as a data set tells it, before its words are mapped. Views are into memory that lasts until the next record is read.
#pragma once

#include "lats/catalog/vocabulary.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lats::importing {

struct ForeignRecord {
    std::string_view name;
    std::vector<std::string_view> aliases;
    std::string_view level;                                  ///< empty where not told
    std::optional<std::vector<std::string_view>> equipment;  ///< absent: not told
    std::optional<Side> side;
    std::vector<std::string_view> target;
    std::vector<std::string_view> assist;
    std::vector<std::string> steps;
    std::vector<std::string> tips;  ///< that stand beside the steps
    std::vector<std::string> about;
    std::vector<std::string> notes;  ///< on the way it is done

    std::string_view data_set;
    std::string id;            ///< empty where the data set gives none
    std::string_view licence;  ///< empty where not told
    std::string_view licence_url;
    std::string_view author;
};

}  // namespace lats::importing
