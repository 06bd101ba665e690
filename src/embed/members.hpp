// The members of each struct of the model, in their order. A struct that gets a member stops the build here until the list has it too.
#pragma once

#include "lats/catalog/model.hpp"

#include <tuple>

namespace lats {

inline auto members(const Source& source) {
    const auto& [id, title, authors, year, where, method, participants, index] = source;
    return std::tie(id, title, authors, year, where, method, participants, index);
}

inline auto members(const Note& note) {
    const auto& [text, basis, sources] = note;
    return std::tie(text, basis, sources);
}

inline auto members(const Gap& gap) {
    const auto& [equipment, why] = gap;
    return std::tie(equipment, why);
}

inline auto members(const Outline& outline) {
    const auto& [view, layer, points] = outline;
    return std::tie(view, layer, points);
}

inline auto members(const Muscle& muscle) {
    const auto& [id, name, kind, parent, linked, aliases, misspellings, location, connects, actions, opposes, gaps, outlines, shows_at,
                 notes, sources, index] = muscle;
    return std::tie(id, name, kind, parent, linked, aliases, misspellings, location, connects, actions, opposes, gaps, outlines, shows_at,
                    notes, sources, index);
}

inline auto members(const Equipment& item) {
    const auto& [id, name, aliases, misspellings, household, summary, advice, index] = item;
    return std::tie(id, name, aliases, misspellings, household, summary, advice, index);
}

inline auto members(const Roles& roles) {
    const auto& [target, assist, stabilize, oppose, notes, sources] = roles;
    return std::tie(target, assist, stabilize, oppose, notes, sources);
}

inline auto members(const Dose& dose) {
    const auto& [sets, reps, hold_seconds, source] = dose;
    return std::tie(sets, reps, hold_seconds, source);
}

inline auto members(const Breathing& breathing) {
    const auto& [effort, return_] = breathing;
    return std::tie(effort, return_);
}

inline auto members(const Tempo& tempo) {
    const auto& [effort_seconds, hold_seconds, return_seconds] = tempo;
    return std::tie(effort_seconds, hold_seconds, return_seconds);
}

inline auto members(const Step& step) {
    const auto& [id, phase, text, hold_seconds, breath, pace, cues, basis, sources] = step;
    return std::tie(id, phase, text, hold_seconds, breath, pace, cues, basis, sources);
}

inline auto members(const Need& need) {
    const auto& [any_of] = need;
    return std::tie(any_of);
}

inline auto members(const Alternative& alternative) {
    const auto& [exercise, variant, why] = alternative;
    return std::tie(exercise, variant, why);
}

inline auto members(const Pose& pose) {
    const auto& [caption, waist, chest, head, twist, roll, shoulders_up, shoulders_forward, arms, legs, feet, anchor, at, palms, push] =
        pose;
    return std::tie(caption, waist, chest, head, twist, roll, shoulders_up, shoulders_forward, arms, legs, feet, anchor, at, palms, push);
}

inline auto members(const Prop& prop) {
    const auto& [kind, hands, from, to, around, radius] = prop;
    return std::tie(kind, hands, from, to, around, radius);
}

inline auto members(const Figure& figure) {
    const auto& [view, one_way, poses, props] = figure;
    return std::tie(view, one_way, poses, props);
}

inline auto members(const Variant& variant) {
    const auto& [id, name, needs, optional, positions, side, level, roles, dose, breathing, tempo, steps, figure, notes, cautions, tips,
                 alternatives] = variant;
    return std::tie(id, name, needs, optional, positions, side, level, roles, dose, breathing, tempo, steps, figure, notes, cautions, tips,
                    alternatives);
}

inline auto members(const Provenance& provenance) {
    const auto& [data_set, id, licence, author, url] = provenance;
    return std::tie(data_set, id, licence, author, url);
}

inline auto members(const Exercise& exercise) {
    const auto& [id, name, aliases, misspellings, summary, about, pattern, level, roles, dose, breathing, tempo, cautions, mistakes, tips,
                 easier, harder, alternatives, variants, provenance, index] = exercise;
    return std::tie(id, name, aliases, misspellings, summary, about, pattern, level, roles, dose, breathing, tempo, cautions, mistakes,
                    tips, easier, harder, alternatives, variants, provenance, index);
}

inline auto members(const SeeNext& next) {
    const auto& [name, text, guide] = next;
    return std::tie(name, text, guide);
}

inline auto members(const Guide& guide) {
    const auto& [id, name, aliases, misspellings, introduction, benefits, advice, anatomy, dose, exercises, see_next, index] = guide;
    return std::tie(id, name, aliases, misspellings, introduction, benefits, advice, anatomy, dose, exercises, see_next, index);
}

template <class T>
concept HasMembers = requires(const T& value) {
    members(value);
};

/// Calls `visit` with each member of `record`, in their order.
template <HasMembers Record, class Visit> void for_each_member(const Record& record, Visit visit) {
    std::apply([&](const auto&... member) { (visit(member), ...); }, members(record));
}

}  // namespace lats
