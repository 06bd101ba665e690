#include "publish/markup.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace lats::test {
namespace {

bool is_void(std::string_view tag) {
    constexpr std::array<std::string_view, 6> kVoid{"meta", "link", "input", "br", "hr", "img"};
    return std::find(kVoid.begin(), kVoid.end(), tag) != kVoid.end();
}

std::string unescaped(std::string text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kEntities{
        {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}}};
    for (const auto& [entity, character] : kEntities)
        for (auto at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1))
            text.replace(at, entity.size(), character);
    return text;
}

class Parser {
public:
    explicit Parser(std::string_view page) : rest_(page) {}

    Markup parse() {
        while (!rest_.empty()) {
            const auto start = std::min(rest_.find('<'), rest_.size());
            if (rest_.substr(0, start).find('>') != std::string_view::npos) fault("a stray >");
            rest_.remove_prefix(start);
            if (!rest_.empty()) tag();
        }
        for (const std::string& tag : open_) fault("not closed: " + tag);
        return std::move(markup_);
    }

private:
    void fault(const std::string& text) { markup_.faults.push_back(text); }

    std::string_view take_until(std::string_view ends) {
        const auto end = std::min(rest_.find_first_of(ends), rest_.size());
        const std::string_view taken = rest_.substr(0, end);
        rest_.remove_prefix(end);
        return taken;
    }

    void skip(std::string_view characters) { rest_.remove_prefix(std::min(rest_.find_first_not_of(characters), rest_.size())); }

    void tag() {
        rest_.remove_prefix(1);
        if (rest_.starts_with("!DOCTYPE html>")) return rest_.remove_prefix(14);
        if (rest_.starts_with('/')) return end_tag();
        Element element{std::string(take_until(" \n/>")), {}};
        if (element.tag.empty()) fault("a stray <");
        bool closed = false;
        for (skip(" \n"); !rest_.empty() && !rest_.starts_with('>'); skip(" \n")) {
            closed = rest_.starts_with("/>");
            if (closed) rest_.remove_prefix(1);
            else attribute(element);
        }
        if (!rest_.empty()) rest_.remove_prefix(1);
        if (!closed && !is_void(element.tag)) open_.push_back(element.tag);
        markup_.elements.push_back(std::move(element));
    }

    void end_tag() {
        rest_.remove_prefix(1);
        const std::string tag(take_until(">"));
        if (!rest_.empty()) rest_.remove_prefix(1);
        if (open_.empty() || open_.back() != tag) fault("closed but not open: " + tag);
        else open_.pop_back();
    }

    void attribute(Element& element) {
        const std::string name(take_until("= \n/>"));
        std::string value;
        if (rest_.starts_with("=\"")) {
            rest_.remove_prefix(2);
            value = unescaped(std::string(take_until("\"")));
            if (!rest_.empty()) rest_.remove_prefix(1);
        } else if (rest_.starts_with('=')) {
            fault("a value without quotes: " + name);
            rest_.remove_prefix(1);
        }
        if (name.empty()) {
            fault("an attribute without a name in " + element.tag);
            if (!rest_.empty()) rest_.remove_prefix(1);
        }
        if (!element.attributes.emplace(name, value).second) fault("given twice: " + name);
    }

    std::string_view rest_;
    std::vector<std::string> open_;
    Markup markup_;
};

}  // namespace

Markup parse_markup(std::string_view page) { return Parser(page).parse(); }

}  // namespace lats::test
