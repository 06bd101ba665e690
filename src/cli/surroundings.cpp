#include "cli/surroundings.hpp"

#include <charconv>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include <sys/ioctl.h>
#include <unistd.h>

namespace lats::cli {
namespace {

std::optional<std::string> process_variable(const char* name) {
    const char* value = std::getenv(name);
    return value ? std::optional<std::string>(value) : std::nullopt;
}

int positive_number(const std::optional<std::string>& text, int fallback) {
    int number = 0;
    if (text) std::from_chars(text->data(), text->data() + text->size(), number);
    return number > 0 ? number : fallback;
}

Terminal terminal_of(int descriptor) {
    Terminal terminal;
    terminal.is_terminal = isatty(descriptor) == 1;
    if (!terminal.is_terminal) return terminal;
    winsize size{};
    if (ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        terminal.columns = size.ws_col;
        terminal.rows = size.ws_row;
    } else {
        terminal.columns = positive_number(process_variable("COLUMNS"), terminal.columns);
        terminal.rows = positive_number(process_variable("LINES"), terminal.rows);
    }
    return terminal;
}

/// A bar on stderr, from the first half second on until all is done.
bool progress_bar(std::size_t done, std::size_t all) {
    using Clock = std::chrono::steady_clock;
    static const Clock::time_point start = Clock::now();   // of the one long work that a call has
    if (Clock::now() - start < std::chrono::milliseconds(500) || all == 0) return true;
    constexpr std::size_t kColumns = 40;
    const std::size_t filled = std::min(done, all) * kColumns / all;
    std::string bar = "\r[" + std::string(filled, '#') + std::string(kColumns - filled, ' ') + "]";
    if (done >= all) bar = "\r" + std::string(kColumns + 2, ' ') + "\r";
    std::fputs(bar.c_str(), stderr);
    return true;
}

}  // namespace

Surroundings surroundings_of_process() {
    Surroundings process{terminal_of(STDOUT_FILENO), terminal_of(STDERR_FILENO), process_variable, isatty(STDIN_FILENO) == 1};
    if (process.err.is_terminal) process.progress = progress_bar;
    return process;
}

bool is_on(const Surroundings& surroundings, const char* variable) {
    const std::string value = surroundings.variable(variable).value_or("");
    return !value.empty() && value != "0";
}

bool wants_color(const Surroundings& surroundings, const Terminal& terminal, When choice) {
    if (choice != When::automatic) return choice == When::always;
    if (!surroundings.variable("NO_COLOR").value_or("").empty()) return false;
    if (is_on(surroundings, "FORCE_COLOR") || is_on(surroundings, "CLICOLOR_FORCE")) return true;
    return terminal.is_terminal && surroundings.variable("TERM").value_or("dumb") != "dumb";
}

bool wants_pictures(const Surroundings& surroundings, When choice) {
    if (choice != When::automatic) return choice == When::always;
    return surroundings.out.is_terminal && surroundings.variable("TERM").value_or("dumb") != "dumb";
}

bool can_show_braille(const Surroundings& surroundings) {
    return surroundings.variable("TERM").value_or("") != "linux" && may_be_utf8(surroundings);
}

bool may_be_utf8(const Surroundings& surroundings) {
    // Of these the first that is set counts, as POSIX says.
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        const std::string locale = surroundings.variable(name).value_or("");
        if (locale.empty()) continue;
        for (const std::string_view utf8 : {"UTF-8", "utf-8", "UTF8", "utf8"})
            if (locale.find(utf8) != std::string::npos) return true;
        return false;
    }
    return true;
}

}  // namespace lats::cli
