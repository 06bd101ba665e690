// Signals that ask the program to end, as something that can be waited for.
#pragma once

#include <csignal>

#include <chrono>
#include <optional>

namespace lats::cli::browse {

/// While it lives, SIGINT, SIGTERM and SIGHUP are noted, not obeyed. They arrive only while one waits, so none is missed.
class EndSignals {
public:
    EndSignals();
    EndSignals(const EndSignals&) = delete;
    EndSignals& operator=(const EndSignals&) = delete;
    ~EndSignals();

    /// The signal that asked, or 0.
    int received() const;

    /// Sleeps until there is something to read on stdin, any signal, or the end of the time. Without a time there is no end.
    void wait_for_input(std::optional<std::chrono::milliseconds> longest) const;

private:
    sigset_t before_{};
};

}  // namespace lats::cli::browse
