// The completions for the shells: the files in data/completions, put into the program by the build.
#pragma once

#include <string_view>

namespace lats::cli {

extern const std::string_view kBashCompletion;
extern const std::string_view kZshCompletion;
extern const std::string_view kFishCompletion;

}  // namespace lats::cli
