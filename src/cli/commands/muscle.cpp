#include "cli/commands.hpp"
#include "cli/values.hpp"
#include "lats/render/json.hpp"
#include "lats/render/pages.hpp"
#include "lats/render/tsv.hpp"

#include <array>
#include <memory>

namespace lats::cli {
namespace {

struct Options {
    std::optional<std::string> muscle;
    std::optional<std::string> format;
};

constexpr std::array<Example, 3> kExamples{{
    {"lats muscle", "the anatomy as a tree, with the number of exercises for each muscle"},
    {"lats muscle lats", "where it lies, what it does, and the exercises for it"},
    {"lats muscle \"shoulder blade\"", "a bone; lats says so, and which muscles move it"},
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

Work prepare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.argument(options->muscle, "MUSCLE", Takes::muscle, "a muscle, part, group or region; without it, all of them");
    declare_format(arguments, options->format);
    return [options](Context& context) {
        const Format format = format_of(options->format);
        if (options->muscle) return one(context, muscle_named(context, *options->muscle), format);
        all(context, format);
    };
}

}  // namespace

const Command kMuscleCommand{"muscle", "Read", "the anatomy, or one muscle and the exercises for it", kExamples, prepare};

}  // namespace lats::cli
