#include "cli/files/folder_lock.hpp"

#include "lats/catalog/error.hpp"

#include <cerrno>
#include <system_error>
#include <thread>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

namespace lats::cli {
namespace {

[[noreturn]] void refuse(const std::string& folder, int number) {
    throw Error(ErrorKind::system, fmt::format("cannot lock the folder {}: {}", folder, std::generic_category().message(number)));
}

/// 0, or the error number.
int lock(int folder, int how) {
    while (flock(folder, LOCK_EX | how) != 0)
        if (errno != EINTR) return errno;
    return 0;
}

int lock(int folder, const std::function<void()>& tell, std::chrono::milliseconds patience) {
    constexpr std::chrono::milliseconds kStep(20);
    int failure = lock(folder, LOCK_NB);
    for (; failure == EWOULDBLOCK && patience.count() > 0; patience -= kStep) {
        std::this_thread::sleep_for(kStep);
        failure = lock(folder, LOCK_NB);
    }
    if (failure != EWOULDBLOCK) return failure;
    tell();
    return lock(folder, 0);
}

}  // namespace

FolderLock::FolderLock(const std::string& folder, const std::function<void()>& tell, std::chrono::milliseconds patience)
    : folder_(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
    if (folder_ < 0 && errno != ENOENT) refuse(folder, errno);
    if (folder_ < 0) return;
    if (const int failure = lock(folder_, tell, patience); failure != 0) {
        close(folder_);
        refuse(folder, failure);
    }
}

FolderLock::~FolderLock() {
    if (folder_ >= 0) close(folder_);
}

}  // namespace lats::cli
