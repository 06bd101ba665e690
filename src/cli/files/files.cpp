#include "cli/files/files.hpp"

#include "cli/terminal/signals.hpp"
#include "lats/catalog/error.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <memory>
#include <set>
#include <system_error>
#include <vector>

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lats::cli {

namespace fs = std::filesystem;

namespace {

/// An open file or folder, closed with its scope.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) close(number_);
    }
    int get() const { return number_; }
    bool is_open() const { return number_ >= 0; }

private:
    int number_;
};

std::string reason(int number) { return std::generic_category().message(number); }

[[noreturn]] void fail(std::string_view what, const std::string& name, int number) {
    throw Error(ErrorKind::system, fmt::format("cannot {} {}: {}", what, name, reason(number)));
}

/// Puts the names in a folder on the disk. One that may be written but not read cannot be asked, and some systems know no such thing.
void flush_folder(int above, const char* path, const std::string& shown) {
    const Descriptor folder(openat(above, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.is_open() ? fsync(folder.get()) == 0 || errno == EINVAL : errno == EACCES) return;
    fail("write the folder", shown, errno);
}

bool is_plain_name(std::string_view name) {
    const auto is_allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    };
    return !name.empty() && name.front() != '.' && std::ranges::all_of(name, is_allowed);
}

/// Whether a file is written under this name before it gets its own. Example: ".a.json.42-0.new".
bool is_temporary(std::string_view name) {
    constexpr std::string_view kEnd = ".new";
    if (!name.starts_with('.') || !name.ends_with(kEnd)) return false;
    name.remove_suffix(kEnd.size());
    const std::size_t name_end = name.find_last_not_of("0123456789-");
    return name_end != std::string_view::npos && name_end > 0 && name_end + 1 < name.size() && name[name_end] == '.';
}

/// Takes away what writers left behind in a folder when they were killed. The age is what tells it from what somebody is writing: a lock
/// would leave a moment between making a file and locking it.
void remove_left_over(int above, const char* path) {
    constexpr std::time_t kSeconds = 60 * 60;  // nobody writes that long
    const std::unique_ptr<DIR, int (*)(DIR*)> entries(fdopendir(openat(above, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)), &closedir);
    while (const dirent* entry = entries ? readdir(entries.get()) : nullptr) {
        const int folder = dirfd(entries.get());
        struct stat found {};
        if (!is_temporary(entry->d_name) || fstatat(folder, entry->d_name, &found, AT_SYMLINK_NOFOLLOW) != 0) continue;
        if (S_ISREG(found.st_mode) && found.st_mtim.tv_sec < std::time(nullptr) - kSeconds) unlinkat(folder, entry->d_name, 0);
    }
}

/// Writes files below one folder: each is staged under another name, then named. Only the folder stays open.
class Writing {
public:
    Writing(const std::string& base, const std::string& folder, Existing existing, std::string_view elsewhere)
        : folder_(folder),
          existing_(existing),
          elsewhere_(elsewhere),
          top_(open_top(base.empty() || folder.starts_with('/') ? folder : base + "/" + folder)) {}
    Writing(const Writing&) = delete;
    Writing& operator=(const Writing&) = delete;
    /// What has not got its name is taken away, and so is a folder that was made for it: where something is in there, the system keeps it.
    ~Writing() {
        for (std::size_t i = named_; i < staged_.size(); ++i) unlinkat(top_.get(), staged_[i].temporary.c_str(), 0);
        for (const std::string& name : made_) unlinkat(top_.get(), name.c_str(), AT_REMOVEDIR);
        if (!made_top_.empty()) rmdir(made_top_.c_str());
    }

    void check(const NewFile& file) {
        const std::string path(file.path);
        const std::size_t slash = path.find('/');
        const std::string folder = slash == std::string::npos ? "" : path.substr(0, slash);
        if (!is_plain_name(slash == std::string::npos ? path : path.substr(slash + 1)) || (!folder.empty() && !is_plain_name(folder)) ||
            slash == 0)
            throw Error(ErrorKind::system, fmt::format("{} is no name for a file", path));
        if (!folder.empty()) require_subfolder(folder);
        folders_.insert(folder.empty() ? "." : folder);
        struct stat found {};
        if (fstatat(top_.get(), path.c_str(), &found, AT_SYMLINK_NOFOLLOW) != 0) {
            if (errno == ENOENT) return;
            fail("look at", full(path), errno);
        }
        const bool may_be_ours = S_ISREG(found.st_mode);
        if (existing_ == Existing::keep && may_be_ours)
            throw Error(ErrorKind::system, fmt::format("{} exists already; nothing was written", full(path)),
                        "--force replaces what lats wrote earlier");
        if (!may_be_ours || !starts_with(path, file.mark))
            throw Error(ErrorKind::system, fmt::format("{} is not what lats wrote there; nothing was written", full(path)),
                        fmt::format("move it away, or choose another {}", elsewhere_));
    }

