#include "cli/files/files.hpp"
#include "cli/line/commands.hpp"
#include "cli/values.hpp"
#include "lats/publish/pages.hpp"
#include "lats/text/clean.hpp"

#include <array>
#include <memory>

#include <fmt/format.h>

namespace lats::cli {
namespace {

struct Options {
    std::optional<std::string> folder;
    bool sheet = false;
    bool force = false;
};

constexpr std::array<Example, 3> kExamples{{
    {"lats publish my-guide", "the whole guide as pages in the folder my-guide; open my-guide/index.html"},
    {"lats publish on-paper --sheet", "only the sheets to hang on a wall, one for each guide"},
    {"lats publish my-guide --force", "the same again, in place of an earlier one"},
}};

std::vector<NewFile> as_new(const std::vector<PageFile>& files) {
    std::vector<NewFile> made;
    for (const PageFile& file : files) made.push_back({file.path, file.content, file.mark});
    return made;
}

void publish_into(Context& context, const Options& options) {
    const std::vector<PageFile> files = options.sheet ? publish_sheets(context.catalog()) : publish(context.catalog());
    context.write_files(*options.folder, as_new(files), options.force ? Existing::replace_ours : Existing::keep);
    const std::string start = options.sheet ? files.at(1).path : "index.html";
    const std::string_view slash = options.folder->ends_with('/') ? "" : "/";
    const std::string folder = text::one_line(*options.folder);
    context.print(fmt::format("{} files in {}. Begin with {}{}{}\n", files.size(), folder, folder, slash, start));
}

Work prepare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.required_argument(options->folder, "DIR", Takes::folder, "the folder to write into; made where it is missing");
    arguments.flag(options->sheet, "--sheet", "only the sheets to print and write on, one for each guide");
    arguments.flag(options->force, "--force", "replace the files of an earlier publish; nothing else is ever replaced");
    return [options](Context& context) { publish_into(context, *options); };
}

}  // namespace

const Command kPublishCommand{"publish", "Share", "the guide as a folder of pages to open, print or host", kExamples, prepare};

}  // namespace lats::cli
