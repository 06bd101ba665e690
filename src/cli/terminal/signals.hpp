// The signals that end the process: letting those wait that ask, and leaving the terminal right whichever of them comes. One place,
// since signals belong to the process.
#pragma once

#include <chrono>
#include <csignal>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include <termios.h>

namespace lats::cli {

/// While it lives, SIGINT, SIGTERM, SIGHUP and `others` are noted, not obeyed; those that were ignored stay ignored. They arrive only
/// while one waits for input, so none is missed; one that has not arrived by the end ends the process then. Only one may live at a time.
class EndSignals {
public:
    explicit EndSignals(std::initializer_list<int> others = {});
    EndSignals(const EndSignals&) = delete;
    EndSignals& operator=(const EndSignals&) = delete;
    ~EndSignals();

    /// The signal that asked the process to end, or 0.
    int received() const;

    /// Sleeps until there is something to read on stdin, any signal, or the end of the time; without a time there is no end. Returns
    /// whether there is something to read. A terminal that is gone counts as SIGHUP.
    bool wait_for_input(std::optional<std::chrono::milliseconds> longest) const;

private:
    struct Held {
        int signal;
        struct sigaction before;
    };
    std::vector<Held> held_;
    sigset_t mask_before_{};
};

/// The modes of the terminal on stdin; nothing where there is none.
std::optional<termios> modes_of_terminal();

/// While it lives, every signal that would end the process, a crash too, first writes `restore` to `descriptor` and gives the terminal on
/// stdin the modes `modes`, where there are any. Signals that are ignored or handled stay so. Only one may live at a time.
class TerminalGuard {
public:
    explicit TerminalGuard(int descriptor, std::string_view restore, const std::optional<termios>& modes = std::nullopt);
    TerminalGuard(const TerminalGuard&) = delete;
    TerminalGuard& operator=(const TerminalGuard&) = delete;
    ~TerminalGuard();
};

}  // namespace lats::cli
