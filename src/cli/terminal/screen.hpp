// The whole terminal, for as long as somebody uses it: frames in, events out. What draws on it knows no library and no clock.
#pragma once

#include "cli/terminal/key.hpp"
#include "lats/render/page.hpp"

#include <chrono>
#include <optional>
#include <vector>

namespace lats::cli {

/// The clock that deadlines are of.
using Clock = std::chrono::steady_clock;

struct Size {
    int rows = 24;
    int columns = 80;

    friend bool operator==(const Size&, const Size&) = default;
};

/// What is on the screen.
struct Frame {
    std::vector<Line> rows;            ///< as many as the screen has, each as wide as it; clean text
    std::optional<int> cursor_column;  ///< on the last row, while something is typed
};

/// What happened.
struct Event {
    enum class Kind : std::uint8_t {
        key,
        resized,  ///< the screen has another size now
        tick,     ///< the deadline has come
        end,      ///< the process has to end
    };
    Kind kind = Kind::tick;
    Key key;         ///< that was pressed
    int signal = 0;  ///< that asks for the end
};

/// A screen; the terminal is as it was before when it is gone, also when a signal or a crash ends the process.
class Screen {
public:
    Screen() = default;
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;
    virtual ~Screen() = default;

    virtual Size size() const = 0;
    /// Whether it takes UTF-8, and not only ASCII.
    virtual bool is_utf8() const = 0;
    virtual void show(const Frame& frame) = 0;
    /// The next event. Keys that wait come before a deadline that is past; without a deadline there is no tick.
    virtual Event next(std::optional<Clock::time_point> deadline) = 0;
};

}  // namespace lats::cli
