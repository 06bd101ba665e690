#include "cli/app.hpp"
#include "cli/browse/screen_ncurses.hpp"
#include "cli/terminal/answer.hpp"

#include <csignal>

int main(int argc, char** argv) {
    using namespace lats::cli;
    std::signal(SIGXFSZ,
                SIG_IGN);  // a file that may not grow is a write that fails, like a full disk: it is told, and nothing half is left
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    Surroundings surroundings = surroundings_of_process();
    if (surroundings.out.is_terminal && surroundings.in_is_terminal) surroundings.browse = browse::on_terminal;
    return deliver(run(arguments, surroundings));
}
