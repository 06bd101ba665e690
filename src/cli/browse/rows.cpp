#include "cli/browse/rows.hpp"

#include "lats/text/clean.hpp"
#include "lats/text/width.hpp"

#include <algorithm>

namespace lats::cli::browse {
namespace {

std::string one_line(std::string_view text) {
    std::string clean = text::clean(text);
    std::ranges::replace_if(
        clean, [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return clean;
}

std::string cluster_in_ascii(std::string_view cluster) {
    if (static_cast<unsigned char>(cluster.front()) < 0x80 && cluster.size() == 1) return std::string(cluster);
    if (cluster == "…") return "~";
    return text::pad("?", text::width_columns(cluster));
}

}  // namespace

Line fit(const Line& line, int columns) {
    Line fitted;
    int left = columns;
    for (const Span& span : line) {
        if (left <= 0) break;
        std::string text = one_line(span.text);
        int width = text::width_columns(text);
        if (width > left) {
            text = text::truncate(text, left);
            width = text::width_columns(text);
        }
        left -= width;
        if (!text.empty()) fitted.push_back({std::move(text), span.tone});
    }
    if (left > 0) fitted.push_back({std::string(static_cast<std::size_t>(left), ' ')});
    return fitted;
}

Line in_ascii(const Line& line) {
    Line plain;
    for (const Span& span : line) {
        std::string text;
        for (std::string_view rest = span.text; !rest.empty();) {
            const std::size_t bytes = text::first_cluster_bytes(rest);
            text += cluster_in_ascii(rest.substr(0, bytes));
            rest.remove_prefix(bytes);
        }
        plain.push_back({std::move(text), span.tone});
    }
    return plain;
}

}  // namespace lats::cli::browse
