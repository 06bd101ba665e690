#include "cli/terminal/progress_bar.hpp"

#include <algorithm>
#include <array>
#include <csignal>
#include <string>
#include <string_view>

#include <unistd.h>

namespace lats::cli {
namespace {

constexpr std::array kAsking{SIGINT, SIGTERM, SIGHUP};
constexpr std::string_view kWipe = "\r\x1b[K";
constexpr int kMaxColumns = 40;
constexpr int kBesideBar = 5;  // two brackets; the ^C that the terminal shows; and one that stays free, as after the last a line may end

void put(std::string_view text) {
    if (write(STDERR_FILENO, text.data(), text.size()) < 0) {
    }  // a bar that cannot be seen is no reason to stop
}

void wipe_and_end(int signal) {
    put(kWipe);
    raise(signal);  // SA_RESETHAND: now it ends the process
}

/// A signal that is ignored stays so.
void replace_handlers(void (*from)(int), void (*to)(int)) {
    for (const int signal : kAsking) {
        struct sigaction action {};
        sigaction(signal, nullptr, &action);
        if (action.sa_handler != from) continue;
        action.sa_handler = to;
        action.sa_flags = static_cast<int>(SA_RESETHAND);
        sigaction(signal, &action, nullptr);
    }
}

}  // namespace

ProgressBar::ProgressBar(int terminal_columns)
    : columns_(static_cast<std::size_t>(std::clamp(terminal_columns - kBesideBar, 1, kMaxColumns))) {}

ProgressBar::~ProgressBar() { end(); }

void ProgressBar::show(std::size_t done, std::size_t all) {
    if (done >= all) return end();
    constexpr std::chrono::milliseconds kPatience(500);
    if (std::chrono::steady_clock::now() - made_ < kPatience) return;
    const std::size_t filled = done * columns_ / all;
    if (is_drawn_ && filled == shown_) return;
    begin();
    shown_ = filled;
    put("\r[" + std::string(filled, '#') + std::string(columns_ - filled, ' ') + "]");
}

void ProgressBar::begin() {
    if (!is_drawn_) replace_handlers(SIG_DFL, wipe_and_end);
    is_drawn_ = true;
}

void ProgressBar::end() {
    if (!is_drawn_) return;
    put(kWipe);
    replace_handlers(wipe_and_end, SIG_DFL);
    is_drawn_ = false;
}

}  // namespace lats::cli
