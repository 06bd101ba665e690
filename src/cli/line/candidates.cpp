#include "cli/line/candidates.hpp"

#include "cli/files/catalog_files.hpp"
#include "cli/line/commands.hpp"
#include "lats/catalog/names.hpp"

namespace lats::cli {
namespace {

using Candidates = std::vector<Candidate>;

template <class List> Candidates ids(const List& records, std::string_view RecordIn<List>::*help) {
    Candidates all;
    for (const auto& record : records)
        all.push_back({std::string(record.id), std::string((record.*help).empty() ? record.name : record.*help)});
    return all;
}

/// Options ask about equipment, and may ask about its absence.
Candidates equipment(const Declared& declared, const Catalog& catalog) {
    Candidates all = ids(catalog.equipment, &Equipment::summary);
    if (declared.is_option()) all.push_back({"none", "nothing"});
    if (declared.is_option() && declared.takes == Takes::equipment) all.push_back({"unknown", "not recorded"});
    return all;
}

Candidates names_of_files(const std::vector<std::string>& own_files) {
    Candidates all;
    for (const std::string& path : own_files) all.push_back({shown_name(path), path});
    return all;
}

Candidates chosen_from(std::span<const Choice> choices) {
    Candidates all;
    for (const Choice& choice : choices) all.push_back({std::string(choice.word), std::string(choice.help)});
    return all;
}

Candidates variants(const Catalog& catalog, std::string_view exercise) {
    const Exercise* const found = find_by_name(catalog.exercises, exercise).found();
    return found ? ids(found->variants, &Variant::name) : Candidates{};
}

}  // namespace

Candidates candidates(const Declared& declared, CatalogSource& source, std::string_view exercise) {
    if (!declared.choices.empty()) return chosen_from(declared.choices);
    switch (declared.takes) {
        case Takes::nothing:
        case Takes::words:
        case Takes::format: return {};
        case Takes::exercise: return ids(source.catalog().exercises, &Exercise::summary);
        case Takes::muscle: return ids(source.catalog().muscles, &Muscle::location);
        case Takes::equipment:
        case Takes::equipment_list: return equipment(declared, source.catalog());
        case Takes::guide: return ids(source.catalog().guides, &Guide::name);
        case Takes::variant: return variants(source.catalog(), exercise);
        case Takes::file: return {{"", "files"}};
        case Takes::folder: return {{"", "folders"}};
        case Takes::own_file: return names_of_files(catalog_files_in(source.own_folder()));
    }
    return {};
}

Candidates command_candidates() {
    Candidates all;
    for (const Command* command : commands()) all.push_back({std::string(command->name), std::string(command->summary)});
    return all;
}

}  // namespace lats::cli
