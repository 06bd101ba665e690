#include "json/tree.hpp"

#include "json/arena.hpp"
#include "json/cursor.hpp"
#include "json/limits.hpp"
#include "lats/text/clean.hpp"
#include "text/codepoints.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace lats::json {
namespace {

constexpr int kNumberOverflow = 406;

/// What nlohmann says of an error, without its codes, its own position, and the text it read (which may be long).
std::string reason(const nlohmann::detail::exception& error) {
    if (error.id == kNumberOverflow) return "a number that is far too large";
    std::string message = error.what();
    if (const auto start = message.find(": ", message.find("column ")); start != std::string::npos) message.erase(0, start + 2);
    if (const auto start = message.find(" - "); message.starts_with("syntax error") && start != std::string::npos)
        message.erase(0, start + 3);
    if (const auto start = message.find("; last read: "); start != std::string::npos) {
        const auto end = message.rfind("; expected ");
        message.erase(start, end != std::string::npos && end > start ? end - start : std::string::npos);
    }
    return text::clean("not valid JSON: " + message);
}

/// What would mend an error whose message and place are these.
std::string mend(std::string_view message, TokenCursor& cursor) {
    const char next = cursor.next();
    const bool in_list = message.ends_with("expected '}'") || message.ends_with("expected ']'");
    if (in_list && (next == '"' || next == '{' || next == '[')) return "a comma is missing before it";
    if (cursor.before() == ',' && (next == '}' || next == ']')) return "remove the comma before it";
    if (next == '/' || next == '#') return "JSON has no comments; a key that starts with \"x-\" can hold a remark";
    if (next == '\'') return "texts stand between double quotes";
    return {};
}

/// Receives the tokens and builds the tree from the leaves up: values wait in `pending_` until their list or object
/// closes, and are then moved to one place in the arena.
class Builder : public nlohmann::json_sax<nlohmann::json> {
public:
    /// `use_item` may be null.
    Builder(DocumentProblems& problems, Memory memory, const UseItem* use_item)
        : text_(problems.text()), last_(text_.data()), cursor_(text_), memory_(memory), problems_(problems), use_item_(use_item) {}

    std::optional<Value> build() {
        const char* const end = text_.data() + text_.size();
        const bool complete = nlohmann::json::sax_parse(TextIterator(text_.data(), end, &last_), TextIterator(end, end, &last_), this);
        return complete ? root_ : std::nullopt;
    }

    bool null() override { return put(Value::null(problems_.spot(cursor_.pass(4)))); }
    bool boolean(bool value) override { return put(Value::boolean(problems_.spot(cursor_.pass(value ? 4 : 5)), value)); }
    bool number_integer(number_integer_t value) override { return put_number(static_cast<double>(value)); }
    bool number_unsigned(number_unsigned_t value) override { return put_number(static_cast<double>(value)); }
    bool number_float(number_float_t value, const string_t&) override { return put_number(value); }
    bool binary(binary_t&) override { return false; }  // JSON text has none

    bool string(string_t& value) override {
        const std::uint32_t offset = cursor_.pass_to(last());
        const Spot spot = problems_.spot(offset);
        Said said = said_at(offset, value);
        if (limits_texts() && said.text.size() > limits::kTextBytes) {
            problems_.add(spot, {}, fmt::format("a text of {} bytes; at most 64 KB are read", said.text.size()));
            said.text = said.text.substr(0, text::first_code_point(said.text).bytes);  // an empty one would be a problem of its own
        }
        return put(Value::text(spot, memory_.texts ? copy_text(*memory_.texts, said.text) : kept(said)));
    }

    bool key(string_t& value) override {
        const std::uint32_t offset = cursor_.pass_to(last());
        const Said said = said_at(offset, value);
        if (limits_texts() && said.text.size() > limits::kTextBytes) {
            problems_.add(problems_.spot(offset), {}, "a key of more than 64 KB");
            return false;
        }
        key_ = {kept(said), problems_.spot(offset), Value::null({})};
        return true;
    }

    bool start_object(std::size_t) override { return open(); }
    bool start_array(std::size_t) override {
        if (open_.empty()) root_is_list_ = true;
        return open();
    }

