// Numbered references: [1] behind a statement, and the list of sources at the end of the page.
#pragma once

#include "lats/catalog/model.hpp"
#include "lats/render/page.hpp"

#include <string>
#include <vector>

namespace lats {

class Citations {
public:
    /// " [1, 3]" for sources cited so far or now for the first time; empty for none.
    std::string mark(Sources sources);
    std::string mark(const Source* source);

    /// The text of a note with its mark.
    std::string note(const Note& note);

    /// Each note as an item of a list, below a heading; nothing where there are none.
    void add_notes(Page& page, std::string_view heading, Notes notes);

    /// All sources cited, in the order of their numbers.
    void add_list(Page& page) const;

    /// The same with what each study did, and with how many people.
    void add_studies(Page& page) const;

private:
    std::vector<const Source*> cited_;
};

}  // namespace lats
