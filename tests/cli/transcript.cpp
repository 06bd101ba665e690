#include "cli/transcript.hpp"

#include "cli/app.hpp"
#include "cli/terminal/screen.hpp"
#include "places.hpp"
#include "support/scratch_folder.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace lats::test {
namespace {

namespace fs = std::filesystem;

const cli::Terminal kPageTerminal{true, 80, 1000};

/// A call as a shell would understand it: variables, then words, with quotes of either kind, and where its answer goes.
struct Call {
    std::map<std::string, std::string> variables;
    std::vector<std::string> words;
    std::string file;  ///< empty: the screen
};

std::vector<std::string> split_words(const std::string& line) {
    std::vector<std::string> words;
    std::optional<std::string> word;
    char quote = '\0';
    for (const char c : line) {
        if (quote != '\0') {
            if (c == quote) quote = '\0';
            else *word += c;
        } else if (c == '"' || c == '\'') {
            quote = c;
            if (!word) word.emplace();
        } else if (c == ' ') {
            if (word) words.push_back(*word);
            word.reset();
        } else {
            if (!word) word.emplace();
            *word += c;
        }
    }
    if (word) words.push_back(*word);
    return words;
}

Call parse_call(const std::string& line) {
    Call call;
    std::vector<std::string> words = split_words(line);
    auto next = words.begin();
    for (; next != words.end() && *next != "lats"; ++next) {
        const auto equals = next->find('=');
        if (equals == std::string::npos) throw std::runtime_error("not a call of lats: " + line);
        call.variables[next->substr(0, equals)] = next->substr(equals + 1);
    }
    if (next == words.end()) throw std::runtime_error("not a call of lats: " + line);
    call.words.assign(next + 1, words.end());
    if (call.words.size() > 2 && call.words[call.words.size() - 2] == ">") {
        call.file = call.words.back();
        call.words.resize(call.words.size() - 2);
    }
    return call;
}

/// What the calls of a session have in common, until the next rule.
struct Scene {
    cli::Terminal terminal;
    bool is_builtin = false;  ///< whether they answer from the built-in catalog
    std::size_t lines = std::string::npos;
};

Scene directed(Scene scene, const std::string& directive) {
    if (directive == "% catalog built-in") {
        scene.is_builtin = true;
    } else if (std::sscanf(directive.c_str(), "%% terminal %dx%d", &scene.terminal.columns, &scene.terminal.rows) == 2) {
        scene.terminal.is_terminal = true;
    } else if (std::sscanf(directive.c_str(), "%% lines %zu", &scene.lines) != 1) {
        throw std::runtime_error("not a directive: " + directive);
    }
    return scene;
}

/// `words` so that they answer from the small catalog, unless they name what they answer from.
std::vector<std::string> from_small_catalog(std::vector<std::string> words) {
    const bool completes = !words.empty() && words[0] == "__complete";
    if (std::ranges::count(words, "--no-builtin") > 0 || (completes && words.size() < 2)) return words;
    static constexpr std::array kSmall{"--no-builtin", "--catalog", "tests/data/small.json"};
    words.insert(words.begin() + (completes ? 2 : 0), kSmall.begin(), kSmall.end());
    return words;
}

std::string visible(std::string text) {
    for (auto at = text.find('\x1b'); at != std::string::npos; at = text.find('\x1b', at)) text.replace(at, 1, "␛");
    return text;
}

/// `text` with every line behind `mark`. A last line without a newline is marked as such.
std::string marked(const std::string& text, const std::string& mark) {
    std::string result;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) result += (line.empty() ? mark.substr(0, mark.find(' ')) : mark + line) + "\n";
    if (!text.empty() && !text.ends_with('\n')) result += "? no newline at the end\n";
    return visible(result);
}

/// The first `most` lines of `text`, and how many there are more.
std::string shortened(const std::string& text, std::size_t most) {
    const auto count = static_cast<std::size_t>(std::ranges::count(text, '\n'));
    if (count <= most) return text;
    std::size_t end = 0;
    for (std::size_t line = 0; line < most; ++line) end = text.find('\n', end) + 1;
    return text.substr(0, end) + "? " + std::to_string(count - most) + " lines more\n";
}

/// Paths in calls are relative to the root of the project.
class InProjectRoot {
public:
    InProjectRoot() { fs::current_path(LATS_SOURCE_DIR); }
    InProjectRoot(const InProjectRoot&) = delete;
    InProjectRoot& operator=(const InProjectRoot&) = delete;
    ~InProjectRoot() { fs::current_path(before_); }

private:
    fs::path before_ = fs::current_path();
};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
    return text;
}

/// What a session shows of the folder it writes in: it is at home there.
std::string without_folder(std::string text, const fs::path& folder) {
    return replaced(replaced(std::move(text), folder.string() + "/.local", "~/.local"), folder.string() + "/", "");
}

