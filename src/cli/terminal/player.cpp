#include "cli/terminal/player.hpp"

#include "cli/terminal/signals.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include <unistd.h>

namespace lats::cli {
namespace {

void put(std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = write(STDOUT_FILENO, text.data(), text.size());
        if (written <= 0) return;  // the terminal has gone; the next poll will tell
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

/// `frame` with every line wiped to its end: what the frame before it had there shall go.
std::string wiping(const std::string& frame) {
    std::string text;
    for (const char c : frame) {
        if (c == '\n') text += "\x1b[K";
        text += c;
    }
    return text;
}

/// Takes keys as they are typed, without an echo and with the cursor hidden, for as long as it lives.
class KeysAtOnce {
public:
    KeysAtOnce() : before_(modes_of_terminal()), guard_(STDOUT_FILENO, kShowCursor, before_) {
        put("\x1b[?25l");
        if (!before_) return;
        termios now = *before_;
        now.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
        tcsetattr(STDIN_FILENO, TCSANOW, &now);
    }
    KeysAtOnce(const KeysAtOnce&) = delete;
    KeysAtOnce& operator=(const KeysAtOnce&) = delete;
    ~KeysAtOnce() {
        put(kShowCursor);
        if (before_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &*before_);  // the key that ended it is not for the shell
    }

private:
    static constexpr std::string_view kShowCursor = "\x1b[?25h";
    std::optional<termios> before_;
    TerminalGuard guard_;
};

}  // namespace

int play(const Movie& movie) {
    const EndSignals signals({SIGTSTP});  // there would be nothing to come back to
    const KeysAtOnce keys;
    const auto lines = std::ranges::count(movie.frames.front(), '\n');
    const std::string back = "\x1b[" + std::to_string(lines) + "A";
    bool ended = false;
    for (std::size_t i = 0; !ended; i = (i + 1) % movie.frames.size()) {
        put(wiping(movie.frames[i]));
        ended = signals.wait_for_input(movie.frame) || signals.received() != 0;
        put(back);
    }
    put(wiping(movie.frames.front()));
    return signals.received() == 0 ? 0 : 128 + signals.received();
}

}  // namespace lats::cli
