// The check reads the documents as everybody does, and then walks once over their trees: rules look at what is written, where it is
// written, so that each warning has its line and column, and so that documents with errors are checked too.
#include "lats/catalog/check.hpp"

#include "catalog/check/rules.hpp"
#include "catalog/read/read_trees.hpp"

#include <algorithm>
#include <deque>

namespace lats {
namespace {

using namespace checks;

// All rules, in the order in which they run. Those of names and texts that are compared with each other are called by Checker.
constexpr std::array kVariantRules{
    no_steps,
    blank_step,
    long_step,
    buried_tip,
    repeated_step,
    no_side,
    no_hold_seconds,
    unknown_equipment,
    unlisted_gear,
    variant_name_contradicts_equipment,
    no_assisting_muscle_in_variant,
};
constexpr std::array kExerciseRules{exercise_name_contradicts_equipment, no_assisting_muscle, colliding_variant_names};
constexpr std::array kTextRules{control_characters, not_nfc};

bool is_patch(const json::Value& record) {
    const std::string_view op = record.text_under("op");
    return op == "patch" || op == "remove";
}

void check_texts(Report& report, const json::Value& value, const Place& place) {
    if (value.kind() == json::Kind::text) {
        for (const auto rule : kTextRules) rule(report, value, place);
    } else if (value.kind() == json::Kind::list) {
        for (std::size_t i = 0; i < value.items().size(); ++i) check_texts(report, value.items()[i], place.item(i));
    } else if (value.kind() == json::Kind::object) {
        for (const json::Member& member : value.members())
            if (!member.key.starts_with("x-")) check_texts(report, member.value, place.member(member.key));
    }
}

class Checker {
public:
    Checker(std::span<const std::optional<json::Value>> roots, const CheckScope& scope) : scope_(scope), gear_(roots) {
        for (std::size_t i = 0; i < roots.size(); ++i) {
            reports_.emplace_back(scope.most_warnings);
            if (roots[i]) documents_.push_back({&*roots[i], i < scope.first_checked ? nullptr : &reports_.back()});
        }
    }

    /// The warnings of each document.
    const std::deque<Report>& check() {
        for (const ComparedDocument& document : documents_) check_document(document);
        colliding_names(documents_);
        return reports_;
    }

private:
    void check_document(const ComparedDocument& document) {
        const Place root;
        const Place list = root.member("exercises");
        const auto exercises = document.root->items_under("exercises");
        for (std::size_t i = 0; i < exercises.size(); ++i) {
            if (is_patch(exercises[i])) continue;  // what it leaves out, the record below says
            const ExerciseView exercise = viewer_.view(exercises[i], i);
            const Place place = list.item(i);
            similar_.add(exercise, place, phrases_, document.report);
            if (document.report) check_exercise({*document.report, phrases_, gear_}, exercise, place);
        }
        if (!document.report) return;
        check_texts(*document.report, *document.root, root);
        if (scope_.licence) missing_licence(*document.report, *document.root);
    }

    static void check_exercise(const Checking& checking, const ExerciseView& exercise, const Place& place) {
        for (const auto rule : kExerciseRules) rule(checking, exercise, place);
        const Place list = place.member("variants");
        for (const VariantView& variant : exercise.variants) {
            const Place item = list.item(variant.index);
            for (const auto rule : kVariantRules) rule(checking, {exercise, variant, item});
        }
    }

    CheckScope scope_;
    PhraseBook phrases_;
    Viewer viewer_{phrases_};
    GearIndex gear_;
    SimilarTexts similar_;
    std::deque<Report> reports_;
    std::vector<ComparedDocument> documents_;
};

}  // namespace

std::vector<Finding> check_catalog(const std::vector<Document>& documents, const CheckScope& scope) {
    std::vector<std::vector<Finding>> warnings;
    const std::vector<Diagnostic> problems = read_problems(documents, [&](std::span<const std::optional<json::Value>> roots) {
        Checker checker(roots, scope);
        const std::deque<Report>& reports = checker.check();
        for (std::size_t i = 0; i < documents.size(); ++i) warnings.push_back(reports[i].findings(documents[i]));
    });

    // Problems come in the order of documents; a name tells whose they are, as two documents of one name are rare, and harmless.
    std::vector<Finding> findings;
    auto problem = problems.begin();
    for (std::size_t i = 0; i < documents.size(); ++i) {
        for (; problem != problems.end() && problem->document == documents[i].name; ++problem)
            findings.push_back({Severity::error, problem->code, *problem});
        std::ranges::move(warnings[i], std::back_inserter(findings));
    }
    return findings;
}

std::size_t count(const std::vector<Finding>& findings, Severity severity) {
    std::size_t all = 0;
    for (const Finding& finding : findings)
        if (finding.severity == severity) all += number_of(finding);
    return all;
}

}  // namespace lats
