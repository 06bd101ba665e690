#include "lats/catalog/search.hpp"

#include "cli/line/commands.hpp"
#include "cli/values.hpp"
#include "lats/render/json.hpp"
#include "lats/render/pages.hpp"
#include "lats/render/tsv.hpp"

#include <memory>

#include <fmt/format.h>

namespace lats::cli {
namespace {

struct Options {
    std::vector<std::string> words;
    std::optional<Format> format;
};

constexpr std::array<Example, 3> kExamples{{
    {"lats search pull", "exercises with a word that begins with pull; a hit in the name comes first"},
    {"lats search shoulder blades back", "all three words must be found"},
    {"lats search rhomboids --format ids", "the ids, for a script"},
}};

void print_hits(Context& context, const std::vector<SearchHit>& hits, std::optional<Format> format) {
    std::vector<const Exercise*> exercises;
    for (const SearchHit& hit : hits) exercises.push_back(hit.exercise);
    print_as(context, format,
             {.table = [&] { return search_results(hits, context.layout()); },
              .json = [&] { return search_json(hits); },
              .tsv = [&] { return search_tsv(hits); },
              .ids = [&] { return ids_of(exercises); }});
}

void search(Context& context, const Options& options) {
    const std::string question = fmt::format("{}", fmt::join(options.words, " "));
    if (question.find_first_not_of(' ') == std::string::npos)
        throw Error(ErrorKind::usage, "nothing to search for", "lats search WORDS, for example lats search pull");
    const auto hits = lats::search(context.catalog(), question);
    if (!hits.empty() || is_for_programs(options.format)) print_hits(context, hits, options.format);
    if (!hits.empty()) return;
    const auto nearest = suggest_words(context.catalog(), question);
    throw Error(ErrorKind::nothing_found, fmt::format("no exercise has all of: {}", question),
                nearest.empty() ? "fewer or other words find more" : fmt::format("did you mean {}?", fmt::join(nearest, ", ")));
}

Work prepare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.arguments(options->words, "WORDS", Takes::words, "looked for in names, muscles, equipment, summaries, steps and notes");
    declare_format(arguments, options->format);
    return [options](Context& context) { search(context, *options); };
}

}  // namespace

const Command kSearchCommand{"search", "Find", "words in names, muscles, steps and notes, best hits first", kExamples, prepare};

}  // namespace lats::cli
