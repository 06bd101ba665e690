// Every answer is a root object: "schema" first, then the record it is about under the word for its kind, then what the
// answer adds. Sources are cited by id wherever they are, and resolved once, at the root.
#include "lats/render/json.hpp"

#include "lats/catalog/anatomy.hpp"
#include "lats/catalog/exercises_by_role.hpp"
#include "render/json_values.hpp"

#include <set>

namespace lats {
namespace {

using json_values::Json;
using json_values::list_of;
using json_values::reference;
using json_values::to_text;

/// An exercise in a list, without variants.
Json row(const Exercise& exercise) {
    Json object = reference(&exercise);
    json_values::put_text(object, "summary", exercise.summary);
    json_values::put_word(object, "level", exercise.level);
    return object;
}

/// Exercises in a list, each with its variants that fit, as `variant_row` has them.
template <class VariantRow> Json rows(const std::vector<Match>& matches, VariantRow variant_row) {
    return list_of(matches, [&](const Match& match) {
        Json object = row(*match.exercise);
        object["variants"] = list_of(match.variants, variant_row);
        return object;
    });
}

Json fit_with_role(const VariantMatch& fit) {
    Json object = reference(fit.variant);
    object["role"] = word(fit.role);
    object["precision"] = word(fit.precision);
    json_values::put_manner(object, *fit.variant);
    return object;
}

/// For questions to which roles are no answer.
Json fit_without_role(const VariantMatch& fit) {
    Json object = reference(fit.variant);
    json_values::put_manner(object, *fit.variant);
    return object;
}

/// The ids of all sources cited somewhere in `value`.
void collect_cited(const Json& value, std::set<std::string>& ids) {
    for (const auto& [key, item] : value.items()) {
        if (value.is_object() && key == "source") {
            ids.insert(item.get<std::string>());
        } else if (value.is_object() && key == "sources") {
            for (const Json& id : item) ids.insert(id.get<std::string>());
        } else if (item.is_structured()) {
            collect_cited(item, ids);
        }
    }
}

/// Adds to `answer` all sources that it cites, in the order of the catalogue.
void resolve_sources(Json& answer, const Catalog& catalog) {
    std::set<std::string> cited;
    collect_cited(answer, cited);
    Json sources = Json::array();
    for (const Source& source : catalog.sources) {
        if (cited.contains(std::string(source.id))) sources.push_back(json_values::source(source));
    }
    answer["sources"] = std::move(sources);
}

}  // namespace

std::string list_json(const std::vector<Match>& matches) {
    return to_text({{"schema", "lats.list/1"}, {"exercises", rows(matches, fit_with_role)}});
}

std::string show_json(const Catalog& catalog, const Exercise& exercise, const std::vector<const Variant*>& variants) {
    const auto place = place_in_guide(catalog, exercise);
    const Dose fallback = place ? place->guide->dose : Dose{};
    Json answer{{"schema", "lats.show/1"}, {"exercise", json_values::exercise(exercise, fallback)}};
    answer["variants"] = list_of(variants, [&](const Variant* variant) { return json_values::variant(*variant, fallback); });
    if (place) answer["guide"] = json_values::place(*place);
    resolve_sources(answer, catalog);
    return to_text(answer);
}

std::string coverage_json(const Coverage& coverage) {
    const auto column_id = [](const Equipment* equipment) { return equipment ? equipment->id : "none"; };
    Json answer{{"schema", "lats.coverage/1"}};
    answer["equipment"] = list_of(coverage.columns, column_id);
    answer["muscles"] = list_of(coverage.rows, [](const CoverageRow& row) {
        Json object = reference(row.node.muscle);
        object["kind"] = word(row.node.muscle->kind);
        object["variants"] = row.variants;
        object["gaps"] = json_values::gaps(row.node.muscle->gaps);
        return object;
    });
    return to_text(answer);
}

std::string swap_json(const SwapQuery& query, const std::vector<Swap>& swaps) {
    Json answer{{"schema", "lats.swap/1"}, {"exercise", reference(query.exercise)}, {"variant", reference(query.variant)}};
    answer["swaps"] = list_of(swaps, [](const Swap& swap) {
        Json object{{"exercise", reference(swap.exercise)}, {"variant", reference(swap.variant)}, {"score", swap.score}};
        object["kept"] = list_of(swap.kept, reference<Muscle>);
        object["assisted"] = list_of(swap.assisted, reference<Muscle>);
        object["lost"] = list_of(swap.lost, reference<Muscle>);
        object["same_pattern"] = swap.same_pattern;
        object["same_position"] = swap.same_position;
        object["spared_equipment"] = list_of(swap.spared_equipment, reference<Equipment>);
        object["more_equipment"] = list_of(swap.more_equipment, reference<Equipment>);
        object["loads"] = list_of(swap.loads, reference<Muscle>);
        return object;
    });
    return to_text(answer);
}

std::string check_json(const std::vector<Finding>& findings) {
    Json answer{{"schema", "lats.check/1"}, {"errors", count(findings, Severity::error)}, {"warnings", count(findings, Severity::warning)}};
    const auto is_listed = [](const Finding& finding) { return finding.where.unlisted == 0; };
    std::vector<Finding> listed;
    std::vector<Finding> unlisted;
    std::ranges::partition_copy(findings, std::back_inserter(listed), std::back_inserter(unlisted), is_listed);
    answer["unlisted"] = list_of(unlisted, [](const Finding& finding) {
        return Json{{"severity", word(finding.severity)},
                    {"code", finding.code},
                    {"file", finding.where.document},
                    {"number", finding.where.unlisted}};
    });
    answer["findings"] = list_of(listed, [](const Finding& finding) {
        const Diagnostic& where = finding.where;
        Json object{{"severity", word(finding.severity)}, {"code", finding.code}, {"file", where.document}};
        if (where.line != 0) {
            object["line"] = where.line;
            object["column"] = where.column;
        }
        if (!where.place.empty()) object["place"] = where.place;
        object["message"] = where.message;
        if (!where.suggestion.empty()) object["suggestion"] = where.suggestion;
        return object;
    });
    return to_text(answer);
}

std::string version_json(std::string_view version, const CatalogSize& builtin) {
    return to_text({{"schema", "lats.version/1"},
                    {"version", version},
                    {"catalogue", {{"exercises", builtin.exercises}, {"variants", builtin.variants}, {"muscles", builtin.muscles}}}});
}

std::string muscles_json(const Catalog& catalog) {
    Json answer{{"schema", "lats.muscles/1"}};
    const std::vector<RoleCounts> counts = exercise_counts(catalog);
    answer["muscles"] = list_of(in_tree_order(catalog), [&](const TreeNode& tree_node) {
        const Muscle* const muscle = tree_node.muscle;
        const RoleCounts& count = counts[muscle->index];
        Json node = reference(muscle);
        node["kind"] = word(muscle->kind);
        json_values::put_reference(node, "parent", muscle->parent);
        node["aliases"] = json_values::texts(muscle->aliases);
        node["exercise_counts"] = {{"target", count.target}, {"assist", count.assist}, {"stabilize", count.stabilize}};
        return node;
    });
    return to_text(answer);
}

std::string muscle_json(const Catalog& catalog, const Muscle& muscle) {
    const ExercisesByRole exercises = exercises_for(catalog, muscle);
    Json answer{{"schema", "lats.muscle/1"}, {"muscle", json_values::muscle(catalog, muscle)}};
    answer["exercises"] = {{"target", rows(exercises.target, fit_with_role)},
                           {"assist", rows(exercises.assist, fit_with_role)},
                           {"stabilize", rows(exercises.stabilize, fit_with_role)}};
    resolve_sources(answer, catalog);
    return to_text(answer);
}

std::string equipment_list_json(const Catalog& catalog) {
    Json answer{{"schema", "lats.equipment-list/1"}};
    answer["equipment"] = list_of(catalog.equipment, [&](const Equipment& equipment) {
        Json object = json_values::equipment(equipment);
        object["exercise_count"] = exercises_with(catalog, equipment).size();
        return object;
    });
    return to_text(answer);
}

std::string equipment_json(const Catalog& catalog, const Equipment& equipment) {
    Json answer{{"schema", "lats.equipment/1"}, {"equipment", json_values::equipment(equipment)}};
    answer["equipment"]["advice"] = json_values::notes(equipment.advice);
    answer["exercises"] = rows(exercises_with(catalog, equipment), fit_without_role);
    resolve_sources(answer, catalog);
    return to_text(answer);
}

std::string search_json(const std::vector<SearchHit>& hits) {
    Json answer{{"schema", "lats.search/1"}};
    answer["hits"] = list_of(hits, [](const SearchHit& hit) {
        Json object{{"exercise", reference(hit.exercise)}, {"score", hit.score}, {"field", word(hit.field)}};
        object["text"] = hit.text;
        json_values::put_reference(object, "variant", hit.variant);
        return object;
    });
    return to_text(answer);
}

std::string guides_json(const Catalog& catalog) {
    Json answer{{"schema", "lats.guides/1"}};
    answer["guides"] = list_of(catalog.guides, [](const Guide& guide) {
        Json object = json_values::named(guide);
        object["exercises"] = list_of(guide.exercises, reference<Exercise>);
        return object;
    });
    return to_text(answer);
}

std::string guide_json(const Catalog& catalog, const Guide& guide) {
    Json answer{{"schema", "lats.guide/1"}, {"guide", json_values::guide(guide)}};
    answer["exercises"] = list_of(guide.exercises, [](const Exercise* exercise) { return row(*exercise); });
    resolve_sources(answer, catalog);
    return to_text(answer);
}

}  // namespace lats
