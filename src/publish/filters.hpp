// The filters of the list. A way to do an exercise carries a class for each choice that it fits; rules in a style sheet hide what does
// not fit the choices that are checked. So the answer is right at the level of the way, as everywhere else, and no script is needed.
#pragma once

#include "lats/catalog/model.hpp"

#include <set>
#include <string>
#include <vector>

namespace lats::publishing {

/// A choice of a filter and the ways that fit it.
struct Choice {
    std::string id;  ///< of its button, and the class of what fits it
    std::string name;
    std::set<const Variant*> variants;
};

struct Filters {
    std::vector<Choice> equipment;  ///< what ways use; first what needs nothing but what every home has
    std::vector<Choice> muscles;    ///< what ways target, in the order of the tree; no parts, no bones
};

Filters filters_of(const Catalog& catalog);

/// The choices that `variant` fits, as the words of a class attribute.
std::string classes_of(const Filters& filters, const Variant& variant);

}  // namespace lats::publishing
