// Steps that contain a tip: "Curl the weights. Tip: Only the forearms should move."
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lats::importing {

/// A step without the tips in it, and those tips, in their order.
struct StepWithTips {
    std::string text;                    ///< empty where the step is nothing but a tip
    std::vector<std::string_view> tips;  ///< without the word "Tip:"
};

/// `step`, divided where it says "Tip:" or "Tips:". A tip in parentheses ends with them, and the step goes on. Any other goes on to the next
/// tip or to the end of the step: where a data set ends one before that cannot be told, and so the order of the words is kept.
/// Views are into `step`.
StepWithTips split_tips(std::string_view step);

}  // namespace lats::importing
