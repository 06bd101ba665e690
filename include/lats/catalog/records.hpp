// The records of one kind in a catalog. A catalog that was read shares its records with the one below it, so they do not lie side by side:
// a list holds pointers, and shows the records that they lead to.
#pragma once

#include <compare>
#include <cstddef>
#include <iterator>
#include <span>

namespace lats {

template <class Record> class Records {
public:
    class Iterator {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = Record;
        using difference_type = std::ptrdiff_t;
        using pointer = const Record*;
        using reference = const Record&;

        Iterator() = default;
        explicit Iterator(const Record* const* at) : at_(at) {}

        reference operator*() const { return **at_; }
        pointer operator->() const { return *at_; }
        reference operator[](difference_type n) const { return *at_[n]; }
        Iterator& operator++() { return ++at_, *this; }
        Iterator& operator--() { return --at_, *this; }
        Iterator operator++(int) { return Iterator(at_++); }
        Iterator operator--(int) { return Iterator(at_--); }
        Iterator& operator+=(difference_type n) { return at_ += n, *this; }
        Iterator& operator-=(difference_type n) { return at_ -= n, *this; }
        friend Iterator operator+(Iterator at, difference_type n) { return at += n; }
        friend Iterator operator+(difference_type n, Iterator at) { return at += n; }
        friend Iterator operator-(Iterator at, difference_type n) { return at -= n; }
        friend difference_type operator-(Iterator a, Iterator b) { return a.at_ - b.at_; }
        friend auto operator<=>(Iterator, Iterator) = default;

    private:
        const Record* const* at_ = nullptr;
    };

    constexpr Records() = default;
    constexpr Records(std::span<const Record* const> pointers) : pointers_(pointers) {}  // NOLINT(google-explicit-constructor): it is one

    Iterator begin() const { return Iterator(pointers_.data()); }
    Iterator end() const { return Iterator(pointers_.data() + pointers_.size()); }
    constexpr std::size_t size() const { return pointers_.size(); }
    constexpr bool empty() const { return pointers_.empty(); }
    constexpr const Record& operator[](std::size_t i) const { return *pointers_[i]; }
    constexpr const Record& front() const { return *pointers_.front(); }
    constexpr const Record& back() const { return *pointers_.back(); }
    constexpr std::span<const Record* const> pointers() const { return pointers_; }

private:
    std::span<const Record* const> pointers_;
};

}  // namespace lats
