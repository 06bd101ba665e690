#include "cli/terminal_text.hpp"

#include "lats/text/clean.hpp"

#include <string_view>

namespace lats::cli {
namespace {

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
    if (codes.empty()) {
        bytes += text::clean(span.text);
        return;
    }
    bytes.append("\x1b[").append(codes).append("m").append(text::clean(span.text)).append("\x1b[0m");
}

}  // namespace

std::string terminal_text(const Page& page, bool color) {
    std::string bytes;
    for (const Line& line : page.lines()) {
        for (const Span& span : line) append(bytes, span, color);
        while (bytes.ends_with(' ')) bytes.pop_back();
        bytes += '\n';
    }
    return bytes;
}

}  // namespace lats::cli
