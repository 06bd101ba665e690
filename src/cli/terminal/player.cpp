#include "cli/terminal/player.hpp"

#include <algorithm>
#include <array>
#include <csignal>
#include <string_view>

#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace lats::cli {
namespace {

volatile std::sig_atomic_t ended_by = 0;

void end(int signal) { ended_by = signal; }

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
    KeysAtOnce() : known_(tcgetattr(STDIN_FILENO, &before_) == 0) {
        termios now = before_;
        now.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
        if (known_) tcsetattr(STDIN_FILENO, TCSANOW, &now);
        put("\x1b[?25l");
    }
    KeysAtOnce(const KeysAtOnce&) = delete;
    KeysAtOnce& operator=(const KeysAtOnce&) = delete;
    ~KeysAtOnce() {
        put("\x1b[?25h");
        if (known_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);  // the key that ended it is not for the shell
    }

private:
    termios before_{};
    bool known_;
};

/// Ends the playing instead of the process at the signals that a person or the system ends it with.
class EndSignals {
public:
    EndSignals() {
        ended_by = 0;
        struct sigaction action {};
        action.sa_handler = end;
        for (std::size_t i = 0; i < kSignals.size(); ++i) sigaction(kSignals[i], &action, &before_[i]);
    }
    EndSignals(const EndSignals&) = delete;
    EndSignals& operator=(const EndSignals&) = delete;
    ~EndSignals() {
        for (std::size_t i = 0; i < kSignals.size(); ++i) sigaction(kSignals[i], &before_[i], nullptr);
    }

private:
    // A stopped process would leave the terminal without a cursor: there is nothing here to come back to, so it ends.
    static constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP, SIGTSTP};
    std::array<struct sigaction, kSignals.size()> before_{};
};

bool key_within(std::chrono::milliseconds time) {
    pollfd keys{STDIN_FILENO, POLLIN, 0};
    return poll(&keys, 1, static_cast<int>(time.count())) != 0;
}

}  // namespace

int play(const Movie& movie) {
    const EndSignals signals;
    const KeysAtOnce keys;
    const auto lines = std::ranges::count(movie.frames.front(), '\n');
    const std::string back = "\x1b[" + std::to_string(lines) + "A";
    bool ended = false;
    for (std::size_t i = 0; !ended && ended_by == 0; i = (i + 1) % movie.frames.size()) {
        put(wiping(movie.frames[i]));
        ended = key_within(movie.frame);
        put(back);
    }
    put(wiping(movie.frames.front()));
    return ended_by == 0 ? 0 : 128 + ended_by;
}

}  // namespace lats::cli
