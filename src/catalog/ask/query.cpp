#include "lats/catalog/query.hpp"

#include "lats/catalog/search.hpp"
#include "lats/text/fold.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace lats {
namespace {

bool holds(const Variant& variant) {
    return variant.dose.hold_seconds.has_value() ||
           std::ranges::any_of(variant.steps, [](const Step& step) { return step.hold_seconds.has_value(); });
}

/// Whether `variant` passes every filter but words and muscles.
bool passes(const Variant& variant, const Query& query) {
    const auto used = [&](const EquipmentAsked& asked) { return uses(variant, asked); };
    return (query.equipment.empty() || std::ranges::any_of(query.equipment, used)) &&
           (!query.have || can_be_done_with(variant, *query.have) == true) && (!query.level || variant.level == query.level) &&
           (!query.position || std::ranges::find(variant.positions, *query.position) != variant.positions.end()) &&
           (!query.side || variant.side == query.side) && (!query.hold || holds(variant));
}

using RoleAndPrecision = std::pair<Role, Precision>;

/// The best way in which a role of `variant` falls into `scope`.
std::optional<RoleAndPrecision> best_in(const Roles& roles, const MuscleScope& scope, const Query& query) {
    const std::array<Muscles, 3> by_role{roles.target, roles.assist, roles.stabilize};
    for (std::size_t i = 0; i < (query.target_only ? 1 : by_role.size()); ++i) {
        std::optional<Precision> best;
        for (const Muscle* muscle : by_role[i]) {
            const auto precision = scope.precision(*muscle);
            if (precision && (!best || *precision < *best)) best = precision;
        }
        if (best && (query.broad || *best == Precision::exact)) return RoleAndPrecision{static_cast<Role>(i), *best};
    }
    return std::nullopt;
}

/// What the muscles of a query include: one scope for any of them, or one for each that must be met.
std::vector<MuscleScope> scopes_of(const Catalog& catalog, const Query& query) {
    std::vector<MuscleScope> scopes;
    if (query.muscles.empty()) return scopes;
    if (query.all_muscles) {
        for (const Muscle* muscle : query.muscles) scopes.emplace_back(catalog, std::vector{muscle});
    } else {
        scopes.emplace_back(catalog, query.muscles);
    }
    return scopes;
}

std::optional<VariantMatch> match(const Variant& variant, const std::vector<MuscleScope>& scopes, const Query& query) {
    if (!passes(variant, query)) return std::nullopt;
    std::optional<RoleAndPrecision> best;
    for (const MuscleScope& scope : scopes) {
        const auto in_scope = best_in(variant.roles, scope, query);
        if (!in_scope) return std::nullopt;
        if (!best || *in_scope < *best) best = in_scope;
    }
    const auto [role, precision] = best.value_or(RoleAndPrecision{Role::target, Precision::exact});
    return VariantMatch{&variant, role, precision};
}

/// The exercises in which all words of a query are found, in the guide's order.
std::vector<const Exercise*> with_words(const Catalog& catalog, const std::vector<std::string>& words) {
    std::vector<const Exercise*> all = in_guide_order(catalog);
    std::string question;
    for (const std::string& word : words) {
        if (text::fold(word).empty()) return {};  // no letter, no digit: stands nowhere
        question += word + ' ';
    }
    if (question.empty()) return all;
    std::vector<bool> found(catalog.exercises.size());
    for (const SearchHit& hit : search(catalog, question)) found[hit.exercise->index] = true;
    std::erase_if(all, [&](const Exercise* exercise) { return !found[exercise->index]; });
    return all;
}

RoleAndPrecision best_fit(const Match& match) {
    RoleAndPrecision best{Role::stabilize, Precision::broad};
    for (const VariantMatch& variant : match.variants) best = std::min(best, {variant.role, variant.precision});
    return best;
}

/// The easiest level among the variants that fit; those without a level come after all others.
int easiest(const Match& match) {
    int best = static_cast<int>(kWords<Level>.size());
    for (const VariantMatch& fitting : match.variants) {
        if (fitting.variant->level) best = std::min(best, static_cast<int>(*fitting.variant->level));
    }
    return best;
}

/// Sorts by what `key` gives for a match; equal keys keep their order. Each key is made once: folding a name costs.
template <class Key> void sort_by(std::vector<Match>& matches, Key key) {
    using Keyed = std::pair<decltype(key(matches.front())), Match>;
    std::vector<Keyed> keyed;
    for (Match& match : matches) {
        auto its_key = key(match);
        keyed.emplace_back(std::move(its_key), std::move(match));
    }
    std::ranges::stable_sort(keyed, {}, &Keyed::first);
    std::ranges::transform(keyed, matches.begin(), [](Keyed& entry) { return std::move(entry.second); });
}

void sort(std::vector<Match>& matches, SortKey key) {
    switch (key) {
        case SortKey::fit: return sort_by(matches, best_fit);
        case SortKey::guide: return;
        case SortKey::name: return sort_by(matches, [](const Match& match) { return text::fold(match.exercise->name); });
        case SortKey::level: return sort_by(matches, easiest);
    }
}

bool is_set(const Query& query, Filter filter) {
    switch (filter) {
        case Filter::words: return !query.words.empty();
        case Filter::muscle: return !query.muscles.empty();
        case Filter::equipment: return !query.equipment.empty();
        case Filter::have: return query.have.has_value();
        case Filter::level: return query.level.has_value();
        case Filter::position: return query.position.has_value();
        case Filter::side: return query.side.has_value();
        case Filter::hold: return query.hold;
    }
    return false;
}

/// Copies one filter of a query, with what belongs to it, into another query.
void copy_filter(const Query& from, Filter filter, Query& to) {
    switch (filter) {
        case Filter::words: to.words = from.words; return;
        case Filter::muscle:
            to.muscles = from.muscles;
            to.all_muscles = from.all_muscles;
            to.target_only = from.target_only;
            to.broad = from.broad;
            return;
        case Filter::equipment: to.equipment = from.equipment; return;
        case Filter::have: to.have = from.have; return;
        case Filter::level: to.level = from.level; return;
        case Filter::position: to.position = from.position; return;
        case Filter::side: to.side = from.side; return;
        case Filter::hold: to.hold = from.hold; return;
    }
}

}  // namespace