    void stage(const NewFile& file) {
        constexpr mode_t kForAllToRead = 0644;
        const std::string path(file.path);
        const std::size_t name = path.find('/') + 1;  // 0 where there is no slash
        for (int i = 0;; ++i) {
            // What has a name like that already was left behind, or belongs to a process of the same number elsewhere.
            std::string temporary = fmt::format("{}.{}.{}-{}.new", path.substr(0, name), path.substr(name), getpid(), i);
            const Descriptor made(
                openat(top_.get(), temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, kForAllToRead));
            if (!made.is_open() && errno == EEXIST) continue;
            if (!made.is_open()) fail("write", full(path), errno);
            staged_.push_back({path, std::move(temporary)});
            return write_all(made.get(), path, file.content);
        }
    }

    /// Flushes what was staged. All of it is with the system by then, so that the disk can take it in one go.
    void flush() const {
        for (const Staged& staged : staged_) {
            const Descriptor file(openat(top_.get(), staged.temporary.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
            if (!file.is_open() || fsync(file.get()) != 0) fail("write", full(staged.path), errno);
        }
    }

    void name_all() {
        for (const Staged& staged : staged_) {
            if (renameat(top_.get(), staged.temporary.c_str(), top_.get(), staged.path.c_str()) != 0)
                throw Error(ErrorKind::system,
                            fmt::format("cannot write {}: {}; {} of {} files are in place", full(staged.path), reason(errno), named_,
                                        staged_.size()),
                            "call it again with --force once the reason is gone");
            ++named_;
        }
        for (const std::string& folder : folders_) {
            remove_left_over(top_.get(), folder.c_str());
            flush_folder(top_.get(), folder.c_str(), full(folder));
        }
        if (!made_.empty()) flush_folder(top_.get(), ".", folder_);
        if (!made_top_.empty()) flush_folder(top_.get(), "..", folder_);
    }

private:
    static constexpr mode_t kForAllToEnter = 0755;

    struct Staged {
        std::string path;
        std::string temporary;
    };

    std::string full(std::string_view path) const { return fmt::format("{}{}{}", folder_, folder_.ends_with('/') ? "" : "/", path); }

    int open_top(const std::string& path) {
        if (mkdir(path.c_str(), kForAllToEnter) == 0) made_top_ = path;
        else if (errno != EEXIST) fail("make the folder", folder_, errno);
        const int top = open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (top < 0) fail("open the folder", folder_, errno);
        return top;
    }

    /// A link is none, wherever it leads.
    void require_subfolder(const std::string& name) {
        if (mkdirat(top_.get(), name.c_str(), kForAllToEnter) == 0) made_.push_back(name);
        else if (errno != EEXIST) fail("make the folder", full(name), errno);
        struct stat found {};
        if (fstatat(top_.get(), name.c_str(), &found, AT_SYMLINK_NOFOLLOW) != 0) fail("open the folder", full(name), errno);
        if (!S_ISDIR(found.st_mode)) fail("open the folder", full(name), ENOTDIR);
    }

    bool starts_with(const std::string& path, std::string_view mark) const {
        const Descriptor file(openat(top_.get(), path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
        if (!file.is_open()) fail("read", full(path), errno);
        std::string start(mark.size(), '\0');
        const ssize_t got = read(file.get(), start.data(), start.size());
        if (got < 0) fail("read", full(path), errno);
        return start.substr(0, static_cast<std::size_t>(got)) == mark;
    }

    void write_all(int descriptor, const std::string& path, std::string_view text) const {
        while (!text.empty()) {
            const ssize_t written = write(descriptor, text.data(), text.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) fail("write", full(path), errno);
            text.remove_prefix(static_cast<std::size_t>(written));
        }
    }

    std::string folder_;
    Existing existing_;
    std::string_view elsewhere_;
    std::string made_top_;           ///< the folder, where it was not there before
    std::vector<std::string> made_;  ///< folders in it, likewise
    Descriptor top_;
    std::set<std::string> folders_;  ///< that files are written into, from the top
    std::vector<Staged> staged_;
    std::size_t named_ = 0;
};

}  // namespace

void write_files(const std::string& base, const std::string& folder, std::span<const NewFile> files, Existing existing,
                 std::string_view elsewhere) {
    const EndSignals signals;  // obeyed half way, one would leave files behind that have no name yet
    Writing writing(base, folder, existing, elsewhere);
    for (const NewFile& file : files) writing.check(file);
    for (const NewFile& file : files) {
        writing.stage(file);
        if (signals.received() != 0) throw Error(ErrorKind::system, "interrupted; nothing was written");
    }
    writing.flush();
    writing.name_all();
}

void remove_file(const std::string& path) {
    if (std::remove(path.c_str()) != 0) fail("remove", path, errno);  // an empty folder, too
    const std::string folder = fs::path(path).parent_path().string();
    flush_folder(AT_FDCWD, folder.empty() ? "." : folder.c_str(), folder);
}

void make_folders(const std::string& folder) {
    std::error_code error;
    if (folder.empty() || fs::is_directory(folder, error)) return;
    make_folders(fs::path(folder).parent_path().string());
    constexpr mode_t kAsThePersonWants = 0777;
    const int failure = mkdir(folder.c_str(), kAsThePersonWants) == 0 ? 0 : errno;
    if (failure != 0 && !fs::is_directory(folder, error)) fail("make the folder", folder, failure);  // else another process was faster
    flush_folder(AT_FDCWD, (folder + "/..").c_str(), folder);
}

}  // namespace lats::cli
