#include "cli/context.hpp"

#include "cli/browse/state.hpp"
#include "cli/folders.hpp"
#include "cli/terminal_text.hpp"
#include "cli/values.hpp"
#include "lats/catalog/builtin.hpp"
#include "lats/catalog/error.hpp"
#include "lats/text/clean.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace lats::cli {
Context::Context(const Surroundings& surroundings, const GlobalOptions& options)
    : surroundings_(surroundings), options_(options) {
    const When choice = when(options.color, "--color");
    color_out_ = wants_color(surroundings, surroundings.out, choice);
    color_err_ = wants_color(surroundings, surroundings.err, choice);
    options_.accessible = options.accessible || is_on(surroundings, "ACCESSIBLE");
    shows_pictures_ = !options_.accessible && wants_pictures(surroundings, when(options.pictures, "--pictures"));
}

std::string Context::own_folder() const { return own_catalog_folder(surroundings_); }

Layers Context::layers() const {
    Layers layers;
    if (!options_.no_builtin) layers = own_layers(own_folder());
    lay_named(layers.documents);
    return layers;
}

void Context::lay_named(std::vector<Document>& documents) const {
    if (std::ranges::count(options_.catalogs, "") > 0) throw Error(ErrorKind::usage, "--catalog needs a file or a folder");
    for (const std::string& path : options_.catalogs) add_layer(documents, path);
    const std::string named = surroundings_.variable("LATS_CATALOG").value_or("");
    if (!options_.catalogs.empty() || named.empty()) return;
    try {
        add_layer(documents, named);
    } catch (const Error& error) {
        throw Error(error.kind(), error.what(), "LATS_CATALOG names it: one file or folder");
    }
}

std::vector<Document> Context::documents(std::vector<Document> layers) const {
    if (!options_.no_builtin) return over_builtin(std::move(layers));
    if (layers.empty()) throw Error(ErrorKind::usage, "--no-builtin leaves nothing to read", "name a catalogue with --catalog");
    return layers;
}

std::optional<FilesState> Context::files_over_builtin() const {
    // What is asked for once with --catalog is not kept: it would push out what every other call needs.
    if (options_.no_builtin || !options_.catalogs.empty()) return std::nullopt;
    try {
        std::vector<std::string> files = catalog_files_in(own_folder());
        const std::string named = surroundings_.variable("LATS_CATALOG").value_or("");
        if (!named.empty()) files.push_back(named);
        return state_of(files);
    } catch (const Error&) {
        return std::nullopt;   // reading them will say what is wrong
    }
}

void Context::take_kept_or_load() {
    const std::optional<FilesState> files = files_over_builtin();
    const bool are_tables_enough = files && files->key.empty();
    if (are_tables_enough) {
        loaded_.emplace();
        return;
    }
    if (files) kept_ = kept_catalog(surroundings_, *files);
    if (kept_) return;
    load();
    const bool is_whole = loaded_->catalog && loaded_->problems.empty() && unreadable_.empty();
    if (files && is_whole && files == files_over_builtin()) keep_catalog(surroundings_, *files, loaded_->catalog->catalog());
}

void Context::load(Merged merged) {
    loaded_.emplace();
    Layers layers = this->layers();
    unreadable_ = std::move(layers.unreadable);
    if (!unreadable_.empty() && options_.strict) throw Error(unreadable_.front().error);
    for (const Unreadable& own : unreadable_) note(fmt::format("{}; it is left out", own.error.what()));
    if (!options_.no_builtin && layers.documents.empty() && merged == Merged::no) return;   // the built-in tables need no reading
    *loaded_ = read_layers(documents(std::move(layers.documents)), merged);
    if (!loaded_->problems.empty()) tell_problems();
}

void Context::tell_problems() {
    const bool fails = !loaded_->catalog || options_.strict;
    const std::vector<std::string>& files = loaded_->left_out;
    const std::string which = files.empty()       ? "this cannot be used as a catalogue"
                              : files.size() == 1 ? fmt::format("{} cannot be used as a catalogue", files.front())
                                                  : fmt::format("{} cannot be used as catalogues", fmt::join(files, ", "));
    const std::string left_out = fails ? "" : files.size() == 1 ? ", and is left out" : ", and are left out";
    const std::string message = fmt::format("{}{}:\n{}", which, left_out, lines_of(loaded_->problems));
    if (fails) throw Error(ErrorKind::bad_data, message, "docs/catalogue-format.md describes the format");
    note(message);
}

