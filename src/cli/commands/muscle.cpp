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
    std::optional<std::string> format;
};

constexpr std::array<Example, 5> kExamples{{
    {"lats muscle", "the anatomy as a tree, with the number of exercises for each muscle"},
    {"lats muscle lats", "where it lies, what it does, and the exercises for it"},
    {"lats muscle \"shoulder blade\"", "a bone; lats says so, and which muscles move it"},
    {"lats muscle upper back --matrix", "how many ways there are to target each muscle, with each piece of equipment"},
    {"lats muscle --matrix --have band", "the same, for a person who owns a band"},
}};

void one(Context& context, const Muscle& muscle, Format format) {
    const Catalog& catalog = context.catalog();
    switch (format) {
        case Format::table: return context.print(muscle_card(catalog, muscle, context.layout()));
        case Format::json: return context.print(muscle_json(catalog, muscle));
        case Format::tsv: return context.print(muscles_tsv(catalog, {&muscle}));
        case Format::ids: return print_ids(context, std::array{&muscle});
    }
}

void all(Context& context, Format format) {
    const Catalog& catalog = context.catalog();
    std::vector<const Muscle*> muscles;
    for (const Muscle& muscle : catalog.muscles) muscles.push_back(&muscle);
    switch (format) {
        case Format::table: return context.print(muscle_tree(catalog, context.layout()));
        case Format::json: return context.print(muscles_json(catalog));
        case Format::tsv: return context.print(muscles_tsv(catalog, muscles));
        case Format::ids: return print_ids(context, muscles);
    }
}

void matrix(Context& context, const Muscle* below, const Options& options) {
    std::optional<std::vector<const Equipment*>> have;
    if (!options.have.empty()) have = equipment_list(context, options.have);
    const Coverage table = coverage(context.catalog(), below, have);
    switch (format_of(options.format)) {
        case Format::table: return context.print(coverage_table(table, context.layout()));
        case Format::json: return context.print(coverage_json(table));
        case Format::tsv: return context.print(coverage_tsv(table));
        case Format::ids: throw Error(ErrorKind::usage, "--matrix has no ids", "it takes table, json or tsv");
    }
}

void svg(Context& context, const Muscle& muscle) {
    const std::string picture = muscle_svg(context.catalog(), muscle);
    if (picture.empty()) throw Error(ErrorKind::nothing_found, fmt::format("no outline is recorded for {}", muscle.id));
    context.print(picture);
}

void muscle(Context& context, const Options& options) {
    const Format format = format_of(options.format);
    if (!options.matrix && !options.have.empty()) throw Error(ErrorKind::usage, "--have needs a --matrix");
    if (options.svg && (options.matrix || !options.muscle || format != Format::table))
        throw Error(ErrorKind::usage, "--svg draws one muscle: it goes with a name, and with no --matrix or --format");
    const Muscle* const asked = options.muscle ? &muscle_named(context, *options.muscle) : nullptr;
    if (options.svg) return svg(context, *asked);
    if (options.matrix) return matrix(context, asked, options);
    if (asked) return one(context, *asked, format);
    all(context, format);
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
