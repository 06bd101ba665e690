// The build's tool that turns a folder of JSON documents into the constant tables of the built-in catalogue, or refuses them.
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

int report(const std::vector<lats::Diagnostic>& problems) {
    for (const lats::Diagnostic& problem : problems) std::fprintf(stderr, "%s\n", to_string(problem).c_str());
    return 1;
}

int put(const char* target, const std::string& source) {
    if (write(target, source)) return 0;
    std::fprintf(stderr, "cannot write %s\n", target);
    return 1;
}

std::string text_of(const char* path) { return lats::load_documents(path).front().text; }

int embed_catalog(const char* folder, const char* schema, const char* tables, const char* texts) {
    const auto documents = lats::load_documents(folder);
    const lats::ReadResult result = lats::read_catalog(documents);
    if (!result.catalog) return report(result.problems);
    const int failed = put(tables, lats::embed::emit(result.catalog->catalog()));
    return failed != 0 ? failed : put(texts, lats::embed::emit_documents(documents, folder, text_of(schema)));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 5) {
        std::fprintf(stderr, "usage: %s FOLDER SCHEMA TABLES.cpp TEXTS.cpp\n", argv[0]);
        return 2;
    }
    try {
        return embed_catalog(argv[1], argv[2], argv[3], argv[4]);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
