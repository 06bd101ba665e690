// How fast lats is as a person meets it: whole processes, against an empty one and against other programs that answer
// such questions. All commands are run in turn, again and again, so that whatever else the machine does hits all alike,
// and in another order each time, so that none always comes after a big one that emptied the processor's caches. The
// medians are compared. It judges nothing but its own arguments: what is above a limit is marked.

#include "large.hpp"
#include "process.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string_view>

#include <unistd.h>

namespace lats::bench {
namespace {

namespace fs = std::filesystem;

constexpr int kDefaultRuns = 400;
constexpr double kVersionLimit = 1.5;  // times the empty program
constexpr double kAnswerLimit = 1.8;
constexpr double kPictureLimit = 2.5;
constexpr double kMemoryLimitMb = 4.0;
constexpr double kMb = 1e6;
constexpr int kPublishRuns = 9;
constexpr double kPublishLimitMs = 1000;
constexpr int kDataSetExercises = 873;  // as many as free-exercise-db has
constexpr int kOwnRuns = 50;
constexpr double kOwnLimitOfList = 2.0;  // times the list without own files
constexpr double kOwnLimitOfJq = 0.5;    // times jq on the data set

struct Arguments {
    std::string lats;
    std::string empty;
    std::string catalog_json;  ///< a document or a folder of them
    std::string load;          ///< the other bench, run at the end; may be empty
    std::string data_set;      ///< free-exercise-db; empty where it is not at hand
    int runs = kDefaultRuns;
};

/// One row of the table.
struct Subject {
    std::string name;
    Command command;                        ///< empty where it cannot be measured
    std::string note = {};                  ///< why not, or what went wrong
    std::optional<double> limit = {};       ///< how many times the empty program; only lats has one
    std::vector<double> milliseconds = {};  ///< of each run; empty where there was none
    double median_ms = 0;
    std::optional<std::size_t> peak_bytes = {};
};

/// A folder of its own for files that a measured program wants, gone at the end.
class Scratch {
public:
    Scratch() {
        std::string pattern = fs::temp_directory_path() / "lats-bench-XXXXXX";
        if (mkdtemp(pattern.data()) != nullptr) path_ = pattern;
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch() {
        std::error_code ignored;
        if (!path_.empty()) fs::remove_all(path_, ignored);
    }

    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

bool can_be_run(const fs::path& program) { return fs::is_regular_file(program) && access(program.c_str(), X_OK) == 0; }

std::optional<Arguments> parse(const std::vector<std::string_view>& words) {
    Arguments result;
    for (std::size_t i = 0; i < words.size(); i += 2) {
        if (i + 1 == words.size()) return std::nullopt;
        const auto value = words[i + 1];
        if (words[i] == "--lats") result.lats = value;
        else if (words[i] == "--empty") result.empty = value;
        else if (words[i] == "--catalog-json") result.catalog_json = value;
        else if (words[i] == "--load") result.load = value;
        else if (words[i] == "--data-set") result.data_set = value;
        else if (words[i] == "--runs") result.runs = std::atoi(std::string(value).c_str());
        else return std::nullopt;
    }
    const bool complete = can_be_run(result.lats) && can_be_run(result.empty) && fs::exists(result.catalog_json);
    if (!complete || result.runs < 1) return std::nullopt;
    return result;
}

std::vector<std::string> json_files(const fs::path& path) {
    if (!fs::is_directory(path)) return {path};
    std::vector<std::string> result;
    for (const auto& entry : fs::recursive_directory_iterator(path))
        if (entry.path().extension() == ".json") result.push_back(entry.path());
    std::sort(result.begin(), result.end());
    return result;
}

/// `lats` with words that a space separates.
Subject lats_subject(const std::string& program, const std::string& words, double limit = kAnswerLimit) {
    Command command{program};
    std::size_t at = 0;
    while (at < words.size()) {
        const auto end = std::min(words.find(' ', at), words.size());
        command.push_back(words.substr(at, end - at));
        at = end + 1;
    }
    return {.name = "lats " + words, .command = std::move(command), .limit = limit};
}

Subject peer(std::string name, const std::string& program, Command arguments) {
    const auto path = find_on_path(program);
    if (!path) return {.name = std::move(name), .command = {}, .note = "not installed"};
    arguments.insert(arguments.begin(), *path);
    return {.name = std::move(name), .command = std::move(arguments)};
}

/// Reads a page out of the cache that the user's own tldr has.
Subject tldr_subject() {
    auto subject = peer("tldr tar", "tldr", {"tar"});
    if (!subject.command.empty() && run(subject.command).exit_code != 0) {
        subject.command.clear();
        subject.note = "no page cache";
    }
    return subject;
}

/// Asks the same JSON the same question.
Subject jq_subject(const fs::path& catalog) {
    Command arguments{"-r",
                      ".exercises[]? | select([.muscles?, .variants[]?.muscles?]"
                      " | any(. != null and (.target // [] | index(\"latissimus-dorsi\")))) | .id"};
    for (auto& file : json_files(catalog)) arguments.push_back(std::move(file));
    return peer("jq, exercises by muscle", "jq", std::move(arguments));
}

/// Lists five tasks, which it keeps in `folder`: no prompt, and nothing of the user's is read or written.
Subject task_subject(const fs::path& folder) {
    std::ofstream(folder / "taskrc").flush();
    const Command common{"rc:" + (folder / "taskrc").string(), "rc.data.location=" + folder.string(), "rc.confirmation=off"};
    const auto with = [&](std::initializer_list<std::string> words) {
        Command result = common;
        result.insert(result.end(), words);
        return peer("task list", "task", std::move(result));
    };
    for (const char* task : {"row", "pullover", "fly", "cobra", "pulldown"})
        if (const auto add = with({"add", task}); !add.command.empty()) run(add.command);
    return with({"list"});
}

std::vector<Subject> subjects(const Arguments& arguments, const fs::path& folder) {
    std::vector<Subject> result{{.name = "an empty program", .command = {arguments.empty}}};
    result.push_back(lats_subject(arguments.lats, "version", kVersionLimit));
    for (const char* words : {"list", "list --muscle lats --equipment band --target --format ids", "show row", "show row --with band",
                              "search pull", "muscle", "guide"})
        result.push_back(lats_subject(arguments.lats, words));
    result.push_back(lats_subject(arguments.lats, "show row --pictures always", kPictureLimit));
    result.push_back(tldr_subject());
    result.push_back(jq_subject(arguments.catalog_json));
    result.push_back(task_subject(folder));
    return result;
}

/// The first round of all, which fills the system's caches, is not counted: it tells which ones work.
void warm_up(std::vector<Subject>& all) {
    for (Subject& subject : all) {
        if (subject.command.empty()) continue;
        const int code = run(subject.command).exit_code;
        if (code != 0) subject.note = "exit code " + std::to_string(code);
        subject.peak_bytes = peak_resident_bytes(subject.command);
    }
}

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

void measure(std::vector<Subject>& all, int runs) {
    std::vector<Subject*> order;
    for (Subject& subject : all)
        if (!subject.command.empty()) order.push_back(&subject);
    std::mt19937 random;
    for (int round = 0; round < runs; ++round) {
        std::shuffle(order.begin(), order.end(), random);
        for (Subject* subject : order) subject->milliseconds.push_back(run(subject->command).wall.count());
    }
    for (Subject& subject : all)
        if (!subject.milliseconds.empty()) subject.median_ms = median(subject.milliseconds);
}

void print_row(const Subject& subject, double empty_ms) {
    std::printf("%-60s", subject.name.c_str());
    if (subject.milliseconds.empty()) {
        std::printf("  %s\n", subject.note.c_str());
        return;
    }
    const double ratio = subject.median_ms / empty_ms;
    std::printf(" %8.2f %7.2f", subject.median_ms, ratio);
    if (subject.limit) std::printf(" %6.1f", *subject.limit);
    else std::printf(" %6s", "");
    const double mb = static_cast<double>(subject.peak_bytes.value_or(0)) / kMb;
    if (subject.peak_bytes) std::printf(" %7.1f", mb);
    else std::printf(" %7s", "?");
    if (subject.limit && ratio > *subject.limit) std::printf("  SLOWER THAN ITS LIMIT");
    if (subject.limit && mb > kMemoryLimitMb) std::printf("  ABOVE %.0f MB", kMemoryLimitMb);
    std::printf("%s%s\n", subject.note.empty() ? "" : "  ", subject.note.c_str());
}

void print_table(const std::vector<Subject>& all, int runs) {
    std::printf("Whole processes in turn, %d rounds. Ratio: to the empty program, linked statically.\n\n", runs);
    std::printf("%-60s %8s %7s %6s %7s\n", "", "ms", "ratio", "limit", "MB");
    for (const Subject& subject : all) print_row(subject, all.front().median_ms);
}

/// How the slowest answer of lats stands to the fastest of the others.
void print_comparison(const std::vector<Subject>& all) {
    const Subject* slowest = nullptr;
    const Subject* fastest = nullptr;
    for (const Subject& subject : all) {
        if (subject.milliseconds.empty() || &subject == &all.front()) continue;
        if (subject.limit && (slowest == nullptr || subject.median_ms > slowest->median_ms)) slowest = &subject;
        if (!subject.limit && (fastest == nullptr || subject.median_ms < fastest->median_ms)) fastest = &subject;
    }
    if (slowest == nullptr || fastest == nullptr) return;
    std::printf("\nThe slowest of lats takes %.2f times as long as the fastest of the others, %s.\n",
                slowest->median_ms / fastest->median_ms, fastest->name.c_str());
}

/// Writing the whole guide takes as long as the disk takes to flush it: a time of its own, not a ratio.
void print_publish(const std::string& program, const fs::path& folder) {
    const Command command{program, "publish", (folder / "guide").string(), "--force"};
    std::vector<double> milliseconds;
    for (int i = 0; i < kPublishRuns; ++i) milliseconds.push_back(run(command).wall.count());
    const double middle = median(milliseconds);
    std::printf("\nlats publish, the whole guide: %.0f ms, median of %d, limit %.0f%s\n", middle, kPublishRuns, kPublishLimitMs,
                middle > kPublishLimitMs ? "  SLOWER THAN ITS LIMIT" : "");
}

constexpr std::string_view kOneExercise = R"({"format": "lats-catalog/1", "exercises": [{"id": "my-row", "name": "My row",
"variants": [{"id": "band", "name": "With a band", "needs": ["band"], "steps": [{"id": "pull", "text": "Pull."}]}]}]})";
constexpr std::string_view kOnePatch =
    R"({"format": "lats-catalog/1", "exercises": [{"id": "bent-over-row", "op": "patch", "tips": ["Mine."]}]})";

