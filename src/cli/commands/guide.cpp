#include "cli/line/commands.hpp"
#include "cli/values.hpp"
#include "lats/render/json.hpp"
#include "lats/render/pages.hpp"
#include "lats/render/tsv.hpp"

#include <array>
#include <memory>

namespace lats::cli {
namespace {

struct Options {
    std::optional<std::string> guide;
    std::optional<std::string> format;
};

constexpr std::array<Example, 3> kExamples{{
    {"lats guide", "the guide, if there is one; else the list of guides"},
    {"lats guide upper-back", "introduction, advice, anatomy and exercises of the upper back"},
    {"lats guide upper-back --format tsv", "its exercises in order, for a spreadsheet"},
}};

void one(Context& context, const Guide& guide, Format format) {
    switch (format) {
        case Format::table: return context.print(guide_page(guide, context.layout()));
        case Format::json: return context.print(guide_json(context.catalog(), guide));
        case Format::tsv: return context.print(guides_tsv({&guide}));
        case Format::ids: return print_ids(context, std::array{&guide});
    }
}

void all(Context& context, Format format) {
    const Catalog& catalog = context.catalog();
    std::vector<const Guide*> guides;
    for (const Guide& guide : catalog.guides) guides.push_back(&guide);
    switch (format) {
        case Format::table: return context.print(guide_list(catalog, context.layout()));
        case Format::json: return context.print(guides_json(catalog));
        case Format::tsv: return context.print(guides_tsv(guides));
        case Format::ids: return print_ids(context, guides);
    }
}

Work prepare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.argument(options->guide, "GUIDE", Takes::guide, "which one; without it, the only one or a list");
    declare_format(arguments, options->format);
    return [options](Context& context) {
        const Format format = format_of(options->format);
        const auto guides = context.catalog().guides;
        if (options->guide) return one(context, guide_named(context, *options->guide), format);
        if (guides.empty()) throw Error(ErrorKind::nothing_found, "this catalogue has no guide", "lats list shows its exercises");
        if (guides.size() == 1 && format == Format::table) return one(context, guides.front(), format);
        all(context, format);
    };
}

}  // namespace

const Command kGuideCommand{"guide", "Read", "a region as a whole: introduction, advice, anatomy, exercises in order", kExamples, prepare};

}  // namespace lats::cli
