// What is read as a catalogue, and what to begin one with.
#pragma once

#include "lats/catalog/read.hpp"
#include "lats/render/page.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lats {

/// One of the files that a catalogue is read from.
struct CatalogFile {
    std::string name;
    std::string path = {};      ///< empty for the built-in catalogue
    std::string title = {};     ///< what it calls itself; may be empty
    std::string licence = {};   ///< under which it says that it is; may be empty
    std::size_t exercises = 0;  ///< that it brings or changes
    std::size_t others = 0;     ///< muscles, equipment, guides and sources that it brings or changes
    enum class Use { yes, has_problems, cannot_be_read } use = Use::yes;
};

/// A row for each file.
Page catalog_files(const std::vector<CatalogFile>& files, Layout layout);

/// The same as lats.catalogs/1.
std::string catalog_files_json(const std::vector<CatalogFile>& files);

/// A document with one exercise to fill in, called `name`: it can be read as it is, and says in `x-` keys what belongs where.
std::string new_exercise_json(std::string_view name);

/// Which file each part of the exercise `id` comes from.
Page exercise_origin(const Exercise& exercise, const std::vector<Origin>& origins, Layout layout);

}  // namespace lats
