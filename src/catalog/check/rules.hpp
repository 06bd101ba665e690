// The rules of the check. Each is a function that looks at one part of a document and warns; which part is its parameter. They are
// listed once more, in the order in which they run, in check.cpp.
#pragma once

#include "catalog/check/report.hpp"
#include "catalog/check/views.hpp"
#include "catalog/read/read_trees.hpp"

#include <memory>
#include <string_view>
#include <unordered_map>

namespace lats::checks {

/// What each piece of equipment of all documents provides, by its id.
class GearIndex {
public:
    explicit GearIndex(std::span<const std::optional<json::Value>> roots);

    /// What a variant has that names `equipment`, an id, among its needs. Ids of no record are judged by their own words.
    Signs provided(std::string_view equipment);

private:
    std::unordered_map<std::string_view, Signs> by_id_;
};

/// What the rules have besides the part that they look at.
struct Checking {
    Report& report;
    PhraseBook& phrases;
    GearIndex& gear;
};

/// A variant in its exercise.
struct VariantAt {
    const ExerciseView& exercise;
    const VariantView& variant;
    const Place& place;
};

// steps.cpp
void no_steps(const Checking& checking, const VariantAt& at);
void blank_step(const Checking& checking, const VariantAt& at);
void long_step(const Checking& checking, const VariantAt& at);
void buried_tip(const Checking& checking, const VariantAt& at);
void repeated_step(const Checking& checking, const VariantAt& at);
void no_side(const Checking& checking, const VariantAt& at);
void no_hold_seconds(const Checking& checking, const VariantAt& at);

// equipment.cpp
void unknown_equipment(const Checking& checking, const VariantAt& at);
void unlisted_gear(const Checking& checking, const VariantAt& at);
void variant_name_contradicts_equipment(const Checking& checking, const VariantAt& at);
void exercise_name_contradicts_equipment(const Checking& checking, const ExerciseView& exercise, const Place& place);

// roles.cpp
void no_assisting_muscle(const Checking& checking, const ExerciseView& exercise, const Place& place);
void no_assisting_muscle_in_variant(const Checking& checking, const VariantAt& at);

// texts.cpp
void control_characters(Report& report, const json::Value& text, const Place& place);
void not_nfc(Report& report, const json::Value& text, const Place& place);

// licence.cpp
void missing_licence(Report& report, const json::Value& root);

/// A document of those that are compared with each other.
struct ComparedDocument {
    const json::Value* root = nullptr;
    Report* report = nullptr;  ///< null: compared with, not checked
};

// names.cpp
void colliding_names(std::span<const ComparedDocument> documents);
void colliding_variant_names(const Checking& checking, const ExerciseView& exercise, const Place& place);

/// Remembers the texts of all documents that it was shown, and warns of those that are nearly the same as an earlier one.
class SimilarTexts {
public:
    SimilarTexts();
    ~SimilarTexts();

    /// Looks at the summary and the steps of an exercise. `report`: null where they are only compared with.
    void add(const ExerciseView& exercise, const Place& place, PhraseBook& phrases, Report* report);

private:
    struct Memory;
    std::unique_ptr<Memory> memory_;
};

}  // namespace lats::checks
