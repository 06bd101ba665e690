#include "cli/commands/catalog/actions.hpp"
#include "cli/line/commands.hpp"
#include "cli/values.hpp"
#include "lats/catalog/builtin.hpp"
#include "lats/catalog/error.hpp"
#include "lats/import/import.hpp"
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

constexpr std::array<Choice, kWords<DataSet>.size()> kDataSets{{
    {"free-exercise-db", "the joined file, a file for each exercise, or the layout of wrkout"},
    {"exercemus", "its exercises.json"},
    {"open-exercise-db", "the joined file, or the folder"},
    {"wger", "saved pages of its API"},
}};

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
    switch (format_of(options.format)) {
        case Format::table: return context.print(catalog_files(files, context.layout()));
        case Format::json: return context.print(catalog_files_json(files));
        case Format::tsv: throw Error(ErrorKind::usage, "catalog list has no tsv", "it takes table, json or ids");
        case Format::ids:
            for (const CatalogFile& file : files) context.print(file.name + "\n");
    }
}

void export_all(Context& context, const Options& options) {
    if (options.format == "ids") {
        for (const Exercise& exercise : context.catalog().exercises) context.print(std::string(exercise.id) + "\n");
        return;
    }
    if (options.format && options.format != "json") throw Error(ErrorKind::usage, "catalog export writes json or ids");
    context.print(context.source().merged());
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

using Act = void (*)(Context&, const Options&);

struct Action {
    std::string_view name;
    Act act;
    bool takes_words = true;
};

constexpr std::array<Action, 9> kActions{{
    {"list", list, false},
    {"add", add},
    {"remove", remove},
    {"check", check},
    {"import", import},
    {"export", export_all, false},
    {"new", begin_exercise},
    {"schema", [](Context& context, const Options&) { context.print(std::string(catalog_schema())); }, false},
    {"path", [](Context& context, const Options&) { context.print(own_folder(context) + "\n"); }, false},
}};

constexpr std::array<std::string_view, 3> kListFormats{"table", "json", "ids"};
constexpr std::array<std::string_view, 2> kReportFormats{"table", "json"};
constexpr std::array<std::string_view, 2> kExportFormats{"json", "ids"};

constexpr std::array<Choice, kActions.size()> kChoices{{
    {"list", "what is read, and how much each file brings", Takes::nothing, kListFormats},
    {"add", "take a file into your own catalogue"},
    {"remove", "take it out again", Takes::own_file},
    {"check", "what is wrong or doubtful in files", {}, kReportFormats},
    {"import", "take in somebody else's data set", {}, kReportFormats},
    {"export", "everything in one document", Takes::nothing, kExportFormats},
    {"new", "begin an exercise of your own", Takes::nothing},
    {"schema", "the JSON Schema of the format", Takes::nothing},
    {"path", "the folder of your own files", Takes::nothing},
}};

void act(Context& context, const Options& options) {
    const auto found = std::ranges::find(kActions, options.action.value_or("list"), &Action::name);
    if (found != kActions.end()) {
        if (!found->takes_words && !options.what.empty()) refuse_extra(options.what.front());
        return found->act(context, options);
    }
    std::vector<std::string_view> names;
    for (const Action& action : kActions) names.push_back(action.name);
    refuse_word("catalog", *options.action, names);
}

Work prepare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.argument(options->action, "ACTION", Takes::words, "what to do; without it, list");
    arguments.only(kChoices);
    arguments.arguments(options->what, "FILE", Takes::file, "the file, or the name, that it is about");
    arguments.option(options->name, "--name", Takes::words, "add, import: the name to keep the file under");
    arguments.flag(options->force, "--force", "add: replace the file of that name; import: also one that was changed");
    arguments.option(options->from, "--from", Takes::words, "import: the data set; without it, told by the content");
    arguments.only(kDataSets);
    declare_format(arguments, options->format);
    return [options](Context& context) { act(context, *options); };
}

}  // namespace

const Command kCatalogCommand{"catalog", "Share", "your own exercises: add, list, remove, check and export catalogue files", kExamples,
                              prepare};

}  // namespace lats::cli
