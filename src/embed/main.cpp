// The build's tool that turns the JSON documents of a folder into the tables of the built-in catalogue, or refuses them.
#include "embed/emit.hpp"
#include "lats/catalog/error.hpp"
#include "lats/catalog/read.hpp"

#include <cstdio>
#include <exception>
#include <fstream>
#include <string>
#include <utility>

namespace {

bool write(const char* path, const std::string& text) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << text;
    file.close();
    return !file.fail();
}

std::string text_of(const char* path) { return lats::load_documents(path).front().text; }

int embed(const char* folder, const char* schema, const char* tables, const char* texts) {
    const auto documents = lats::load_documents(folder);
    const lats::ReadResult result = lats::read_catalog(documents);
    for (const lats::Diagnostic& problem : result.problems) std::fprintf(stderr, "%s\n", to_string(problem).c_str());
    if (!result.catalog) return 1;
    for (const auto& [target, source] : {std::pair(tables, lats::embed::emit(result.catalog->catalog())),
                                         std::pair(texts, lats::embed::emit_documents(documents, folder, text_of(schema)))}) {
        if (write(target, source)) continue;
        std::fprintf(stderr, "cannot write %s\n", target);
        return 1;
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 5) {
        std::fprintf(stderr, "usage: %s FOLDER SCHEMA TABLES.cpp TEXTS.cpp\n", argv[0]);
        return 2;
    }
    try {
        return embed(argv[1], argv[2], argv[3], argv[4]);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
