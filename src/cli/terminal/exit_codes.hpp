// The exit codes of the program: one table, for the code, the help and the tests.
#pragma once

#include "lats/catalog/error.hpp"

#include <array>
#include <string_view>

namespace lats::cli {

struct ExitCode {
    int code;
    std::string_view meaning;
};

inline constexpr std::array<ExitCode, 6> kExitCodes{{
    {0, "done"},
    {1, "nothing matched, or a check found problems"},
    {2, "wrong usage: an unknown command, option, name or value"},
    {3, "bad data: a catalogue that cannot be used"},
    {4, "the system said no: a file, the disk, the output"},
    {130, "interrupted; other signals end it with 128 and their number, too"},
}};

constexpr int exit_code(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::nothing_found: return 1;
        case ErrorKind::usage: return 2;
        case ErrorKind::bad_data: return 3;
        case ErrorKind::system: return 4;
    }
    return 4;
}

}  // namespace lats::cli
