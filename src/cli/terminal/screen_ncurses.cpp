#include "cli/terminal/screen_ncurses.hpp"

#include "cli/terminal/signals.hpp"
#include "cli/terminal/terminfo.hpp"
#include "lats/catalog/error.hpp"
#include "lats/text/width.hpp"

#include <climits>
#include <clocale>
#include <cstring>
#include <cwchar>
#include <optional>

#include <curses.h>
#include <langinfo.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace lats::cli {
namespace {

/// Colours of the foreground alone: whatever background the person has chosen stays.
void declare_colors() {
    start_color();
    use_default_colors();
    for (short color = COLOR_BLACK; color <= COLOR_WHITE; ++color) init_pair(static_cast<short>(color + 1), color, -1);
}

attr_t in_color(short color) { return static_cast<attr_t>(COLOR_PAIR(color + 1)); }

attr_t attributes(Tone tone, bool color) {
    if (!color) return tone == Tone::title || tone == Tone::heading ? A_BOLD : A_NORMAL;
    switch (tone) {
        case Tone::plain: return A_NORMAL;
        case Tone::title: return A_BOLD;
        case Tone::heading: return A_BOLD | A_UNDERLINE;
        case Tone::label: return in_color(COLOR_CYAN);
        case Tone::name: return A_BOLD | in_color(COLOR_GREEN);
        case Tone::muted: return A_DIM;
        case Tone::warning: return A_BOLD | in_color(COLOR_YELLOW);
        case Tone::added: return in_color(COLOR_GREEN);
        case Tone::dropped: return in_color(COLOR_RED);
        case Tone::moving: return A_BOLD | in_color(COLOR_CYAN);
        case Tone::target: return A_BOLD | in_color(COLOR_RED);
        case Tone::assist: return in_color(COLOR_YELLOW);
        case Tone::prop: return in_color(COLOR_GREEN);
    }
    return A_NORMAL;
}

/// Whether text may be UTF-8: where the person's locale says so, or where there is none. Where it is not installed, the one that always
/// is takes its place.
bool set_utf8_locale(bool wanted) {
    if (std::setlocale(LC_CTYPE, "") && std::strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
    return wanted && std::setlocale(LC_CTYPE, "C.UTF-8");
}

class Display {
public:
    explicit Display(bool color) : color_(color), screen_(newterm(nullptr, stdout, stdin)) {
        if (!screen_) throw Error(ErrorKind::system, "this terminal is unknown: TERM names no description that is installed");
        if (color_) color_ = has_colors();
        if (color_) declare_colors();
        cbreak();
        noecho();
        nonl();
        keypad(stdscr, TRUE);
        set_escdelay(25);  // milliseconds that tell Esc from the keys that begin with it
        nodelay(stdscr, TRUE);
    }
    Display(const Display&) = delete;
    Display& operator=(const Display&) = delete;
    ~Display() {
        endwin();
        delscreen(screen_);
    }

    void show(const Frame& frame) const {
        erase();
        for (std::size_t row = 0; row < frame.rows.size(); ++row) show_row(static_cast<int>(row), frame.rows[row]);
        if (frame.cursor_column) move(static_cast<int>(frame.rows.size()) - 1, *frame.cursor_column);
        curs_set(frame.cursor_column ? 1 : 0);
        refresh();
    }

private:
    /// Each span goes to its own column: a cluster that ncurses measures differently cannot move the others.
    void show_row(int row, const Line& line) const {
        int column = 0;
        for (const Span& span : line) {
            attrset(attributes(span.tone, color_));
            mvaddnstr(row, column, span.text.c_str(), static_cast<int>(span.text.size()));
            column += text::width_columns(span.text);
        }
        attrset(A_NORMAL);
    }

    bool color_;
    SCREEN* screen_;
};

void append_utf8(std::string& text, wchar_t letter) {
    std::mbstate_t state{};
    char bytes[MB_LEN_MAX];
    const std::size_t written = std::wcrtomb(bytes, letter, &state);
    if (written != static_cast<std::size_t>(-1)) text.append(bytes, written);
}

Key named_key(wint_t code) {
    switch (code) {
        case KEY_UP: return {KeyName::up, {}};
        case KEY_DOWN: return {KeyName::down, {}};
        case KEY_LEFT: return {KeyName::left, {}};
        case KEY_RIGHT: return {KeyName::right, {}};
        case KEY_PPAGE: return {KeyName::page_up, {}};
        case KEY_NPAGE: return {KeyName::page_down, {}};
        case KEY_HOME: return {KeyName::home, {}};
        case KEY_END: return {KeyName::end, {}};
        case KEY_ENTER: return {KeyName::enter, {}};
        case KEY_BACKSPACE: return {KeyName::backspace, {}};
        default: return {};
    }
}

Key typed_key(wint_t letter) {
    switch (letter) {
        case L'\r':
        case L'\n': return {KeyName::enter, {}};
        case L'\t': return {KeyName::tab, {}};
        case 0x1B: return {KeyName::escape, {}};
        case 0x08:
        case 0x7F: return {KeyName::backspace, {}};
        default: break;
    }
    if (letter < 0x20) return {};
    Key key{KeyName::character, {}};
    append_utf8(key.text, static_cast<wchar_t>(letter));
    return key;
}

/// What waits to be read; nothing where nothing does.
std::optional<Event> next_input() {
    wint_t code = 0;
    const int kind = get_wch(&code);
    if (kind == KEY_CODE_YES && code == KEY_RESIZE) return Event{Event::Kind::resized, {}, 0};
    if (kind == KEY_CODE_YES) return Event{Event::Kind::key, named_key(code), 0};
    return kind == OK ? std::optional(Event{Event::Kind::key, typed_key(code), 0}) : std::nullopt;
}

/// A terminal that changed its size while the program was suspended tells nobody.
void look_at_size() {
    winsize size{};
    const bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0;
    if (known && is_term_resized(size.ws_row, size.ws_col)) resizeterm(size.ws_row, size.ws_col);
}

void require_places() {
    if (capability("cup").empty()) throw Error(ErrorKind::system, "this terminal cannot place text: TERM says so");
}

class ScreenOnTerminal : public Screen {
public:
    ScreenOnTerminal(bool color, bool utf8) : is_utf8_(set_utf8_locale(utf8)), display_(color) { require_places(); }

    Size size() const override { return {LINES, COLS}; }
    bool is_utf8() const override { return is_utf8_; }
    void show(const Frame& frame) override { display_.show(frame); }

    Event next(std::optional<Clock::time_point> deadline) override {
        while (true) {
            if (const int signal = signals_.received(); signal != 0) return {Event::Kind::end, {}, signal};
            look_at_size();
            if (const auto input = next_input()) return *input;
            const Clock::time_point now = Clock::now();
            if (deadline && now >= *deadline) return {};
            signals_.wait_for_input(deadline ? std::optional(std::chrono::ceil<std::chrono::milliseconds>(*deadline - now)) : std::nullopt);
        }
    }

private:
    EndSignals signals_;  // before ncurses, which would set handlers of its own
    std::optional<termios> modes_ = modes_of_terminal();
    bool is_utf8_;
    Display display_;
    TerminalGuard guard_{STDOUT_FILENO, capability("sgr0") + capability("cnorm") + capability("rmkx") + capability("rmcup"), modes_};
};

}  // namespace

std::unique_ptr<Screen> screen_on_terminal(bool color, bool utf8) { return std::make_unique<ScreenOnTerminal>(color, utf8); }

}  // namespace lats::cli
