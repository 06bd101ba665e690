#include "cli/browse/end_signals.hpp"

#include <array>

#include <poll.h>
#include <sys/select.h>
#include <unistd.h>

namespace lats::cli::browse {
namespace {

constexpr std::array<int, 3> kAsking{SIGINT, SIGTERM, SIGHUP};

volatile std::sig_atomic_t asked = 0;  // a handler can reach nothing else

void note_signal(int signal) { asked = signal; }

void set_handlers(void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    for (const int signal : kAsking) sigaction(signal, &action, nullptr);
}

}  // namespace

EndSignals::EndSignals() {
    asked = 0;
    sigset_t held;
    sigemptyset(&held);
    for (const int signal : kAsking) sigaddset(&held, signal);
    sigprocmask(SIG_BLOCK, &held, &before_);
    set_handlers(note_signal);
}

EndSignals::~EndSignals() {
    set_handlers(SIG_DFL);
    sigprocmask(SIG_SETMASK, &before_, nullptr);
}

int EndSignals::received() const { return asked; }

void EndSignals::wait_for_input(std::optional<std::chrono::milliseconds> longest) const {
    fd_set readable;
    FD_ZERO(&readable);
    FD_SET(STDIN_FILENO, &readable);
    timespec time{};
    if (longest) {
        time.tv_sec = longest->count() / 1000;
        time.tv_nsec = longest->count() % 1000 * 1'000'000;
    }
    pselect(STDIN_FILENO + 1, &readable, nullptr, nullptr, longest ? &time : nullptr, &before_);
    pollfd input{STDIN_FILENO, POLLIN, 0};
    poll(&input, 1, 0);
    if ((input.revents & (POLLHUP | POLLERR | POLLNVAL)) != 0) asked = SIGHUP;  // the terminal is gone: nobody will press a key
}

}  // namespace lats::cli::browse
