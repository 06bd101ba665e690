// Other people's data sets as documents of our format: what they say is mapped through a table of words, what they do not say stays
// unknown, and what could not be taken over is told. docs/import.md has the rules.
#pragma once

#include "lats/catalog/read.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace lats {

/// The data sets that can be read.
enum class DataSet : std::uint8_t {
    free_exercise_db,  ///< the joined file, a file for each exercise, or the layout of wrkout/exercises.json
    exercemus,         ///< exercises.json
    open_exercise_db,  ///< the joined file of a release, or the folder
    wger,              ///< saved pages of /api/v2/exerciseinfo/
};
template <> inline constexpr std::array<std::string_view, 4> kWords<DataSet>{"free-exercise-db", "exercemus", "open-exercise-db", "wger"};

/// What kind of word a data set uses.
enum class WordKind : std::uint8_t { muscle, equipment, level };
template <> inline constexpr std::array<std::string_view, 3> kWords<WordKind>{"muscle", "equipment", "level"};

/// A word that means nothing here, and how many exercises have it.
struct UnknownWord {
    WordKind kind = WordKind::muscle;
    std::string word;
    std::size_t exercises = 0;
};

/// A word for several muscles, kept as that: `muscle` is the id of the group or region.
struct CoarseWord {
    std::string word;
    std::string muscle;
    std::size_t exercises = 0;
};

/// A licence and the exercises under it.
struct LicenceCount {
    std::string licence;       ///< empty: none is recorded
    bool share_alike = false;  ///< what is made from them must carry the same licence
    std::size_t exercises = 0;
};

/// What an import did. Lists are sorted by what they name.
struct ImportSummary {
    DataSet data_set = DataSet::free_exercise_db;
    std::size_t documents = 0;    ///< that hold records of the data set
    std::size_t passed_over = 0;  ///< documents that hold none
    std::size_t read = 0;         ///< records
    std::size_t kept = 0;
    std::vector<Diagnostic> left_out;  ///< records that were not kept, and why; at most kMaxProblems a document
    std::size_t replaced = 0;  ///< exercises of an earlier import whose place it takes, that are not in this one: whoever keeps it knows
    std::vector<LicenceCount> licences;
    std::vector<UnknownWord> unknown_words;
    std::vector<CoarseWord> coarse_words;
    std::size_t without_steps = 0;      ///< exercises
    std::size_t without_assist = 0;     ///< exercises with no assisting muscle
    std::size_t unknown_equipment = 0;  ///< exercises whose needs are not recorded, or not understood
    std::size_t two_roles = 0;          ///< exercises with a muscle that is named as target and as assisting: kept as target
    std::size_t blank_steps = 0;        ///< steps that say nothing, not kept
    std::size_t tips = 0;               ///< that stood within a step, and are its cues now
};

/// What came of an import.
struct Imported {
    std::string document;  ///< lats-catalog/1; the same bytes for the same input. Empty where there were problems
    ImportSummary summary;
    std::vector<Diagnostic> problems;  ///< what kept all of it from being read: broken JSON, another format
};

/// Called now and then with how much was read, and in the end with all. Units: bytes, of the whole. Where it returns false the import ends, with no document.
using Advance = std::function<bool(std::size_t done, std::size_t all)>;

namespace importing {
struct ParsedFiles;
}

/// Files of somebody else, parsed once for all that is asked of them.
class ForeignFiles {
public:
    ForeignFiles(std::vector<Document> files);  // NOLINT(google-explicit-constructor): they are what was given, parsed

    /// The data set that they come from, told by their content; nothing where none of them looks like one.
    std::optional<DataSet> data_set() const;
    /// What keeps them from being read as JSON.
    std::vector<Diagnostic> problems() const;

    const importing::ParsedFiles& parsed() const { return *parsed_; }

private:
    std::shared_ptr<const importing::ParsedFiles> parsed_;
};

/// The exercises in `files` as one document, to be read together with the documents of `known`: it names muscles and equipment of
/// `known` and defines none. An id is the slug of the exercise's name, with the name of the data set before it where `known` or an
/// exercise above has that id already.
/// Requires: `known` without an earlier import of the same data, whose ids would be taken.
/// Errors: none thrown; hostile text of any kind gives problems.
Imported import_data_set(const Catalog& known, DataSet data_set, const ForeignFiles& files, const Advance& advance = {});

/// Whether `document`, which import_data_set() wrote, is still as it was written.
bool is_as_imported(std::string_view document);

/// How many exercises of the document `earlier` are not in `later`, by their ids.
/// Requires: that import_data_set() wrote both.
std::size_t count_lost(std::string_view earlier, std::string_view later);

}  // namespace lats
