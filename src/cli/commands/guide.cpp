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
    std::optional<Format> format;
};

constexpr std::array<Example, 3> kExamples{{
    {"lats guide", "the guide, if there is one; else the list of guides"},
    {"lats guide upper-back", "introduction, advice, anatomy and exercises of the upper back"},
    {"lats guide upper-back --format tsv", "its exercises in order, for a spreadsheet"},
}};

/// The one that was asked for; null for all. The only one there is needs no name to be read.
const Guide* guide_asked(Context& context, const Options& options) {
    const auto guides = context.catalog().guides;
    if (options.guide) return &guide_named(context, *options.guide);
    if (guides.empty()) throw Error(ErrorKind::nothing_found, "this catalogue has no guide", "lats list shows its exercises");
    return guides.size() == 1 && options.format.value_or(Format::table) == Format::table ? &guides.front() : nullptr;
}

void guide(Context& context, const Options& options) {
    const Catalog& catalog = context.catalog();
    const Guide* const one = guide_asked(context, options);
    const auto shown = one_or_all(one, catalog.guides);
    const Layout layout = context.layout();
    print_as(context, options.format,
             {.table = [&] { return one ? guide_page(*one, layout) : guide_list(catalog, layout); },
              .json = [&] { return one ? guide_json(catalog, *one) : guides_json(catalog); },
              .tsv = [&] { return guides_tsv(shown); },
              .ids = [&] { return ids_of(shown); }});
}

Work prepare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.argument(options->guide, "GUIDE", Takes::guide, "which one; without it, the only one or a list");
    declare_format(arguments, options->format);
    return [options](Context& context) { guide(context, *options); };
}

}  // namespace

const Command kGuideCommand{"guide", "Read", "a region as a whole: introduction, advice, anatomy, exercises in order", kExamples, prepare};

}  // namespace lats::cli
