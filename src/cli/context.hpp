// What a command works with: the catalogue, the layout, and where its answer goes.
#pragma once

#include "cli/files/catalog_source.hpp"
#include "cli/files/files.hpp"
#include "cli/files/folder_lock.hpp"
#include "cli/line/global_options.hpp"
#include "cli/terminal/answer.hpp"
#include "cli/terminal/surroundings.hpp"
#include "lats/catalog/error.hpp"
#include "lats/catalog/model.hpp"
#include "lats/import/import.hpp"
#include "lats/render/page.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lats::cli::browse {
struct State;
}

namespace lats::cli {

class Context {
public:
    Context(const Surroundings& surroundings, const GlobalOptions& options);

    ~Context() = default;
    Context(const Context&) = delete;  // its parts know where it is
    Context& operator=(const Context&) = delete;

    /// What the call answers from.
    CatalogSource& source() { return source_; }
    const CatalogSource& source() const { return source_; }
    const Catalog& catalog() { return source_.catalog(); }

    /// Whether the person wants problems to be errors.
    bool is_strict() const { return options_.catalog.strict; }

    /// How the call ends, where that is not 0.
    void exit_with(int code) { exit_code_ = code; }

    /// Shows how far a long work has come; nothing where nobody watches, or the screen is read aloud.
    Advance work_bar() const { return options_.accessible ? Advance() : surroundings_.work_bar; }

    /// How pages for stdout are laid out.
    Layout layout() const;
    /// The same for who asks for a picture: it has pictures unless the answer is read aloud.
    Layout layout_with_pictures() const;

    /// Puts a page, or text for programs, on stdout.
    void print(const Page& page);
    void print(std::string_view text);

    /// Puts files into a folder that the person named (files.hpp).
    void write_files(const std::string& folder, std::span<const NewFile> files, Existing existing, std::string_view elsewhere = "place");

    /// Has a folder alone until the end of the scope; whoever waits for it long is told. Errors: as FolderLock.
    FolderLock lock(const std::string& folder);

    /// Shows pages in the same place, one after the other, until a key is pressed; the first of them where nothing can be played: where
    /// stdin or stdout is no terminal that can go back, or the answer is read aloud.
    /// Requires: at least one page, all with as many lines.
    void play(const std::vector<Page>& pages, std::chrono::milliseconds each);
    /// Whether play() will move.
    bool can_play() const;

    /// Tells the person something beside the answer, on stderr: each text and each detail as one line, whatever is in it.
    void note(std::string_view text, const std::vector<std::string>& details = {});
    void error(const Error& error);

    /// Gives the terminal to somebody who browses, until they leave.
    /// Errors: Error{usage} where there is no terminal or the screen is read aloud; Error{system} where it cannot place text.
    void browse(browse::State state);

    /// The exit code of a call that went well: 0, unless it was ended by a signal while browsing.
    int exit_code() const { return exit_code_; }

    /// What was printed, and with what to show it.
    Answer answer(int exit_code) &&;

private:
    std::string told(std::string_view who, std::string_view text, const std::vector<std::string>& details) const;
    void tell(std::string_view who, std::string_view text, const std::vector<std::string>& details);
    std::string pager() const;

    const Surroundings& surroundings_;
    GlobalOptions options_;
    CatalogSource source_;
    bool color_out_ = false;
    bool color_err_ = false;
    bool shows_pictures_ = false;
    std::string out_;
    std::string err_;
    int exit_code_ = 0;
    Movie movie_;
};

}  // namespace lats::cli
