#include "catalog/read/variant_steps.hpp"

#include "json/limits.hpp"

#include <algorithm>

namespace lats {
namespace {

using Steps = std::vector<Step>;

Steps::iterator find(Steps& steps, std::string_view id) {
    return std::find_if(steps.begin(), steps.end(), [&](const Step& step) { return step.id == id; });
}

Step read_step(RecordFields& fields, std::string_view id) {
    Step step;
    fields.refuse_op();
    step.id = id;
    step.phase = fields.word<Phase>("phase");
    step.text = fields.required_text("text", "blank-step");
    step.hold_seconds = fields.range("hold");
    step.breath = fields.word<Breath>("breath");
    step.pace = fields.word<Pace>("pace");
    step.cues = fields.texts("cues");
    step.basis = fields.word<Basis>("basis");
    step.sources = fields.references<Source>("sources");
    return step;
}

/// Where a new step goes: behind the step named by "after", before the one named by "before". The end where that is
/// not said, or wrong, so that a step placed beside this one finds it.
Steps::iterator insertion_point(RecordFields& fields, Steps& steps) {
    const std::string_view after = fields.text("after");
    const std::string_view before = fields.text("before");
    if (fields.has("after") == fields.has("before")) {
        fields.problem("a new step in a variant based on another says where it goes",
                       "add either \"after\" or \"before\" with the id of a step");
        return steps.end();
    }
    const std::string_view anchor = after.empty() ? before : after;
    if (anchor.empty()) return steps.end();
    const auto found = find(steps, anchor);
    if (found == steps.end()) {
        fields.problem_at(after.empty() ? "before" : "after", fmt::format("there is no step {}", quote(anchor)),
                          fields.nearest_id(steps, anchor));
        return steps.end();
    }
    return after.empty() ? found : found + 1;
}

void drop(RecordFields& fields, Steps& steps, std::string_view id) {
    const json::Value* const said = fields.find("drop", json::Kind::boolean);
    if (!said) return;
    if (!said->boolean()) return fields.problem_at("drop", "drop is true or not there");
    const auto dropped = find(steps, id);
    if (dropped != steps.end()) {
        steps.erase(dropped);
    } else {
        fields.problem_at("id", fmt::format("there is no step {} to drop", quote(id)), fields.nearest_id(steps, id));
    }
}

/// Applies one entry of "steps" to the steps taken over from the variant below.
void change(RecordFields& fields, Steps& steps, std::string_view id) {
    if (fields.has("drop")) return drop(fields, steps, id);
    const Step step = read_step(fields, id);
    const auto inherited = find(steps, id);
    if (inherited == steps.end()) {
        steps.insert(insertion_point(fields, steps), step);
        return;
    }
    *inherited = step;
    for (const std::string_view key : {"after", "before"})
        if (fields.find(key)) fields.problem_at(key, "a step that replaces another keeps its place");
}

void append(RecordFields& fields, Steps& steps, std::string_view id) {
    for (const std::string_view key : {"drop", "after", "before"})
        if (fields.find(key)) fields.problem_at(key, "only a variant that is based on another has steps to change");
    if (fields.has("drop")) return fields.ignore();
    steps.push_back(read_step(fields, id));
}

/// Reads a step without a proper id for the sake of its other problems.
void read_unplaced(RecordFields& fields) {
    for (const std::string_view key : {"drop", "after", "before"}) fields.find(key);
    if (fields.has("drop")) return fields.ignore();
    read_step(fields, {});
}

const Variant* base(RecordFields& fields, std::span<const Variant> above) {
    const std::string_view id = fields.text("based_on");
    if (id.empty()) return nullptr;
    const auto found = std::find_if(above.begin(), above.end(), [&](const Variant& v) { return v.id == id; });
    if (found != above.end()) return &*found;
    std::string hint = fields.nearest_id(above, id);
    if (hint.empty()) hint = "a variant is based on one that stands before it in the same exercise";
    fields.problem_at("based_on", fmt::format("no variant above this one has the id {}", quote(id)), std::move(hint));
    return nullptr;
}

/// Whether all the steps that this variant may come to have can be kept in memory.
bool has_room(const RecordFields& fields, std::size_t most) {
    std::size_t& count = fields.reading().steps;
    const bool had_room = count <= limits::kSteps;
    count += most;
    if (most <= limits::kStepsOfVariant && count <= limits::kSteps) return true;
    if (most > limits::kStepsOfVariant) {
        fields.problem_at("steps", fmt::format("a variant of up to {} steps; at most {} are read", most, limits::kStepsOfVariant));
    } else if (had_room) {
        fields.problem(fmt::format("more than {} steps in all, those taken over included", limits::kSteps));
    }
    return false;
}

}  // namespace

std::span<const Step> read_steps(RecordFields& fields, std::span<const Variant> above) {
    const Variant* const taken_over = base(fields, above);
    const bool based = fields.has("based_on");
    const json::Value* const list = fields.find("steps", json::Kind::list);
    if (!list) return taken_over ? taken_over->steps : std::span<const Step>();
    // A step that changes an unknown base cannot be judged: the unknown base is the problem to report.
    if (based && !taken_over) return {};

    Steps steps;
    if (taken_over) steps.assign(taken_over->steps.begin(), taken_over->steps.end());
    const std::size_t most = steps.size() + list->items().size();
    if (!has_room(fields, most)) return {};
    std::vector<std::string_view> ids;
    fields.objects("steps", [&](RecordFields& item) {
        const std::string_view id = item.required_id();
        if (!is_id(id)) return read_unplaced(item);
        if (std::find(ids.begin(), ids.end(), id) != ids.end()) {
            item.problem_at("id", fmt::format("a step above has the id {} already", quote(id)));
            return item.ignore();
        }
        ids.push_back(id);
        based ? change(item, steps, id) : append(item, steps, id);
    });
    fields.reading().steps -= most - steps.size();  // what was replaced or dropped takes no room
    return copy_list<Step>(fields.reading().memory, steps);
}

}  // namespace lats
