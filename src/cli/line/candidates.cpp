#include "cli/line/candidates.hpp"

#include "cli/files/catalog_files.hpp"
#include "cli/line/commands.hpp"
#include "cli/values.hpp"
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

template <class E> Candidates words() {
    Candidates all;
    for (const std::string_view word : kWords<E>) all.push_back({std::string(word), ""});
    return all;
}

/// Options ask about equipment, and may ask about its absence.
Candidates equipment(const Declared& declared, const Catalog& catalog) {
    Candidates all = ids(catalog.equipment, &Equipment::summary);
    if (declared.is_option()) all.push_back({"none", "nothing"});
    if (declared.is_option() && declared.takes == Takes::equipment) all.push_back({"unknown", "not recorded"});
    return all;
}

Candidates topics() {
    Candidates all = command_candidates();
    all.push_back({"exit-codes", "what the exit codes mean"});
    return all;
}

Candidates names_of(const std::vector<std::string>& own_files) {
    Candidates all;
    for (const std::string& path : own_files) all.push_back({shown_name(path), path});
    return all;
}

Candidates chosen_from(std::span<const Choice> choices) {
    Candidates all;
    for (const Choice& choice : choices) all.push_back({std::string(choice.word), std::string(choice.help)});
    return all;
}

}  // namespace

Candidates candidates(const Declared& declared, const Catalog& catalog, const Exercise* exercise,
                      const std::vector<std::string>& own_files) {
    if (!declared.choices.empty()) return chosen_from(declared.choices);
    switch (declared.takes) {
        case Takes::nothing:
        case Takes::words: return {};
        case Takes::exercise: return ids(catalog.exercises, &Exercise::summary);
        case Takes::muscle: return ids(catalog.muscles, &Muscle::location);
        case Takes::equipment:
        case Takes::equipment_list: return equipment(declared, catalog);
        case Takes::guide: return ids(catalog.guides, &Guide::name);
        case Takes::variant: return exercise ? ids(exercise->variants, &Variant::name) : Candidates{};
        case Takes::level: return words<Level>();
        case Takes::position: return words<Position>();
        case Takes::side: return words<Side>();
        case Takes::sort: return words<SortKey>();
        case Takes::format: return words<Format>();
        case Takes::file: return {{"", "files"}};
        case Takes::folder: return {{"", "folders"}};
        case Takes::when: return words<When>();
        case Takes::topic: return topics();
        case Takes::own_file: return names_of(own_files);
    }
    return {};
}

Candidates command_candidates() {
    Candidates all;
    for (const Command* command : commands()) all.push_back({std::string(command->name), std::string(command->summary)});
    return all;
}

}  // namespace lats::cli
