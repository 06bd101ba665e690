#include "cli/line/commands.hpp"
#include "cli/values.hpp"
#include "lats/catalog/coverage.hpp"
#include "lats/render/json.hpp"
#include "lats/render/pages.hpp"
#include "lats/render/svg.hpp"
#include "lats/render/tsv.hpp"

#include <array>
#include <memory>

#include <fmt/format.h>

namespace lats::cli {
namespace {

struct Options {
    std::optional<std::string> muscle;
    bool matrix = false;
    bool svg = false;
    std::vector<std::string> have;
    std::optional<Format> format;
};

constexpr std::array<Example, 5> kExamples{{
    {"lats muscle", "the anatomy as a tree, with the number of exercises for each muscle"},
    {"lats muscle lats", "where it lies, what it does, and the exercises for it"},
    {"lats muscle \"shoulder blade\"", "a bone; lats says so, and which muscles move it"},
    {"lats muscle upper back --matrix", "how many ways there are to target each muscle, with each piece of equipment"},
    {"lats muscle --matrix --have band", "the same, for a person who owns a band"},
}};

void matrix(Context& context, const Muscle* below, const Options& options) {
    std::optional<std::vector<const Equipment*>> have;
    if (!options.have.empty()) have = equipment_list(context, options.have);
    const Coverage table = coverage(context.catalog(), below, have);
    print_as(context, options.format,
             {.table = [&] { return coverage_table(table, context.layout()); },
              .json = [&] { return coverage_json(table); },
              .tsv = [&] { return coverage_tsv(table); }});
}

void svg(Context& context, const Muscle& muscle) {
    const std::string picture = muscle_svg(context.catalog(), muscle);
    if (picture.empty()) throw Error(ErrorKind::nothing_found, fmt::format("no outline is recorded for {}", muscle.id));
    context.print(picture);
}

void muscle(Context& context, const Options& options) {
    if (!options.matrix && !options.have.empty()) throw Error(ErrorKind::usage, "--have needs a --matrix");
    if (options.svg && (options.matrix || !options.muscle || options.format.value_or(Format::table) != Format::table))
        throw Error(ErrorKind::usage, "--svg draws one muscle: it goes with a name, and with no --matrix or --format");
    const Muscle* const one = options.muscle ? &muscle_named(context, *options.muscle) : nullptr;
    if (options.svg) return svg(context, *one);
    if (options.matrix) return matrix(context, one, options);
    const Catalog& catalog = context.catalog();
    const auto shown = one_or_all(one, catalog.muscles);
    const Layout layout = context.layout();
    print_as(context, options.format,
             {.table = [&] { return one ? muscle_card(catalog, *one, layout) : muscle_tree(catalog, layout); },
              .json = [&] { return one ? muscle_json(catalog, *one) : muscles_json(catalog); },
              .tsv = [&] { return muscles_tsv(catalog, shown); },
              .ids = [&] { return ids_of(shown); }});
}

Work prepare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.argument(options->muscle, "MUSCLE", Takes::muscle, "a muscle, part, group or region; without it, all of them");
    arguments.flag(options->matrix, "--matrix", "how many ways target each muscle with each piece of equipment");
    arguments.flag(options->svg, "--svg", "where it lies as an SVG document, to put into a page of yours");
    arguments.option(options->have, "--have", Takes::equipment_list, "with --matrix: only what can be done with these (A,B,...)");
    declare_format(arguments, options->format);
    return [options](Context& context) { muscle(context, *options); };
}

}  // namespace

const Command kMuscleCommand{"muscle", "Read", "the anatomy, one muscle and the exercises for it, or what is covered", kExamples, prepare};

}  // namespace lats::cli
