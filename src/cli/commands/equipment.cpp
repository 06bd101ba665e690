#include "cli/line/commands.hpp"
#include "cli/values.hpp"
#include "lats/render/json.hpp"
#include "lats/render/pages.hpp"
#include "lats/render/tsv.hpp"

#include <array>
#include <memory>

namespace lats::cli {
namespace {

struct Options {
    std::optional<std::string> equipment;
    std::optional<std::string> format;
};

constexpr std::array<Example, 2> kExamples{{
    {"lats equipment", "everything an exercise may need, and how many use it"},
    {"lats equipment band", "how to choose and use a band, and the exercises with one"},
}};

void one(Context& context, const Equipment& equipment, Format format) {
    const Catalog& catalog = context.catalog();
    switch (format) {
        case Format::table: return context.print(equipment_card(catalog, equipment, context.layout()));
        case Format::json: return context.print(equipment_json(catalog, equipment));
        case Format::tsv: return context.print(equipment_tsv(catalog, {&equipment}));
        case Format::ids: return print_ids(context, std::array{&equipment});
    }
}

void all(Context& context, Format format) {
    const Catalog& catalog = context.catalog();
    std::vector<const Equipment*> equipment;
    for (const Equipment& each : catalog.equipment) equipment.push_back(&each);
    switch (format) {
        case Format::table: return context.print(lats::equipment_list(catalog, context.layout()));
        case Format::json: return context.print(equipment_list_json(catalog));
        case Format::tsv: return context.print(equipment_tsv(catalog, equipment));
        case Format::ids: return print_ids(context, equipment);
    }
}

Work prepare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.argument(options->equipment, "EQUIPMENT", Takes::equipment, "one piece of it; without it, all");
    declare_format(arguments, options->format);
    return [options](Context& context) {
        const Format format = format_of(options->format);
        if (options->equipment) return one(context, equipment_named(context, *options->equipment), format);
        all(context, format);
    };
}

}  // namespace

const Command kEquipmentCommand{"equipment", "Read", "what exercises need, or one piece and how to use it safely", kExamples, prepare};

}  // namespace lats::cli