std::vector<Match> select(const Catalog& catalog, const Query& query) {
    const std::vector<MuscleScope> scopes = scopes_of(catalog, query);
    std::vector<Match> matches;
    for (const Exercise* exercise : with_words(catalog, query.words)) {
        Match found{exercise, {}};
        for (const Variant& variant : exercise->variants) {
            if (const auto fitting = match(variant, scopes, query)) found.variants.push_back(*fitting);
        }
        if (!found.variants.empty()) matches.push_back(std::move(found));
    }
    sort(matches, query.sort);
    return matches;
}

std::size_t count_broad_only(const Catalog& catalog, const Query& query) {
    if (query.broad || query.muscles.empty()) return 0;
    Query broader = query;
    broader.broad = true;
    return select(catalog, broader).size() - select(catalog, query).size();
}

std::vector<Relaxation> relaxations(const Catalog& catalog, const Query& query) {
    std::vector<Relaxation> all;
    for (std::size_t i = 0; i < kWords<Filter>.size(); ++i) {
        const auto filter = static_cast<Filter>(i);
        if (!is_set(query, filter)) continue;
        Query alone;
        copy_filter(query, filter, alone);
        Query without = query;
        copy_filter(Query{}, filter, without);
        all.push_back({filter, select(catalog, alone).size(), select(catalog, without).size()});
    }
    return all;
}

std::optional<bool> can_be_done_with(const Variant& variant, std::span<const Equipment* const> owned) {
    if (!variant.needs) return std::nullopt;
    const auto is_there = [&](const Equipment* equipment) {
        return equipment->household || std::ranges::find(owned, equipment) != owned.end();
    };
    const auto is_met = [&](const Need& need) { return std::ranges::any_of(need.any_of, is_there); };
    return std::ranges::all_of(*variant.needs, is_met);
}

bool uses(const Variant& variant, const EquipmentAsked& asked) {
    if (const auto* word = std::get_if<EquipmentWord>(&asked)) {
        return *word == EquipmentWord::unknown ? !variant.needs : can_be_done_with(variant, {}) == true;
    }
    const Equipment* equipment = std::get<const Equipment*>(asked);
    const auto names_it = [&](const Need& need) { return std::ranges::find(need.any_of, equipment) != need.any_of.end(); };
    return variant.needs && std::ranges::any_of(*variant.needs, names_it);
}

std::vector<const Exercise*> in_guide_order(const Catalog& catalog) {
    std::vector<const Exercise*> ordered;
    std::vector<bool> listed(catalog.exercises.size());
    const auto list = [&](const Exercise& exercise) {
        auto is_listed = listed[exercise.index];
        if (!is_listed) ordered.push_back(&exercise);
        is_listed = true;
    };
    for (const Guide& guide : catalog.guides) {
        for (const Exercise* exercise : guide.exercises) list(*exercise);
    }
    for (const Exercise& exercise : catalog.exercises) list(exercise);
    return ordered;
}

}  // namespace lats
