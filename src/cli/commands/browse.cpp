#include "cli/browse/state.hpp"

#include "cli/line/commands.hpp"
#include "cli/values.hpp"

#include <memory>

namespace lats::cli {
namespace {

struct Options {
    std::vector<std::string> words;
    std::vector<std::string> muscles;
    std::vector<std::string> equipment;
    std::vector<std::string> have;
};

constexpr std::array<Example, 3> kExamples{{
    {"lats browse", "all exercises: arrows choose, Enter opens, ? shows the keys, q leaves"},
    {"lats browse --muscle lats --equipment band", "begins with these filters; m and e change them"},
    {"lats browse pull", "begins with a search"},
}};

Query query_of(Context& context, const Options& options) {
    Query query;
    query.words = options.words;
    for (const std::string& word : options.muscles) query.muscles.push_back(&muscle_named(context, word));
    for (const std::string& word : options.equipment) query.equipment.push_back(equipment_asked(context, word));
    if (!options.have.empty()) query.have = equipment_list(context, options.have);
    return query;
}

Work prepare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.arguments(options->words, "WORDS", Takes::words, "begin with a search for these");
    arguments.option(options->muscles, "-m,--muscle", Takes::muscle, "begin with those that work this muscle or region");
    arguments.option(options->equipment, "-e,--equipment", Takes::equipment, "begin with those that have a way that uses this");
    arguments.option(options->have, "--have", Takes::equipment_list, "begin with what these (A,B,...) and every home allow");
    return [options](Context& context) { context.browse(browse::start(context.catalog(), query_of(context, *options))); };
}

}  // namespace

const Command kBrowseCommand{"browse", "Find", "on the whole screen: the list, the cards, the figures moving", kExamples, prepare};

}  // namespace lats::cli
