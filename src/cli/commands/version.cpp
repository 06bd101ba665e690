#include "cli/line/commands.hpp"
#include "cli/values.hpp"
#include "lats/catalog/builtin.hpp"
#include "lats/render/json.hpp"

#include <memory>

#include <fmt/format.h>

namespace lats::cli {
namespace {

constexpr std::array<Example, 1> kExamples{{{"lats version", "the version, and the size of the built-in catalogue"}}};

constexpr std::array<Choice, 2> kFormats{{{"table", "lines to read"}, {"json", "for a program"}}};

void version(Context& context, Format format) {
    const CatalogSize size = size_of(builtin_catalog());
    if (format == Format::json) return context.print(version_json(LATS_VERSION, size));
    context.print(fmt::format("lats {}\n", LATS_VERSION));
    context.print(
        fmt::format("built-in catalogue: {} exercises, {} ways to do them, {} muscles\n", size.exercises, size.variants, size.muscles));
}

Work prepare(Arguments& arguments) {
    const auto format = std::make_shared<std::optional<std::string>>();
    arguments.option(*format, "-f,--format", Takes::format, "table or json");
    arguments.only(kFormats);
    return [format](Context& context) {
        const Format asked = format_of(*format);
        if (asked != Format::table && asked != Format::json)
            throw Error(ErrorKind::usage, fmt::format("lats version has no {}", word(asked)), "it takes table or json");
        version(context, asked);
    };
}

}  // namespace

const Command kVersionCommand{"version", "About lats", "the version, and what the built-in catalogue holds", kExamples, prepare};

}  // namespace lats::cli
