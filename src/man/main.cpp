// The build's tool that writes the manual pages.
#include "man/pages.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace {

namespace fs = std::filesystem;

std::string read(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(file), {});
    if (text.empty()) throw std::runtime_error("cannot read " + path);
    return text;
}

void write(const fs::path& path, const std::string& text) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << text;
    file.close();
    if (file.fail()) throw std::runtime_error("cannot write " + path.string());
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 5) {
        std::fprintf(stderr, "usage: %s FORMAT-DOCUMENT VERSION DATE FOLDER\n", argv[0]);
        return 2;
    }
    try {
        const lats::man::Edition edition{argv[2], argv[3]};
        const fs::path folder = argv[4];
        write(folder / "lats.1", overview_page(edition));
        for (const lats::cli::Command* command : lats::cli::commands())
            write(folder / ("lats-" + std::string(command->name) + ".1"), command_page(*command, edition));
        write(folder / "lats-catalog.5", lats::man::format_page(read(argv[1]), edition));
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
