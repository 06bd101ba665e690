#include "cli/browse/browse.hpp"

#include "cli/browse/draw.hpp"
#include "cli/browse/geometry.hpp"
#include "cli/browse/pictures.hpp"

#include <utility>

namespace lats::cli::browse {

int browse(State state, Screen& screen, const std::function<Clock::time_point()>& now) {
    constexpr std::chrono::milliseconds kFrame{1000 / kFramesPerSecond};
    state.unicode = screen.is_utf8();
    Clock::time_point before = now();
    while (true) {
        if (state.size != screen.size()) state = on_resize(std::move(state), screen.size());
        screen.show(draw(state));
        const bool animated = is_animated(state);
        Event event = screen.next(animated ? std::optional(before + kFrame) : std::nullopt);
        const Clock::time_point time = now();
        if (animated) state = on_time(std::move(state), std::chrono::duration_cast<std::chrono::milliseconds>(time - before));
        before = time;
        for (; event.kind == Event::Kind::key; event = screen.next(time)) {  // all that wait, before anything is drawn
            state = on_key(std::move(state), event.key);
            if (state.left) return 0;
        }
        if (event.kind == Event::Kind::end) return 128 + event.signal;
    }
}

}  // namespace lats::cli::browse