/// A screen on which the key q is pressed at once: it keeps what it was shown, without the spaces at the ends of its rows.
class FirstFrame : public cli::Screen {
public:
    FirstFrame(const cli::Terminal& terminal, bool utf8, std::string& shown)
        : size_{std::min(terminal.rows, kRows), terminal.columns}, is_utf8_(utf8), shown_(shown) {}
    cli::Size size() const override { return size_; }
    bool is_utf8() const override { return is_utf8_; }
    void show(const cli::Frame& frame) override {
        for (const Line& row : frame.rows) {
            for (const Span& span : row) shown_ += span.text;
            shown_.erase(shown_.find_last_not_of(' ') + 1);
            shown_ += '\n';
        }
    }
    cli::Event next(std::optional<cli::Clock::time_point>) override { return {cli::Event::Kind::key, {cli::KeyName::character, "q"}, 0}; }

private:
    static constexpr int kRows = 24;  // a page of the documentation has no end to its rows
    cli::Size size_;
    bool is_utf8_;
    std::string& shown_;
};

cli::Answer answer_to(const Call& call, const cli::Terminal& terminal, const ScratchFolder& writes) {
    cli::Surroundings surroundings;
    surroundings.writes_below = writes.path().string();
    surroundings.out = terminal;
    surroundings.err = terminal;
    surroundings.variable = [&](const char* name) {
        const auto found = call.variables.find(name);
        if (found == call.variables.end() && std::string_view(name) == "HOME") return std::optional(writes.path().string());
        return found != call.variables.end() ? std::optional<std::string>(found->second) : std::nullopt;
    };
    std::string screen;
    if (terminal.is_terminal) {
        surroundings.screen = [&](bool, bool utf8) { return std::make_unique<FirstFrame>(terminal, utf8, screen); };
    }
    std::vector<std::string> words = call.words;
    for (std::string& word : words)  // a file that an earlier call wrote
        if (fs::is_regular_file(writes.path() / word)) word = (writes.path() / word).string();
    cli::Answer answer = cli::run(words, surroundings);
    answer.err = without_folder(answer.err, writes.path());
    if (!call.file.empty()) std::ofstream(writes.path() / call.file, std::ios::binary) << std::exchange(answer.out, {});
    answer.out = without_folder(answer.out + screen, writes.path());
    return answer;
}

std::string play(Call call, const Scene& scene, const ScratchFolder& writes) {
    if (!scene.is_builtin) call.words = from_small_catalog(std::move(call.words));
    const cli::Answer answer = answer_to(call, scene.terminal, writes);
    std::string shown = shortened(marked(answer.out, ""), scene.lines) + marked(answer.err, "! ");
    if (!answer.pager.empty()) shown += "? shown with: " + answer.pager + "\n";
    if (answer.exit_code != 0) shown += "? " + std::to_string(answer.exit_code) + "\n";
    return shown;
}

bool is_script(const std::string& line) { return line.starts_with("# ") || line.starts_with("% ") || line.starts_with("$ "); }

}  // namespace

std::string read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path.string());
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string replay(const std::string& transcript) {
    const InProjectRoot here;
    const ScratchFolder writes;
    std::string result;
    Scene of_all;  ///< what stands before the first rule
    Scene scene;
    std::istringstream lines(transcript);
    bool started = false;
    bool has_rule = false;
    for (std::string line; std::getline(lines, line);) {
        if (!is_script(line)) continue;
        if (line.starts_with("# ")) {
            scene = of_all;
            if (started) result += "\n";
            has_rule = true;
        }
        started = true;
        if (line.starts_with("% ")) scene = directed(scene, line);
        if (!has_rule) of_all = scene;
        result += line + "\n";
        if (line.starts_with("$ ")) result += play(parse_call(line.substr(2)), scene, writes);
    }
    return result;
}

std::string replay_page(const std::string& page) {
    const InProjectRoot here;
    const ScratchFolder writes;
    std::string result;
    std::istringstream lines(page);
    bool in_session = false;
    for (std::string line; std::getline(lines, line);) {
        const bool is_fence = line.starts_with("```");
        if (is_fence) in_session = line == "```console";
        if (in_session && !is_fence && !line.starts_with("$ ")) continue;
        result += line + "\n";
        if (in_session && line.starts_with("$ ")) {
            const cli::Answer answer = answer_to(parse_call(line.substr(2)), kPageTerminal, writes);
            result += answer.out + answer.err;
        }
    }
    return result;
}

std::vector<fs::path> transcripts() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(fs::path(LATS_SOURCE_DIR) / "tests/cli/transcripts"))
        if (entry.path().extension() == ".txt") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace lats::test
