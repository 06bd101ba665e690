// The catalogue as plain, immutable values. Texts are views and lists are spans: over constant tables in the built-in
// catalogue, over memory that a LoadedCatalog (read.hpp) owns in one that was read. References between records are
// pointers into the same catalogue, never null unless said. Everything that inherits is resolved already: a variant
// shows its complete steps, roles, level and dose.
#pragma once

#include "lats/catalog/records.hpp"
#include "lats/catalog/vocabulary.hpp"
#include "lats/figure/figure.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace lats {

struct Equipment;
struct Exercise;
struct Guide;
struct Muscle;
struct Source;
struct Variant;

using Texts = std::span<const std::string_view>;
using Muscles = std::span<const Muscle* const>;
using Sources = std::span<const Source* const>;

/// A range of whole numbers, both ends included.
struct Range {
    std::uint16_t low = 0;
    std::uint16_t high = 0;

    friend constexpr bool operator==(const Range&, const Range&) = default;
};

/// A publication that a statement rests on.
struct Source {
    std::string_view id;
    std::string_view title;
    std::string_view authors;  ///< empty where not recorded
    std::optional<std::uint16_t> year;
    std::string_view where;   ///< journal, volume and pages, or publisher
    std::string_view method;  ///< what they did
    std::optional<std::uint32_t> participants;
    std::uint32_t index = 0;  ///< its place in the list of its catalog
};

/// A sentence or two, with where it comes from.
struct Note {
    std::string_view text;
    std::optional<Basis> basis;
    Sources sources;
};

using Notes = std::span<const Note>;

/// Why no variant with some equipment targets a muscle: a gap that anatomy leaves.
struct Gap {
    const Equipment* equipment = nullptr;  ///< null: with nothing but what every home has
    std::string_view why;
};

/// A place on a muscle map. Units: millimetres, x from the midline outward, y from the floor up, on a body of 1.80 m.
struct MapPoint {
    std::int16_t x = 0;
    std::int16_t y = 0;

    friend constexpr bool operator==(const MapPoint&, const MapPoint&) = default;
};

/// The edge of something on a muscle map, drawn for one half of the body: the other half mirrors it.
struct Outline {
    BodyView view = BodyView::front;
    std::uint16_t layer = 0;           ///< how many layers of muscle cover it: 0 lies under the skin
    std::span<const MapPoint> points;  ///< at least three
};

/// A node of the anatomy: region, group, muscle, part of a muscle, or a bone that people ask for.
struct Muscle {
    std::string_view id;
    std::string_view name;
    MuscleKind kind = MuscleKind::muscle;
    const Muscle* parent = nullptr;  ///< null at the top of the tree
    Muscles members;                 ///< nodes outside its own branch that a question about it includes
    Texts aliases;
    Texts misspellings;
    std::string_view location;
    std::string_view connects;
    Texts actions;
    Muscles opposes;
    std::span<const Gap> gaps;
    std::span<const Outline> outlines;     ///< where it lies; empty: shown by its parts or by the node above, or not at all
    std::span<const FigurePart> shows_at;  ///< where it shows on a figure
    Notes notes;
    Sources sources;
    std::uint32_t index = 0;  ///< its place in the list of its catalog
};

/// A thing a person may own, or find at home or in a gym.
struct Equipment {
    std::string_view id;
    std::string_view name;
    Texts aliases;
    Texts misspellings;
    bool household = false;  ///< every home has it
    std::string_view summary;
    Notes advice;
    std::uint32_t index = 0;  ///< its place in the list of its catalog
};

/// What the muscles do in a variant. Lists put the most loaded first.
struct Roles {
    Muscles target;
    Muscles assist;
    Muscles stabilize;
    Muscles oppose;  ///< those of the above that are trained as the region's opponents
    Notes notes;
    Sources sources;
};

/// How much of it. Absent parts are not stated.
struct Dose {
    std::optional<Range> sets;
    std::optional<Range> reps;
    std::optional<Range> hold_seconds;
    const Source* source = nullptr;  ///< null where not stated
};

struct Breathing {
    std::optional<Breath> effort;
    std::optional<Breath> return_;
};

