#include "cli/commands/catalog/actions.hpp"
#include "cli/line/commands.hpp"
#include "lats/catalog/builtin.hpp"
#include "lats/catalog/error.hpp"
#include "lats/render/catalogs.hpp"
#include "lats/text/clean.hpp"
#include "lats/text/distance.hpp"
#include "lats/text/fold.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <memory>
#include <set>
#include <system_error>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace lats::cli {

using namespace catalog_actions;

namespace {

namespace fs = std::filesystem;

constexpr std::array<Example, 5> kExamples{{
    {"lats catalog list", "what is read, and how much each file brings"},
    {"lats catalog new \"Doorway row\" > mine.json", "an exercise to fill in; lats catalog add mine.json then takes it in"},
    {"lats catalog path", "the folder of your own files"},
    {"lats catalog export > all.json", "everything in one document"},
    {"lats catalog schema > catalog.schema.json", "the format, for an editor that checks as you type"},
}};

void add(Context& context, const Options& options) {
    const std::string& file = only_word(options, "file");
    std::error_code unreadable;  // reading it says why
    if (fs::is_directory(file, unreadable)) throw Error(ErrorKind::usage, fmt::format("{} is a folder", file), "add its files one by one");
    const std::string name = name_for(options, file);
    const std::vector<Document> documents = load_documents(file);
    const std::string folder = made_own_folder(context);
    const FolderLock lock = context.lock(folder);  // what is checked has to be what is there when it is written
    require_good(context, documents.front(), folder + "/" + name);
    context.write_files(folder, std::array{NewFile{name, documents.front().text, ""}},
                        options.force ? Existing::replace_ours : Existing::keep, kAnotherName);
    context.print(fmt::format("{} is read from now on, as {}/{}\n", text::one_line(file), folder, name));
}

[[noreturn]] void refuse_own_name(const std::string& word, const std::vector<std::string>& files) {
    std::vector<std::string> names;
    std::ranges::transform(files, std::back_inserter(names), shown_name);
    const auto nearest = text::nearest_words(std::vector<std::string_view>(names.begin(), names.end()), word);
    throw Error(ErrorKind::usage, fmt::format("your own catalogue has no file \"{}\"", word),
                names.empty()     ? "it is empty"
                : nearest.empty() ? fmt::format("it has {}", fmt::join(names, ", "))
                                  : fmt::format("did you mean {}?", nearest.front()));
}

void remove(Context& context, const Options& options) {
    const std::string folder = own_folder(context);
    const std::string& word = only_word(options, "name");
    const FolderLock lock = context.lock(folder);
    const std::vector<std::string> files = catalog_files_in(folder);
    const auto found = own_file_called(files, word);
    if (found == files.end()) refuse_own_name(word, files);
    const std::vector<std::string> useless = made_useless(context, layers_without(context, *found));
    remove_file(*found);
    context.print(fmt::format("{} is removed\n", text::one_line(*found)));
    for (const std::string& line : told_left_out(useless)) context.note(line);
}

constexpr auto kDataSets = choices<DataSet>({
    "the joined file, a file for each exercise, or the layout of wrkout",
    "its exercises.json",
    "the joined file, or the folder",
    "saved pages of its API",
});

CatalogFile file_at(const std::string& path) { return {.name = shown_name(path), .path = path}; }

void count_records(CatalogFile& file, const std::vector<Origin>& origins) {
    std::set<std::pair<std::string, std::string>> seen;
    for (const Origin& origin : origins) {
        if (origin.document != file.path || !seen.emplace(origin.kind, origin.id).second) continue;
        ++(origin.kind == "exercise" ? file.exercises : file.others);
    }
}

std::vector<CatalogFile> files_read(Context& context) {
    std::vector<CatalogFile> files;
    if (!context.source().is_without_builtin())
        files.push_back({.name = std::string(kBuiltIn), .exercises = size_of(builtin_catalog()).exercises});
    for (const DocumentHead& head : context.source().heads()) {
        if (head.layer == 0) continue;
        CatalogFile file = file_at(head.document);
        file.title = head.name;
        file.licence = head.licence;
        if (context.source().was_left_out(head.document)) file.use = CatalogFile::Use::has_problems;
        count_records(file, context.source().origins());
        files.push_back(std::move(file));
    }
    for (const Unreadable& own : context.source().unreadable()) {
        files.push_back(file_at(own.path));
        files.back().use = CatalogFile::Use::cannot_be_read;
    }
    return files;
}

void list(Context& context, const Options& options) {
    const std::vector<CatalogFile> files = files_read(context);
    const auto ids = [&] {
        std::string lines;
        for (const CatalogFile& file : files) lines += file.name + "\n";
        return lines;
    };
    print_as(
        context, options.format,
        {.table = [&] { return catalog_files(files, context.layout()); }, .json = [&] { return catalog_files_json(files); }, .ids = ids});
}

void export_all(Context& context, const Options& options) {
    const auto ids = [&] { return ids_of(one_or_all(static_cast<const Exercise*>(nullptr), context.catalog().exercises)); };
    print_as(context, options.format, {.json = [&] { return context.source().merged(); }, .ids = ids});
}

void begin_exercise(Context& context, const Options& options) {
    const std::string& name = only_word(options, "name, in quotes");
    const std::string id = text::slug(name);
    if (id.empty())
        throw Error(ErrorKind::usage, fmt::format("\"{}\" gives no id", name),
                    "begin with a name that has letters a to z or digits; the name can be changed in the file");
    if (std::ranges::count(context.catalog().exercises, id, &Exercise::id) > 0)
        throw Error(ErrorKind::usage, fmt::format("there is an exercise {} already", id),
                    "choose another name, or change that one with a patch: man 5 lats-catalog says how");
    context.print(new_exercise_json(name));
}

struct Action {
    Choice choice;
    void (*act)(Context&, const Options&);
};

constexpr std::array<Choice, 3> kListFormats{{{"table"}, {"json"}, {"ids"}}};
constexpr std::array<Choice, 2> kReportFormats{{{"table"}, {"json"}}};
constexpr std::array<Choice, 2> kExportFormats{{{"json"}, {"ids"}}};

constexpr std::array<Action, 9> kActions{{
    {{"list", "what is read, and how much each file brings", Takes::nothing, kListFormats}, list},
    {{"add", "take a file into your own catalogue"}, add},
    {{"remove", "take it out again", Takes::own_file}, remove},
    {{"check", "what is wrong or doubtful in files", {}, kReportFormats}, check},
    {{"import", "take in somebody else's data set", {}, kReportFormats}, import},
    {{"export", "everything in one document", Takes::nothing, kExportFormats}, export_all},
    {{"new", "begin an exercise of your own", Takes::words}, begin_exercise},
    {{"schema", "the JSON Schema of the format", Takes::nothing},
     [](Context& context, const Options&) { context.print(std::string(catalog_schema())); }},
    {{"path", "the folder of your own files", Takes::nothing},
     [](Context& context, const Options&) { context.print(own_folder(context) + "\n"); }},
}};
constexpr auto kActionChoices = choices_in(kActions);

void act(Context& context, const Options& options) {
    const std::string_view asked = options.action ? *options.action : kActions.front().choice.word;
    std::ranges::find_if(kActions, [&](const Action& action) { return action.choice.word == asked; })->act(context, options);
}

Work prepare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.argument(options->action, "ACTION", Takes::words, "what to do; without it, list");
    arguments.only(kActionChoices);
    arguments.arguments(options->what, "FILE", Takes::file, "the file, or the name, that it is about");
    arguments.option(options->name, "--name", Takes::words, "add, import: the name to keep the file under");
    arguments.flag(options->force, "--force", "add: replace the file of that name; import: also one that was changed");
    arguments.choice<DataSet>(options->from, "--from", "NAME", "import: the data set; without it, told by the content");
    arguments.only(kDataSets);
    declare_format(arguments, options->format);
    return [options](Context& context) { act(context, *options); };
}

}  // namespace

const Command kCatalogCommand{"catalog", "Share", "your own exercises: add, list, remove, check and export catalogue files", kExamples,
                              prepare};

}  // namespace lats::cli
