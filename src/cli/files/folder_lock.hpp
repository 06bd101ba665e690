// One call at a time changes what is in a folder.
#pragma once

#include <string>

namespace lats::cli {

/// While it lives, whoever else asks for the lock of the same folder waits. It ends with the process, so nothing is left behind.
/// Where there is no such folder, or its file system knows no locks, nothing is held: a lock guards against accidents only.
class FolderLock {
public:
    explicit FolderLock(const std::string& folder);
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    ~FolderLock();

private:
    int folder_;
};

}  // namespace lats::cli
