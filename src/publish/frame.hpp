// What every page shares: the head with its strict policy, the way to the other pages, the numbered sources at the end.
#pragma once

#include "lats/catalog/model.hpp"
#include "lats/publish/pages.hpp"
#include "publish/html.hpp"
#include "render/phrases.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace lats::publishing {

/// Where a page stands in the folder. Links are relative, so that the folder can be moved or opened from a disk.
enum class Depth { top, folder };

/// Links from a page at some depth. Ids are the names of files: the reader lets only a-z, 0-9 and `-` into them.
class Links {
public:
    explicit Links(Depth depth) : up_(depth == Depth::folder ? "../" : "") {}

    std::string list() const { return up_ + "index.html"; }
    std::string muscles() const { return up_ + "muscles.html"; }
    std::string equipment() const { return up_ + "equipment.html"; }
    std::string sources() const { return up_ + "sources.html"; }
    std::string file(std::string_view name) const { return up_ + std::string(name); }
    std::string to(const Exercise& exercise) const { return in("exercises/", exercise.id); }
    std::string to(const Exercise& exercise, const Variant& variant) const { return to(exercise) + "#" + std::string(variant.id); }
    std::string to(const Muscle& muscle) const { return in("muscles/", muscle.id); }
    std::string to(const Equipment& equipment) const { return in("equipment/", equipment.id); }
    std::string to(const Guide& guide) const { return in("guides/", guide.id); }
    std::string sheet(std::string_view id) const { return in("sheets/", id); }
    std::string to(const Source& source) const { return sources() + "#" + std::string(source.id); }

private:
    std::string in(std::string_view folder, std::string_view id) const { return up_ + std::string(folder) + std::string(id) + ".html"; }

    std::string up_;
};

/// A page in the making: what its parts write to, and link with.
struct Writer {
    Html html;
    Links links;
    std::vector<const Source*> cited;

    explicit Writer(Depth depth) : links(depth) {}
};

/// What a page needs around it: the list has a style of its own, a sheet of paper has no way to go on from.
enum class PageKind { plain, filtered, sheet };

/// A whole page around what `body` writes.
PageFile page(std::string path, std::string_view title, PageKind kind, const std::function<void(Writer&)>& body);

/// The marks of sources behind a statement: [1], each a link to the list at the end.
void cite(Writer& writer, Sources sources);

/// `text` and its marks.
void note(Writer& writer, const Note& note);

/// A heading and the notes as a list; nothing where there are none.
void notes(Writer& writer, Literal heading_tag, std::string_view heading, Notes notes);

/// The sources that were cited, in the order of their numbers.
void cited_sources(Writer& writer);

/// The head of a table: a row with a name for each column.
void table_head(Html& html, Texts columns);

/// Other names of what the page is about; nothing where there are none.
void also_called(Writer& writer, Texts aliases);

/// A dose in words, whose it is, and the mark of its source.
void cited_dose(Writer& writer, const Dose& dose, std::string_view whose = {});

/// A term and its description in a list of facts; nothing where the text is empty.
void fact(Writer& writer, std::string_view term, std::string_view text);

/// Names inside a sentence, each a link, separated by commas.
template <class Records> void linked_names(Writer& writer, const Records& records) {
    std::string_view separator;
    for (const auto* record : records) {
        writer.html.text(separator);
        writer.html.link(writer.links.to(*record), phrases::lower_first(record->name));
        separator = ", ";
    }
}

/// The same as a fact; nothing where there are none.
template <class Records> void linked_fact(Writer& writer, std::string_view term, const Records& records) {
    if (records.empty()) return;
    writer.html.element("dt", term);
    const auto description = writer.html.in("dd");
    linked_names(writer, records);
}

/// Exercises, each with links to the ways that fit.
void matches(Writer& writer, const std::vector<Match>& matches);

}  // namespace lats::publishing