const Catalog& Context::catalog() {
    if (!loaded_ && !kept_) take_kept_or_load();
    if (kept_) return kept_->catalog();
    return loaded_->catalog ? loaded_->catalog->catalog() : builtin_catalog();
}

std::string Context::merged_catalog() {
    load(Merged::yes);
    return std::move(loaded_->merged);
}

const LayeredResult& Context::loaded() {
    if (!loaded_) load();
    return *loaded_;
}

const std::vector<DocumentHead>& Context::heads() { return loaded().heads; }

const std::vector<Origin>& Context::origins() { return loaded().origins; }

bool Context::was_left_out(const std::string& document) { return std::ranges::count(loaded().left_out, document) > 0; }

const std::vector<Unreadable>& Context::unreadable() {
    loaded();
    return unreadable_;
}

Layout Context::layout() const {
    Layout layout = layout_with_pictures();
    if (!shows_pictures_) layout.pictures = Pictures::none;
    return layout;
}

Layout Context::layout_with_pictures() const {
    const Pictures pictures = options_.accessible                 ? Pictures::none
                              : can_show_braille(surroundings_) ? Pictures::braille
                                                                : Pictures::ascii;
    return {surroundings_.out.is_terminal ? surroundings_.out.columns : 0, options_.accessible, pictures};
}

void Context::print(const Page& page) { append_terminal_text(out_, page, color_out_); }

void Context::print(std::string_view text) { out_ += text::clean(text); }

void Context::write_files(const std::string& folder, std::span<const NewFile> files, Existing existing) {
    if (folder.empty()) throw Error(ErrorKind::usage, "the name of the folder is empty");
    cli::write_files(surroundings_.writes_below, folder, files, existing);
}

bool Context::can_play() const {
    return surroundings_.out.is_terminal && surroundings_.in_is_terminal && !options_.accessible;
}

void Context::play(const std::vector<Page>& pages, std::chrono::milliseconds each) {
    if (!can_play()) return print(pages.front());
    movie_.frame = each;
    for (const Page& page : pages) movie_.frames.push_back(terminal_text(page, color_out_));
}

void Context::tell(std::string_view who, Tone tone, std::string_view text) {
    Page page({surroundings_.err.is_terminal ? surroundings_.err.columns : 0, options_.accessible, Pictures::none});
    const std::size_t first = std::min(text.find('\n'), text.size());
    page.item(who, text.substr(0, first), 0, tone);
    // Further lines stay whole: an editor that shows them finds `file:line:column` at their start.
    for (std::size_t start = first + 1; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        page.line(text.substr(start, end - start));
        start = end + 1;
    }
    err_ += terminal_text(page, color_err_);
}

void Context::note(std::string_view text) { tell("note:", Tone::plain, text); }

void Context::error(std::string_view message, std::string_view hint) {
    tell("lats:", Tone::plain, message);
    if (!hint.empty()) tell("hint:", Tone::plain, hint);
}

std::string Context::pager() const {
    const bool wanted = surroundings_.out.is_terminal && !options_.no_pager && !options_.accessible;
    if (!wanted || !movie_.frames.empty() || std::count(out_.begin(), out_.end(), '\n') < surroundings_.out.rows) return {};
    for (const char* name : {"LATS_PAGER", "PAGER"})
        if (const auto pager = surroundings_.variable(name)) return *pager;
    return "less";
}

void Context::browse(browse::State state) {
    if (options_.accessible)
        throw Error(ErrorKind::usage, "browse redraws the whole screen, which cannot be read aloud", "lats list and lats show can");
    if (!surroundings_.browse)
        throw Error(ErrorKind::usage, "browse needs a terminal, to draw on and to read keys from", "lats list answers anywhere");
    state.pictures = layout().pictures;
    state.unicode = may_be_utf8(surroundings_);
    exit_code_ = surroundings_.browse(std::move(state), color_out_);
}

Answer Context::answer(int exit_code) && {
    std::string with = pager();
    return {exit_code, std::move(out_), std::move(err_), std::move(with), std::move(movie_)};
}

}  // namespace lats::cli
