// Time: posix_spawn shares the bench's memory until the program starts, so that a big bench does not make a slow start.
//
// Memory: wait4's ru_maxrss is no use. On Linux the peak survives exec, so a child shows at least the size of the bench
// that started it. /proc/PID/status says it right but is empty once the process is over. So the program is traced,
// stopped as it exits, and read then. That slows it down: the time is taken in other runs.

#include "process.hpp"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string_view>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/ptrace.h>
#endif

extern char** environ;

namespace lats::bench {
namespace {

constexpr int kNotStarted = 127;

std::vector<char*> as_argv(const Command& command) {
    std::vector<char*> argv;
    for (const std::string& word : command) argv.push_back(const_cast<char*>(word.c_str()));
    argv.push_back(nullptr);
    return argv;
}

std::vector<char*> environment_without_lats() {
    std::vector<char*> result;
    for (char** entry = environ; *entry != nullptr; ++entry)
        if (!std::string_view(*entry).starts_with("LATS_")) result.push_back(*entry);
    result.push_back(nullptr);
    return result;
}

/// Standard input, output and error, all to /dev/null.
class Silence {
public:
    Silence() {
        posix_spawn_file_actions_init(&actions_);
        for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
            posix_spawn_file_actions_addopen(&actions_, stream, "/dev/null", O_RDWR, 0);
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;
    ~Silence() { posix_spawn_file_actions_destroy(&actions_); }

    const posix_spawn_file_actions_t* actions() const { return &actions_; }

private:
    posix_spawn_file_actions_t actions_{};
};

/// The status of `child` when it stops or ends; nothing when it cannot be waited for.
std::optional<int> wait_for(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR) return std::nullopt;
    return status;
}

int exit_code(std::optional<int> status) {
    if (!status) return kNotStarted;
    return WIFEXITED(*status) ? WEXITSTATUS(*status) : 128 + WTERMSIG(*status);
}

#ifdef __linux__

/// Becomes `command` under the eyes of the parent. Never returns.
[[noreturn]] void become_traced(const Command& command) {
    const int null = open("/dev/null", O_RDWR);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) dup2(null, stream);
    if (ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) == 0)
        execve(command[0].c_str(), as_argv(command).data(), environment_without_lats().data());
    _exit(kNotStarted);
}

std::optional<std::size_t> high_water_bytes(pid_t process) {
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    for (std::string line; std::getline(status, line);) {
        if (!line.starts_with("VmHWM:")) continue;
        std::size_t kilobytes = 0;
        std::istringstream(line.substr(std::string_view("VmHWM:").size())) >> kilobytes;
        return kilobytes * 1024;  // its kB are 1024 bytes
    }
    return std::nullopt;
}

#endif

}  // namespace

Run run(const Command& command) {
    const Silence silence;
    const auto argv = as_argv(command);
    const auto environment = environment_without_lats();
    pid_t child = 0;
    const auto start = std::chrono::steady_clock::now();
    if (posix_spawn(&child, argv[0], silence.actions(), nullptr, argv.data(), environment.data()) != 0) return {.exit_code = kNotStarted};
    const auto status = wait_for(child);
    const auto end = std::chrono::steady_clock::now();
    return {.wall = end - start, .exit_code = exit_code(status)};
}

std::optional<std::size_t> peak_resident_bytes([[maybe_unused]] const Command& command) {
    std::optional<std::size_t> peak;
#ifdef __linux__
    const pid_t child = fork();
    if (child < 0) return peak;
    if (child == 0) become_traced(command);
    auto status = wait_for(child);  // it stops as it has become the program
    if (status && WIFSTOPPED(*status)) ptrace(PTRACE_SETOPTIONS, child, nullptr, PTRACE_O_TRACEEXIT | PTRACE_O_EXITKILL);
    int signal = 0;
    while (status && WIFSTOPPED(*status)) {
        if (*status >> 8 == (SIGTRAP | (PTRACE_EVENT_EXIT << 8))) peak = high_water_bytes(child);
        ptrace(PTRACE_CONT, child, nullptr, signal);
        status = wait_for(child);
        signal = status && WIFSTOPPED(*status) && WSTOPSIG(*status) != SIGTRAP ? WSTOPSIG(*status) : 0;
    }
#endif
    return peak;
}

std::optional<std::string> find_on_path(const std::string& name) {
    const char* path = std::getenv("PATH");
    std::istringstream folders(path == nullptr ? "" : path);
    for (std::string folder; std::getline(folders, folder, ':');) {
        std::string candidate = (folder.empty() ? "." : folder) + "/" + name;
        if (access(candidate.c_str(), X_OK) == 0) return candidate;
    }
    return std::nullopt;
}

}  // namespace lats::bench
