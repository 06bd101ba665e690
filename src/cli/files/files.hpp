// Changing folders so that nothing of the person's is lost: not what is there, not by a failure half way, and not by a power cut after
// the answer.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace lats::cli {

/// A file to write.
struct NewFile {
    std::string_view path;  ///< inside the folder: at most one folder deep, of a-z, A-Z, 0-9, `.`, `-` and `_`, no part with `.` first
    std::string_view content;
    std::string_view mark;  ///< what an existing file has to start with to be replaced
};

/// What may happen to a file that is there already.
enum class Existing { keep, replace_ours };

/// Writes `files` into `folder` (found from `base` where that is not empty), which is made where it is missing (but not the folders above
/// it). All is written beside its place first, into new files that no link can lead astray, and flushed; then each gets its name, and the
/// names are flushed. So a failure to write, or a signal that asks the process to end, leaves everything as it was, and a reader sees no
/// half a file. However many files there are, only one is open at a time.
/// Errors: Error{system} with the file and the reason. Where something is there already, nothing is written: with `keep` that is
/// any file of the same name, with `replace_ours` one that does not start with its mark, or is no plain file. The hint says that another
/// `elsewhere` may be chosen.
void write_files(const std::string& base, const std::string& folder, std::span<const NewFile> files, Existing existing,
                 std::string_view elsewhere = "place");

/// Removes the file at `path`; it is gone after a power cut, too. Errors: Error{system}.
void remove_file(const std::string& path);

/// Makes `folder` and those above it, where they are missing; they are there after a power cut, too. Errors: Error{system}.
void make_folders(const std::string& folder);

}  // namespace lats::cli
