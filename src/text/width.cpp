#include "lats/text/width.hpp"

#include "text/codepoints.hpp"

namespace lats::text {
namespace {

constexpr std::string_view kEllipsis = "\u2026";

/// The longest start of `text`, whole clusters, that fits.
std::string_view fitting_start(std::string_view text, int columns) {
    std::size_t bytes = 0;
    while (bytes < text.size()) {
        const Cluster next = first_cluster(text.substr(bytes));
        if (next.columns > columns) break;
        columns -= next.columns;
        bytes += next.bytes;
    }
    return text.substr(0, bytes);
}

}  // namespace

int width_columns(std::string_view text) {
    std::size_t columns = 0;
    for (;;) {
        const std::size_t plain = printable_ascii_bytes(text);
        if (plain == text.size()) return static_cast<int>(columns + plain);
        const std::size_t sure = plain > 0 ? plain - 1 : 0;  // the last one may carry the mark that follows it
        const Cluster next = first_cluster(text.substr(sure));
        columns += sure + static_cast<std::size_t>(next.columns);
        text.remove_prefix(sure + next.bytes);
    }
}

std::size_t first_cluster_bytes(std::string_view text) { return text.empty() ? 0 : first_cluster(text).bytes; }

std::string truncate(std::string_view text, int columns) {
    if (width_columns(text) <= columns) return std::string(text);
    return std::string(fitting_start(text, columns - 1)).append(kEllipsis);
}

std::string pad(std::string_view text, int columns) {
    const int missing = columns - width_columns(text);
    std::string padded(text);
    if (missing > 0) padded.append(static_cast<std::size_t>(missing), ' ');
    return padded;
}

}  // namespace lats::text
