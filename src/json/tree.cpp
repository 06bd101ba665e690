#include "json/tree.hpp"

#include "json/arena.hpp"
#include "json/limits.hpp"
#include "lats/text/clean.hpp"
#include "text/codepoints.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace lats::json {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// What nlohmann says of an error, without its codes, its own position, and the text it read (which may be long). What another version
/// says in another way is told as it is.
std::string reason(const nlohmann::detail::exception& error) {
    constexpr int kNumberOverflow = 406;
    constexpr std::string_view kBeforeReason = " - ";
    if (error.id == kNumberOverflow) return "a number that is far too large";
    std::string_view message = error.what();
    if (const auto at = message.find(kBeforeReason); at != std::string_view::npos) message.remove_prefix(at + kBeforeReason.size());
    const auto read = message.find("; last read: ");
    const auto expected = message.rfind("; expected ");
    std::string kept(message.substr(0, read));
    if (read < expected && expected != std::string_view::npos) kept += message.substr(expected);
    return text::clean("not valid JSON: " + kept);
}

/// Finds the places of tokens in the text beside nlohmann, which hands over values without them. Between two tokens stand only white
/// space, commas and colons, and nlohmann has already said that what follows is a token.
class TokenCursor {
public:
    explicit TokenCursor(std::string_view text) : text_(text), at_(text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0) {}

    /// Where the next token starts.
    std::size_t peek() const { return std::min(text_.find_first_not_of(" \t\r\n,:", at_), text_.size()); }

    std::size_t pass(std::size_t bytes) {
        const std::size_t start = peek();
        at_ = start + bytes;
        return start;
    }

    std::size_t pass_number() {
        const std::size_t start = peek();
        at_ = std::min(text_.find_first_not_of("+-.0123456789eE", start), text_.size());
        return start;
    }

    std::size_t pass_text() {
        const std::size_t start = peek();
        for (at_ = start + 1; text_[at_] != '"'; ++at_)
            if (text_[at_] == '\\') ++at_;
        ++at_;
        return start;
    }

    /// What would mend the next token, which stands where none like it belongs.
    std::string_view mend(bool is_behind_value) const {
        const char next = peek() < text_.size() ? text_[peek()] : '\0';
        const std::size_t before = text_.substr(0, peek()).find_last_not_of(" \t\r\n");
        const bool is_behind_comma = before != std::string_view::npos && text_[before] == ',';
        if (is_behind_value && !is_behind_comma && (next == '"' || next == '{' || next == '[')) return "a comma is missing before it";
        if (is_behind_comma && (next == '}' || next == ']')) return "remove the comma before it";
        if (next == '/' || next == '#') return "JSON has no comments; a key that starts with \"x-\" can hold a remark";
        return next == '\'' ? "texts stand between double quotes" : "";
    }

private:
    std::string_view text_;
    std::size_t at_;
};

/// Receives the tokens and builds the tree from the leaves up: values wait in `pending_` until their list or object
/// closes, and are then moved to one place in the arena.
class Builder : public nlohmann::json_sax<nlohmann::json> {
public:
    Builder(DocumentProblems& problems, std::pmr::memory_resource& memory, LongTexts long_texts)
        : text_(problems.text()), cursor_(text_), memory_(memory), problems_(problems), long_texts_(long_texts) {}

    std::optional<Value> build() {
        const bool complete = nlohmann::json::sax_parse(text_.begin(), text_.end(), this);
        return complete ? root_ : std::nullopt;
    }

    bool null() override { return put(Value::null(spot(cursor_.pass(4)))); }
    bool boolean(bool value) override { return put(Value::boolean(spot(cursor_.pass(value ? 4 : 5)), value)); }
    bool number_integer(number_integer_t value) override { return put_number(static_cast<double>(value)); }
    bool number_unsigned(number_unsigned_t value) override { return put_number(static_cast<double>(value)); }
    bool number_float(number_float_t value, const string_t&) override { return put_number(value); }
    bool binary(binary_t&) override { return false; }  // JSON text has none

    bool string(string_t& value) override {
        const Spot at = spot(cursor_.pass_text());
        if (is_too_long(value)) {
            problems_.add(at, {}, fmt::format("a text of {} bytes; at most 64 KB are read", value.size()));
            std::size_t bytes = limits::kTextBytes;
            while (!text::starts_code_point(value[bytes])) --bytes;
            value.resize(bytes);
        }
        return put(Value::text(at, copy_text(memory_, value)));
    }

    bool key(string_t& value) override {
        const Spot at = spot(cursor_.pass_text());
        if (is_too_long(value)) {
            problems_.add(at, {}, "a key of more than 64 KB");
            return false;
        }
        key_ = {copy_text(memory_, value), at, Value::null({})};
        is_behind_value_ = false;
        return true;
    }

    bool start_object(std::size_t) override { return open(); }
    bool start_array(std::size_t) override { return open(); }

    bool end_array() override {
        const Frame frame = close();
        std::vector<Value> items;
        for (std::size_t i = frame.first; i < pending_.size(); ++i) items.push_back(pending_[i].value);
        return finish(frame, Value::list(frame.spot, copy_list<Value>(memory_, items)));
    }

