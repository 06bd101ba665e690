// Rules that compare what is said of a variant with what it needs.
#include "catalog/check/rules.hpp"
#include "lats/text/fold.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace lats::checks {
namespace {

bool has_word(std::string_view list, std::string_view word) {
    for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return true;
    }
    return false;
}

/// The gear that equipment called so provides.
void add_provided(Signs& signs, std::string_view name) {
    const std::string folded = text::fold(name);
    for (const std::string_view word : text::words(folded))
        for (const Gear& gear : kGear)
            if (has_word(gear.provided_by, word)) signs.add(gear.sign);
}

/// What the needs of a variant and its optional equipment provide, any one of several included.
Signs provided(GearIndex& gear, const json::Value& variant) {
    Signs signs;
    const auto add = [&](const json::Value& need) {
        if (need.kind() == json::Kind::text) signs.add(gear.provided(need.text()));
    };
    for (const std::string_view key : {"needs", "optional"}) {
        for (const json::Value& need : variant.items_under(key)) {
            add(need);
            if (need.kind() == json::Kind::list) std::ranges::for_each(need.items(), add);
        }
    }
    return signs;
}

bool knows_needs(const VariantView& variant) { return variant.value->find("needs", json::Kind::list) != nullptr; }

void warn_of_name(const Checking& checking, const json::Value& name, const Place& place, const Gear& gear, std::string_view who) {
    checking.report.warn("name-contradicts-equipment", name.spot(), place, fmt::format("the name speaks of {}, and {}", gear.name, who),
                         "mend the name or the needs");
}

}  // namespace

GearIndex::GearIndex(std::span<const std::optional<json::Value>> roots) {
    for (const auto& root : roots) {
        if (!root) continue;
        for (const json::Value& equipment : root->items_under("equipment")) {
            Signs& signs = by_id_[equipment.text_under("id")];
            add_provided(signs, equipment.text_under("id"));
            add_provided(signs, equipment.text_under("name"));
            for (const json::Value& alias : equipment.items_under("aliases"))
                if (alias.kind() == json::Kind::text) add_provided(signs, alias.text());
        }
    }
}

Signs GearIndex::provided(std::string_view equipment) {
    const auto [entry, is_new] = by_id_.try_emplace(equipment);
    if (is_new) add_provided(entry->second, equipment);
    return entry->second;
}

void unknown_equipment(const Checking& checking, const VariantAt& at) {
    if (at.variant.value->find("needs")) return;
    checking.report.warn("unknown-equipment", at.variant.value->spot(), at.place, "what this variant needs is not recorded",
                         "add \"needs\": a list of equipment, or [] where nothing is needed");
}

void unlisted_gear(const Checking& checking, const VariantAt& at) {
    if (!knows_needs(at.variant)) return;
    Signs named;
    for (const StepView& step : at.variant.steps) named.add(step.facts.signs);
    if (named.empty()) return;
    const Signs there = provided(checking.gear, *at.variant.value);
    const Place list = at.place.member("steps");
    for (const Gear& gear : kGear) {
        if (!gear.in_steps || !named.has(gear.sign) || there.has(gear.sign)) continue;
        const auto names_it = [&](const StepView& step) { return step.facts.signs.has(gear.sign); };
        const StepView& step = *std::ranges::find_if(at.variant.steps, names_it);
        const Place item = list.item(step.index);
        checking.report.warn("unlisted-gear", (step.own ? step.text : at.variant.value)->spot(), step.own ? item.member("text") : at.place,
                             fmt::format("the step {} names {}, which is not among the needs", quote(step.id), gear.name),
                             "add it to \"needs\", or to \"optional\" where it can be left out");
    }
}

void variant_name_contradicts_equipment(const Checking& checking, const VariantAt& at) {
    const json::Value* const name = at.variant.value->find("name", json::Kind::text);
    if (!name || !knows_needs(at.variant)) return;
    const Signs named = checking.phrases.signs(name->text());
    if (named.empty()) return;
    const Signs there = provided(checking.gear, *at.variant.value);
    for (const Gear& gear : kGear) {
        if (gear.in_names && named.has(gear.sign) && !there.has(gear.sign))
            warn_of_name(checking, *name, at.place.member("name"), gear, "the variant does not need one");
    }
}

void exercise_name_contradicts_equipment(const Checking& checking, const ExerciseView& exercise, const Place& place) {
    const json::Value* const name = exercise.value->find("name", json::Kind::text);
    if (!name || exercise.variants.empty() || !std::ranges::all_of(exercise.variants, knows_needs)) return;
    const Signs named = checking.phrases.signs(name->text());
    if (named.empty()) return;
    Signs there;
    for (const VariantView& variant : exercise.variants) there.add(provided(checking.gear, *variant.value));
    for (const Gear& gear : kGear) {
        if (gear.in_names && named.has(gear.sign) && !there.has(gear.sign))
            warn_of_name(checking, *name, place.member("name"), gear, "no variant needs one");
    }
}

}  // namespace lats::checks
