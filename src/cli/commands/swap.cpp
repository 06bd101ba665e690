#include "lats/catalog/swap.hpp"

#include "cli/line/commands.hpp"
#include "cli/values.hpp"
#include "lats/render/json.hpp"
#include "lats/render/pages.hpp"
#include "lats/render/tsv.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include <fmt/format.h>

namespace lats::cli {
namespace {

struct Options {
    std::optional<std::string> exercise;
    std::optional<std::string> with;
    std::vector<std::string> have;
    std::vector<std::string> spare;
    bool all = false;
    std::optional<Format> format;
};

constexpr std::array<Example, 3> kExamples{{
    {"lats swap row --have band", "what to do with a band in place of the bent-over row"},
    {"lats swap row --spare lower-back", "the same, but what loads the lower back comes last, and says so"},
    {"lats swap pullover --with band --all", "everything that trains the same muscles, not only the ten best"},
}};

constexpr std::size_t kShown = 10;

SwapQuery query_of(Context& context, const Options& options) {
    SwapQuery query;
    query.exercise = &exercise_named(context, *options.exercise);
    query.variant = &variant_named(context, *query.exercise, options.with);
    if (!options.have.empty()) query.have = equipment_list(context, options.have);
    for (const std::string& word : options.spare) query.spare.push_back(&muscle_named(context, word));
    return query;
}

void print_swaps(Context& context, const SwapQuery& query, const std::vector<Swap>& found, const Options& options) {
    const auto table = [&] {
        const std::size_t shown = options.all ? found.size() : std::min(found.size(), kShown);
        if (shown < found.size()) context.note(fmt::format("{} more; --all shows them", found.size() - shown));
        return swap_list(query, std::span(found).first(shown), context.layout());
    };
    const auto ids = [&] {
        std::string lines;
        for (const Swap& swap : found) lines += fmt::format("{} {}\n", swap.exercise->id, swap.variant->id);
        return lines;
    };
    print_as(context, options.format,
             {.table = table, .json = [&] { return swap_json(query, found); }, .tsv = [&] { return swap_tsv(found); }, .ids = ids});
}

void swap(Context& context, const Options& options) {
    const SwapQuery query = query_of(context, options);
    const std::vector<Swap> found = swaps(context.catalog(), query);
    if (!found.empty() || is_for_programs(options.format)) print_swaps(context, query, found, options);
    if (!found.empty()) return;
    throw Error(ErrorKind::nothing_found, fmt::format("nothing else works half of the targets of {}", query.exercise->id),
                query.have ? "with more equipment there may be something: leave out --have" : "");
}

Work prepare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.required_argument(options->exercise, "EXERCISE", Takes::exercise, "what to replace");
    arguments.option(options->with, "-w,--with", Takes::variant, "the way it is done now; without it, the first");
    arguments.option(options->have, "--have", Takes::equipment_list, "only what can be done with these (A,B,...) and what every home has");
    arguments.option(options->spare, "--spare", Takes::muscle, "put last what loads this muscle or region");
    arguments.flag(options->all, "--all", "all of them, not only the ten best");
    declare_format(arguments, options->format);
    return [options](Context& context) { swap(context, *options); };
}

}  // namespace

const Command kSwapCommand{"swap", "Find", "what to do instead of an exercise, and what that keeps and loses", kExamples, prepare};

}  // namespace lats::cli
