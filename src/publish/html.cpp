#include "publish/html.hpp"

#include "lats/text/clean.hpp"

namespace lats {
namespace {

/// Elements that a line ends after: pages stay readable in an editor, and nothing is added where space would show.
bool ends_line(std::string_view tag) {
    for (const std::string_view inside : {"a", "span", "strong", "em", "label", "dfn", "small", "title"})
        if (tag == inside) return tag == "title";
    return true;
}

std::string_view escape(char c) {
    switch (c) {
        case '&': return "&amp;";
        case '<': return "&lt;";
        case '>': return "&gt;";
        case '"': return "&quot;";
        case '\'': return "&#39;";
        default: return {};
    }
}

}  // namespace

std::string escaped(std::string_view text) {
    const std::string clean = text::clean(text);
    std::string result;
    result.reserve(clean.size());
    for (const char c : clean) {
        const std::string_view replaced = escape(c);
        if (replaced.empty()) result += c;
        else result += replaced;
    }
    return result;
}

void Html::open(Literal tag, Attributes attributes) {
    out_ += '<';
    out_ += tag.view();
    for (const Attribute& attribute : attributes) {
        out_ += ' ';
        out_ += attribute.name.view();
        if (attribute.value.empty()) continue;
        out_ += "=\"";
        out_ += escaped(attribute.value);
        out_ += '"';
    }
    out_ += '>';
}

void Html::close(Literal tag) {
    out_ += "</";
    out_ += tag.view();
    out_ += '>';
    if (ends_line(tag.view())) out_ += '\n';
}

Html::Element Html::in(Literal tag, Attributes attributes) {
    open(tag, attributes);
    return {*this, tag};
}

void Html::element(Literal tag, std::string_view inside, Attributes attributes) {
    open(tag, attributes);
    text(inside);
    close(tag);
}

void Html::lone(Literal tag, Attributes attributes) {
    open(tag, attributes);
    if (ends_line(tag.view())) out_ += '\n';
}

}  // namespace lats
