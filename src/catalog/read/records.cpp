#include "catalog/read/records.hpp"

#include "catalog/read/read_figure.hpp"
#include "catalog/read/variant_steps.hpp"

#include <algorithm>
#include <functional>

namespace lats {
namespace {

/// Reports muscles with two roles, and opponents with none.
void check_roles(const RecordFields& fields, const Roles& roles) {
    struct Part {
        const Muscle* muscle;
        std::string_view role;
    };
    std::vector<Part> parts;
    for (const Muscle* muscle : roles.target) parts.push_back({muscle, "target"});
    for (const Muscle* muscle : roles.assist) parts.push_back({muscle, "assist"});
    for (const Muscle* muscle : roles.stabilize) parts.push_back({muscle, "stabilize"});
    const auto by_muscle = [](const Part& a, const Part& b) { return std::less<>{}(a.muscle, b.muscle); };
    std::stable_sort(parts.begin(), parts.end(), by_muscle);
    for (std::size_t i = 1; i < parts.size(); ++i) {
        if (parts[i].muscle != parts[i - 1].muscle) continue;
        fields.problem_at(parts[i].role, quote(parts[i].muscle->id) + " has a role already",
                          "name a muscle once, under the role that says most", "muscle-in-two-roles");
    }
    for (const Muscle* muscle : roles.oppose) {
        if (std::binary_search(parts.begin(), parts.end(), Part{muscle, ""}, by_muscle)) continue;
        fields.problem_at("oppose", quote(muscle->id) + " has no role here", "name it under \"target\", \"assist\" or \"stabilize\" too");
    }
}

Roles read_roles(RecordFields& fields) {
    Roles roles;
    roles.target = fields.references<Muscle>("target");
    roles.assist = fields.references<Muscle>("assist");
    roles.stabilize = fields.references<Muscle>("stabilize");
    roles.oppose = fields.references<Muscle>("oppose");
    roles.notes = fields.notes("notes");
    roles.sources = fields.references<Source>("sources");
    check_roles(fields, roles);
    return roles;
}

Dose read_dose(RecordFields& fields) {
    Dose dose;
    dose.sets = fields.range("sets");
    dose.reps = fields.range("reps");
    dose.hold_seconds = fields.range("hold");
    dose.source = fields.reference<Source>("source");
    return dose;
}

Provenance read_provenance(RecordFields& fields) {
    return {fields.text("data_set"), fields.text("id"), fields.text("licence"), fields.text("author"), fields.text("url")};
}

Tempo read_tempo(RecordFields& fields) { return {fields.range("effort"), fields.range("hold"), fields.range("return")}; }

std::span<const Gap> read_gaps(RecordFields& fields) {
    std::vector<Gap> gaps;
    fields.objects("gaps", [&](RecordFields& item) {
        Gap gap;
        item.require("equipment");
        const json::Value* equipment = item.find("equipment");
        const bool is_nothing = equipment && equipment->kind() == json::Kind::text && equipment->text() == "none";
        if (!is_nothing) gap.equipment = item.reference<Equipment>("equipment");
        gap.why = item.required_text("why");
        gaps.push_back(gap);
    });
    return copy_list<Gap>(fields.reading().memory, gaps);
}

std::vector<MapPoint> read_points(RecordFields& fields) {
    std::vector<MapPoint> points;
    fields.require("points");
    fields.for_each_item("points", [&](const json::Value& value, const Place& place) {
        const std::vector<std::int16_t> numbers = fields.signed_numbers(value, place, 2, 2);
        if (!numbers.empty()) points.push_back({numbers[0], numbers[1]});
    });
    if (fields.has("points") && points.size() < 3) fields.problem_at("points", "an outline has at least three points");
    return points;
}

Breathing read_breathing(RecordFields& fields) { return {fields.word<Breath>("effort"), fields.word<Breath>("return")}; }

/// The keys that an exercise has and a variant may replace, each as a whole.
template <class ExerciseOrVariant> void read_overridable(RecordFields& fields, ExerciseOrVariant& record) {
    if (const auto level = fields.word<Level>("level")) record.level = level;
    fields.object("muscles", [&](RecordFields& roles) { record.roles = read_roles(roles); });
    fields.object("dose", [&](RecordFields& dose) { record.dose = read_dose(dose); });
    fields.object("breathing", [&](RecordFields& breathing) { record.breathing = read_breathing(breathing); });
    fields.object("tempo", [&](RecordFields& tempo) { record.tempo = read_tempo(tempo); });
}

template <class Named> void read_names(RecordFields& fields, Named& record) {
    record.id = fields.required_id();
    record.name = fields.required_text("name");
    record.aliases = fields.texts("aliases");
    record.misspellings = fields.texts("misspellings");
}

/// The ids of the variants of an exercise, which may not have been read yet.
std::vector<std::string_view> variant_ids(const RecordIndex::Entry<Exercise>& exercise) {
    std::vector<std::string_view> ids;
    if (!exercise.written) {
        for (const Variant& variant : exercise.record->variants) ids.push_back(variant.id);
    } else {
        for (const json::Value& variant : exercise.written->items_under("variants")) ids.push_back(variant.text_under("id"));
    }
    return ids;
}

/// Finds the variant that `variant` names of `exercise`; false, and reported, where there is none.
bool find_variant(const RecordFields& item, const RecordIndex::Entry<Exercise>& exercise, const json::Value& variant,
                  Alternative& alternative) {
    const std::string_view id = variant.text();
    std::vector<std::string_view> ids = variant_ids(exercise);
    const auto number = static_cast<std::size_t>(std::ranges::find(ids, id) - ids.begin());
    const std::span<const Variant> variants = exercise.record->variants;
    if (number < variants.size()) alternative.variant = &variants[number];
    if (number < ids.size()) return true;
    if (item.reading().index.is_changed<Exercise>(exercise.record->id, item.spot())) {
        item.reading().gone.push_back(variant.spot());
        return false;
    }
    item.problem_at("variant", fmt::format("{} has no variant {}", quote(exercise.record->id), quote(id)),
                    item.nearest_of(std::move(ids), id));
    return false;
}

std::span<const Alternative> read_alternatives(RecordFields& fields, std::string_view key) {
    std::vector<Alternative> found;
    fields.objects(key, [&](RecordFields& item) {
        Alternative alternative;
        item.require("exercise");
        const auto* const exercise = item.entry_of<Exercise>("exercise");
        alternative.why = item.required_text("why");
        const json::Value* const variant = item.text("variant").empty() ? nullptr : item.find("variant");
        if (!exercise) return;
        alternative.exercise = exercise->record;
        if (!variant || find_variant(item, *exercise, *variant, alternative)) found.push_back(alternative);
    });
    return copy_list<Alternative>(fields.reading().memory, found);
}

Need read_need(RecordFields& fields, const json::Value& value, const Place& place) {
    std::vector<const Equipment*> any_of;
    const auto add = [&](const json::Value& choice, const Place& at) {
        if (const Equipment* equipment = fields.resolve<Equipment>(choice, at)) any_of.push_back(equipment);
    };
    if (value.kind() != json::Kind::list) {
        add(value, place);
    } else if (value.items().empty()) {
        fields.reading().problems.add(value.spot(), place, "an empty list is a need that nothing meets", "leave it out");
    } else {
        for (std::size_t i = 0; i < value.items().size(); ++i) add(value.items()[i], place.item(i));
    }
    return {copy_list<const Equipment*>(fields.reading().memory, any_of)};
}

std::optional<std::span<const Need>> read_needs(RecordFields& fields) {
    std::vector<Need> needs;
    fields.for_each_item("needs", [&](const json::Value& value, const Place& place) { needs.push_back(read_need(fields, value, place)); });
    if (!fields.has("needs")) return std::nullopt;
    return copy_list<Need>(fields.reading().memory, needs);
}

/// The figure of `variant`, over that of the variant among `above` that it is based on.
Figure read_figure_of(RecordFields& fields, const Variant& variant, std::span<const Variant> above, std::vector<FigureDraft>& drafts) {
    FigureDraft base;
    const std::string_view base_id = fields.text("based_on");
    for (std::size_t i = 0; i < above.size(); ++i)
        if (above[i].id == base_id) base = drafts[i];
    drafts.push_back(read_figure(fields, std::move(base)));
    const Position position = variant.positions.empty() ? Position::standing : variant.positions.front();
    return complete_figure(fields, drafts.back(), position);
}

/// Reads `variant`; `drafts` are the figures of the variants above it, and gets its own. `above` are the variants before it, which it may be based on.
void read_variant(RecordFields& fields, const Exercise& exercise, std::span<const Variant> above, std::vector<FigureDraft>& drafts,
                  Variant& variant) {
    fields.refuse_op();
    variant.id = fields.required_id();
    variant.name = fields.required_text("name");
    variant.needs = read_needs(fields);
    variant.optional = fields.references<Equipment>("optional");
    variant.positions = fields.words<Position>("positions");
    variant.side = fields.word<Side>("side");
    variant.level = exercise.level;
    variant.roles = exercise.roles;
    variant.dose = exercise.dose;
    variant.breathing = exercise.breathing;
    variant.tempo = exercise.tempo;
    read_overridable(fields, variant);
    variant.steps = read_steps(fields, above);
    variant.figure = read_figure_of(fields, variant, above, drafts);
    variant.notes = fields.notes("notes");
    variant.cautions = fields.notes("cautions");
    variant.tips = fields.notes("tips");
    variant.alternatives = read_alternatives(fields, "alternatives");
    const auto same_id = [&](const Variant& other) { return other.id == variant.id; };
    if (!variant.id.empty() && std::any_of(above.begin(), above.end(), same_id))
        fields.problem_at("id", fmt::format("a variant above has the id {} already", quote(variant.id)));
}

}  // namespace

std::span<const Outline> read_outlines(RecordFields& fields, std::string_view key) {
    std::vector<Outline> outlines;
    fields.objects(key, [&](RecordFields& item) {
        Outline outline;
        outline.view = item.required_word<BodyView>("view");
        outline.layer = static_cast<std::uint16_t>(item.whole_number("layer", 9).value_or(0));
        outline.points = copy_list<MapPoint>(fields.reading().memory, read_points(item));
        outlines.push_back(outline);
    });
    return copy_list<Outline>(fields.reading().memory, outlines);
}

void read_record(RecordFields& fields, Source& source) {
    source.id = fields.required_id();
    source.title = fields.required_text("title");
    source.authors = fields.text("authors");
    if (const auto year = fields.whole_number("year", 9999)) source.year = static_cast<std::uint16_t>(*year);
    source.where = fields.text("where");
    source.method = fields.text("method");
    source.participants = fields.whole_number("participants", 1'000'000'000);
}

void read_record(RecordFields& fields, Muscle& muscle) {
    read_names(fields, muscle);
    muscle.kind = fields.required_word<MuscleKind>("kind");
    muscle.parent = fields.reference<Muscle>("parent");
    muscle.members = fields.references<Muscle>("members");
    muscle.location = fields.text("location");
    muscle.connects = fields.text("connects");
    muscle.actions = fields.texts("actions");
    muscle.opposes = fields.references<Muscle>("opposes");
    muscle.gaps = read_gaps(fields);
    muscle.outlines = read_outlines(fields, "outlines");
    muscle.shows_at = fields.words<FigurePart>("shows_at");
    muscle.notes = fields.notes("notes");
    muscle.sources = fields.references<Source>("sources");
}

void read_record(RecordFields& fields, Equipment& equipment) {
    read_names(fields, equipment);
    equipment.household = fields.flag("household");
    equipment.summary = fields.text("summary");
    equipment.advice = fields.notes("advice");
}

void read_record(RecordFields& fields, Guide& guide) {
    read_names(fields, guide);
    guide.introduction = fields.notes("introduction");
    guide.benefits = fields.notes("benefits");
    guide.advice = fields.notes("advice");
    guide.anatomy = fields.references<Muscle>("anatomy");
    fields.object("dose", [&](RecordFields& dose) { guide.dose = read_dose(dose); });
    fields.require("exercises");
    guide.exercises = fields.references<Exercise>("exercises");
    std::vector<SeeNext> see_next;
    fields.objects("see_next", [&](RecordFields& item) {
        see_next.push_back({item.required_text("name"), item.required_text("text"), item.reference<Guide>("guide")});
    });
    guide.see_next = copy_list<SeeNext>(fields.reading().memory, see_next);
}

void read_record(RecordFields& fields, Exercise& exercise, std::span<Variant> variants) {
    read_names(fields, exercise);
    exercise.summary = fields.text("summary");
    exercise.about = fields.notes("about");
    exercise.pattern = fields.word<Pattern>("pattern");
    read_overridable(fields, exercise);
    exercise.cautions = fields.notes("cautions");
    exercise.mistakes = fields.notes("mistakes");
    exercise.tips = fields.notes("tips");
    exercise.easier = read_alternatives(fields, "easier");
    exercise.harder = read_alternatives(fields, "harder");
    exercise.alternatives = read_alternatives(fields, "alternatives");
    fields.object("provenance", [&](RecordFields& provenance) { exercise.provenance = read_provenance(provenance); });
    fields.require("variants");
    const json::Value* const list = fields.find("variants", json::Kind::list);
    if (list && list->items().empty()) fields.problem_at("variants", "an exercise without a way to do it", "describe at least one variant");
    if (variants.empty()) return;
    std::size_t next = 0;
    std::vector<FigureDraft> figures;
    fields.objects("variants", [&](RecordFields& item) {
        read_variant(item, exercise, variants.first(next), figures, variants[next]);
        ++next;
    });
}

}  // namespace lats
