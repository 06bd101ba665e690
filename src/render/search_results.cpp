#include "lats/render/pages.hpp"
#include "render/phrases.hpp"

#include <fmt/format.h>

namespace lats {

Page search_results(const std::vector<SearchHit>& hits, Layout layout) {
    std::vector<std::vector<std::string>> rows;
    for (const SearchHit& hit : hits) {
        const std::string where = hit.variant ? fmt::format("{}, {}", word(hit.field), hit.variant->id) : std::string(word(hit.field));
        rows.push_back({std::string(hit.exercise->name), where, std::string(hit.text)});
    }
    Page page(layout);
    page.table({{"Exercise", Tone::name}, {"Found in"}, {"Text"}}, std::move(rows));
    return page;
}

}  // namespace lats
