// The build's tool that turns the JSON documents of a folder into the tables of the built-in catalogue, or refuses them.
#include "embed/emit.hpp"
#include "lats/catalog/error.hpp"
#include "lats/catalog/read.hpp"

#include <cstdio>
#include <exception>
#include <fstream>
#include <string>

namespace {

bool write(const char* path, const std::string& text) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << text;
    file.close();
    return !file.fail();
}

int embed(const char* folder, const char* target) {
    const auto documents = lats::load_documents(folder);
    const lats::ReadResult result = lats::read_catalog(documents);
    for (const lats::Diagnostic& problem : result.problems) std::fprintf(stderr, "%s\n", to_string(problem).c_str());
    if (!result.catalog) return 1;
    if (write(target, lats::embed::emit(result.catalog->catalog()))) return 0;
    std::fprintf(stderr, "cannot write %s\n", target);
    return 1;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "usage: %s FOLDER SOURCE.cpp\n", argv[0]);
        return 2;
    }
    try {
        return embed(argv[1], argv[2]);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
