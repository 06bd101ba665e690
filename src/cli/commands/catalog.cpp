#include "cli/catalog_files.hpp"
#include "cli/commands.hpp"
#include "cli/values.hpp"
#include "lats/catalog/builtin.hpp"
#include "lats/catalog/error.hpp"
#include "lats/render/catalogs.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <set>
#include <system_error>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace lats::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
    std::optional<std::string> action;
    std::vector<std::string> what;
    std::optional<std::string> name;
    std::optional<std::string> format;
    bool force = false;
};

constexpr std::array<Example, 5> kExamples{{
    {"lats catalog list", "what is read, and how much each file brings"},
    {"lats catalog new \"Doorway row\" > mine.json", "an exercise to fill in; lats catalog add mine.json then takes it in"},
    {"lats catalog path", "the folder of your own files"},
    {"lats catalog export > all.json", "everything in one document"},
    {"lats catalog schema > catalog.schema.json", "the format, for an editor that checks as you type"},
}};

std::string own_folder(const Context& context) {
    const std::string folder = context.own_folder();
    if (folder.empty()) throw Error(ErrorKind::system, "there is no folder for your own catalogue: HOME is not set", "set HOME, or XDG_DATA_HOME");
    return folder;
}

const std::string& only_word(const Options& options, std::string_view what) {
    if (options.what.size() != 1)
        throw Error(ErrorKind::usage, fmt::format("catalog {} takes one {}", *options.action, what), "lats help catalog shows examples");
    return options.what.front();
}

std::string name_for(const Options& options, const std::string& file) {
    const std::string name = text::slug(options.name ? *options.name : fs::path(file).stem().string());
    if (name.empty()) throw Error(ErrorKind::usage, fmt::format("{} gives no name to keep it under", file), "--name chooses one");
    return name + ".json";
}

/// Refuses a document that cannot be laid over what is there, or that would take something else away.
void require_good(const Context& context, const std::string& file, const std::string& in_place_of) {
    std::vector<Document> documents = context.documents();
    std::erase_if(documents, [&](const Document& document) { return document.name == in_place_of; });
    add_layer(documents, file);
    const LayeredResult result = read_layers(std::move(documents));
    if (std::ranges::count(result.left_out, file) == 0) return;
    throw Error(ErrorKind::bad_data, fmt::format("{} is not added:\n{}", file, lines_of(result.problems)), "docs/catalogue-format.md describes the format");
}

void add(Context& context, const Options& options) {
    const std::string& file = only_word(options, "file");
    if (fs::is_directory(file)) throw Error(ErrorKind::usage, fmt::format("{} is a folder", file), "add its files one by one");
    const std::string folder = own_folder(context);
    const std::string name = name_for(options, file);
    const std::vector<Document> documents = load_documents(file);
    require_good(context, file, folder + "/" + name);
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) throw Error(ErrorKind::system, fmt::format("cannot make the folder {}: {}", folder, error.message()));
    const NewFile copy{name, documents.front().text, ""};
    context.write_files(folder, std::array{copy}, options.force ? Existing::replace_ours : Existing::keep);
    context.print(fmt::format("{} is read from now on, as {}/{}\n", file, folder, name));
}

void remove(Context& context, const Options& options) {
    const std::string folder = own_folder(context);
    const std::string& word = only_word(options, "name");
    const std::vector<std::string> files = catalog_files_in(folder);
    const auto stem = [](const std::string& path) { return fs::path(path).stem().string(); };
    const auto found = std::ranges::find(files, word.ends_with(".json") ? word.substr(0, word.size() - 5) : word, stem);
    if (found == files.end()) {
        std::vector<std::string> names;
        for (const std::string& file : files) names.push_back(stem(file));
        throw Error(ErrorKind::usage, fmt::format("your own catalogue has no file {}", word),
                    names.empty() ? "it is empty" : fmt::format("it has {}", fmt::join(names, ", ")));
    }
    std::error_code error;
    fs::remove(*found, error);
    if (error) throw Error(ErrorKind::system, fmt::format("cannot remove {}: {}", *found, error.message()));
    context.print(fmt::format("{} is removed\n", *found));
}

std::vector<CatalogFile> files_read(Context& context) {
    const CatalogSize builtin = size_of(builtin_catalog());
    std::vector<CatalogFile> files{{"built-in", "", builtin.exercises, 0, true}};
    context.catalog();
    for (const Document& document : context.documents()) {
        if (document.layer == 0) continue;
        CatalogFile file{fs::path(document.name).stem().string(), document.name, 0, 0, !context.was_left_out(document.name)};
        std::set<std::pair<std::string, std::string>> seen;
        for (const Origin& origin : context.origins()) {
            if (origin.document != document.name || !seen.emplace(origin.kind, origin.id).second) continue;
            ++(origin.kind == "exercise" ? file.exercises : file.others);
        }
        files.push_back(std::move(file));
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
    context.catalog();   // tells what is left out
    context.print(read_layers(context.documents(), Merged::yes).merged);
}

using Act = void (*)(Context&, const Options&);

struct Action {
    std::string_view name;
    Act act;
};

constexpr std::array<Action, 7> kActions{{
    {"add", add},
    {"remove", remove},
    {"list", list},
    {"export", export_all},
    {"new", [](Context& context, const Options& options) { context.print(new_exercise_json(only_word(options, "name, in quotes"))); }},
    {"schema", [](Context& context, const Options&) { context.print(std::string(catalog_schema())); }},
    {"path", [](Context& context, const Options&) { context.print(own_folder(context) + "\n"); }},
}};

void act(Context& context, const Options& options) {
    const auto found = std::ranges::find(kActions, options.action.value_or("list"), &Action::name);
    if (found != kActions.end()) return found->act(context, options);
    std::vector<std::string_view> names;
    for (const Action& action : kActions) names.push_back(action.name);
    refuse_word("catalog", *options.action, names);
}

Work prepare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.arguments(options->what, "WHAT", Takes::words, "what to do, and with which file or name");
    arguments.option(options->name, "--name", Takes::words, "add: the name to keep the file under");
    arguments.flag(options->force, "--force", "add: replace the file of that name");
    declare_format(arguments, options->format);
    return [options](Context& context) {
        if (!options->what.empty()) {
            options->action = options->what.front();
            options->what.erase(options->what.begin());
        }
        act(context, *options);
    };
}

}  // namespace

const Command kCatalogCommand{"catalog", "Share", "your own exercises: add, list, remove, check and export catalogue files", kExamples, prepare};

}  // namespace lats::cli
