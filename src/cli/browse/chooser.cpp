#include "cli/browse/chooser.hpp"

#include "cli/browse/geometry.hpp"
#include "cli/browse/matches.hpp"
#include "cli/browse/typing.hpp"
#include "lats/catalog/anatomy.hpp"
#include "lats/text/fold.hpp"

#include <algorithm>

namespace lats::cli::browse {
namespace {

bool begins_a_word(std::string_view text, const std::string& folded) {
    return (" " + text::fold(text)).find(" " + folded) != std::string::npos;
}

template <class Record> bool is_meant(const Record& record, const std::string& folded) {
    return begins_a_word(record.name, folded) ||
           std::ranges::any_of(record.aliases, [&](std::string_view alias) { return begins_a_word(alias, folded); });
}

std::vector<Choice> muscle_choices(const State& state, const std::string& folded) {
    std::vector<Choice> found;
    if (folded.empty()) found.push_back({"any muscle", nullptr, std::nullopt});
    for (const TreeNode& node : in_tree_order(*state.catalog)) {
        if (!is_meant(*node.muscle, folded)) continue;
        const std::size_t indent = folded.empty() ? 2 * node.depth : 0;  // a tree with gaps shows nothing
        found.push_back({std::string(indent, ' ') + std::string(node.muscle->name), node.muscle, std::nullopt});
    }
    return found;
}

std::vector<Choice> equipment_choices(const State& state, const std::string& folded) {
    constexpr std::string_view kNone = "nothing, or what every home has";
    std::vector<Choice> found;
    if (folded.empty()) found.push_back({"any equipment", nullptr, std::nullopt});
    if (begins_a_word(kNone, folded) || std::string_view("none").starts_with(folded))
        found.push_back({std::string(kNone), nullptr, EquipmentWord::none});
    for (const Equipment& thing : state.catalog->equipment)
        if (is_meant(thing, folded)) found.push_back({std::string(thing.name), nullptr, &thing});
    return found;
}

void take(State& state, const Choice& choice) {
    if (state.mode == Mode::muscles) {
        state.query.muscles.clear();
        if (choice.muscle) state.query.muscles.push_back(choice.muscle);
    } else {
        state.query.equipment.clear();
        state.query.have.reset();  // it asks for equipment, too: two questions at once would only puzzle
        if (choice.equipment) state.query.equipment.push_back(*choice.equipment);
    }
    state.mode = Mode::list;
    find_matches(state, state.query.muscles.empty() ? Keep::same : Keep::first);
}

void move_choice(State& state, long step) {
    const long last = std::max(static_cast<long>(choices(state).size()) - 1, 0L);
    state.choice = static_cast<std::size_t>(std::clamp(static_cast<long>(state.choice) + step, 0L, last));
}

}  // namespace

std::vector<Choice> choices(const State& state) {
    const std::string folded = text::fold(state.typed);
    return state.mode == Mode::muscles ? muscle_choices(state, folded) : equipment_choices(state, folded);
}

void choose(State& state, const Key& key) {
    const int page = geometry(state).body_rows - 1;
    switch (key.name) {
        case KeyName::escape: state.mode = Mode::list; return;
        case KeyName::up: return move_choice(state, -1);
        case KeyName::down: return move_choice(state, 1);
        case KeyName::page_up: return move_choice(state, -page);
        case KeyName::page_down: return move_choice(state, page);
        case KeyName::enter: {
            const auto found = choices(state);
            if (state.choice < found.size()) take(state, found[state.choice]);
            return;
        }
        default:
            if (type_into(state.typed, key)) state.choice = 0;
    }
}

}  // namespace lats::cli::browse
