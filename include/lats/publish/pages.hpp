// The guide as plain pages: HTML and a style sheet, to open from a folder, to print, or to put on a server. Values in, texts out;
// who writes them to a disk is no matter here. No page has a script, or asks for anything outside the folder.
#pragma once

#include "lats/catalog/model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lats {

/// A file of the guide.
struct PageFile {
    std::string path;  ///< relative to the folder, parts separated by `/`: exercises/cobra.html
    std::string content;
    std::string_view mark;  ///< what `content` starts with, now and in other versions: what starts otherwise is not from here
};

/// Everything: the list, a page for each exercise, muscle, piece of equipment and guide, the sources, the sheets, the style.
/// Shape: the style first and the list last, so that a list never points to what is not written yet.
std::vector<PageFile> publish(const Catalog& catalog);

/// The sheets alone, one for each guide, with their style: a page of paper with every exercise and cells to write in. A catalogue
/// without a guide has one sheet of all its exercises.
std::vector<PageFile> publish_sheets(const Catalog& catalog);

}  // namespace lats
