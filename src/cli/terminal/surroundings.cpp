#include "cli/terminal/surroundings.hpp"

#include "cli/terminal/work_bar.hpp"

#include <charconv>
#include <cstdlib>
#include <memory>

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

}  // namespace

Surroundings surroundings_of_process() {
    Surroundings process{terminal_of(STDOUT_FILENO), terminal_of(STDERR_FILENO), process_variable, isatty(STDIN_FILENO) == 1};
    process.tell_now = [](std::string_view text) {
        if (write(STDERR_FILENO, text.data(), text.size()) < 0) {
        }  // who cannot be told is not
    };
    if (can_redraw(process, process.err)) {
        process.work_bar = [bar = std::make_shared<WorkBar>(process.err.columns)](std::size_t done, std::size_t all) {
            bar->show(done, all);
            return true;
        };
    }
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
    return can_redraw(surroundings, terminal);
}

bool wants_pictures(const Surroundings& surroundings, When choice) {
    if (choice != When::automatic) return choice == When::always;
    return can_redraw(surroundings, surroundings.out);
}

bool can_redraw(const Surroundings& surroundings, const Terminal& terminal) {
    return terminal.is_terminal && surroundings.variable("TERM").value_or("dumb") != "dumb";
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