/// How long the phases of a repetition take, where it matters. Absent parts are not stated.
struct Tempo {
    std::optional<Range> effort_seconds;
    std::optional<Range> hold_seconds;
    std::optional<Range> return_seconds;
};

/// One action of a variant.
struct Step {
    std::string_view id;
    std::optional<Phase> phase;  ///< absent: not recorded
    std::string_view text;
    std::optional<Range> hold_seconds;
    std::optional<Breath> breath;
    std::optional<Pace> pace;
    Texts cues;
    std::optional<Basis> basis;
    Sources sources;
};

/// Something that has to be there: any one of these.
struct Need {
    std::span<const Equipment* const> any_of;
};

/// Another exercise, or one variant of it, to do instead.
struct Alternative {
    const Exercise* exercise = nullptr;
    const Variant* variant = nullptr;  ///< null: any of its variants
    std::string_view why;
};

/// One way to do an exercise, complete in itself.
struct Variant {
    std::string_view id;
    std::string_view name;
    std::optional<std::span<const Need>> needs;  ///< all of them; absent = not recorded, empty = nothing needed
    std::span<const Equipment* const> optional;
    std::span<const Position> positions;
    std::optional<Side> side;
    std::optional<Level> level;
    Roles roles;
    Dose dose;
    Breathing breathing;
    Tempo tempo;
    std::span<const Step> steps;  ///< empty: none recorded
    Figure figure;
    Notes notes;
    Notes cautions;
    Notes tips;
    std::span<const Alternative> alternatives;
};

/// Where a record comes from that was taken over from a data set. All empty in a record of the catalogue's own.
struct Provenance {
    std::string_view data_set;
    std::string_view id;       ///< what the data set calls it; a person may name the exercise so
    std::string_view licence;  ///< empty where not recorded
    std::string_view author;
    std::string_view url;  ///< of the licence

    friend constexpr bool operator==(const Provenance&, const Provenance&) = default;
};

/// One movement and all the ways to do it.
struct Exercise {
    std::string_view id;
    std::string_view name;
    Texts aliases;
    Texts misspellings;
    std::string_view summary;  ///< empty where not recorded
    Notes about;
    std::optional<Pattern> pattern;
    std::optional<Level> level;
    Roles roles;
    Dose dose;
    Breathing breathing;
    Tempo tempo;
    Notes cautions;
    Notes mistakes;
    Notes tips;
    std::span<const Alternative> easier;
    std::span<const Alternative> harder;
    std::span<const Alternative> alternatives;  ///< the same purpose by another way
    std::span<const Variant> variants;          ///< at least one; the first is the usual way
    Provenance provenance;
    std::uint32_t index = 0;  ///< its place in the list of its catalog
};

/// What to read after a guide.
struct SeeNext {
    std::string_view name;
    std::string_view text;
    const Guide* guide = nullptr;  ///< null where the catalogue has none
};

/// A page: a region introduced, and its exercises in order.
struct Guide {
    std::string_view id;
    std::string_view name;
    Texts aliases;
    Texts misspellings;
    Notes introduction;
    Notes benefits;
    Notes advice;
    Muscles anatomy;
    Dose dose;  ///< the default where an exercise states none
    std::span<const Exercise* const> exercises;
    std::span<const SeeNext> see_next;
    std::uint32_t index = 0;  ///< its place in the list of its catalog
};

/// A whole catalogue. Records keep the order of their documents.
struct Catalog {
    Records<Muscle> muscles;
    Records<Equipment> equipment;
    Records<Exercise> exercises;
    Records<Guide> guides;
    Records<Source> sources;
    std::span<const Outline> body = {};  ///< the skin that the muscles of a map lie in
};

/// How much a catalogue holds.
struct CatalogSize {
    std::size_t exercises = 0;
    std::size_t variants = 0;
    std::size_t muscles = 0;  ///< muscles only: no regions, groups, parts or bones
};

inline CatalogSize size_of(const Catalog& catalog) {
    CatalogSize size{catalog.exercises.size(), 0, 0};
    for (const Exercise& exercise : catalog.exercises) size.variants += exercise.variants.size();
    for (const Muscle& muscle : catalog.muscles) size.muscles += muscle.kind == MuscleKind::muscle ? 1 : 0;
    return size;
}

}  // namespace lats
