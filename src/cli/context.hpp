// What a command works with: the catalogue, the layout, and where its answer goes.
#pragma once

#include "cli/answer.hpp"
#include "cli/catalog_cache.hpp"
#include "cli/catalog_files.hpp"
#include "cli/files.hpp"
#include "cli/surroundings.hpp"
#include "lats/catalog/model.hpp"
#include "lats/catalog/read.hpp"
#include "lats/import/import.hpp"
#include "lats/render/page.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lats::cli {

/// The options that every command takes.
struct GlobalOptions {
    std::vector<std::string> catalogs;
    bool no_builtin = false;
    bool strict = false;
    std::optional<std::string> color;
    std::optional<std::string> pictures;
    bool accessible = false;
    bool no_pager = false;
    bool short_help = false;
    bool full_help = false;
};

class Context {
public:
    /// Errors: Error{usage} where --color or --pictures is not a known word.
    Context(const Surroundings& surroundings, const GlobalOptions& options);

    /// The built-in catalogue with the person's own files laid over it, and what --catalog or LATS_CATALOG name; read when first asked for.
    /// A file that cannot be used is left out and the person told, unless they asked to be strict.
    /// Errors: Error{bad_data} with all problems, Error{system}.
    const Catalog& catalog();

    /// catalog() as one document.
    std::string merged_catalog();

    /// What catalog() lays over the built-in catalogue: the person's own files, and what --catalog or LATS_CATALOG name.
    /// Errors: Error{system} and Error{bad_data} where what is named cannot be read.
    Layers layers() const;

    /// `layers` and what they are laid over, if that is wanted.
    /// Errors: Error{usage} where that is nothing.
    std::vector<Document> documents(std::vector<Document> layers) const;

    /// What catalog() was read from: the built-in documents only where others are laid over them, and what was left out, too.
    const std::vector<DocumentHead>& heads();

    /// The files of the person's own that could not be read for catalog().
    const std::vector<Unreadable>& unreadable();

    /// Where the parts of catalog() come from that are not built in, or were changed.
    const std::vector<Origin>& origins();

    /// Whether catalog() is without the built-in catalogue.
    bool is_without_builtin() const { return options_.no_builtin; }

    /// Whether the person wants problems to be errors.
    bool is_strict() const { return options_.strict; }

    /// How the call ends, where that is not 0.
    void exit_with(int code) { exit_code_ = code; }

    /// Shows how far a long work has come; nothing where nobody watches, or the screen is read aloud.
    Progress progress() const { return options_.accessible ? Progress() : surroundings_.progress; }

    /// Whether a document that should be read was left out of catalog().
    bool was_left_out(const std::string& document);

    /// The folder of the person's own files; empty where the environment names none.
    std::string own_folder() const;

    /// How pages for stdout are laid out.
    Layout layout() const;
    /// The same for who asks for a picture: it has pictures unless the answer is read aloud.
    Layout layout_with_pictures() const;

    /// Puts a page, or text for programs, on stdout.
    void print(const Page& page);
    void print(std::string_view text);

    /// Puts files into a folder that the person named (files.hpp).
    void write_files(const std::string& folder, std::span<const NewFile> files, Existing existing);

    /// Shows pages in the same place, one after the other, until a key is pressed; the first of them where nothing can be played: where
    /// stdin or stdout is no terminal, or the answer is read aloud.
    /// Requires: at least one page, all with as many lines.
    void play(const std::vector<Page>& pages, std::chrono::milliseconds each);
    /// Whether play() will move.
    bool can_play() const;

    /// Tells the person something beside the answer, on stderr.
    void note(std::string_view text);
    void error(std::string_view message, std::string_view hint);

    /// Gives the terminal to somebody who browses, until they leave.
    /// Errors: Error{usage} where there is no terminal or the screen is read aloud; Error{system} where it cannot place text.
    void browse(browse::State state);

    /// The exit code of a call that went well: 0, unless it was ended by a signal while browsing.
    int exit_code() const { return exit_code_; }

    /// What was printed, and with what to show it.
    Answer answer(int exit_code) &&;

private:
    /// The state of all that is laid over the built-in catalogue; nothing where what was read of it is not to be kept.
    std::optional<FilesState> files_over_builtin() const;
    void take_kept_or_load();
    void load(Merged merged = Merged::no);
    const LayeredResult& loaded();
    void lay_named(std::vector<Document>& documents) const;
    /// Tells what is wrong with what was loaded. Errors: Error{bad_data} where it cannot go without, or the person is strict.
    void tell_problems();
    void tell(std::string_view who, Tone tone, std::string_view text);
    std::string pager() const;

    const Surroundings& surroundings_;
    GlobalOptions options_;
    bool color_out_ = false;
    bool color_err_ = false;
    bool shows_pictures_ = false;
    std::optional<LoadedCatalog> kept_;     ///< what an earlier call read
    std::optional<LayeredResult> loaded_;   ///< what this one read: where nothing was kept, or more is asked than the catalogue
    std::vector<Unreadable> unreadable_;
    std::string out_;
    std::string err_;
    int exit_code_ = 0;
    Movie movie_;
};

}  // namespace lats::cli
