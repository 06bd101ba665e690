// Texts one behind the other.
#pragma once

#include <string>
#include <string_view>

namespace lats::text {

/// What `text` gives for each of `items`, with `separator` between them.
template <class Items, class Text> std::string join(const Items& items, std::string_view separator, Text text) {
    std::string joined;
    bool first = true;
    for (const auto& item : items) {
        if (!first) joined += separator;
        joined += text(item);
        first = false;
    }
    return joined;
}

}  // namespace lats::text