/// Exercises as free-exercise-db has them, where it is not at hand itself.
std::string made_up_data_set() {
    std::string text = "[";
    for (int i = 0; i < kDataSetExercises; ++i) {
        const std::string number = std::to_string(i);
        text += (i == 0 ? "" : ",\n") + (R"({"id": "Exercise_)" + number) + R"(", "name": "Exercise )" + number +
                R"(", "force": "pull", "level": "beginner", "mechanic": "compound", "equipment": "cable", "category": "strength",
                   "primaryMuscles": ["lats"], "secondaryMuscles": ["biceps", "middle back"], "instructions": [)";
        for (int step = 0; step < 5; ++step)
            text += std::string(step == 0 ? "" : ",") + "\"Keep the back straight and pull the handle toward the waist, exercise " +
                    number + ", step " + std::to_string(step) + ".\"";
        text += R"(], "images": []})";
    }
    return text + "]\n";
}

void put_own(const fs::path& data, std::string_view text) {
    fs::create_directories(data / "lats/catalogs");
    std::ofstream(data / "lats/catalogs/own.json") << text;
}

/// `lats list` with own files against one without any, and against jq, which lists the names of the data set that is one of them. All in turn.
void print_own(const Arguments& arguments, const fs::path& folder) {
    fs::path data_set = arguments.data_set;
    if (data_set.empty()) std::ofstream(data_set = folder / "theirs.json") << made_up_data_set();
    put_own(folder / "one", kOneExercise);
    put_own(folder / "patch", kOnePatch);
    setenv("XDG_DATA_HOME", (folder / "imported").c_str(), 1);
    if (run({arguments.lats, "catalog", "import", data_set}).exit_code != 0) std::printf("\nlats cannot import %s\n", data_set.c_str());

    const Subject jq = peer("jq, names of the data set", "jq", {"-r", ".[].name", data_set});
    const auto list = [&](const char* name, const char* data) {
        return std::pair{Subject{.name = name, .command = {arguments.lats, "list"}}, folder / data};
    };
    std::vector<std::pair<Subject, fs::path>> rows{{jq, folder},
                                                   list("lats list", "nothing"),
                                                   list("lats list, with an exercise of one's own", "one"),
                                                   list("lats list, with the data set", "imported"),
                                                   list("lats list, with a patch of one exercise", "patch")};
    for (int i = 0; i < kOwnRuns; ++i) {
        for (auto& [subject, data] : rows) {
            if (subject.command.empty()) continue;
            setenv("XDG_DATA_HOME", data.c_str(), 1);
            subject.milliseconds.push_back(run(subject.command).wall.count());
        }
    }
    std::printf("\nWith own files, median of %d.\n\n%-60s %8s %8s\n", kOwnRuns, "", "ms", "limit");
    const auto median_of = [&](std::size_t row) { return rows[row].first.milliseconds.empty() ? 0 : median(rows[row].first.milliseconds); };
    const double of_jq = kOwnLimitOfJq * median_of(0);
    const std::array limits{0.0, 0.0, kOwnLimitOfList * median_of(1), of_jq, of_jq};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::printf("%-60s %8.2f", rows[i].first.name.c_str(), median_of(i));
        if (limits.at(i) > 0) std::printf(" %8.2f%s", limits.at(i), median_of(i) > limits.at(i) ? "  SLOWER THAN ITS LIMIT" : "");
        std::printf("%s\n", rows[i].first.note.c_str());
    }
}

/// Runs the other bench, which prints for itself.
void run_load_bench(const std::string& program) {
    std::printf("\n");
    std::fflush(stdout);
    if (std::system(("'" + program + "'").c_str()) != 0) std::printf("%s did not run\n", program.c_str());
}

}  // namespace
}  // namespace lats::bench

int main(int argc, char** argv) {
    using namespace lats::bench;
    const auto arguments = parse({argv + 1, argv + argc});
    if (!arguments) {
        std::fprintf(stderr, "Usage: bench --lats PATH --empty PATH --catalog-json PATH [--runs N] [--load PATH] [--data-set PATH]\n");
        return 2;
    }
    const Scratch scratch;
    auto all = subjects(*arguments, scratch.path());
    warm_up(all);
    measure(all, arguments->runs);
    print_table(all, arguments->runs);
    print_comparison(all);
    print_publish(arguments->lats, scratch.path());
    print_own(*arguments, scratch.path());
    print_large(arguments->lats, scratch.path());
    if (!arguments->load.empty()) run_load_bench(arguments->load);
    return 0;
}
