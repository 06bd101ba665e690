// The build's tool that turns JSON documents into constant tables, or refuses them: a folder into the built-in catalogue, a file into
// the vocabulary of the importers.
#include "embed/emit.hpp"
#include "embed/emit_vocabulary.hpp"
#include "lats/catalog/error.hpp"
#include "lats/catalog/read.hpp"

#include <cstdio>
#include <exception>
#include <fstream>
#include <string>
#include <string_view>

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

int embed_vocabulary(const char* file, const char* target) {
    const lats::embed::EmittedVocabulary vocabulary = lats::embed::emit_vocabulary(lats::load_documents(file).front());
    if (!vocabulary.problems.empty()) return report(vocabulary.problems);
    return put(target, vocabulary.source);
}

}  // namespace

int main(int argc, char** argv) {
    const bool is_vocabulary = argc == 4 && std::string_view(argv[1]) == "--vocabulary";
    if (argc != 5 && !is_vocabulary) {
        std::fprintf(stderr, "usage: %s FOLDER SCHEMA TABLES.cpp TEXTS.cpp\n       %s --vocabulary FILE SOURCE.cpp\n", argv[0], argv[0]);
        return 2;
    }
    try {
        return is_vocabulary ? embed_vocabulary(argv[2], argv[3]) : embed_catalog(argv[1], argv[2], argv[3], argv[4]);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
