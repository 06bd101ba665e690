// A page taken apart, as far as tests of pages need it: its elements, whether they nest, and what it links to.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lats::test {

struct Element {
    std::string tag;
    std::map<std::string, std::string> attributes;  ///< names as written, values as a browser reads them
};

struct Markup {
    std::vector<Element> elements;    ///< in the order of their start
    std::vector<std::string> faults;  ///< what does not nest, is not closed, is given twice
};

Markup parse_markup(std::string_view page);

}  // namespace lats::test
