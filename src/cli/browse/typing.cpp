#include "cli/browse/typing.hpp"

#include "lats/text/width.hpp"

namespace lats::cli::browse {
namespace {

constexpr std::size_t kLongest = 200;

void erase_last_cluster(std::string& line) {
    std::size_t last = 0;
    for (std::size_t at = 0; at < line.size(); at += text::first_cluster_bytes(std::string_view(line).substr(at))) last = at;
    line.resize(last);
}

}  // namespace

bool type_into(std::string& line, const Key& key) {
    if (key.name == KeyName::backspace && !line.empty()) {
        erase_last_cluster(line);
        return true;
    }
    if (key.name != KeyName::character || line.size() + key.text.size() > kLongest) return false;
    line += key.text;
    return true;
}

}  // namespace lats::cli::browse