    bool end_object() override {
        const Frame frame = close();
        const std::span<const Member> members = copy_list<Member>(memory_, std::span(pending_).subspan(frame.first));
        report_duplicates(members);
        return finish(frame, Value::object(frame.spot, members));
    }

    bool parse_error(std::size_t bytes_read, const std::string&, const nlohmann::detail::exception& error) override {
        const std::size_t next = cursor_.peek();
        if (next == text_.size() && pending_.empty() && open_.empty() && !root_) {
            problems_.add(spot(next), {}, "not valid JSON: the document is empty");
            return false;
        }
        // The best place is the start of the token; inside a text it is the very byte. The cursor passes over commas and colons, so one
        // that stands where none belongs is before it.
        const std::string message = reason(error);
        const std::size_t last = std::max<std::size_t>(bytes_read, 1) - 1;
        const bool in_text = message.find("invalid string") != std::string::npos && last < text_.size();
        const std::string_view suggestion = in_text || last < next ? "" : cursor_.mend(is_behind_value_ && !open_.empty());
        problems_.add(spot(in_text ? last : std::min(next, last)), {}, message, std::string(suggestion));
        return false;
    }

private:
    /// A list or object that is still open.
    struct Frame {
        std::size_t first;  ///< index in pending_ of its first item
        Spot spot;
        Member key;  ///< the key it will stand under
    };

    Spot spot(std::size_t offset) const { return problems_.spot(offset); }

    bool is_too_long(std::string_view text) const { return long_texts_ == LongTexts::refused && text.size() > limits::kTextBytes; }

    bool put(const Value& value) {
        if (++count_ > limits::kValues) {
            problems_.add(value.spot(), {}, fmt::format("more than {} values", limits::kValues));
            return false;
        }
        is_behind_value_ = true;
        if (open_.empty()) root_ = value;
        else pending_.push_back({key_.key, key_.key_spot, value});
        return true;
    }

    bool put_number(double value) { return put(Value::number(spot(cursor_.pass_number()), value)); }

    bool open() {
        const Spot at = spot(cursor_.pass(1));
        if (open_.size() == limits::kDepth) {
            problems_.add(at, {}, fmt::format("more than {} levels of nesting", limits::kDepth));
            return false;
        }
        open_.push_back({pending_.size(), at, key_});
        is_behind_value_ = false;
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
        constexpr std::size_t kFewKeys = 16;  // most objects have no more, and no set is made for them
        std::unordered_set<std::string_view> keys;
        for (auto member = members.begin(); member != members.end(); ++member) {
            const auto same = [&](const Member& other) { return other.key == member->key; };
            const bool is_new = members.size() > kFewKeys ? keys.insert(member->key).second : std::none_of(members.begin(), member, same);
            if (is_new || problems_.count_if_full()) continue;
            problems_.add(member->key_spot, {}, fmt::format("key {} stands twice in one object", quote(member->key)), "keep one of them");
        }
    }

    std::string_view text_;
    TokenCursor cursor_;
    std::pmr::memory_resource& memory_;
    DocumentProblems& problems_;
    LongTexts long_texts_;
    Member key_{{}, {}, Value::null({})};
    std::vector<Member> pending_;
    std::vector<Frame> open_;
    std::size_t count_ = 0;
    bool is_behind_value_ = false;  ///< whether the token before was the end of a value
    std::optional<Value> root_;
};

}  // namespace

std::string_view describe(Kind kind) {
    constexpr std::array<std::string_view, 6> words{"null", "true or false", "a number", "a text", "a list", "an object"};
    return words[static_cast<std::size_t>(kind)];
}

const Value* Value::find(std::string_view key) const {
    if (kind() != Kind::object) return nullptr;
    const auto found = std::ranges::find(members(), key, &Member::key);
    return found != members().end() ? &found->value : nullptr;
}

const Value* Value::find(std::string_view key, Kind kind) const {
    const Value* const value = find(key);
    return value && value->kind() == kind ? value : nullptr;
}

std::string_view Value::text_under(std::string_view key) const {
    const Value* const text = find(key, Kind::text);
    return text ? text->text() : std::string_view();
}

std::span<const Value> Value::items_under(std::string_view key) const {
    const Value* const list = find(key, Kind::list);
    return list ? list->items() : std::span<const Value>();
}

std::optional<Value> parse(DocumentProblems& problems, std::pmr::memory_resource& memory, LongTexts long_texts) {
    const std::string_view text = problems.text();
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
        problems.add(problems.spot(0), {}, "not valid JSON: this is UTF-16", "save it as UTF-8");
        return std::nullopt;
    }
    if (text.size() > limits::kFileBytes) {
        problems.add(problems.spot(0), {}, "more than 64 MB", "divide it into several documents");
        return std::nullopt;
    }
    // nlohmann takes it for the end of the text.
    if (const auto nul = text.find('\0'); nul != std::string_view::npos) {
        problems.add(problems.spot(nul), {}, "not valid JSON: a NUL byte", "save it as UTF-8");
        return std::nullopt;
    }
    return Builder(problems, memory, long_texts).build();
}

}  // namespace lats::json
