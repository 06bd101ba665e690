// Memory that is given back all at once, for the texts and lists of a catalogue that was read.
#pragma once

#include <algorithm>
#include <memory>
#include <memory_resource>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>

namespace lats {

/// Room for `count` values in `memory`, default-constructed. They are never destroyed, so they must not need it.
template <class T> std::span<T> allocate(std::pmr::memory_resource& memory, std::size_t count) {
    static_assert(std::is_trivially_destructible_v<T>);
    if (count == 0) return {};
    T* first = static_cast<T*>(memory.allocate(count * sizeof(T), alignof(T)));
    if constexpr (std::is_default_constructible_v<T>) std::uninitialized_value_construct_n(first, count);
    return {first, count};
}

/// A copy of `values` in `memory`.
template <class T> std::span<T> copy_list(std::pmr::memory_resource& memory, std::span<const T> values) {
    std::span<T> copy = allocate<T>(memory, values.size());
    std::copy(values.begin(), values.end(), copy.begin());
    return copy;
}

/// A copy of `text` in `memory`.
inline std::string_view copy_text(std::pmr::memory_resource& memory, std::string_view text) {
    const std::span<char> copy = copy_list<char>(memory, std::span(text.data(), text.size()));
    return {copy.data(), copy.size()};
}

}  // namespace lats
