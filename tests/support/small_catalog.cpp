#include "support/small_catalog.hpp"

#include "cli/transcript.hpp"
#include "places.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <random>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace lats::test {
namespace {

const LoadedCatalog& loaded() {
    static const ReadResult result = read_catalog({{"small.json", read_file(LATS_SOURCE_DIR "/tests/data/small.json")}});
    if (!result.problems.empty()) throw std::runtime_error(to_string(result.problems.front()));
    return *result.catalog;
}

template <class Record> const Record* with_id(std::span<const Record> records, std::string_view id) {
    return &*std::ranges::find(records, id, &Record::id);
}

/// Makes a random catalogue, and keeps what it is made of.
class Maker {
public:
    explicit Maker(unsigned seed) : random_(seed) {}

    LoadedCatalog make() {
        Catalog catalog;
        catalog.muscles = make_muscles();
        catalog.equipment = make_equipment();
        catalog.exercises = make_exercises(catalog);
        catalog.guides = make_guides(catalog);
        return {catalog, std::make_shared<Memory>(std::move(memory_))};
    }

private:
    using Memory = std::vector<std::shared_ptr<const void>>;

    // Not std::uniform_int_distribution: its numbers differ between standard libraries.
    std::size_t below(std::size_t limit) { return random_() % limit; }
    bool chance(std::size_t percent) { return below(100) < percent; }

    template <class T> std::span<T> keep(std::vector<T> things) {
        auto kept = std::make_shared<std::vector<T>>(std::move(things));
        memory_.push_back(kept);
        return *kept;
    }

    std::string_view keep_text(std::string text) {
        auto kept = std::make_shared<std::string>(std::move(text));
        memory_.push_back(kept);
        return *kept;
    }

    template <class E> std::optional<E> maybe() {
        if (chance(30)) return std::nullopt;
        return static_cast<E>(below(kWords<E>.size()));
    }

    std::string_view text() {
        static constexpr std::array<std::string_view, 12> kPool{"Row",  "fly",   "pull-down", "Pull",   "LAT", "Lats",
                                                                "Café", "chest", "band",      "Bänder", "arm", "(armed)"};
        std::string made;
        for (std::size_t words = 1 + below(3); words > 0; --words) made.append(kPool[below(kPool.size())]).append(" ");
        return keep_text(std::move(made));
    }

    Texts texts() {
        std::vector<std::string_view> made(below(3));
        for (std::string_view& one : made) one = text();
        return keep(std::move(made));
    }

    Notes notes() {
        std::vector<Note> made(below(2));
        for (Note& note : made) note.text = text();
        return keep(std::move(made));
    }

    /// Up to `limit` pointers to some of `records`, perhaps one of them twice.
    template <class Record> std::span<const Record* const> some(std::span<const Record> records, std::size_t limit) {
        std::vector<const Record*> made(records.empty() ? 0 : below(limit + 1));
        for (const Record*& one : made) one = &records[below(records.size())];
        return keep(std::move(made));
    }

    template <class Record> void name(Record& record, std::string_view kind, std::size_t number) {
        record.id = keep_text(std::string(kind) + "-" + std::to_string(number));
        record.name = text();
        record.aliases = texts();
        record.misspellings = texts();
    }

    std::span<const Muscle> make_muscles() {
        const std::span<Muscle> muscles = keep(std::vector<Muscle>(1 + below(10)));
        for (std::size_t i = 0; i < muscles.size(); ++i) {
            name(muscles[i], "muscle", i);
            muscles[i].kind = static_cast<MuscleKind>(below(kWords<MuscleKind>.size()));
            if (chance(60)) muscles[i].parent = &muscles[below(muscles.size())];
            if (chance(20)) muscles[i].members = some<Muscle>(muscles, 2);
        }
        return muscles;
    }

    std::span<const Equipment> make_equipment() {
        const std::span<Equipment> equipment = keep(std::vector<Equipment>(1 + below(5)));
        for (std::size_t i = 0; i < equipment.size(); ++i) {
            name(equipment[i], "equipment", i);
            equipment[i].household = chance(25);
        }
        return equipment;
    }

    Roles make_roles(const Catalog& catalog) {
        return {some(catalog.muscles, 2), some(catalog.muscles, 2), some(catalog.muscles, 2), some(catalog.muscles, 1), {}, {}};
    }

    std::span<const Step> make_steps() {
        std::vector<Step> steps(below(4));
        for (std::size_t i = 0; i < steps.size(); ++i) {
            steps[i].id = keep_text(std::to_string(i));
            steps[i].text = text();
            steps[i].cues = texts();
            if (chance(20)) steps[i].hold_seconds = Range{1, 2};
        }
        return keep(std::move(steps));
    }

    Variant make_variant(const Catalog& catalog, const Exercise& exercise, std::size_t number) {
        Variant variant;
        variant.id = keep_text("way-" + std::to_string(number));
        variant.name = text();
        if (chance(80)) {
            std::vector<Need> needs(below(3));
            for (Need& need : needs) need.any_of = some(catalog.equipment, 2);
            variant.needs = keep(std::move(needs));
        }
        variant.optional = some(catalog.equipment, 1);
        std::vector<Position> positions(below(3));
        for (Position& position : positions) position = static_cast<Position>(below(3));
        variant.positions = keep(std::move(positions));
        variant.side = maybe<Side>();
        variant.level = maybe<Level>();
        variant.roles = chance(70) ? exercise.roles : make_roles(catalog);
        if (chance(20)) variant.dose.hold_seconds = Range{5, 5};
        variant.steps = make_steps();
        variant.notes = notes();
        variant.cautions = notes();
        variant.tips = notes();
        return variant;
    }

    std::span<const Exercise> make_exercises(const Catalog& catalog) {
        std::vector<Exercise> exercises(below(8));
        for (std::size_t i = 0; i < exercises.size(); ++i) {
            Exercise& exercise = exercises[i];
            name(exercise, "exercise", i);
            exercise.summary = text();
            exercise.about = notes();
            exercise.cautions = notes();
            exercise.mistakes = notes();
            exercise.tips = notes();
            exercise.roles = make_roles(catalog);
            std::vector<Variant> variants(1 + below(3));
            for (std::size_t j = 0; j < variants.size(); ++j) variants[j] = make_variant(catalog, exercise, j);
            exercise.variants = keep(std::move(variants));
        }
        return keep(std::move(exercises));
    }

    std::span<const Guide> make_guides(const Catalog& catalog) {
        std::vector<Guide> guides(below(3));
        for (std::size_t i = 0; i < guides.size(); ++i) {
            name(guides[i], "guide", i);
            guides[i].exercises = some(catalog.exercises, 6);
        }
        return keep(std::move(guides));
    }

    std::mt19937 random_;
    Memory memory_;
};

}  // namespace

const Catalog& small_catalog() { return loaded().catalog(); }

const Muscle* muscle(std::string_view id) { return with_id(small_catalog().muscles, id); }
const Equipment* equipment(std::string_view id) { return with_id(small_catalog().equipment, id); }
const Exercise* exercise(std::string_view id) { return with_id(small_catalog().exercises, id); }
const Variant* variant(std::string_view exercise_id, std::string_view id) { return with_id(exercise(exercise_id)->variants, id); }

LoadedCatalog random_catalog(unsigned seed) { return Maker(seed).make(); }

}  // namespace lats::test
