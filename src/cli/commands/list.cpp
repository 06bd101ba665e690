#include "cli/line/commands.hpp"
#include "cli/values.hpp"
#include "lats/catalog/search.hpp"
#include "lats/render/json.hpp"
#include "lats/render/pages.hpp"
#include "lats/render/tsv.hpp"

#include <array>
#include <memory>

#include <fmt/format.h>

namespace lats::cli {
namespace {

struct Options {
    std::vector<std::string> words;
    std::vector<std::string> muscles;
    bool all_muscles = false;
    bool target = false;
    bool broad = false;
    std::vector<std::string> equipment;
    std::vector<std::string> have;
    std::optional<Level> level;
    std::optional<Position> position;
    std::optional<Side> side;
    bool hold = false;
    SortKey sort = SortKey::fit;
    std::optional<Format> format;
};

constexpr std::array<Example, 6> kExamples{{
    {"lats list", "all exercises, in the guide's order"},
    {"lats list --muscle lats", "those that work the latissimus dorsi, the ones that target it first"},
    {"lats list --muscle rhomboids --muscle traps --target", "those that target any of the two; --all-muscles asks for both"},
    {"lats list --have band,bench", "what can be done with a band, a bench and what every home has"},
    {"lats list --equipment dumbbell --position standing", "those with a way that uses a dumbbell, standing"},
    {"lats list --have none --format ids", "the ids of those that need nothing, for a script"},
}};

Query query_of(Context& context, const Options& options) {
    Query query;
    query.words = options.words;
    for (const std::string& word : options.muscles) query.muscles.push_back(&muscle_named(context, word));
    query.all_muscles = options.all_muscles;
    query.target_only = options.target;
    query.broad = options.broad;
    for (const std::string& word : options.equipment) query.equipment.push_back(equipment_asked(context, word));
    if (!options.have.empty()) query.have = equipment_list(context, options.have);
    query.level = options.level;
    query.position = options.position;
    query.side = options.side;
    query.hold = options.hold;
    query.sort = options.sort;
    return query;
}

void require_muscle(const Options& options) {
    if (!options.muscles.empty()) return;
    for (const auto& [set, name] :
         {std::pair(options.target, "--target"), std::pair(options.all_muscles, "--all-muscles"), std::pair(options.broad, "--broad")})
        if (set) throw Error(ErrorKind::usage, fmt::format("{} needs a --muscle", name));
}

std::string exercises(std::size_t count) { return fmt::format("{} exercise{}", count, count == 1 ? "" : "s"); }

std::string hint_for_one_filter(const Catalog& catalog, const Query& query) {
    const auto nearest = suggest_words(catalog, fmt::format("{}", fmt::join(query.words, " ")));
    return nearest.empty() ? "lats list shows all exercises" : fmt::format("did you mean {}?", fmt::join(nearest, ", "));
}

/// Which filter to drop, and what each gives.
Error nothing_fits(const Catalog& catalog, const Query& query) {
    const auto relaxed = relaxations(catalog, query);
    std::string message = "no exercise fits";
    if (const std::size_t broad = count_broad_only(catalog, query); broad > 0)
        message += fmt::format("; {} filed under a coarser muscle: --broad shows them", exercises(broad));
    if (relaxed.size() < 2) return {ErrorKind::nothing_found, message, hint_for_one_filter(catalog, query)};
    std::vector<std::string> details;
    for (const Relaxation& filter : relaxed)
        details.push_back(fmt::format("  {} alone gives {}; without it the others give {}", word(filter.filter), exercises(filter.alone),
                                      exercises(filter.without)));
    const auto best = std::max_element(relaxed.begin(), relaxed.end(), [](const auto& a, const auto& b) { return a.without < b.without; });
    if (best->without == 0) return {ErrorKind::nothing_found, message, "dropping one filter is not enough", details};
    return {ErrorKind::nothing_found, message, fmt::format("drop {}: that gives {}", word(best->filter), exercises(best->without)),
            details};
}

void print_matches(Context& context, const std::vector<Match>& matches, const Query& query, std::optional<Format> format) {
    std::vector<const Exercise*> exercises;
    for (const Match& match : matches) exercises.push_back(match.exercise);
    print_as(context, format,
             {.table = [&] { return exercise_list(matches, query, context.layout()); },
              .json = [&] { return list_json(matches); },
              .tsv = [&] { return list_tsv(matches); },
              .ids = [&] { return ids_of(exercises); }});
}

/// Words may be meant as a filter.
void hint_at_filters(Context& context, const Options& options) {
    for (const std::string& word : options.words) {
        if (find_by_name(context.catalog().muscles, word).fit == Fit::exact)
            context.note(fmt::format("--muscle {} lists the exercises that work it, the best first", word));
        else if (find_by_name(context.catalog().equipment, word).fit == Fit::exact)
            context.note(options.have.empty() ? fmt::format("--equipment {} lists the exercises that use it", word)
                                              : fmt::format("--have takes a list with commas: --have {},{}", options.have.back(), word));
    }
}

void list(Context& context, const Options& options) {
    require_muscle(options);
    const Query query = query_of(context, options);
    const Catalog& catalog = context.catalog();
    for (const Muscle* muscle : query.muscles)
        if (muscle->kind == MuscleKind::bone)
            context.note(fmt::format("{} is a bone; these are the exercises for the muscles that move it", muscle->id));

    const std::vector<Match> matches = select(catalog, query);
    hint_at_filters(context, options);
    // For programs no match is an answer like any other; its exit code still says so.
    if (!matches.empty() || is_for_programs(options.format)) print_matches(context, matches, query, options.format);
    if (matches.empty()) throw nothing_fits(catalog, query);
    if (const std::size_t broad = count_broad_only(catalog, query); broad > 0)
        context.note(fmt::format("{} more filed under a coarser muscle; --broad shows them", exercises(broad)));
}

Work prepare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.arguments(options->words, "WORDS", Takes::words, "only exercises in which each of these words is found");
    arguments.option(options->muscles, "-m,--muscle", Takes::muscle, "works this muscle or region; given twice: any of them");
    arguments.flag(options->all_muscles, "--all-muscles", "works every muscle given, not just any");
    arguments.flag(options->target, "-t,--target", "targets the muscle, not only assists or stabilizes");
    arguments.flag(options->broad, "--broad", "also exercises filed only under a coarser muscle");
    arguments.option(options->equipment, "-e,--equipment", Takes::equipment,
                     "has a way that uses this; none: needs nothing; unknown: not recorded");
    arguments.option(options->have, "--have", Takes::equipment_list,
                     "can be done with these (A,B,...) and what every home has; none: with nothing else");
    arguments.choice<Level>(options->level, "-l,--level", "LEVEL");
    arguments.choice<Position>(options->position, "-p,--position", "POSITION");
    arguments.choice<Side>(options->side, "--side", "SIDE", "both at once, each after the other, or alternate");
    arguments.flag(options->hold, "--hold", "holds a position for some seconds");
    arguments.choice<SortKey>(options->sort, "--sort", "KEY", "fit (target first; the default), guide, name or level");
    declare_format(arguments, options->format);
    return [options](Context& context) { list(context, *options); };
}

}  // namespace

const Command kListCommand{"list", "Find", "exercises, by muscle, by the equipment you own, by words", kExamples, prepare};

}  // namespace lats::cli
