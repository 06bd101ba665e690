// A fuzz target for what stands between a stranger's text and the terminal: any bytes, cleaned, must keep the promises
// of lats/text/clean.hpp and width.hpp.
#include "lats/text/clean.hpp"
#include "lats/text/width.hpp"

#include "../text/well_formed.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

void require(bool holds, const char* property) {
    if (holds) return;
    std::fprintf(stderr, "broken: %s\n", property);
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lats::text;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const std::string cleaned = clean(text);
    require(lats::testing::is_well_formed(cleaned), "cleaned text is UTF-8");
    require(cleaned.find('\x1B') == std::string::npos, "cleaned text has no escape");
    require(is_clean(cleaned), "cleaned text is clean");
    require(clean(cleaned) == cleaned, "cleaning twice changes nothing");
    require(is_clean(text) == (cleaned == text), "a text is clean where cleaning changes nothing");
    require(width_columns(cleaned) == width_columns(text), "cleaned text is as wide as the text");
    require(size == 0 || first_cluster_bytes(text) >= 1, "a cluster has bytes");
    return 0;
}
