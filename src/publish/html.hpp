// Writing HTML that cannot go wrong: names of elements and attributes are literals of this program, every other text is cleaned and
// escaped on its way in, and an element closes when its scope ends.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace lats {

/// A text that stands in the source of this program. A text from a catalogue is none, and does not compile as one.
class Literal {
public:
    consteval Literal(const char* text) : text_(text) {}  // NOLINT(google-explicit-constructor): that is its use
    constexpr std::string_view view() const { return text_; }

private:
    std::string_view text_;
};

struct Attribute {
    Literal name;
    std::string value;
};

using Attributes = std::initializer_list<Attribute>;

/// `text` cleaned, with the five characters replaced that mean something in HTML.
/// Example: escaped("<b>") == "&lt;b&gt;"
std::string escaped(std::string_view text);

class Html {
public:
    /// An open element; it closes at the end of the scope.
    class [[nodiscard]] Element {
    public:
        Element(const Element&) = delete;
        Element& operator=(const Element&) = delete;
        ~Element() { html_.close(tag_); }

    private:
        friend class Html;
        Element(Html& html, Literal tag) : html_(html), tag_(tag) {}

        Html& html_;
        Literal tag_;
    };

    Element in(Literal tag, Attributes attributes = {});

    /// An element with text in it.
    void element(Literal tag, std::string_view text, Attributes attributes = {});

    /// An element that never has anything in it: `<input>`, `<link>`.
    void lone(Literal tag, Attributes attributes);

    void text(std::string_view text) { out_ += escaped(text); }
    void link(const std::string& target, std::string_view text) { element("a", text, {{"href", target}}); }

    /// A picture, as picture/svg.hpp made it: that escapes what it is given.
    void picture(std::string_view svg) { out_ += svg; }

    /// Markup that stands in the source of this program.
    void literal(Literal markup) { out_ += markup.view(); }

    /// What was written.
    std::string take() && { return std::move(out_); }

private:
    void open(Literal tag, Attributes attributes);
    void close(Literal tag);

    std::string out_;
};

}  // namespace lats
