#include "catalog/read/merge_patch.hpp"

#include "json/arena.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

namespace lats {
namespace {

using json::Kind;
using json::Member;
using json::Value;

bool is_list_of_records(std::string_view key) { return key == "variants" || key == "steps"; }

std::string below_path(std::string_view path, std::string_view key) {
    return path.empty() ? std::string(key) : fmt::format("{}.{}", path, key);
}

/// A list of a patch whose items are merged by their ids.
struct RecordList {
    const std::string& path;  ///< "variants.band.steps"
    const Place& place;

    bool is_steps() const { return place.key == "steps"; }
    std::string_view kind() const { return is_steps() ? "step" : "variant"; }
};

std::size_t index_of(std::span<const Value> items, std::string_view id) {
    return static_cast<std::size_t>(std::ranges::find(items, id, [](const Value& value) { return value.text_under("id"); }) -
                                    items.begin());
}

class Merger {
public:
    Merger(const RecordReading& reading, std::pmr::memory_resource& memory, std::vector<PatchedPart>& parts)
        : reading_(reading), memory_(memory), parts_(parts) {}

    Value objects(const Value& below, const Value& patch, const std::string& path, const Place& place) {
        const bool outer_is_based = std::exchange(is_based_, below.find("based_on") || patch.find("based_on"));
        std::vector<Member> merged(below.members().begin(), below.members().end());
        for (const Member& change : patch.members()) {
            if (change.key == "op" || (change.key == "id" && below.find("id"))) continue;
            const auto old = std::ranges::find(merged, change.key, &Member::key);
            const std::string inner = below_path(path, change.key);
            const Place at = place.member(change.key);
            if (change.value.kind() == Kind::null) {
                if (old != merged.end()) merged.erase(old);
                note(inner, change.value);
            } else if (old == merged.end() && is_list_of_records(change.key)) {
                merged.push_back({change.key, change.key_spot, values(Value::list({}, {}), change.value, inner, at)});
            } else if (old == merged.end()) {
                merged.push_back(change);
                note(inner, change.value);
            } else {
                old->value = values(old->value, change.value, inner, at);
            }
        }
        is_based_ = outer_is_based;
        const auto members = copy_list<Member>(memory_, merged);
        return Value::object(patch.spot(), members);
    }

private:
    using Values = std::vector<Value>;

    Value values(const Value& below, const Value& patch, const std::string& path, const Place& place) {
        if (below.kind() == Kind::object && patch.kind() == Kind::object) return objects(below, patch, path, place);
        if (is_list_of_records(place.key) && below.kind() == Kind::list && patch.kind() == Kind::list)
            return lists(below, patch, {path, place});
        note(path, patch);
        return patch;
    }

    Value lists(const Value& below, const Value& patch, const RecordList& list) {
        Values merged(below.items().begin(), below.items().end());
        std::unordered_set<std::string_view> said;
        for (std::size_t i = 0; i < patch.items().size(); ++i) {
            const Value& item = patch.items()[i];
            const Place at = list.place.item(i);
            const std::string_view id = item.text_under("id");
            if (item.kind() != Kind::object || id.empty()) merged.push_back(item);  // reported when it is read
            else if (said.insert(id).second) merge_item(merged, item, list, at);
            else
                RecordFields(reading_, item, at)
                    .problem_at("id", fmt::format("this list has the {} {} already", list.kind(), quote(id)),
                                "put all that is said of it into one item");
        }
        return Value::list(patch.spot(), copy_list<Value>(memory_, merged));
    }

    /// Does what `item` says to the one with its id. What cannot be done is reported.
    void merge_item(Values& merged, const Value& item, const RecordList& list, const Place& at) {
        RecordFields fields(reading_, item, at);
        const std::optional<Op> op = fields.word<Op>("op");
        if (fields.has("op") && !op) return;
        const std::string_view id = item.text_under("id");
        const auto old = merged.begin() + static_cast<std::ptrdiff_t>(index_of(merged, id));
        const bool is_below = old != merged.end();
        if (op && (*op == Op::add) == is_below) return report_op(fields, merged, *op, list.kind(), id);
        const std::string path = below_path(list.path, id);
        if (!is_below || op == Op::remove || op == Op::replace) note(path, item);
        if (!is_below) insert(merged, without(item, "op", memory_), list.kind(), at);
        else if (op == Op::remove) merged.erase(old);
        else if (op == Op::replace || item.find("drop") || old->find("drop")) *old = without(item, "op", memory_);
        else *old = objects(*old, item, path, at);
    }

    void report_op(const RecordFields& fields, const Values& merged, Op op, std::string_view kind, std::string_view id) const {
        if (op == Op::add)
            return fields.problem_at("op", fmt::format("a document below has the {} {} already", kind, quote(id)),
                                     "leave \"op\" out to change parts of it");
        std::vector<std::string_view> ids;
        for (const Value& other : merged) ids.push_back(other.text_under("id"));
        fields.problem_at("op", fmt::format("there is no {} {} below to {}", kind, quote(id), word(op)),
                          fields.nearest_of(std::move(ids), id));
    }

    /// Puts a new item where it says, and takes away what said so. A place that is not in the list of a variant that takes over steps is for the
    /// reader: it may be one of them.
    void insert(Values& items, const Value& item, std::string_view kind, const Place& at) {
        for (const std::string_view side : {"after", "before"}) {
            const std::string_view id = item.text_under(side);
            if (id.empty()) continue;
            const std::size_t index = index_of(items, id);
            if (index < items.size()) {
                items.insert(items.begin() + static_cast<std::ptrdiff_t>(side == "after" ? index + 1 : index),
                             without(item, side, memory_));
                return;
            }
            if (is_based_) break;
            const RecordFields fields(reading_, item, at);
            std::vector<std::string_view> ids;
            for (const Value& other : items) ids.push_back(other.text_under("id"));
            return fields.problem_at(side, fmt::format("there is no {} {}", kind, quote(id)), fields.nearest_of(std::move(ids), id));
        }
        items.push_back(item);
    }

    void note(std::string path, const Value& value) { parts_.push_back({std::move(path), value.spot()}); }

    const RecordReading& reading_;
    std::pmr::memory_resource& memory_;
    std::vector<PatchedPart>& parts_;
    bool is_based_ = false;  ///< the variant that is being patched takes over steps of another
};

}  // namespace

json::Value merge(const RecordReading& reading, const Place& place, const json::Value& below, const json::Value& patch,
                  std::pmr::memory_resource& memory, std::vector<PatchedPart>& parts) {
    return Merger(reading, memory, parts).objects(below, patch, {}, place);
}

json::Value without(const json::Value& object, std::string_view key, std::pmr::memory_resource& memory) {
    std::vector<Member> members(object.members().begin(), object.members().end());
    std::erase_if(members, [&](const Member& one) { return one.key == key; });
    return Value::object(object.spot(), copy_list<Member>(memory, members));
}

}  // namespace lats
