#include "cli/terminal/terminfo.hpp"

#include <curses.h>
#include <term.h>

namespace lats::cli {

std::string capability(const char* name) {
    const char* const found = tigetstr(name);
    if (!found || found == reinterpret_cast<const char*>(-1)) return {};
    std::string text = found;
    for (auto at = text.find("$<"); at != std::string::npos; at = text.find("$<")) {  // "$<5>" is a delay
        const auto end = text.find('>', at);
        text.erase(at, end == std::string::npos ? std::string::npos : end - at + 1);
    }
    return text;
}

}  // namespace lats::cli
