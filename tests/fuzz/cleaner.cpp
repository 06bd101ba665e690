// A fuzz target for what stands between a stranger's text and the terminal: any bytes, cleaned, must keep the promises
// of lats/text/clean.hpp and width.hpp.
#include "input.hpp"

#include "lats/text/width.hpp"

#include "../text/well_formed.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lats::text;
    using lats::fuzz::require;
    const std::string_view text = lats::fuzz::text_of(data, size);
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
