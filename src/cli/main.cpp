#include "cli/answer.hpp"
#include "cli/app.hpp"

int main(int argc, char** argv) {
    using namespace lats::cli;
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    return deliver(run(arguments, surroundings_of_process()));
}
