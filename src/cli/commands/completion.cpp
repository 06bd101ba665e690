#include "cli/context.hpp"
#include "cli/line/commands.hpp"
#include "cli/line/completion_scripts.hpp"

#include <array>
#include <memory>

namespace lats::cli {
namespace {

constexpr std::array<Example, 3> kExamples{{
    {"lats completion bash", "for bash: source <(lats completion bash) in ~/.bashrc"},
    {"lats completion zsh", "for zsh: source <(lats completion zsh) in ~/.zshrc, behind compinit"},
    {"lats completion fish", "for fish: lats completion fish | source in ~/.config/fish/config.fish"},
}};

constexpr std::array<Choice, 3> kShells{{
    {"bash", "source <(lats completion bash)"},
    {"zsh", "source <(lats completion zsh)"},
    {"fish", "lats completion fish | source"},
}};

std::string_view script(std::string_view shell) {
    if (shell == "bash") return kBashCompletion;
    return shell == "zsh" ? kZshCompletion : kFishCompletion;
}

Work prepare(Arguments& arguments) {
    const auto shell = std::make_shared<std::optional<std::string>>();
    arguments.required_argument(*shell, "SHELL", Takes::words);
    arguments.only(kShells);
    return [shell](Context& context) { context.print(script(**shell)); };
}

}  // namespace

const Command kCompletionCommand{"completion", "About lats", "a script that lets a shell complete commands, exercises and options",
                                 kExamples, prepare};

}  // namespace lats::cli
