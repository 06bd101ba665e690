#include "cli/terminal/work_bar.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include <unistd.h>

namespace lats::cli {
namespace {

constexpr std::string_view kWipe = "\r\x1b[K";
constexpr int kMaxColumns = 40;
constexpr int kBesideBar = 5;  // two brackets; the ^C that the terminal shows; and one that stays free, as after the last a line may end

void put(std::string_view text) {
    if (write(STDERR_FILENO, text.data(), text.size()) < 0) {
    }  // a bar that cannot be seen is no reason to stop
}

}  // namespace

WorkBar::WorkBar(int terminal_columns) : columns_(static_cast<std::size_t>(std::clamp(terminal_columns - kBesideBar, 1, kMaxColumns))) {}

WorkBar::~WorkBar() { end(); }

void WorkBar::show(std::size_t done, std::size_t all) {
    if (done >= all) return end();
    constexpr std::chrono::milliseconds kPatience(500);
    if (std::chrono::steady_clock::now() - made_ < kPatience) return;
    const std::size_t filled = done * columns_ / all;
    if (drawn_ && filled == shown_) return;
    if (!drawn_) drawn_.emplace(STDERR_FILENO, kWipe);
    shown_ = filled;
    put("\r[" + std::string(filled, '#') + std::string(columns_ - filled, ' ') + "]");
}

void WorkBar::end() {
    if (!drawn_) return;
    put(kWipe);
    drawn_.reset();
}

}  // namespace lats::cli
