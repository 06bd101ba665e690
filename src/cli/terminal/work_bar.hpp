// How far a long work has come, on stderr, while it goes on. Nothing of it stays behind, whatever ends the work.
#pragma once

#include "cli/terminal/signals.hpp"

#include <chrono>
#include <cstddef>
#include <optional>

namespace lats::cli {

/// Draws from half a second after it was made until all is done. Only one may draw at a time.
class WorkBar {
public:
    /// Requires: stderr is a terminal that can go back in a line.
    explicit WorkBar(int terminal_columns);
    WorkBar(const WorkBar&) = delete;
    WorkBar& operator=(const WorkBar&) = delete;
    ~WorkBar();

    void show(std::size_t done, std::size_t all);

private:
    void end();

    std::chrono::steady_clock::time_point made_ = std::chrono::steady_clock::now();
    std::size_t columns_;
    std::size_t shown_ = 0;               ///< columns that are filled
    std::optional<TerminalGuard> drawn_;  ///< while there is a bar to wipe
};

}  // namespace lats::cli
