// How far a long work has come, on stderr, while it goes on. Nothing of it stays behind, whatever ends the work.
#pragma once

#include <chrono>
#include <cstddef>

namespace lats::cli {

/// Draws from half a second after it was made until all is done. Only one may draw at a time: it handles the signals that ask the process
/// to end, so that they wipe the bar first.
class ProgressBar {
public:
    /// Requires: stderr is a terminal that can go back in a line.
    explicit ProgressBar(int terminal_columns);
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;
    ~ProgressBar();

    void show(std::size_t done, std::size_t all);

private:
    void begin();
    void end();

    std::chrono::steady_clock::time_point made_ = std::chrono::steady_clock::now();
    std::size_t columns_;
    std::size_t shown_ = 0;  ///< columns that are filled
    bool is_drawn_ = false;
};

}  // namespace lats::cli
