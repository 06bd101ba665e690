#include "cli/line/commands.hpp"
#include "cli/values.hpp"
#include "lats/render/catalogs.hpp"
#include "lats/render/json.hpp"
#include "lats/render/pages.hpp"
#include "lats/render/svg.hpp"
#include "lats/render/tsv.hpp"

#include <memory>

#include <fmt/format.h>

namespace lats::cli {
namespace {

struct Options {
    std::optional<std::string> exercise;
    std::optional<std::string> with;
    bool diff = false;
    bool why = false;
    bool move = false;
    bool origin = false;
    bool svg = false;
    std::optional<Format> format;
};

constexpr int kFramesPerSecond = 12;

constexpr std::array<Example, 7> kExamples{{
    {"lats show row", "the bent-over row in its usual way"},
    {"lats show row --with band", "the steps with a band, complete, and what differs"},
    {"lats show row --with band --diff", "only what the band changes, below the steps of the usual way"},
    {"lats show row --move", "the figure in motion, until a key is pressed"},
    {"lats show row --why", "what the muscles, the dose and the cautions rest on"},
    {"lats show row --origin", "which file each part comes from, where there is more than the built-in catalogue"},
    {"lats show row --format json", "every way, for a program"},
}};

void require_figure(const Exercise& exercise, const Variant& variant) {
    if (variant.figure.poses.empty())
        throw Error(ErrorKind::nothing_found, fmt::format("no figure is recorded for {} {}", exercise.id, variant.id));
}

/// The figure in motion, or its key moments where nothing can move.
void move(Context& context, const Exercise& exercise, const Variant& variant) {
    const Layout layout = context.layout_with_pictures();
    const std::vector<Page> movie = context.can_play() ? figure_movie(exercise, variant, kFramesPerSecond, layout) : std::vector<Page>();
    if (context.can_play() && movie.empty()) context.note("the terminal is too low for a figure in motion");
    if (movie.empty()) return context.print(figure_moments(variant, layout));
    context.play(movie, std::chrono::milliseconds(1000 / kFramesPerSecond));
}

/// How many of the views are asked for that are not the card.
int views(const Options& options) { return options.diff + options.why + options.move + options.svg + options.origin; }

void check_view(const Options& options, const Exercise& exercise, const Variant& variant) {
    if (views(options) > 1) throw Error(ErrorKind::usage, "--diff, --why, --move, --svg and --origin are different questions: ask one");
    if (views(options) > 0 && options.format.value_or(Format::table) != Format::table)
        throw Error(ErrorKind::usage, "--diff, --why, --move, --svg and --origin go with no --format but table",
                    "--format json has all steps and all sources");
    if (options.diff && &variant == &exercise.variants.front())
        throw Error(ErrorKind::usage, fmt::format("--diff compares with {}, the first way: --with names another", variant.id));
}

void print_view(Context& context, const Options& options, const Exercise& exercise, const Variant& variant) {
    if (options.diff) return context.print(variant_changes(exercise, variant, context.layout()));
    if (options.origin) return context.print(exercise_origin(exercise, context.source().origins(), context.layout()));
    if (options.why) return context.print(exercise_why(exercise, variant, context.layout()));
    require_figure(exercise, variant);
    if (options.move) return move(context, exercise, variant);
    context.print(figure_svg(exercise, variant));
}

void show(Context& context, const Options& options) {
    const Catalog& catalog = context.catalog();
    const Exercise& exercise = exercise_named(context, *options.exercise);
    const Variant& variant = variant_named(context, exercise, options.with);
    check_view(options, exercise, variant);
    if (views(options) > 0) return print_view(context, options, exercise, variant);
    // Programs get every variant unless they ask for one; people get one page.
    const auto variants = one_or_all(options.with ? &variant : nullptr, exercise.variants);
    const auto ids = [&] {
        std::string lines;
        for (const Variant* each : variants) lines += fmt::format("{} {}\n", exercise.id, each->id);
        return lines;
    };
    print_as(context, options.format,
             {.table = [&] { return exercise_card(catalog, exercise, variant, context.layout()); },
              .json = [&] { return show_json(catalog, exercise, variants); },
              .tsv = [&] { return show_tsv(exercise, variants); },
              .ids = ids});
}

Work prepare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.required_argument(options->exercise, "EXERCISE", Takes::exercise, "its name, an alias, or some words of it");
    arguments.option(options->with, "-w,--with", Takes::variant, "the way to do it, or the equipment to do it with");
    arguments.flag(options->diff, "-d,--diff", "only what this way changes against the first one");
    arguments.flag(options->move, "--move", "play the figure until a key is pressed");
    arguments.flag(options->svg, "--svg", "the figure as an SVG document, to put into a page of yours");
    arguments.flag(options->why, "--why", "the sources behind muscles, dose and cautions, and what they did");
    arguments.flag(options->origin, "--origin", "which file each part comes from, where more than the built-in catalogue is read");
    declare_format(arguments, options->format);
    return [options](Context& context) { show(context, *options); };
}

}  // namespace

const Command kShowCommand{"show", "Read", "an exercise: muscles, needs, dose, numbered steps, mistakes, other ways", kExamples, prepare};

}  // namespace lats::cli
