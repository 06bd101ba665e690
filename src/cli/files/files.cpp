#include "cli/files/files.hpp"

#include "lats/catalog/error.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <map>
#include <memory>
#include <set>
#include <system_error>
#include <utility>
#include <vector>

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lats::cli {
namespace {

/// An open file or folder, closed with its scope.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;
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

/// While it lives, a signal that asks the process to end has to wait: it would leave files behind that have no name yet.
class HeldSignals {
public:
    HeldSignals() {
        sigset_t held;
        sigemptyset(&held);
        for (const int signal : kAsking) sigaddset(&held, signal);
        sigprocmask(SIG_BLOCK, &held, &before_);
    }
    HeldSignals(const HeldSignals&) = delete;
    HeldSignals& operator=(const HeldSignals&) = delete;
    ~HeldSignals() { sigprocmask(SIG_SETMASK, &before_, nullptr); }

    bool is_one_waiting() const {
        sigset_t waiting;
        sigpending(&waiting);
        return std::ranges::any_of(kAsking,
                                   [&](int signal) { return sigismember(&waiting, signal) == 1 && sigismember(&before_, signal) == 0; });
    }

private:
    static constexpr std::array kAsking{SIGINT, SIGTERM, SIGHUP};
    sigset_t before_{};
};

bool is_plain_name(std::string_view name) {
    const auto is_allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    };
    return !name.empty() && name.front() != '.' && std::all_of(name.begin(), name.end(), is_allowed);
}

/// The names in an open folder; those that could be read.
std::vector<std::string> names_in(int folder) {
    const std::unique_ptr<DIR, int (*)(DIR*)> entries(fdopendir(openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)), &closedir);
    std::vector<std::string> names;
    while (const dirent* entry = entries ? readdir(entries.get()) : nullptr) names.emplace_back(entry->d_name);
    return names;
}

/// The name of the file that is written as `temporary`; empty where that is no such name. Example: ".a.json.42-0.new" is for "a.json".
std::string_view written_as(std::string_view temporary) {
    constexpr std::string_view kEnd = ".new";
    if (!temporary.starts_with('.') || !temporary.ends_with(kEnd)) return {};
    temporary.remove_suffix(kEnd.size());
    const std::size_t name_end = temporary.find_last_not_of("0123456789-");
    const bool is_numbered =
        name_end != std::string_view::npos && name_end > 0 && name_end + 1 < temporary.size() && temporary[name_end] == '.';
    return is_numbered ? temporary.substr(1, name_end - 1) : std::string_view();
}

bool is_left_over(int folder, const std::string& name) {
    constexpr std::time_t kSeconds = 60 * 60;  // nobody writes that long
    struct stat found {};
    return fstatat(folder, name.c_str(), &found, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(found.st_mode) &&
           found.st_mtim.tv_sec < std::time(nullptr) - kSeconds;
}

/// Writes files below one folder: each is staged under another name, then named.
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
        for (std::size_t i = named_; i < staged_.size(); ++i) unlinkat(staged_[i].folder, staged_[i].temporary.c_str(), 0);
        for (const std::string& name : made_) unlinkat(top_.get(), name.c_str(), AT_REMOVEDIR);
        if (!made_top_.empty()) rmdir(made_top_.c_str());
    }

    void check(const NewFile& file) {
        const Place place = place_of(file);
        struct stat found {};
        if (fstatat(place.folder, place.name.c_str(), &found, AT_SYMLINK_NOFOLLOW) != 0) {
            if (errno == ENOENT) return;
            fail("look at", full(file.path), errno);
        }
        const bool may_be_ours = S_ISREG(found.st_mode);
        if (existing_ == Existing::keep && may_be_ours) refuse_to_replace(full(file.path));
        if (!may_be_ours || !starts_with_mark(place, file.mark))
            throw Error(ErrorKind::system, fmt::format("{} is not what lats wrote there; nothing was written", full(file.path)),
                        fmt::format("move it away, or choose another {}", elsewhere_));
    }

    void stage(const NewFile& file) {
        staged_.push_back(open_beside(place_of(file), full(file.path)));
        write_all(staged_.back(), file.content);
    }

    /// Flushes what was staged. All of it is with the system by then, so that the disk can take it in one go.
    void flush() {
        for (const Staged& staged : staged_)
            if (fsync(staged.open.get()) != 0) fail("write", staged.shown, errno);
    }

    void name_all() {
        for (const Staged& staged : staged_) {
            if (const int failure = name(staged); failure != 0) give_up(staged, failure);
            ++named_;
        }
    }

    /// Takes away what earlier writes of the same files left behind when they were killed. The age is what tells them from those that somebody
    /// is writing: a lock would leave a moment between making a file and locking it.
    void remove_left_over() const {
        std::map<int, std::set<std::string_view>> written;
        for (const Staged& staged : staged_) written[staged.folder].insert(staged.name);
        for (const auto& [folder, names] : written)
            for (const std::string& name : names_in(folder))
                if (names.contains(written_as(name)) && is_left_over(folder, name)) unlinkat(folder, name.c_str(), 0);
    }

