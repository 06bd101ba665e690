// Terminal sessions as test data. A transcript is a text file:
//
//     # A band query answers with band steps          a rule, in a sentence
//     % terminal 60x24                                 stdout and stderr are terminals, from here to the next rule
//     % catalog built-in                               the calls answer from the catalog that is built in, to the next rule
//     % lines 12                                       of longer answers only the first 12 lines are shown, to the next rule
//     $ NO_COLOR=1 lats list --equipment band          a call, with its environment
//     bent-over-row                                    what it prints on stdout,
//     ? 3 lines more                                   how much of that is not shown,
//     ! note: ...                                      what it prints on stderr,
//     ? 1                                              and its exit code where that is not 0
//
// A line with % before the first rule counts for the whole file.
//
// It is replayed in process: width, environment and catalog are those of the transcript alone. Calls answer from
// tests/data/small.json, as if they began with `--no-builtin --catalog tests/data/small.json`, unless they say --no-builtin
// themselves. Paths are relative to the root of the project; what a call writes goes into a folder that is there for the
// session. ESC is shown as ␛.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lats::test {

/// A transcript with every answer as the program gives it now.
std::string replay(const std::string& transcript);

/// A page in Markdown with the answers in its ```console blocks as the program gives them now, on a terminal of 80
/// columns without colour; stdout and stderr come as a person sees them, without marks.
std::string replay_page(const std::string& page);

std::vector<std::filesystem::path> transcripts();

std::string read_file(const std::filesystem::path& path);

}  // namespace lats::test
