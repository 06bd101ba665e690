#include "cli/terminal/answer.hpp"

#include "cli/terminal/exit_codes.hpp"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <system_error>

#include <sys/wait.h>
#include <unistd.h>

namespace lats::cli {
namespace {

/// Writes all of `text`; returns 0 or the error number.
int write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

/// Shows `text` in the pager; false where that could not be started.
bool page(const std::string& pager, std::string_view text) {
    setenv("LESS", "FRX", 0);  // quit if it fits, keep colours, leave the text on the screen
    for (const int signal : {SIGPIPE, SIGXFSZ}) std::signal(signal, SIG_DFL);  // the pager starts with it
    std::FILE* pipe = popen(pager.c_str(), "w");
    std::signal(SIGPIPE, SIG_IGN);  // the pager may be left before it has read everything
    if (!pipe) return false;
    const auto before = std::signal(SIGINT, SIG_IGN);  // Ctrl-C is for the pager, which reads the keys until it is left
    write_all(fileno(pipe), text);
    const int status = pclose(pipe);
    std::signal(SIGINT, before);
    if (status != -1 && WIFSIGNALED(status) && WTERMSIG(status) == SIGINT) raise(SIGINT);
    constexpr int kCommandNotFound = 127;
    return status != -1 && !(WIFEXITED(status) && WEXITSTATUS(status) == kCommandNotFound);
}

}  // namespace

int deliver(const Answer& answer) {
    int failure = 0;
    if (answer.pager.empty() || !page(answer.pager, answer.out)) failure = write_all(STDOUT_FILENO, answer.out);
    if (failure == 0 && !answer.movie.frames.empty()) {
        if (const int ended = play(answer.movie); ended != 0) return ended;
    }
    // Some systems report a full disk only when the file is closed.
    if (failure == 0 && close(STDOUT_FILENO) != 0 && errno != EBADF) failure = errno;
    write_all(STDERR_FILENO, answer.err);
    if (failure == 0 || failure == EPIPE) return answer.exit_code;
    write_all(STDERR_FILENO, "lats: cannot write the output: " + std::generic_category().message(failure) + "\n");
    return exit_code(ErrorKind::system);
}

}  // namespace lats::cli
