#include "cli/line/commands.hpp"
#include "cli/values.hpp"
#include "lats/catalog/builtin.hpp"
#include "lats/render/json.hpp"

#include <memory>

#include <fmt/format.h>

namespace lats::cli {
namespace {

constexpr std::array<Example, 1> kExamples{{{"lats version", "the version, and the size of the built-in catalogue"}}};

constexpr std::array<Choice, 2> kFormats{{{"table"}, {"json"}}};

void version(Context& context, std::optional<Format> format) {
    const CatalogSize size = size_of(builtin_catalog());
    const auto table = [&] {
        Page page(context.layout());
        page.line(fmt::format("lats {}", LATS_VERSION));
        page.line(
            fmt::format("built-in catalogue: {} exercises, {} ways to do them, {} muscles", size.exercises, size.variants, size.muscles));
        return page;
    };
    print_as(context, format, {.table = table, .json = [&] { return version_json(LATS_VERSION, size); }});
}

Work prepare(Arguments& arguments) {
    const auto format = std::make_shared<std::optional<Format>>();
    declare_format(arguments, *format);
    arguments.only(kFormats);
    return [format](Context& context) { version(context, *format); };
}

}  // namespace

const Command kVersionCommand{"version", "About lats", "the version, and what the built-in catalogue holds", kExamples, prepare};

}  // namespace lats::cli
