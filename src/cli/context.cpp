#include "cli/context.hpp"

#include "cli/browse/browse.hpp"
#include "cli/terminal/terminal_text.hpp"
#include "lats/catalog/error.hpp"
#include "lats/text/clean.hpp"

#include <algorithm>

namespace lats::cli {

Context::Context(const Surroundings& surroundings, const GlobalOptions& options)
    : surroundings_(surroundings),
      options_(options),
      source_(surroundings, options_.catalog,
              [this](std::string_view text, const std::vector<std::string>& details) { note(text, details); }) {
    color_out_ = wants_color(surroundings, surroundings.out, options.color);
    color_err_ = wants_color(surroundings, surroundings.err, options.color);
    options_.accessible = options.accessible || is_on(surroundings, "ACCESSIBLE");
    shows_pictures_ = !options_.accessible && wants_pictures(surroundings, options.pictures);
}

Layout Context::layout() const {
    Layout layout = layout_with_pictures();
    if (!shows_pictures_) layout.pictures = Pictures::none;
    return layout;
}

Layout Context::layout_with_pictures() const {
    const Pictures pictures = options_.accessible ? Pictures::none : can_show_braille(surroundings_) ? Pictures::braille : Pictures::ascii;
    const Terminal& out = surroundings_.out;
    return {out.is_terminal ? out.columns : 0, options_.accessible, pictures, out.is_terminal ? out.rows : 0};
}

void Context::print(const Page& page) { append_terminal_text(out_, page, color_out_); }

void Context::print(std::string_view text) { out_ += text::clean(text); }

void Context::write_files(const std::string& folder, std::span<const NewFile> files, Existing existing, std::string_view elsewhere) {
    if (folder.empty()) throw Error(ErrorKind::usage, "the name of the folder is empty");
    cli::write_files(surroundings_.writes_below, folder, files, existing, elsewhere);
}

FolderLock Context::lock(const std::string& folder) {
    return FolderLock(folder, [&] {
        if (surroundings_.tell_now) surroundings_.tell_now(told("note:", "waiting for another lats that changes " + folder, {}));
    });
}

bool Context::can_play() const {
    return surroundings_.in_is_terminal && !options_.accessible && can_redraw(surroundings_, surroundings_.out);
}

void Context::play(const std::vector<Page>& pages, std::chrono::milliseconds each) {
    if (!can_play()) return print(pages.front());
    movie_.frame = each;
    for (const Page& page : pages) movie_.frames.push_back(terminal_text(page, color_out_));
}

std::string Context::told(std::string_view who, std::string_view text, const std::vector<std::string>& details) const {
    Page page({surroundings_.err.is_terminal ? surroundings_.err.columns : 0, options_.accessible, Pictures::none});
    page.item(who, text, 0);
    // They stay whole: an editor that shows them finds `file:line:column` at their start.
    for (const std::string& detail : details) page.line(text::one_line(detail));
    return terminal_text(page, color_err_);
}

void Context::tell(std::string_view who, std::string_view text, const std::vector<std::string>& details) {
    err_ += told(who, text, details);
}

void Context::note(std::string_view text, const std::vector<std::string>& details) { tell("note:", text, details); }

void Context::error(const Error& error) {
    tell("lats:", error.what(), error.details());
    if (!error.hint().empty()) tell("hint:", error.hint(), {});
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
    if (!surroundings_.screen)
        throw Error(ErrorKind::usage, "browse needs a terminal, to draw on and to read keys from", "lats list answers anywhere");
    state.pictures = layout().pictures;
    const std::unique_ptr<Screen> screen = surroundings_.screen(color_out_, may_be_utf8(surroundings_));
    exit_code_ = browse::browse(std::move(state), *screen, surroundings_.now);
}

Answer Context::answer(int exit_code) && {
    std::string with = pager();
    return {exit_code, std::move(out_), std::move(err_), std::move(with), std::move(movie_)};
}

}  // namespace lats::cli
