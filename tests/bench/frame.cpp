// What a frame of `lats browse` costs: the program itself, on a terminal of 200 by 50 that nobody looks at, while the figure moves.
// All that the processor does for it is counted, from drawing to writing; the time it sleeps is not.

#include <chrono>
#include <cstdio>
#include <cstdlib>

#include <poll.h>
#include <pty.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kSeconds = 5;
constexpr int kFramesPerSecond = 10;
constexpr double kLimitMs = 2.0;

/// Reads and forgets what the terminal is sent until `end`, or until it is closed.
void forget_output(int terminal, Clock::time_point end) {
    char bytes[4096];
    while (Clock::now() < end) {
        pollfd wanted{terminal, POLLIN, 0};
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
        if (poll(&wanted, 1, static_cast<int>(left.count())) <= 0) continue;
        if (read(terminal, bytes, sizeof bytes) <= 0) return;
    }
}

double milliseconds(const timeval& time) { return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3; }

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fprintf(stderr, "Usage: frame LATS\n");
        return 2;
    }
    winsize size{.ws_row = 50, .ws_col = 200, .ws_xpixel = 0, .ws_ypixel = 0};
    int terminal = -1;
    const pid_t child = forkpty(&terminal, nullptr, nullptr, &size);
    if (child < 0) {
        std::perror("frame: no terminal");
        return 1;
    }
    if (child == 0) {
        setenv("TERM", "xterm-256color", 1);
        execl(argv[1], argv[1], "browse", "--color", "always", nullptr);
        _exit(127);
    }
    forget_output(terminal, Clock::now() + std::chrono::seconds(kSeconds));
    const bool asked = write(terminal, "q", 1) == 1;
    forget_output(terminal, Clock::now() + std::chrono::seconds(1));
    int status = 0;
    rusage used{};
    if (!asked || wait4(child, &status, 0, &used) != child || status != 0) {
        std::fprintf(stderr, "frame: lats browse did not end as it should\n");
        return 1;
    }
    const double frame = (milliseconds(used.ru_utime) + milliseconds(used.ru_stime)) / (kSeconds * kFramesPerSecond);
    std::printf("A frame of browse at 200 by 50, processor time: %.2f ms%s\n", frame, frame > kLimitMs ? "  SLOWER THAN 2 ms" : "");
    return 0;
}
