#include "json/fields.hpp"

#include "lats/text/distance.hpp"

#include <algorithm>
#include <cmath>

namespace lats {
namespace {

constexpr std::size_t kMaxIdBytes = 64;

std::string join(std::span<const std::string_view> words) { return fmt::format("{}", fmt::join(words, ", ")); }

}  // namespace

std::string did_you_mean(std::span<const std::string_view> known, std::string_view word) {
    const auto nearest = text::nearest_words(known, word);
    return nearest.empty() ? std::string() : fmt::format("did you mean {}?", quote(nearest.front()));
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

bool is_id(std::string_view text) {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    if (text.empty() || text.size() > kMaxIdBytes || text.front() == '-' || text.back() == '-') return false;
    return text.find("--") == std::string_view::npos &&
           std::all_of(text.begin(), text.end(), [&](char c) { return c == '-' || is_letter(c); });
}

Fields::Fields(const Reading& reading, const json::Value& value, const Place& place)
    : reading_(reading), place_(place), spot_(value.spot()), is_object_(is_kind(value, json::Kind::object, place)) {
    if (is_object_) members_ = value.members();
}

void Fields::finish() {
    for (const json::Member& member : members_) {
        if (member.key.starts_with("x-") || std::ranges::find(asked_, member.key) != asked_.end()) continue;
        if (reading_.problems.count_if_full(member.key_spot)) continue;
        std::string hint = did_you_mean(asked_, member.key);
        if (hint.empty()) hint = "keys of your own start with \"x-\"";
        reading_.problems.add(member.key_spot, place_, "unknown key " + quote(member.key), std::move(hint));
    }
}

void Fields::problem(std::string message, std::string suggestion) const {
    reading_.problems.add(spot_, place_, std::move(message), std::move(suggestion));
}

void Fields::problem_at(std::string_view key, std::string message, std::string suggestion, std::string_view code) const {
    const json::Member* const found = member(key);
    const Spot spot = found ? found->value.spot() : spot_;
    reading_.problems.add(spot, place_.member(key), std::move(message), std::move(suggestion), code);
}

std::string Fields::nearest_of(std::vector<std::string_view> ids, std::string_view word) const {
    if (reading_.problems.of(spot_).size() >= kMaxProblems) return {};
    std::erase_if(ids, [](std::string_view id) { return id.size() > kMaxIdBytes; });
    return did_you_mean(ids, word);
}

const json::Member* Fields::member(std::string_view key) const {
    const auto found = std::find_if(members_.begin(), members_.end(), [&](const auto& m) { return m.key == key; });
    return found != members_.end() ? &*found : nullptr;
}

const json::Value* Fields::find(std::string_view key) {
    asked_.push_back(key);
    const json::Member* const found = member(key);
    return found ? &found->value : nullptr;
}

const json::Value* Fields::find(std::string_view key, json::Kind kind) {
    const json::Value* value = find(key);
    return value && is_kind(*value, kind, place_.member(key)) ? value : nullptr;
}

bool Fields::is_kind(const json::Value& value, json::Kind kind, const Place& place) const {
    if (value.kind() == kind) return true;
    if (reading_.problems.count_if_full(value.spot())) return false;
    std::string hint;
    if (value.kind() == json::Kind::null) hint = "leave out what is not known";
    reading_.problems.add(value.spot(), place, fmt::format("expected {}, found {}", json::describe(kind), json::describe(value.kind())),
                          hint);
    return false;
}

bool Fields::has(std::string_view key) const { return member(key) != nullptr; }

void Fields::require(std::string_view key) {
    if (is_object_ && !has(key)) problem(fmt::format("\"{}\" is missing", key));
}

void Fields::refuse_op() {
    if (find("op")) problem_at("op", "there is nothing below that this could change", "leave \"op\" out");
}

std::string_view Fields::text(std::string_view key, std::string_view if_blank) {
    const json::Value* value = find(key, json::Kind::text);
    if (!value) return {};
    if (!is_blank(value->text())) return value->text();
    reading_.problems.add(value->spot(), place_.member(key), "a blank text", "leave the key out, or say something", if_blank);
    return {};
}

std::string_view Fields::required_text(std::string_view key, std::string_view if_blank) {
    require(key);
    return text(key, if_blank);
}

std::string_view Fields::required_id() {
    require("id");
    const json::Value* value = find("id", json::Kind::text);
    if (!value) return {};
    if (!is_id(value->text())) {
        problem_at("id", quote(value->text()) + " is no id",
                   "an id has the letters a to z, digits, and single hyphens between them, and at most 64 of them");
    }
    return value->text();
}

bool Fields::flag(std::string_view key) {
    const json::Value* value = find(key, json::Kind::boolean);
    return value && value->boolean();
}

std::optional<std::uint32_t> Fields::whole_number(const json::Value& value, const Place& place, std::uint32_t max) const {
    if (!is_kind(value, json::Kind::number, place)) return std::nullopt;
    const double number = value.number();
    if (number >= 0 && number <= max && number == std::floor(number)) return static_cast<std::uint32_t>(number);
    reading_.problems.add(value.spot(), place, fmt::format("expected a whole number from 0 to {}", max));
    return std::nullopt;
}

std::optional<std::uint32_t> Fields::whole_number(std::string_view key, std::uint32_t max) {
    const json::Value* value = find(key);
    return value ? whole_number(*value, place_.member(key), max) : std::nullopt;
}

std::vector<std::int16_t> Fields::signed_numbers(std::string_view key, std::size_t least, std::size_t most) {
    const json::Value* value = find(key);
    return value ? signed_numbers(*value, place_.member(key), least, most) : std::vector<std::int16_t>();
}

std::vector<std::int16_t> Fields::signed_numbers(const json::Value& value, const Place& place, std::size_t least, std::size_t most) const {
    constexpr double kMost = 3000;
    const bool is_list = value.kind() == json::Kind::list;
    const std::span<const json::Value> items = is_list ? value.items() : std::span(&value, 1);
    std::vector<std::int16_t> numbers;
    for (const json::Value& item : items) {
        const bool fits =
            item.kind() == json::Kind::number && std::abs(item.number()) <= kMost && item.number() == std::trunc(item.number());
        if (fits) numbers.push_back(static_cast<std::int16_t>(item.number()));
    }
    if (numbers.size() == items.size() && items.size() >= least && items.size() <= most) return numbers;
    const std::string many = least == most ? fmt::format("{}", least) : fmt::format("{} to {}", least, most);
    reading_.problems.add(value.spot(), place,
                          fmt::format("{} whole number{} from -{} to {} belong here", many, most == 1 ? "" : "s", kMost, kMost));
    return {};
}

std::span<const std::string_view> Fields::texts(std::string_view key) {
    std::vector<std::string_view> found;
    for_each_text(key, [&](const json::Value& value, const Place& place) {
        if (is_blank(value.text())) reading_.problems.add(value.spot(), place, "a blank text", "leave it out");
        found.push_back(value.text());
    });
    return copy_list<std::string_view>(reading_.memory, found);
}

void Fields::report_unknown_word(const json::Value& value, const Place& place, std::span<const std::string_view> known) const {
    if (reading_.problems.count_if_full(value.spot())) return;
    std::string hint = did_you_mean(known, value.text());
    if (hint.empty()) hint = "one of: " + join(known);
    reading_.problems.add(value.spot(), place, quote(value.text()) + " is not known here", std::move(hint));
}

}  // namespace lats
