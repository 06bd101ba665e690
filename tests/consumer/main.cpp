// Lists the ways to train the rhomboids with a band, with their steps.
#include <lats/catalog/builtin.hpp>
#include <lats/catalog/names.hpp>
#include <lats/catalog/query.hpp>

#include <iostream>

int main() {
    const lats::Catalog& catalog = lats::builtin_catalog();
    lats::Query query;
    query.muscles = {lats::find_by_name(catalog.muscles, "rhomboids").found()};
    query.equipment = {lats::find_by_name(catalog.equipment, "band").found()};

    for (const lats::Match& match : select(catalog, query)) {
        for (const lats::VariantMatch& fitting : match.variants) {
            std::cout << match.exercise->id << ' ' << fitting.variant->id << '\n';
            for (const lats::Step& step : fitting.variant->steps) std::cout << "  - " << step.text << '\n';
        }
    }
}
