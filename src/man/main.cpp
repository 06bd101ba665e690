// The build's tool that writes the manual pages, or refuses the documentation.
#include "cli/line/commands.hpp"
#include "lats/catalog/error.hpp"
#include "man/pages.hpp"

#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

namespace fs = std::filesystem;
using lats::man::Document;

Document read(const fs::path& root, const std::string& name) {
    std::ifstream file(root / name, std::ios::binary);
    Document document{name, std::string(std::istreambuf_iterator<char>(file), {})};
    if (!file.fail() && !document.text.empty()) return document;
    throw lats::Error(lats::ErrorKind::system, "cannot read " + (root / name).string());
}

void write(const fs::path& path, const std::string& text) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << text;
    file.close();
    if (file.fail()) throw lats::Error(lats::ErrorKind::system, "cannot write " + path.string());
}

/// `path` is where a page goes; its name says which one it is.
void make(const fs::path& root, const fs::path& path, const lats::man::Edition& edition) {
    const std::string page = path.filename().string();
    if (page == "lats.1") return write(path, overview_page(read(root, "docs/commands/help.md"), edition));
    if (page == "lats-catalog.5") return write(path, format_page(read(root, "docs/catalogue-format.md"), edition));
    for (const lats::cli::Command* command : lats::cli::commands()) {
        const std::string name(command->name);
        if (page == "lats-" + name + ".1") return write(path, command_page(*command, read(root, "docs/commands/" + name + ".md"), edition));
    }
    throw lats::Error(lats::ErrorKind::usage, "there is no page " + page);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 5) {
        std::fprintf(stderr, "usage: %s ROOT VERSION DATE PAGE...\n", argv[0]);
        return 2;
    }
    try {
        for (int i = 4; i < argc; ++i) make(argv[1], argv[i], {argv[2], argv[3]});
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
