// A handler may call next to nothing: write, tcsetattr and raise are allowed, an ncurses function is not. So all that it needs is made
// ready before, in memory that it can reach: this is the one place where that has to be static.
#include "cli/terminal/signals.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include <poll.h>
#include <sys/select.h>
#include <unistd.h>

namespace lats::cli {
namespace {

volatile std::sig_atomic_t asked = 0;

void note_signal(int signal) { asked = signal; }

struct Ready {
    int descriptor = -1;
    std::array<char, 256> restore{};
    std::size_t bytes = 0;
    std::optional<termios> modes;
    std::array<std::byte, 16384> stack{};  // of its own: a crash may be a stack that is full
};

Ready ready;

void give_back(int signal) {
    if (write(ready.descriptor, ready.restore.data(), ready.bytes) < 0) {
    }  // nothing is left to do about it
    if (ready.modes) tcsetattr(STDIN_FILENO, TCSANOW, &*ready.modes);
    raise(signal);  // SA_RESETHAND: now it ends the process, and leaves a core where one is wanted
}

/// Gives `to` to the signals that end a process and have `from`. All but a few do, those of other systems and real time among them.
void replace_handlers(void (*from)(int), void (*to)(int)) {
    constexpr std::array kSparing{SIGCHLD, SIGCONT, SIGTSTP, SIGTTIN, SIGTTOU, SIGURG, SIGWINCH};
    for (int signal = 1; signal < NSIG; ++signal) {
        struct sigaction action {};
        const bool is_known = sigaction(signal, nullptr, &action) == 0;
        if (!is_known || action.sa_handler != from || std::ranges::count(kSparing, signal) > 0) continue;
        action.sa_handler = to;
        action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_ONSTACK;
        sigaction(signal, &action, nullptr);
    }
}

}  // namespace

EndSignals::EndSignals(std::initializer_list<int> others) {
    asked = 0;
    std::vector<int> signals{SIGINT, SIGTERM, SIGHUP};
    signals.insert(signals.end(), others);
    for (const int signal : signals) {
        Held held{signal, {}};
        sigaction(signal, nullptr, &held.before);
        if (held.before.sa_handler != SIG_IGN) held_.push_back(held);
    }
    sigset_t mask;
    sigemptyset(&mask);
    for (const Held& held : held_) sigaddset(&mask, held.signal);
    sigprocmask(SIG_BLOCK, &mask, &mask_before_);
    struct sigaction action {};
    action.sa_handler = note_signal;
    for (const Held& held : held_) sigaction(held.signal, &action, nullptr);
}

EndSignals::~EndSignals() {
    for (const Held& held : held_) sigaction(held.signal, &held.before, nullptr);
    sigprocmask(SIG_SETMASK, &mask_before_, nullptr);
}

int EndSignals::received() const {
    if (asked != 0) return asked;
    sigset_t waiting;
    sigpending(&waiting);
    const auto asks = [&](const Held& held) {
        return sigismember(&waiting, held.signal) == 1 && sigismember(&mask_before_, held.signal) == 0;
    };
    const auto found = std::ranges::find_if(held_, asks);
    return found == held_.end() ? 0 : found->signal;
}

bool EndSignals::wait_for_input(std::optional<std::chrono::milliseconds> longest) const {
    fd_set readable;
    FD_ZERO(&readable);
    FD_SET(STDIN_FILENO, &readable);
    timespec time{};
    if (longest) {
        time.tv_sec = longest->count() / 1000;
        time.tv_nsec = longest->count() % 1000 * 1'000'000;
    }
    pselect(STDIN_FILENO + 1, &readable, nullptr, nullptr, longest ? &time : nullptr, &mask_before_);
    pollfd input{STDIN_FILENO, POLLIN, 0};
    poll(&input, 1, 0);
    if ((input.revents & (POLLHUP | POLLERR | POLLNVAL)) != 0) asked = SIGHUP;  // nobody will press a key any more
    return (input.revents & POLLIN) != 0;
}

std::optional<termios> modes_of_terminal() {
    termios modes{};
    return tcgetattr(STDIN_FILENO, &modes) == 0 ? std::optional(modes) : std::nullopt;
}

TerminalGuard::TerminalGuard(int descriptor, std::string_view restore, const std::optional<termios>& modes) {
    ready.descriptor = descriptor;
    ready.bytes = std::min(restore.size(), ready.restore.size());
    std::copy_n(restore.begin(), ready.bytes, ready.restore.begin());
    ready.modes = modes;
    stack_t stack{};
    stack.ss_sp = ready.stack.data();
    stack.ss_size = ready.stack.size();
    sigaltstack(&stack, nullptr);
    replace_handlers(SIG_DFL, give_back);
}

TerminalGuard::~TerminalGuard() {
    replace_handlers(give_back, SIG_DFL);
    stack_t none{};
    none.ss_flags = SS_DISABLE;
    sigaltstack(&none, nullptr);
}

}  // namespace lats::cli
