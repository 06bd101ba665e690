#include "cli/commands.hpp"
#include "cli/values.hpp"
#include "lats/catalog/builtin.hpp"

#include <memory>
#include <numeric>

#include <fmt/format.h>

namespace lats::cli {
namespace {

constexpr std::array<Example, 1> kExamples{{{"lats version", "the version, and the size of the built-in catalogue"}}};

void version(Context& context, Format format) {
    const Catalog& catalog = builtin_catalog();
    const std::size_t variants = std::accumulate(
        catalog.exercises.begin(), catalog.exercises.end(), std::size_t{0},
        [](std::size_t sum, const Exercise& exercise) { return sum + exercise.variants.size(); });
    if (format == Format::json) {
        return context.print(fmt::format(
            "{{\n  \"schema\": \"lats.version/1\",\n  \"version\": \"{}\",\n  \"catalogue\": {{\n"
            "    \"exercises\": {},\n    \"variants\": {},\n    \"muscles\": {}\n  }}\n}}\n",
            LATS_VERSION, catalog.exercises.size(), variants, catalog.muscles.size()));
    }
    context.print(fmt::format("lats {}\n", LATS_VERSION));
    if (format == Format::table)
        context.print(fmt::format("built-in catalogue: {} exercises, {} ways to do them, {} muscles\n",
                                  catalog.exercises.size(), variants, catalog.muscles.size()));
}

Work prepare(Arguments& arguments) {
    const auto format = std::make_shared<std::optional<std::string>>();
    arguments.option(*format, "-f,--format", Takes::format, "table or json");
    return [format](Context& context) {
        version(context, value_of<Format>("--format", *format).value_or(Format::table));
    };
}

}  // namespace

const Command kVersionCommand{"version", "About lats", "the version, and what the built-in catalogue holds", kExamples, prepare};

}  // namespace lats::cli
