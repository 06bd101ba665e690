// What every importer promises, for any bytes: a document or problems, never both; a document that the reader takes together with the
// muscles and equipment of the built-in catalogue; numbers that add up; the same bytes a second time.
#pragma once

#include "input.hpp"

#include "lats/catalog/builtin.hpp"
#include "lats/import/import.hpp"
#include "lats/render/import_summary.hpp"

namespace lats::fuzz {

/// A document that defines the muscles and equipment of the built-in catalogue and no more: the document names them.
inline std::string names_of_builtin() {
    std::string text = R"({"format": "lats-catalog/1", "muscles": [)";
    for (const Muscle& muscle : builtin_catalog().muscles)
        text += "{\"kind\": \"muscle\", \"name\": \"" + std::string(muscle.id) + "\", \"id\": \"" + std::string(muscle.id) + "\"},";
    text.back() = ']';
    text += ", \"equipment\": [";
    for (const Equipment& item : builtin_catalog().equipment)
        text += "{\"name\": \"" + std::string(item.id) + "\", \"id\": \"" + std::string(item.id) + "\"},";
    text.back() = ']';
    return text + '}';
}

inline void check_importer(DataSet data_set, std::string_view bytes) {
    static const std::string names = names_of_builtin();
    std::vector<Document> files = documents_in(bytes);
    for (Document& file : files) file.name = "exercises/Fuzz/exercise.json";  // the layout of wrkout tells by the folder
    const Imported imported = import_data_set(builtin_catalog(), data_set, files);
    const ImportSummary& summary = imported.summary;
    require(imported.document.empty() == !imported.problems.empty(), "a document or problems");
    require(summary.kept <= summary.read, "no more is kept than was read");
    require(summary.documents + summary.passed_over == files.size(), "every file is counted");
    for (const Diagnostic& problem : imported.problems) require_clean_line(problem);
    import_summary(summary, {80});
    import_json(summary);
    if (!imported.problems.empty()) return;
    const ReadResult result = read_catalog({{"names.json", names}, {"imported.json", imported.document}});
    for (const Diagnostic& problem : result.problems) std::fprintf(stderr, "%s\n", to_string(problem).c_str());
    require(result.catalog.has_value(), "the reader takes the document");
    require(result.catalog->catalog().exercises.size() == summary.kept, "what is kept is in the document");
    require(import_data_set(builtin_catalog(), data_set, files).document == imported.document, "the same bytes again");
}

}  // namespace lats::fuzz
