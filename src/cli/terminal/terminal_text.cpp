#include "cli/terminal/terminal_text.hpp"

#include "lats/text/clean.hpp"

#include <string_view>

namespace lats::cli {
namespace {

constexpr std::size_t kColorBytes = 11;  // of what switches a tone on and off, at most

/// The ANSI attributes of a tone; empty for none.
std::string_view attributes(Tone tone) {
    switch (tone) {
        case Tone::plain: return "";
        case Tone::title: return "1";
        case Tone::heading: return "1;4";
        case Tone::label: return "36";
        case Tone::name: return "1;32";
        case Tone::muted: return "2";
        case Tone::warning: return "1;33";
        case Tone::added: return "32";
        case Tone::dropped: return "31";
        case Tone::moving: return "1;36";
        case Tone::target: return "1;31";
        case Tone::assist: return "33";
        case Tone::prop: return "32";
    }
    return "";
}

void append(std::string& bytes, const Span& span, bool color) {
    const std::string_view codes = color ? attributes(span.tone) : "";
    if (!codes.empty()) bytes.append("\x1b[").append(codes).append("m");
    text::append_clean(bytes, span.text);
    if (!codes.empty()) bytes.append("\x1b[0m");
}

}  // namespace

void append_terminal_text(std::string& bytes, const Page& page, bool color) {
    std::size_t size = bytes.size();
    for (const Line& line : page.lines())
        for (const Span& span : line) size += span.text.size() + (color ? kColorBytes : 0) + 1;
    bytes.reserve(size);  // a long table would be moved again and again
    for (const Line& line : page.lines()) {
        for (const Span& span : line) append(bytes, span, color);
        while (bytes.ends_with(' ')) bytes.pop_back();
        bytes += '\n';
    }
}

std::string terminal_text(const Page& page, bool color) {
    std::string bytes;
    append_terminal_text(bytes, page, color);
    return bytes;
}

}  // namespace lats::cli
