#include "man/roff.hpp"

#include "text/codepoints.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include <fmt/format.h>

namespace lats::man {
namespace {

constexpr std::size_t kLineBytes = 78;
/// An answer can have hundreds of lines; what it looks like shows in a few.
constexpr std::size_t kAnswerLines = 12;

std::string_view escape_of(char c) {
    switch (c) {
        case '\\': return "\\e";
        case '-': return "\\-";
        case '\'': return "\\(aq";
        case '`': return "\\(ga";
        case '^': return "\\(ha";
        case '~': return "\\(ti";
        default: return {};
    }
}

/// A line that begins with one of these would be a request.
std::string not_a_request(std::string line) { return line.starts_with('.') ? "\\&" + line : line; }

std::string with_fonts(const std::vector<Piece>& pieces) {
    std::string text;
    for (const Piece& piece : pieces) {
        const std::string words = escaped(piece.text);
        if (piece.font == Font::plain) text += words;
        else text += fmt::format("\\f{}{}\\fR", piece.font == Font::strong ? 'B' : 'I', words);
    }
    return text;
}

std::string upper(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return text;
}

std::string tag_of(const std::vector<std::string>& cells) {
    std::string tag = cells.front();
    for (std::size_t i = 1; i + 1 < cells.size(); ++i)
        if (!cells[i].empty()) tag += fmt::format(" ({})", cells[i]);
    return tag;
}

/// The calls of a session with the beginning of each answer.
std::vector<std::string> shortened(const std::vector<std::string>& session) {
    std::vector<std::string> lines;
    std::size_t answer = 0;
    for (const std::string& line : session) {
        answer = line.starts_with("$ ") ? 0 : answer + 1;
        if (answer <= kAnswerLines) lines.push_back(line);
        else if (answer == kAnswerLines + 1) lines.emplace_back("...");
    }
    return lines;
}

std::string bullet(int number) { return number > 0 ? fmt::format(".IP {}. 4\n", number) : ".IP \\(bu 2\n"; }

std::string block(const Block& block) {
    switch (block.kind) {
        case Block::Kind::heading: return subsection(block.texts.front());
        case Block::Kind::paragraph: return ".PP\n" + filled(block.texts.front());
        case Block::Kind::item: return bullet(block.number) + filled(block.texts.front());
        case Block::Kind::row: return entry(tag_of(block.texts), block.texts.back());
        case Block::Kind::literal: return literal(block.texts);
        case Block::Kind::session: return literal(shortened(block.texts));
    }
    return {};
}

/// `text`, escaped already, wrapped at words.
std::string in_lines(std::string_view text) {
    std::string lines;
    std::string line;
    for (std::size_t start = 0; start < text.size();) {
        const auto end = std::min(text.find(' ', start), text.size());
        const std::string word(text.substr(start, end - start));
        start = end + 1;
        if (word.empty()) continue;
        if (!line.empty() && line.size() + 1 + word.size() > kLineBytes) lines += not_a_request(std::exchange(line, "")) + "\n";
        line += line.empty() ? word : " " + word;
    }
    return line.empty() ? lines : lines + not_a_request(line) + "\n";
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const text::CodePoint next = text::first_code_point(text);
        const std::string_view escape = escape_of(text.front());
        // By number, so that every formatter has it, whatever it takes its input for.
        if (next.bytes > 1) result += fmt::format("\\[u{:04X}]", static_cast<std::uint32_t>(next.value));
        else if (escape.empty()) result += text.front();
        else result += escape;
        text.remove_prefix(next.bytes);
    }
    return result;
}

std::string filled(std::string_view marked) { return in_lines(with_fonts(parse_inline(marked))); }

std::string filled_plain(std::string_view text) { return in_lines(escaped(text)); }

std::string section(std::string_view title) { return fmt::format(".SH {}\n", with_fonts(parse_inline(upper(std::string(title))))); }

std::string subsection(std::string_view title) { return fmt::format(".SS {}\n", with_fonts(parse_inline(title))); }

std::string entry(std::string_view marked_tag, std::string_view marked_text) {
    return fmt::format(".TP\n{}\n{}", not_a_request(with_fonts(parse_inline(marked_tag))), filled(marked_text));
}

std::string plain_entry(std::string_view tag, std::string_view text) {
    return fmt::format(".TP\n\\fB{}\\fR\n{}", escaped(tag), filled_plain(text));
}

std::string literal(std::span<const std::string> lines) {
    std::string text = ".PP\n.RS 4\n.nf\n";
    for (const std::string& line : lines) text += not_a_request(escaped(line.substr(0, line.find_last_not_of(' ') + 1))) + "\n";
    return text + ".fi\n.RE\n";
}

std::string body(std::span<const Block> blocks, Behind behind) {
    std::string text;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        std::string part = block(blocks[i]);
        // A paragraph right below a heading needs no request of its own.
        const bool opens = i == 0 ? behind == Behind::heading : blocks[i - 1].kind == Block::Kind::heading;
        if (opens && part.starts_with(".PP\n")) part.erase(0, 4);
        text += part;
    }
    return text;
}

}  // namespace lats::man
