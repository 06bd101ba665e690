// Starting a program and measuring it whole, from before it is started until it is gone.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace lats::bench {

/// A program and its arguments. The first is the path of the program: nothing is looked up.
using Command = std::vector<std::string>;

/// What a run came to.
struct Run {
    std::chrono::duration<double, std::milli> wall{};
    int exit_code = 0;  ///< 127 where it could not be started, 128 + N where signal N ended it
};

/// Runs `command` with nothing to read and nowhere to write, and without LATS_* in its environment.
Run run(const Command& command);

/// The most memory that `command` had resident, once it was itself; nothing where the system does not tell.
/// Units: bytes.
std::optional<std::size_t> peak_resident_bytes(const Command& command);

/// The path of the program `name`, as a shell finds it.
std::optional<std::string> find_on_path(const std::string& name);

}  // namespace lats::bench
