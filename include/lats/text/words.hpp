// A closed vocabulary: an enumeration, and the words that JSON, options and output use for its values.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace lats {

/// The words of vocabulary `E`, in the order of its values.
template <class E> inline constexpr std::array<std::string_view, 0> kWords{};

/// The word for `value`.
template <class E> constexpr std::string_view word(E value) { return kWords<E>[static_cast<std::size_t>(value)]; }

/// The value that `word` names, or nothing.
template <class E> constexpr std::optional<E> parse_word(std::string_view word) {
    const auto& words = kWords<E>;
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) return std::nullopt;
    return static_cast<E>(found - words.begin());
}

}  // namespace lats
