#include "lats/catalog/query.hpp"
#include "lats/publish/pages.hpp"
#include "publish/parts.hpp"

namespace lats {
namespace {

void add_sheets(std::vector<PageFile>& files, const Catalog& catalog) {
    for (const Guide& guide : catalog.guides)
        files.push_back(publishing::sheet_page(guide.id, guide.name, {guide.exercises.begin(), guide.exercises.end()}, guide.dose));
    if (catalog.guides.empty()) files.push_back(publishing::sheet_page("exercises", "Exercises", in_guide_order(catalog), {}));
}

}  // namespace

std::vector<PageFile> publish(const Catalog& catalog) {
    std::vector<PageFile> files{publishing::style_sheet(), publishing::filter_sheet(catalog)};
    for (const Exercise& exercise : catalog.exercises) files.push_back(publishing::exercise_page(catalog, exercise));
    for (const Muscle& muscle : catalog.muscles) files.push_back(publishing::muscle_page(catalog, muscle));
    for (const Equipment& equipment : catalog.equipment) files.push_back(publishing::equipment_page(catalog, equipment));
    for (const Guide& guide : catalog.guides) files.push_back(publishing::guide_page(guide));
    add_sheets(files, catalog);
    files.push_back(publishing::sources_page(catalog));
    files.push_back(publishing::muscles_page(catalog));
    files.push_back(publishing::equipment_list_page(catalog));
    files.push_back(publishing::index_page(catalog));
    return files;
}

std::vector<PageFile> publish_sheets(const Catalog& catalog) {
    std::vector<PageFile> files{publishing::style_sheet()};
    add_sheets(files, catalog);
    return files;
}

}  // namespace lats
