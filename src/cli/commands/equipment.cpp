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
    std::optional<Format> format;
};

constexpr std::array<Example, 2> kExamples{{
    {"lats equipment", "everything an exercise may need, and how many use it"},
    {"lats equipment band", "how to choose and use a band, and the exercises with one"},
}};

void equipment(Context& context, const Options& options) {
    const Catalog& catalog = context.catalog();
    const Equipment* const one = options.equipment ? &equipment_named(context, *options.equipment) : nullptr;
    const auto shown = one_or_all(one, catalog.equipment);
    const Layout layout = context.layout();
    print_as(context, options.format,
             {.table = [&] { return one ? equipment_card(catalog, *one, layout) : lats::equipment_list(catalog, layout); },
              .json = [&] { return one ? equipment_json(catalog, *one) : equipment_list_json(catalog); },
              .tsv = [&] { return equipment_tsv(catalog, shown); },
              .ids = [&] { return ids_of(shown); }});
}

Work prepare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.argument(options->equipment, "EQUIPMENT", Takes::equipment, "one piece of it; without it, all");
    declare_format(arguments, options->format);
    return [options](Context& context) { equipment(context, *options); };
}

}  // namespace

const Command kEquipmentCommand{"equipment", "Read", "what exercises need, or one piece and how to use it safely", kExamples, prepare};

}  // namespace lats::cli
