// A terminal that is given back even when the program crashes.
#pragma once

#include <string>

#include <termios.h>

namespace lats::cli::browse {

/// While it lives, a signal that ends the program at once (a crash, an abort, Ctrl-\) first writes `restore` and sets the terminal's
/// modes to `modes`. Only one may live at a time: signals belong to the process.
class CrashGuard {
public:
    CrashGuard(const std::string& restore, const termios& modes);
    CrashGuard(const CrashGuard&) = delete;
    CrashGuard& operator=(const CrashGuard&) = delete;
    ~CrashGuard();
};

}  // namespace lats::cli::browse
