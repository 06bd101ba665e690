#include "cli/files/folders.hpp"

namespace lats::cli {
namespace {

std::string below(const Surroundings& surroundings, const char* variable, const std::string& in_home, const std::string& folder) {
    const auto absolute = [&](const char* name) {
        const std::string path = surroundings.variable(name).value_or("");
        return path.starts_with('/') ? path : std::string();
    };
    if (const std::string base = absolute(variable); !base.empty()) return base + folder;
    if (const std::string home = absolute("HOME"); !home.empty()) return home + in_home + folder;
    return {};
}

}  // namespace

std::string own_catalog_folder(const Surroundings& surroundings) {
    return below(surroundings, "XDG_DATA_HOME", "/.local/share", "/lats/catalogs");
}

}  // namespace lats::cli
