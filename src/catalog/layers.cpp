#include "catalog/layers.hpp"

#include "catalog/arena.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace lats {
namespace {

using json::Kind;
using json::Member;
using json::Value;

const Value* find(const Value& object, std::string_view key) {
    const auto found = std::ranges::find(object.members(), key, &Member::key);
    return found != object.members().end() ? &found->value : nullptr;
}

bool is_list_of_records(std::string_view key) { return key == "variants" || key == "steps"; }

std::string below_path(std::string_view path, std::string_view key) {
    return path.empty() ? std::string(key) : fmt::format("{}.{}", path, key);
}

class Merger {
public:
    Merger(std::pmr::memory_resource& memory, std::vector<PatchedPart>& parts) : memory_(memory), parts_(parts) {}

    Value objects(const Value& below, const Value& patch, const std::string& path) {
        std::vector<Member> merged(below.members().begin(), below.members().end());
        for (const Member& change : patch.members()) {
            if (change.key() == "op" || (change.key() == "id" && find(below, "id"))) continue;
            const auto old = std::ranges::find(merged, change.key(), &Member::key);
            const std::string place = below_path(path, change.key());
            if (change.value.kind() == Kind::null) {
                if (old != merged.end()) merged.erase(old);
                note(place, change.value);
            } else if (old == merged.end() && is_list_of_records(change.key())) {
                merged.emplace_back(change.key(), change.key_spot, values(Value::list({}, {}), change.value, change.key(), place));
            } else if (old == merged.end()) {
                merged.push_back(change);
                note(place, change.value);
            } else {
                old->value = values(old->value, change.value, change.key(), place);
            }
        }
        const auto members = copy_list<Member>(memory_, merged);
        return Value::object(patch.spot(), members);
    }

private:
    Value values(const Value& below, const Value& patch, std::string_view key, const std::string& path) {
        if (below.kind() == Kind::object && patch.kind() == Kind::object) return objects(below, patch, path);
        const bool has_records = is_list_of_records(key) && below.kind() == Kind::list && patch.kind() == Kind::list;
        if (has_records && std::ranges::all_of(patch.items(), [](const Value& item) { return item.kind() == Kind::object; }))
            return lists(below, patch, path);
        note(path, patch);
        return patch;
    }

    Value lists(const Value& below, const Value& patch, const std::string& path) {
        std::vector<Value> merged(below.items().begin(), below.items().end());
        for (const Value& item : patch.items()) {
            const std::string_view id = text_under(item, "id");
            const auto old = std::ranges::find(merged, id, [](const Value& value) { return text_under(value, "id"); });
            const std::string place = below_path(path, id);
            const std::string_view op = text_under(item, "op");
            if (id.empty() || old == merged.end()) {
                const Value* const taken_over = op.empty() || op == word(Op::patch) ? taken_over_step(id) : nullptr;
                if (taken_over) merged.push_back(objects(without(without(*taken_over, "after", memory_), "before", memory_), item, place));
                else insert(merged, item);
                if (!taken_over) note(place, item);
            } else if (op == word(Op::remove) || op == word(Op::replace)) {
                if (op == word(Op::remove)) merged.erase(old);
                else *old = without(item, "op", memory_);
                note(place, item);
            } else {
                const bool is_variant = path == "variants";
                if (is_variant) {
                    variants_ = merged;
                    based_on_ = text_under(*old, "based_on");
                }
                *old = objects(*old, item, place);
                if (is_variant) based_on_ = {};
            }
        }
        return Value::list(patch.spot(), copy_list<Value>(memory_, merged));
    }

    /// The step `id` as the variant that is being patched takes it over from those it is based on; null where it does not.
    const Value* taken_over_step(std::string_view id) const {
        std::string_view base = based_on_;
        for (std::size_t turns = 0; !base.empty() && turns < variants_.size(); ++turns) {
            const auto variant = std::ranges::find(variants_, base, [](const Value& value) { return text_under(value, "id"); });
            if (variant == variants_.end()) return nullptr;
            if (const Value* const steps = member(*variant, "steps", Kind::list)) {
                const auto step = std::ranges::find(steps->items(), id, [](const Value& value) { return text_under(value, "id"); });
                if (step != steps->items().end()) return &*step;
            }
            base = text_under(*variant, "based_on");
        }
        return nullptr;
    }

    /// Puts a new item where it says, and takes away what said so. A place that is not in the list is for the reader: it may be one in the
    /// steps that a variant takes over.
    void insert(std::vector<Value>& items, const Value& item) {
        for (const std::string_view side : {"after", "before"}) {
            const std::string_view id = text_under(item, side);
            const auto at = std::ranges::find(items, id, [](const Value& value) { return text_under(value, "id"); });
            if (id.empty() || at == items.end()) continue;
            items.insert(side == "after" ? at + 1 : at, without(item, side, memory_));
            return;
        }
        items.push_back(item);
    }

    void note(std::string path, const Value& value) { parts_.push_back({std::move(path), value.spot()}); }

    std::pmr::memory_resource& memory_;
    std::vector<PatchedPart>& parts_;
    std::vector<Value> variants_;    ///< while one of them is patched, which is based on based_on_
    std::string_view based_on_;
};

}  // namespace

json::Value merge(const json::Value& below, const json::Value& patch, std::pmr::memory_resource& memory, std::vector<PatchedPart>& parts) {
    return Merger(memory, parts).objects(below, patch, {});
}

json::Value without(const json::Value& object, std::string_view key, std::pmr::memory_resource& memory) {
    std::vector<Member> members(object.members().begin(), object.members().end());
    std::erase_if(members, [&](const Member& one) { return one.key() == key; });
    return Value::object(object.spot(), copy_list<Member>(memory, members));
}

}  // namespace lats
