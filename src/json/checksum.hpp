// A number made from bytes, by which a damaged or another text is told from the one that was meant. It is no defense against somebody
// who wants two texts to have the same.
#pragma once

#include <cstdint>
#include <string_view>

namespace lats {

/// Source: FNV-1a, 64 bits (Fowler, Noll and Vo 1991).
constexpr std::uint64_t checksum(std::string_view bytes) {
    std::uint64_t sum = 0xCBF2'9CE4'8422'2325U;
    for (const char byte : bytes) sum = (sum ^ static_cast<unsigned char>(byte)) * 0x0000'0100'0000'01B3U;
    return sum;
}

}  // namespace lats
