#include "catalog/steps.hpp"

#include <algorithm>

namespace lats {
namespace {

using Steps = std::vector<Step>;

Steps::iterator find(Steps& steps, std::string_view id) {
    return std::find_if(steps.begin(), steps.end(), [&](const Step& step) { return step.id == id; });
}

Step read_step(Fields& fields, std::string_view id) {
    Step step;
    step.id = id;
    step.phase = fields.required_word<Phase>("phase");
    step.text = fields.required_text("text");
    step.hold_seconds = fields.range("hold");
    step.breath = fields.word<Breath>("breath");
    step.pace = fields.word<Pace>("pace");
    step.cues = fields.texts("cues");
    step.basis = fields.word<Basis>("basis").value_or(Basis::unstated);
    step.sources = fields.references<Source>("sources");
    return step;
}

/// Where a new step goes: behind the step named by "after", before the one named by "before".
std::optional<Steps::iterator> insertion_point(Fields& fields, Steps& steps) {
    const std::string_view after = fields.text("after");
    const std::string_view before = fields.text("before");
    if (after.empty() == before.empty()) {
        fields.problem("a new step in a variant based on another says where it goes",
                       "add either \"after\" or \"before\" with the id of a step");
        return std::nullopt;
    }
    const std::string_view anchor = after.empty() ? before : after;
    const auto found = find(steps, anchor);
    if (found == steps.end()) {
        fields.problem_at(after.empty() ? "before" : "after", fmt::format("there is no step \"{}\"", anchor));
        return std::nullopt;
    }
    return after.empty() ? found : found + 1;
}

/// Applies one entry of "steps" to the steps taken over from the variant below.
void change(Fields& fields, Steps& steps) {
    const std::string_view id = fields.required_id();
    const auto inherited = find(steps, id);
    if (fields.has("drop")) {
        if (!fields.flag("drop")) fields.problem_at("drop", "drop is true or not there");
        if (inherited == steps.end()) {
            fields.problem(fmt::format("there is no step \"{}\" to drop", id));
        } else {
            steps.erase(inherited);
        }
        return;
    }
    const Step step = read_step(fields, id);
    if (inherited != steps.end()) {
        *inherited = step;
        for (const std::string_view key : {"after", "before"})
            if (!fields.text(key).empty()) fields.problem_at(key, "a step that replaces another keeps its place");
    } else if (const auto place = insertion_point(fields, steps)) {
        steps.insert(*place, step);
    }
}

void append(Fields& fields, Steps& steps) {
    const std::string_view id = fields.required_id();
    if (find(steps, id) != steps.end()) fields.problem_at("id", fmt::format("a step above has the id \"{}\" already", id));
    steps.push_back(read_step(fields, id));
}

const Variant* base(Fields& fields, std::span<const Variant> above) {
    const std::string_view id = fields.text("based_on");
    if (id.empty()) return nullptr;
    const auto found = std::find_if(above.begin(), above.end(), [&](const Variant& v) { return v.id == id; });
    if (found != above.end()) return &*found;
    fields.problem_at("based_on", fmt::format("no variant above this one has the id \"{}\"", id),
                      "a variant is based on one that stands before it in the same exercise");
    return nullptr;
}

}  // namespace

std::span<const Step> read_steps(Fields& fields, std::span<const Variant> above) {
    const Variant* const taken_over = base(fields, above);
    const bool based = fields.has("based_on");
    Steps steps;
    if (taken_over) steps.assign(taken_over->steps.begin(), taken_over->steps.end());
    fields.objects("steps", [&](Fields& item) {
        // A step that changes an unknown base cannot be judged: the unknown base is the problem to report.
        if (based && !taken_over) return item.ignore();
        if (based) {
            change(item, steps);
        } else {
            append(item, steps);
        }
    });
    return copy_list<Step>(fields.reading().memory, steps);
}

}  // namespace lats