private:
    static constexpr mode_t kForAllToEnter = 0755;

    struct Place {
        int folder;
        std::string name;
    };
    struct Staged {
        int folder;
        std::string name;
        std::string temporary;
        std::string shown;
        Descriptor open;
    };

    std::string full(std::string_view path) const { return fmt::format("{}{}{}", folder_, folder_.ends_with('/') ? "" : "/", path); }

    Descriptor open_top(const std::string& path) {
        if (mkdir(path.c_str(), kForAllToEnter) == 0) made_top_ = path;
        else if (errno != EEXIST) fail("make the folder", folder_, errno);
        Descriptor top(open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (!top.is_open()) fail("open the folder", folder_, errno);
        return top;
    }

    int subfolder(const std::string& name) {
        const auto known = folders_.find(name);
        if (known != folders_.end()) return known->second.get();
        if (mkdirat(top_.get(), name.c_str(), kForAllToEnter) == 0) made_.push_back(name);
        else if (errno != EEXIST) fail("make the folder", full(name), errno);
        Descriptor folder(openat(top_.get(), name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
        if (!folder.is_open()) fail("open the folder", full(name), errno);
        return folders_.emplace(name, std::move(folder)).first->second.get();
    }

    Place place_of(const NewFile& file) {
        const std::size_t slash = file.path.find('/');
        const std::string_view name = file.path.substr(slash == std::string_view::npos ? 0 : slash + 1);
        const std::string_view folder = slash == std::string_view::npos ? std::string_view() : file.path.substr(0, slash);
        if (!is_plain_name(name) || (slash != std::string_view::npos && !is_plain_name(folder)))
            throw Error(ErrorKind::system, fmt::format("{} is no name for a file", file.path));
        return {folder.empty() ? top_.get() : subfolder(std::string(folder)), std::string(name)};
    }

    /// A new file beside `place`. What has a name like that already was left behind, or belongs to a process of the same number elsewhere.
    static Staged open_beside(const Place& place, const std::string& shown) {
        constexpr mode_t kForAllToRead = 0644;
        constexpr int kMostNames = 1000;
        for (int i = 0; i < kMostNames; ++i) {
            std::string temporary = fmt::format(".{}.{}-{}.new", place.name, getpid(), i);
            Descriptor file(openat(place.folder, temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, kForAllToRead));
            if (file.is_open()) return {place.folder, place.name, std::move(temporary), shown, std::move(file)};
            if (errno != EEXIST) break;
        }
        fail("write", shown, errno);
    }

    static bool starts_with_mark(const Place& place, std::string_view mark) {
        const Descriptor file(openat(place.folder, place.name.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
        std::string start(mark.size(), '\0');
        return file.is_open() && read(file.get(), start.data(), start.size()) == static_cast<ssize_t>(mark.size()) && start == mark;
    }

    static void write_all(const Staged& staged, std::string_view text) {
        while (!text.empty()) {
            const ssize_t written = write(staged.open.get(), text.data(), text.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) fail("write", staged.shown, errno);
            text.remove_prefix(static_cast<std::size_t>(written));
        }
    }

    /// Gives a staged file its name; 0 or the error number. What came into being meanwhile is not replaced either.
    int name(const Staged& staged) const {
        const char* from = staged.temporary.c_str();
        const char* to = staged.name.c_str();
        if (existing_ == Existing::replace_ours) return renameat(staged.folder, from, staged.folder, to) == 0 ? 0 : errno;
        if (renameat2(staged.folder, from, staged.folder, to, RENAME_NOREPLACE) == 0) return 0;
        if (errno != EINVAL && errno != ENOSYS) return errno;
        // Some file systems cannot promise that; check() was a moment ago.
        return renameat(staged.folder, from, staged.folder, to) == 0 ? 0 : errno;
    }

    [[noreturn]] static void refuse_to_replace(const std::string& shown) {
        throw Error(ErrorKind::system, fmt::format("{} exists already; nothing was written", shown),
                    "--force replaces what lats wrote earlier");
    }

    [[noreturn]] void give_up(const Staged& staged, int failure) const {
        if (failure == EEXIST && named_ == 0) refuse_to_replace(staged.shown);  // somebody was faster
        throw Error(ErrorKind::system,
                    fmt::format("cannot write {}: {}; {} of {} files are in place", staged.shown, reason(failure), named_, staged_.size()),
                    "call it again with --force once the reason is gone");
    }

    std::string folder_;
    Existing existing_;
    std::string_view elsewhere_;
    std::string made_top_;           ///< the folder, where it was not there before
    std::vector<std::string> made_;  ///< folders in it, likewise
    Descriptor top_;
    std::map<std::string, Descriptor> folders_;
    std::vector<Staged> staged_;
    std::size_t named_ = 0;
};

}  // namespace

void write_files(const std::string& base, const std::string& folder, std::span<const NewFile> files, Existing existing,
                 std::string_view elsewhere) {
    const HeldSignals signals;
    Writing writing(base, folder, existing, elsewhere);
    for (const NewFile& file : files) writing.check(file);
    for (const NewFile& file : files) {
        writing.stage(file);
        if (signals.is_one_waiting()) return;  // what was staged goes, and then the process
    }
    writing.flush();
    writing.name_all();
    writing.remove_left_over();
}

}  // namespace lats::cli