    bool end_array() override {
        const Frame frame = close();
        std::span<Value> items = allocate<Value>(memory_.nodes, pending_.size() - frame.first);
        for (std::size_t i = 0; i < items.size(); ++i) items[i] = pending_[frame.first + i].value;
        return finish(frame, Value::list(frame.spot, items));
    }

    bool end_object() override {
        const Frame frame = close();
        std::span<Member> members = allocate<Member>(memory_.nodes, pending_.size() - frame.first);
        std::copy(pending_.begin() + static_cast<std::ptrdiff_t>(frame.first), pending_.end(), members.begin());
        report_duplicates(members);
        return finish(frame, Value::object(frame.spot, members));
    }

    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& error) override {
        if (cursor_.peek() == text_.size() && pending_.empty() && open_.empty() && !root_) {
            problems_.add(problems_.spot(cursor_.peek()), {}, "not valid JSON: the document is empty");
            return false;
        }
        const std::string message = reason(error);
        const auto says = [&](std::string_view what) { return message.find(what) != std::string::npos; };
        // The best place is the start of the token; inside a string it is the very byte. The cursor passes over commas
        // and colons, so it cannot find one that stands where none belongs.
        const bool in_string = says("invalid string") && !says("missing closing quote");
        const bool separator = says("unexpected ','") || says("unexpected ':'");
        problems_.add(problems_.spot(in_string || separator ? last() : cursor_.peek()), {}, message,
                      in_string ? "" : mend(message, cursor_));
        return false;
    }

private:
    /// A list or object that is still open.
    struct Frame {
        std::size_t first;  ///< index in pending_ of its first item
        Spot spot;
        Member key;  ///< the key it will stand under
    };

    /// The offset of the character that nlohmann took last.
    std::size_t last() const { return static_cast<std::size_t>(last_ - text_.data()); }

    /// What a text token says.
    struct Said {
        std::string_view text;
        bool is_as_written;  ///< then it is a view into the document, else into memory of nlohmann's
    };

    /// What the token at `offset` says, of which nlohmann says that it is `value`.
    Said said_at(std::uint32_t offset, const std::string& value) const {
        const std::string_view written = text_.substr(offset + 1, last() - offset - 1);
        const bool was_passed_over = value.empty();               // by TextIterator, or there is nothing
        const bool has_escapes = written.size() != value.size();  // each is longer than what it stands for
        if (was_passed_over || !has_escapes) return {written, true};
        return {value, false};
    }

    /// The text for as long as the tree lasts.
    std::string_view kept(const Said& said) const { return said.is_as_written ? said.text : copy_text(memory_.nodes, said.text); }

    /// Items are judged one by one, by whoever uses them: a text that is too long is no reason against the others.
    bool limits_texts() const { return use_item_ == nullptr; }

    bool put(const Value& value) {
        if (++count_ > limits::kValues) {
            problems_.add(value.spot(), {}, fmt::format("more than {} values", limits::kValues));
            return false;
        }
        if (open_.empty()) {
            root_ = value;
        } else if (use_item_ && root_is_list_ && open_.size() == 1) {
            count_ = 0;
            return (*use_item_)(value);
        } else {
            pending_.emplace_back(key_.key(), key_.key_spot, value);
        }
        return true;
    }

    bool put_number(double value) { return put(Value::number(problems_.spot(cursor_.pass_number()), value)); }

    bool open() {
        const Spot spot = problems_.spot(cursor_.pass(1));
        if (open_.size() == limits::kDepth) {
            problems_.add(spot, {}, fmt::format("more than {} levels of nesting", limits::kDepth));
            return false;
        }
        open_.push_back({pending_.size(), spot, key_});
        return true;
    }

    Frame close() {
        cursor_.pass(1);
        const Frame frame = open_.back();
        open_.pop_back();
        return frame;
    }

    bool finish(const Frame& frame, const Value& value) {
        pending_.resize(frame.first, frame.key);
        key_ = frame.key;
        return put(value);
    }

