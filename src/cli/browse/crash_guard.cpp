// A handler may call next to nothing: write, tcsetattr and raise are allowed, an ncurses function is not. So all that it needs is
// made ready before, in memory that it can reach: this is the one place where that has to be static.
#include "cli/browse/crash_guard.hpp"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstddef>

#include <unistd.h>

namespace lats::cli::browse {
namespace {

constexpr std::array<int, 6> kDeadly{SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGQUIT};

struct Ready {
    std::array<char, 256> restore{};
    std::size_t bytes = 0;
    termios modes{};
    std::array<struct sigaction, kDeadly.size()> before{};
    std::array<std::byte, 16384> stack{};  // of its own: a crash may be a stack that is full
};

Ready ready;

void give_back(int signal) {
    if (write(STDOUT_FILENO, ready.restore.data(), ready.bytes) < 0) {
    }  // nothing is left to do about it
    tcsetattr(STDIN_FILENO, TCSANOW, &ready.modes);
    raise(signal);  // SA_RESETHAND: now it ends the program, and leaves a core where one is wanted
}

}  // namespace

CrashGuard::CrashGuard(const std::string& restore, const termios& modes) {
    ready.bytes = std::min(restore.size(), ready.restore.size());
    std::copy_n(restore.begin(), ready.bytes, ready.restore.begin());
    ready.modes = modes;
    stack_t stack{};
    stack.ss_sp = ready.stack.data();
    stack.ss_size = ready.stack.size();
    sigaltstack(&stack, nullptr);
    struct sigaction action {};
    action.sa_handler = give_back;
    action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    for (std::size_t i = 0; i < kDeadly.size(); ++i) sigaction(kDeadly[i], &action, &ready.before[i]);
}

CrashGuard::~CrashGuard() {
    for (std::size_t i = 0; i < kDeadly.size(); ++i) sigaction(kDeadly[i], &ready.before[i], nullptr);
    stack_t none{};
    none.ss_flags = SS_DISABLE;
    sigaltstack(&none, nullptr);
}

}  // namespace lats::cli::browse
