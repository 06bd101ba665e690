// What the fuzz targets have in common: bytes as documents, and promises that stop the fuzzer where they are broken.
#pragma once

#include "lats/catalog/read.hpp"
#include "lats/text/clean.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace lats::fuzz {

inline void require(bool holds, const char* property) {
    if (holds) return;
    std::fprintf(stderr, "broken: %s\n", property);
    std::abort();
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) { return {reinterpret_cast<const char*>(data), size}; }

/// Bytes of zero part one document from the next. They are called 0, 1 and so on.
inline std::vector<Document> documents_in(std::string_view text) {
    std::vector<Document> documents;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find('\0', start), text.size());
        documents.push_back({std::to_string(documents.size()), std::string(text.substr(start, end - start))});
        start = end + 1;
    }
    return documents;
}

inline void require_clean_line(const Diagnostic& problem) {
    const std::string line = to_string(problem);
    require(!problem.message.empty(), "a problem says what it is");
    require(text::is_clean(line) && line.find('\n') == std::string::npos, "a problem is one clean line");
}

}  // namespace lats::fuzz
