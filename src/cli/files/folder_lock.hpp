// One call at a time changes what is in a folder.
#pragma once

#include <chrono>
#include <functional>
#include <string>

namespace lats::cli {

/// While it lives, whoever else asks for the lock of the same folder waits. It ends with the process, so nothing is left behind.
/// Where there is no such folder, nothing is held.
class FolderLock {
public:
    /// Calls `tell` once where another process holds the lock for longer than `patience`, and waits on.
    /// Errors: Error{system} where the system refuses the lock.
    FolderLock(const std::string& folder, const std::function<void()>& tell, std::chrono::milliseconds patience = std::chrono::seconds(1));
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    ~FolderLock();

private:
    int folder_;
};

}  // namespace lats::cli
