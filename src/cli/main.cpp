#include "cli/app.hpp"
#include "cli/terminal/answer.hpp"
#include "cli/terminal/screen_ncurses.hpp"

#include <csignal>

int main(int argc, char** argv) {
    using namespace lats::cli;
    std::signal(SIGXFSZ, SIG_IGN);  // a limit on the size of files makes a write fail, like a full disk, and ends nothing
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    Surroundings surroundings = surroundings_of_process();
    if (surroundings.out.is_terminal && surroundings.in_is_terminal) surroundings.screen = screen_on_terminal;
    return deliver(run(arguments, surroundings));
}
