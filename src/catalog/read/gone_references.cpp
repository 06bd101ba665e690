#include "catalog/read/gone_references.hpp"

#include "json/arena.hpp"

#include <optional>
#include <set>
#include <vector>

namespace lats {
namespace {

using json::Kind;
using json::Member;
using json::Value;

class Pruner {
public:
    Pruner(std::span<const Spot> gone, std::pmr::memory_resource& memory) : memory_(memory), gone_(gone.begin(), gone.end()) {}

    std::span<const Value> list(std::span<const Value> items) const {
        std::vector<Value> kept;
        for (const Value& item : items)
            if (const auto left = value(item)) kept.push_back(*left);
        return copy_list<Value>(memory_, kept);
    }

private:
    /// Nothing where it goes.
    std::optional<Value> value(const Value& whole) const {
        switch (whole.kind()) {
            case Kind::text: return gone_.contains(whole.spot()) ? std::nullopt : std::optional(whole);
            case Kind::list: return Value::list(whole.spot(), list(whole.items()));
            case Kind::object: return object(whole);
            default: return whole;
        }
    }

    std::optional<Value> object(const Value& whole) const {
        std::vector<Member> kept;
        for (const Member& member : whole.members()) {
            const auto left = value(member.value);
            if (left) kept.push_back({member.key, member.key_spot, *left});
            else if (member.key == "exercise" || member.key == "variant") return std::nullopt;
        }
        return Value::object(whole.spot(), copy_list<Member>(memory_, kept));
    }

    std::pmr::memory_resource& memory_;
    std::set<Spot> gone_;
};

}  // namespace

std::span<const json::Value> without_references(std::span<const json::Value> records, std::span<const Spot> gone,
                                                std::pmr::memory_resource& memory) {
    return gone.empty() ? records : Pruner(gone, memory).list(records);
}

}  // namespace lats
