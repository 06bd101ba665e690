#include "large.hpp"

#include "process.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string_view>
#include <vector>

namespace lats::bench {
namespace {

namespace fs = std::filesystem;

constexpr int kExercises = 5'000;
constexpr std::size_t kBytes = 10'000'000;  // of a file
constexpr int kSteps = 8;                   // of an exercise
constexpr int kRuns = 5;
constexpr double kLimitSeconds = 0.5;
constexpr double kMb = 1e6;

constexpr std::array<std::string_view, 16> kPhrases{
    "stand tall with the feet under the hips",  "lean forward until the back is level", "pull the elbows back past the ribs",
    "lower slowly until the arms are straight", "keep the neck in line with the spine", "breathe out on the way up",
    "let the shoulders stay down and wide",     "squeeze the shoulder blades together", "hold the end for a moment",
    "bend the knees and sit back a little",     "press the floor away with both feet",  "turn the palms to face each other",
    "do not swing, and do not shrug",           "bring the hands to the lower ribs",    "return by the same way you came",
    "take a breath before the next one",
};

/// A text of `bytes`, hardly ever the same for two numbers.
std::string words(std::size_t number, std::size_t bytes) {
    std::string text = "Step " + std::to_string(number) + ":";
    for (std::size_t seed = number; text.size() < bytes; (text += ' ') += kPhrases.at((seed >> 33U) % kPhrases.size()))
        seed = (seed ^ (seed >> 31U)) * 6364136223846793005U + 1442695040888963407U;
    text.resize(bytes - 1);
    return text + '.';
}

/// What an exercise is in a file: what is before, between and behind the texts of its steps.
struct Form {
    std::string (*head)(const std::string& number);
    std::string (*before_step)(int step);
    std::string_view behind_step;
    std::string_view tail;
};

constexpr Form kOurs{
    [](const std::string& number) {
        return R"({"id": "exercise-)" + number + R"(", "name": "Exercise )" + number +
               R"(", "level": "beginner", "muscles": {"target": ["latissimus-dorsi"], "assist": ["biceps-brachii", "rhomboids"]}, )"
               R"("provenance": {"data_set": "bench", "id": ")" +
               number +
               R"(", "licence": "CC0-1.0"}, )"
               R"("variants": [{"id": "band", "name": "With a band", "needs": ["band"], "side": "both", "steps": [)";
    },
    [](int step) { return R"({"id": "step-)" + std::to_string(step + 1) + R"(", "text": ")"; },
    R"("})",
    "]}]}",
};

constexpr Form kTheirs{
    [](const std::string& number) {
        return R"({"name": "Exercise )" + number +
               R"(", "force": "pull", "level": "beginner", "mechanic": "compound", "equipment": "bands", )"
               R"("primaryMuscles": ["lats"], "secondaryMuscles": ["biceps", "middle back"], "category": "strength", "images": ["Exercise_)" +
               number + R"(/0.jpg"], "id": "Exercise_)" + number + R"(", "instructions": [)";
    },
    [](int) { return std::string("\""); },
    "\"",
    "]}",
};

std::string exercise(const Form& form, int number, std::size_t bytes) {
    std::string head = form.head(std::to_string(number));
    std::size_t besides = head.size() + form.tail.size();
    for (int step = 0; step < kSteps; ++step) besides += form.before_step(step).size() + form.behind_step.size() + 2;
    for (int step = 0; step < kSteps; ++step) {
        if (step > 0) head += ", ";
        head += form.before_step(step);
        head += words(static_cast<std::size_t>(number * kSteps + step), (bytes - besides) / kSteps);
        head += form.behind_step;
    }
    return head.append(form.tail);
}

void write_exercises(const fs::path& file, std::string_view start, const Form& form, std::string_view end) {
    std::ofstream out(file);
    out << start;
    for (int i = 0; i < kExercises; ++i) out << (i == 0 ? "\n" : ",\n") << exercise(form, i, kBytes / kExercises);
    out << end;
}

double median_seconds(const Command& command, int& exit_code) {
    std::vector<double> seconds;
    for (int i = 0; i < kRuns; ++i) {
        const Run measured = run(command);
        seconds.push_back(measured.wall.count() / 1000);
        exit_code = measured.exit_code;
    }
    std::ranges::sort(seconds);
    return seconds[seconds.size() / 2];
}

void print_row(const std::string& program, const char* action, const fs::path& file) {
    const Command command{program, "catalog", action, file.string()};
    int exit_code = 0;
    const double seconds = median_seconds(command, exit_code);
    const auto peak = static_cast<double>(peak_resident_bytes(command).value_or(0));
    std::printf("%-40s %8.2f %6.1f %8.0f", (std::string("lats catalog ") + action).c_str(), seconds, kLimitSeconds, peak / kMb);
    if (seconds > kLimitSeconds) std::printf("  SLOWER THAN ITS LIMIT");
    if (exit_code != 0) std::printf("  exit code %d", exit_code);
    std::printf("\n");
}

}  // namespace

void print_large(const std::string& program, const fs::path& folder) {
    const fs::path ours = folder / "ours.json";
    const fs::path theirs = folder / "theirs.json";
    write_exercises(ours, R"({"format": "lats-catalog/1", "exercises": [)", kOurs, "\n]}\n");
    write_exercises(theirs, "[", kTheirs, "\n]\n");
    setenv("XDG_DATA_HOME", (folder / "large").c_str(), 1);
    std::printf("\n%d exercises in %.0f MB, median of %d.\n\n", kExercises, static_cast<double>(fs::file_size(ours)) / kMb, kRuns);
    std::printf("%-40s %8s %6s %8s\n", "", "s", "limit", "MB");
    print_row(program, "check", ours);  // before there are imported ones, over which it would be laid
    print_row(program, "import", theirs);
}

}  // namespace lats::bench