    void report_duplicates(std::span<const Member> members) {
        if (members.size() > kFewKeys) return report_duplicates_among_many(members);
        for (auto member = members.begin(); member != members.end(); ++member) {
            const auto same = [&](const Member& other) { return other.key() == member->key(); };
            if (std::any_of(members.begin(), member, same)) report_duplicate(*member);
        }
    }

    /// Sorts numbers made from the keys, and compares only keys with the same number: for millions of keys that is
    /// many times faster than to sort the keys.
    void report_duplicates_among_many(std::span<const Member> members) {
        std::vector<std::pair<std::size_t, const Member*>> sorted;
        sorted.reserve(members.size());
        for (const Member& member : members) sorted.emplace_back(std::hash<std::string_view>{}(member.key()), &member);
        std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
            if (a.first != b.first) return a.first < b.first;
            return std::pair(a.second->key(), a.second->key_spot.at) < std::pair(b.second->key(), b.second->key_spot.at);
        });
        for (std::size_t i = 1; i < sorted.size(); ++i)
            if (sorted[i].second->key() == sorted[i - 1].second->key()) report_duplicate(*sorted[i].second);
    }

    void report_duplicate(const Member& member) {
        if (problems_.count_if_full()) return;
        problems_.add(member.key_spot, {}, fmt::format("key {} stands twice in one object", quote(member.key())), "keep one of them");
    }

    static constexpr std::size_t kFewKeys = 16;

    std::string_view text_;
    const char* last_;
    TokenCursor cursor_;
    Memory memory_;
    DocumentProblems& problems_;
    Member key_{{}, {}, Value::null({})};
    std::vector<Member> pending_;
    std::vector<Frame> open_;
    std::size_t count_ = 0;
    const UseItem* use_item_;
    bool root_is_list_ = false;
    std::optional<Value> root_;
};

}  // namespace

std::string_view describe(Kind kind) {
    constexpr std::array<std::string_view, 6> words{"null", "true or false", "a number", "a text", "a list", "an object"};
    return words[static_cast<std::size_t>(kind)];
}

Value Value::boolean(Spot spot, bool value) {
    Value result(Kind::boolean, spot, 0);
    result.data_.boolean = value;
    return result;
}

Value Value::number(Spot spot, double value) {
    Value result(Kind::number, spot, 0);
    result.data_.number = value;
    return result;
}

Value Value::text(Spot spot, std::string_view value) {
    Value result(Kind::text, spot, value.size());
    result.data_.chars = value.data();
    return result;
}

Value Value::list(Spot spot, std::span<const Value> items) {
    Value result(Kind::list, spot, items.size());
    result.data_.items = items.data();
    return result;
}

Value Value::object(Spot spot, std::span<const Member> members) {
    Value result(Kind::object, spot, members.size());
    result.data_.members = members.data();
    return result;
}

std::span<const Member> Value::members() const { return {data_.members, size()}; }

const Value* member(const Value& object, std::string_view key, Kind kind) {
    if (object.kind() != Kind::object) return nullptr;
    for (const Member& member : object.members())
        if (member.key() == key && member.value.kind() == kind) return &member.value;
    return nullptr;
}

std::string_view text_under(const Value& object, std::string_view key) {
    const Value* const text = member(object, key, Kind::text);
    return text ? text->text() : std::string_view();
}

namespace {

std::optional<Value> build(DocumentProblems& problems, Memory memory, const UseItem* use_item) {
    const std::string_view text = problems.text();
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
        problems.add(problems.start(), {}, "not valid JSON: this is UTF-16", "save it as UTF-8");
        return std::nullopt;
    }
    // nlohmann takes it for the end of the text.
    if (const auto nul = text.find('\0'); nul != std::string_view::npos) {
        problems.add(problems.spot(nul), {}, "not valid JSON: a NUL byte", "save it as UTF-8");
        return std::nullopt;
    }
    return Builder(problems, memory, use_item).build();
}

}  // namespace

std::optional<Value> parse(DocumentProblems& problems, Memory memory) { return build(problems, memory, nullptr); }

std::optional<Value> parse_items(DocumentProblems& problems, Memory memory, const UseItem& use) { return build(problems, memory, &use); }

}  // namespace lats::json
