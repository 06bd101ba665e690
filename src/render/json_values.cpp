#include "render/json_values.hpp"

#include "lats/catalog/anatomy.hpp"
#include "render/phrases.hpp"

namespace lats::json_values {
namespace {

Json references(Muscles muscles) { return list_of(muscles, reference<Muscle>); }
Json references(std::span<const Equipment* const> equipment) { return list_of(equipment, reference<Equipment>); }

void put_range(Json& object, const char* key, const std::optional<Range>& range) {
    if (range) object[key] = {range->low, range->high};
}

void put_object(Json& object, const char* key, const Json& value) {
    if (!value.empty()) object[key] = value;
}

void put_sources(Json& object, Sources sources) {
    if (!sources.empty()) object["sources"] = list_of(sources, [](const Source* source) { return source->id; });
}

void put_origin(Json& object, std::optional<Basis> basis, Sources sources) {
    if (basis) object["basis"] = word(*basis);
    put_sources(object, sources);
}

Json roles(const Roles& roles) {
    Json object{{"target", references(roles.target)},
                {"assist", references(roles.assist)},
                {"stabilize", references(roles.stabilize)},
                {"oppose", references(roles.oppose)},
                {"notes", notes(roles.notes)}};
    put_sources(object, roles.sources);
    return object;
}

/// Empty where nothing is stated: a source alone is no dose.
Json dose(const Dose& dose) {
    Json object = Json::object();
    put_range(object, "sets", dose.sets);
    put_range(object, "reps", dose.reps);
    put_range(object, "hold", dose.hold_seconds);
    if (!object.empty() && dose.source) object["source"] = dose.source->id;
    return object;
}

Json breathing(const Breathing& breathing) {
    Json object = Json::object();
    put_word(object, "effort", breathing.effort);
    put_word(object, "return", breathing.return_);
    return object;
}

Json tempo(const Tempo& tempo) {
    Json object = Json::object();
    put_range(object, "effort", tempo.effort_seconds);
    put_range(object, "hold", tempo.hold_seconds);
    put_range(object, "return", tempo.return_seconds);
    return object;
}

/// The muscles, dose, breathing and tempo of an exercise or a variant.
template <class ExerciseOrVariant> void put_work(Json& object, const ExerciseOrVariant& record, const Dose& fallback) {
    object["muscles"] = roles(record.roles);
    put_object(object, "dose", dose(record.dose));
    put_object(object, "default_dose", dose(phrases::missing_parts(record.dose, fallback)));
    put_object(object, "breathing", breathing(record.breathing));
    put_object(object, "tempo", tempo(record.tempo));
}

Json step(const Step& step) {
    Json object{{"id", step.id}};
    put_word(object, "phase", step.phase);
    object["text"] = step.text;
    put_range(object, "hold", step.hold_seconds);
    put_word(object, "breath", step.breath);
    put_word(object, "pace", step.pace);
    object["cues"] = texts(step.cues);
    put_origin(object, step.basis, step.sources);
    return object;
}

Json provenance(const Provenance& provenance) {
    Json object = Json::object();
    put_text(object, "data_set", provenance.data_set);
    put_text(object, "id", provenance.id);
    put_text(object, "licence", provenance.licence);
    put_text(object, "author", provenance.author);
    put_text(object, "url", provenance.url);
    return object;
}

Json alternatives(std::span<const Alternative> alternatives) {
    return list_of(alternatives, [](const Alternative& alternative) {
        Json object{{"exercise", reference(alternative.exercise)}};
        put_reference(object, "variant", alternative.variant);
        object["why"] = alternative.why;
        return object;
    });
}

}  // namespace

std::string to_text(const Json& answer) { return answer.dump(2, ' ', false, Json::error_handler_t::replace) + '\n'; }

void put_text(Json& object, const char* key, std::string_view text) {
    if (!text.empty()) object[key] = text;
}

Json texts(Texts texts) {
    return list_of(texts, [](std::string_view text) { return text; });
}

Json notes(Notes notes) {
    return list_of(notes, [](const Note& note) {
        Json object{{"text", note.text}};
        put_origin(object, note.basis, note.sources);
        return object;
    });
}

Json gaps(std::span<const Gap> gaps) {
    return list_of(gaps, [](const Gap& gap) { return Json{{"equipment", gap.equipment ? gap.equipment->id : "none"}, {"why", gap.why}}; });
}

Json source(const Source& source) {
    Json object{{"id", source.id}, {"title", source.title}};
    put_text(object, "authors", source.authors);
    if (source.year) object["year"] = *source.year;
    put_text(object, "where", source.where);
    put_text(object, "method", source.method);
    if (source.participants) object["participants"] = *source.participants;
    return object;
}

void put_manner(Json& object, const Variant& variant) {
    put_word(object, "level", variant.level);
    if (variant.needs) {
        object["needs"] = list_of(*variant.needs, [](const Need& need) { return references(need.any_of); });
    }
    object["optional"] = references(variant.optional);
    object["positions"] = list_of(variant.positions, [](Position position) { return word(position); });
    put_word(object, "side", variant.side);
}

Json variant(const Variant& variant, const Dose& fallback) {
    Json object = reference(&variant);
    put_manner(object, variant);
    put_work(object, variant, fallback);
    object["steps"] = list_of(variant.steps, step);
    object["notes"] = notes(variant.notes);
    object["cautions"] = notes(variant.cautions);
    object["tips"] = notes(variant.tips);
    object["alternatives"] = alternatives(variant.alternatives);
    return object;
}

Json exercise(const Exercise& exercise, const Dose& fallback) {
    Json object = named(exercise);
    put_text(object, "summary", exercise.summary);
    object["about"] = notes(exercise.about);
    put_word(object, "pattern", exercise.pattern);
    put_word(object, "level", exercise.level);
    put_work(object, exercise, fallback);
    object["cautions"] = notes(exercise.cautions);
    object["mistakes"] = notes(exercise.mistakes);
    object["tips"] = notes(exercise.tips);
    object["easier"] = alternatives(exercise.easier);
    object["harder"] = alternatives(exercise.harder);
    object["alternatives"] = alternatives(exercise.alternatives);
    put_object(object, "provenance", provenance(exercise.provenance));
    return object;
}

Json muscle(const Catalog& catalog, const Muscle& muscle) {
    Json object = named(muscle);
    object["kind"] = word(muscle.kind);
    put_reference(object, "parent", muscle.parent);
    object["children"] = list_of(children(catalog, &muscle), reference<Muscle>);
    object["members"] = references(muscle.members);
    put_text(object, "location", muscle.location);
    put_text(object, "connects", muscle.connects);
    object["actions"] = texts(muscle.actions);
    object["opposes"] = references(muscle.opposes);
    object["gaps"] = gaps(muscle.gaps);
    object["notes"] = notes(muscle.notes);
    put_sources(object, muscle.sources);
    return object;
}

Json equipment(const Equipment& equipment) {
    Json object = named(equipment);
    object["household"] = equipment.household;
    put_text(object, "summary", equipment.summary);
    return object;
}

Json guide(const Guide& guide) {
    Json object = named(guide);
    object["introduction"] = notes(guide.introduction);
    object["benefits"] = notes(guide.benefits);
    object["advice"] = notes(guide.advice);
    object["anatomy"] = references(guide.anatomy);
    put_object(object, "dose", dose(guide.dose));
    object["see_next"] = list_of(guide.see_next, [](const SeeNext& next) {
        Json entry{{"name", next.name}, {"text", next.text}};
        put_reference(entry, "guide", next.guide);
        return entry;
    });
    return object;
}

Json place(const GuidePlace& place) {
    Json object = reference(place.guide);
    put_reference(object, "previous", place.previous);
    put_reference(object, "next", place.next);
    return object;
}

}  // namespace lats::json_values
