#include "man/markdown.hpp"

#include "lats/catalog/error.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace lats::man {
namespace {

using Kind = Block::Kind;

constexpr std::string_view kFence = "```";
constexpr std::string_view kIndent = "    ";

std::vector<std::string> split_lines(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

bool is_rule(std::string_view row) { return row.find_first_not_of("|-: ") == std::string_view::npos; }

/// Quotes, other bullets, pictures, HTML: none of them is used, so none of them is known.
bool is_unknown(std::string_view line) {
    return line.starts_with('>') || line.starts_with("* ") || line.starts_with("+ ") || line.starts_with("![") || line.starts_with('<') ||
           line.starts_with("---") || line.starts_with("===") || line.find('\t') != std::string_view::npos;
}

/// How many bytes of `line` say that an item begins: "- " and "12. "; 0 where none does.
std::size_t bullet_size(std::string_view line) {
    if (line.starts_with("- ")) return 2;
    const auto digits = std::min(line.find_first_not_of("0123456789"), line.size());
    return digits > 0 && line.substr(digits).starts_with(". ") ? digits + 2 : 0;
}

std::vector<std::string> cells_of(std::string_view row) {
    std::vector<std::string> cells(1);
    row = trimmed(row);
    row.remove_prefix(1);
    if (row.ends_with('|')) row.remove_suffix(1);
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i] == '|') cells.emplace_back();
        else if (row[i] == '\\' && i + 1 < row.size() && row[i + 1] == '|') cells.back() += row[++i];
        else cells.back() += row[i];
    }
    for (std::string& cell : cells) cell = std::string(trimmed(cell));
    return cells;
}

class Parser {
public:
    Parser(std::string_view name, std::string_view text) : name_(name), lines_(split_lines(text)) {}

    std::vector<Block> blocks() {
        while (at_ < lines_.size()) block();
        return std::move(blocks_);
    }

private:
    const std::string& line() const { return lines_[at_]; }
    bool more() const { return at_ < lines_.size(); }

    [[noreturn]] void refuse(std::string_view why) const {
        throw Error(ErrorKind::bad_data, fmt::format("{}:{}: {}", name_, at_ + 1, why));
    }

    void block() {
        if (line().empty()) ++at_;
        else if (line().starts_with(kFence)) fenced();
        else if (line().starts_with(kIndent)) indented();
        else if (line().starts_with('#')) heading();
        else if (line().starts_with('|')) table();
        else text(bullet_size(line()));
    }

    void fenced() {
        Block block{line() == "```console" ? Kind::session : Kind::literal, 0, {}};
        for (++at_; more() && line() != kFence; ++at_) block.texts.push_back(line());
        if (!more()) refuse("``` has no end");
        ++at_;
        blocks_.push_back(std::move(block));
    }

    void indented() {
        Block block{Kind::literal, 0, {}};
        for (; more() && (line().empty() || line().starts_with(kIndent)); ++at_)
            block.texts.push_back(line().substr(std::min(kIndent.size(), line().size())));
        while (block.texts.back().empty()) block.texts.pop_back();
        blocks_.push_back(std::move(block));
    }

    void heading() {
        const auto level = line().find_first_not_of('#');
        if (level > 3 || line()[level] != ' ') refuse("no heading that is known");
        blocks_.push_back({Kind::heading, static_cast<int>(level), {std::string(trimmed(line().substr(level)))}});
        ++at_;
    }

    void table() {
        if (at_ + 1 >= lines_.size() || !is_rule(lines_[at_ + 1])) refuse("a table begins with a heading and a rule");
        const std::size_t columns = cells_of(line()).size();
        for (at_ += 2; more() && line().starts_with('|'); ++at_) {
            blocks_.push_back({Kind::row, 0, cells_of(line())});
            if (blocks_.back().texts.size() != columns) refuse("a row has as many cells as its table");
        }
    }

    bool goes_on(std::size_t indent) const {
        if (!more() || line().empty() || line().starts_with(kFence) || line().starts_with('|') || line().starts_with('#')) return false;
        return indent == 0 ? bullet_size(line()) == 0 : line().starts_with(std::string(indent, ' '));
    }

    /// A paragraph, or where `bullet` says so an item, whose further lines are indented by as much.
    void text(std::size_t bullet) {
        Block block{bullet == 0 ? Kind::paragraph : Kind::item, 0, {std::string()}};
        if (bullet > 2) block.number = std::stoi(line());
        do {
            const std::string_view part = std::string_view(line()).substr(bullet);
            if (is_unknown(part) || part.starts_with(' ') || bullet_size(part) > 0) refuse("not in the Markdown that is known here");
            block.texts.front() += fmt::format("{}{}", block.texts.front().empty() ? "" : " ", trimmed(part));
            ++at_;
        } while (goes_on(bullet));
        blocks_.push_back(std::move(block));
    }

    std::string_view name_;
    std::vector<std::string> lines_;
    std::size_t at_ = 0;
    std::vector<Block> blocks_;
};

/// Takes what stands before `end` off the front of `text`, and `end` itself.
std::string_view take_until(std::string_view& text, std::string_view end) {
    const auto at = text.find(end);
    if (at == std::string_view::npos) throw Error(ErrorKind::bad_data, fmt::format("no {} ends \"{}\"", end, text));
    const std::string_view taken = text.substr(0, at);
    text.remove_prefix(at + end.size());
    return taken;
}

bool take(std::string_view& text, std::string_view mark) {
    if (!text.starts_with(mark)) return false;
    text.remove_prefix(mark.size());
    return true;
}

void add_link(std::vector<Piece>& pieces, std::string_view& text) {
    std::vector<Piece> words = parse_inline(take_until(text, "]("));
    const std::string target(take_until(text, ")"));
    for (Piece& piece : words) pieces.push_back({std::move(piece.text), piece.font, target});
}

}  // namespace

std::vector<Block> parse_markdown(std::string_view name, std::string_view text) { return Parser(name, text).blocks(); }

std::vector<Piece> parse_inline(std::string_view text) {
    std::vector<Piece> pieces;
    while (!text.empty()) {
        const auto plain = std::min(text.find_first_of("`*[<"), text.size());
        if (plain > 0) pieces.push_back({std::string(text.substr(0, plain)), Font::plain, ""});
        text.remove_prefix(plain);
        if (take(text, "`")) pieces.push_back({std::string(take_until(text, "`")), Font::strong, ""});
        else if (take(text, "**")) pieces.push_back({std::string(take_until(text, "**")), Font::strong, ""});
        else if (take(text, "*")) pieces.push_back({std::string(take_until(text, "*")), Font::emphasis, ""});
        else if (take(text, "[")) add_link(pieces, text);
        else if (!text.empty()) throw Error(ErrorKind::bad_data, fmt::format("no mark that is known here: \"{}\"", text));
    }
    return pieces;
}

}  // namespace lats::man
