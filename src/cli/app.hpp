// The program as a function from arguments and surroundings to an answer.
#pragma once

#include "cli/terminal/answer.hpp"
#include "cli/terminal/surroundings.hpp"

#include <string>
#include <vector>

namespace lats::cli {

/// The answer to a call with `arguments` (without the program's name). Touches no stream and throws nothing.
Answer run(const std::vector<std::string>& arguments, const Surroundings& surroundings);

}  // namespace lats::cli
