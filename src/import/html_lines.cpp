#include "import/html_lines.hpp"

#include "text/codepoints.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

namespace lats::importing {
namespace {

constexpr std::array<std::string_view, 20> kBlocks{"p",  "div", "br", "li",    "ul",         "ol",  "h1", "h2", "h3", "h4",
                                                   "h5", "h6",  "tr", "table", "blockquote", "pre", "hr", "dl", "dt", "dd"};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// The tag that `text` starts with, its brackets included; empty where that is none.
std::string_view tag_at(std::string_view text) {
    if (text.size() < 3 || text[0] != '<') return {};
    const bool names = is_letter(text[1]) || (text[1] == '/' && is_letter(text[2])) || text[1] == '!';
    const std::size_t end = names ? text.find('>') : std::string_view::npos;
    return end == std::string_view::npos ? std::string_view() : text.substr(0, end + 1);
}

bool is_block(std::string_view tag) {
    std::string name;
    for (std::size_t i = tag[1] == '/' ? 2 : 1; i < tag.size() && (is_letter(tag[i]) || is_digit(tag[i])); ++i) name += lower(tag[i]);
    return std::ranges::find(kBlocks, name) != kBlocks.end();
}

/// The character that `#39` or `#x27` stands for.
std::optional<std::uint32_t> numbered(std::string_view name) {
    const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    const std::string_view digits = name.substr(hex ? 2 : 1);
    std::uint32_t code = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
    const bool is_character = code >= 0x20 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    if (digits.empty() || error != std::errc() || end != digits.data() + digits.size() || !is_character) return std::nullopt;
    return code;
}

/// Appends what the reference at the start of `text` stands for, and returns its length; 0 where there is none.
std::size_t append_reference(std::string& line, std::string_view text) {
    struct Named {
        std::string_view name;
        std::string_view text;
    };
    constexpr std::array<Named, 6> kNamed{{{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}, {"nbsp", " "}}};
    constexpr std::size_t kLongest = 10;
    const std::size_t end = text.substr(0, kLongest).find(';');
    if (end == std::string_view::npos || end < 2) return 0;
    const std::string_view name = text.substr(1, end - 1);
    if (name[0] == '#') {
        const auto code = numbered(name);
        if (!code) return 0;
        text::append_utf8(line, *code);
        return end + 1;
    }
    const auto* named = std::ranges::find(kNamed, name, &Named::name);
    if (named == kNamed.end()) return 0;
    line += named->text;
    return end + 1;
}

class LineBuilder {
public:
    void add(char c) {
        if (!is_space(c)) line_ += c;
        else if (!line_.empty() && line_.back() != ' ') line_ += ' ';
    }
    void add(std::string_view text) {
        for (const char c : text) add(c);
    }
    void end() {
        while (!line_.empty() && line_.back() == ' ') line_.pop_back();
        if (!line_.empty()) lines_.push_back(std::move(line_));
        line_.clear();
    }
    std::vector<std::string> take() {
        end();
        return std::move(lines_);
    }

private:
    std::string line_;
    std::vector<std::string> lines_;
};

bool has_block(std::string_view html) {
    for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
        const std::string_view tag = tag_at(html.substr(at));
        if (!tag.empty() && is_block(tag)) return true;
    }
    return false;
}

}  // namespace

std::vector<std::string> html_lines(std::string_view html) {
    const bool blocks = has_block(html);
    const std::size_t last_bracket = html.rfind('>');  // beyond it nothing is a tag, and need not be searched for its end
    LineBuilder lines;
    for (std::size_t at = 0; at < html.size();) {
        const std::string_view rest = html.substr(at);
        const bool may_be_tag = last_bracket != std::string_view::npos && at < last_bracket;
        if (const std::string_view tag = may_be_tag ? tag_at(rest) : std::string_view(); !tag.empty()) {
            if (is_block(tag)) lines.end();
            at += tag.size();
            continue;
        }
        std::string meant;
        if (const std::size_t length = rest[0] == '&' ? append_reference(meant, rest) : 0; length > 0) {
            lines.add(meant);
            at += length;
            continue;
        }
        if (rest[0] == '\n' && !blocks) lines.end();
        else lines.add(rest[0]);
        ++at;
    }
    return lines.take();
}

}  // namespace lats::importing
