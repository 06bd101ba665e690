// How fast a catalogue is read, and checked: a made-up one of many exercises, from memory, diagnostics included. The measure beside
// it is nlohmann's parser running over the same text and keeping nothing: no reader built on it can be faster.

#include "lats/catalog/check.hpp"
#include "lats/catalog/read.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include <nlohmann/json.hpp>

namespace {

constexpr double kMb = 1e6;
constexpr double kTargetMbPerSecond = 80.0;

constexpr std::string_view kHead = R"({
  "format": "lats-catalog/1",
  "muscles": [
    { "id": "back", "name": "Back", "kind": "region" },
    { "id": "latissimus-dorsi", "name": "Latissimus dorsi", "kind": "muscle", "parent": "back", "aliases": ["lats"] },
    { "id": "trapezius", "name": "Trapezius", "kind": "muscle", "parent": "back", "aliases": ["traps"] },
    { "id": "rhomboids", "name": "Rhomboids", "kind": "muscle", "parent": "back" }
  ],
  "equipment": [
    { "id": "band", "name": "Resistance band", "aliases": ["bands"] },
    { "id": "dumbbell", "name": "Dumbbell", "aliases": ["dumbbells"] },
    { "id": "bench", "name": "Weight bench" }
  ],
  "exercises": [
)";

/// One exercise. `@n` stands for its number, each `@t` for the next of kTexts.
constexpr std::string_view kExercise = R"(    {
      "id": "exercise-@n",
      "name": "Exercise @n",
      "aliases": ["movement @n"],
      "summary": "@t",
      "pattern": "horizontal-pull",
      "level": "beginner",
      "muscles": { "target": ["latissimus-dorsi", "rhomboids"], "assist": ["trapezius"] },
      "dose": { "sets": 3, "reps": [8, 12] },
      "breathing": { "effort": "out", "return": "in" },
      "mistakes": [{ "text": "@t", "basis": "editor" }, "@t"],
      "variants": [
        {
          "id": "band",
          "name": "With a band",
          "needs": ["band"],
          "positions": ["standing"],
          "side": "both",
          "cautions": ["@t"],
          "steps": [
            { "id": "stand", "phase": "setup", "text": "@t", "cues": ["@t"] },
            { "id": "lean", "phase": "start", "text": "@t", "hold": [2, 3] },
            { "id": "pull", "phase": "effort", "text": "@t", "breath": "out", "cues": ["@t"] },
            { "id": "lower", "phase": "return", "text": "@t", "breath": "in", "pace": "slow" }
          ]
        },
        {
          "id": "dumbbell",
          "name": "With dumbbells",
          "needs": ["dumbbell", ["bench", "band"]],
          "side": "each",
          "based_on": "band",
          "steps": [
            { "id": "lean", "phase": "start", "text": "@t" },
            { "id": "rest", "phase": "switch", "text": "@t", "after": "lower" }
          ]
        }
      ]
    })";

constexpr std::array<std::string_view, 7> kTexts{
    "Stand on the middle of the band with your feet under your hips, and take one end in each hand.",
    "Hinge forward until your back is at about 45°, the knees soft and the back long: from head to tailbone one line.",
    R"(Pull your elbows back, past your ribs, and squeeze the shoulder blades \"into your back pockets\" for a moment.)",
    "Lower slowly – two counts, or three – until the arms are straight, without letting the shoulders roll forward.",
    "The lower back stays where it is; if it rounds, take less weight or lean less far.",
    "Breathe out as you pull. Breathe in on the way back, and keep the neck in line with the spine.",
    "Take the other side.",
};

std::string exercise(std::size_t number) {
    std::string result;
    std::size_t text = number;  // neighbours do not say the same
    std::size_t from = 0;
    for (auto at = kExercise.find('@'); at != std::string_view::npos; at = kExercise.find('@', from)) {
        result += kExercise.substr(from, at - from);
        if (kExercise[at + 1] == 'n') result += std::to_string(number);
        else result += kTexts.at(text++ % kTexts.size());
        from = at + 2;
    }
    return result.append(kExercise.substr(from));
}

/// A document of at least `bytes`.
std::string made_up_catalog(std::size_t bytes) {
    std::string result(kHead);
    for (std::size_t n = 0; n == 0 || result.size() < bytes; ++n) result += (n == 0 ? "" : ",\n") + exercise(n);
    return result + "\n  ]\n}\n";
}

/// Takes everything and keeps nothing.
struct KeepNothing final : nlohmann::json_sax<nlohmann::json> {
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t&) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override { return false; }
};

template <class Work> double seconds(Work work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// The exercises in `document`; nothing, and its problems on stderr, where it cannot be read.
std::optional<std::size_t> check(const std::string& document) {
    const auto result = lats::read_catalog({{"made-up.json", document}});
    for (const auto& problem : result.problems) std::fprintf(stderr, "%s\n", lats::to_string(problem).c_str());
    if (!result.catalog) return std::nullopt;
    return result.catalog->catalog().exercises.size();
}

}  // namespace

int main(int argc, char** argv) {
    const int megabytes = argc > 1 ? std::atoi(argv[1]) : 20;
    const int runs = argc > 2 ? std::atoi(argv[2]) : 9;
    if (argc > 3 || megabytes < 1 || megabytes > 60 || runs < 1) {
        std::fprintf(stderr, "Usage: load [MEGABYTES, 1 to 60] [RUNS]\n");
        return 2;
    }
    const auto document = made_up_catalog(static_cast<std::size_t>(megabytes * kMb));
    const auto exercises = check(document);
    if (!exercises) return 1;

    std::vector<double> parsing;
    std::vector<double> reading;
    std::vector<double> checking;
    for (int run = 0; run < runs; ++run) {
        KeepNothing nothing;
        parsing.push_back(seconds([&] { nlohmann::json::sax_parse(document, &nothing); }));
        std::vector<lats::Document> documents{{"made-up.json", document}};
        std::optional<lats::ReadResult> result;  // outlives the clock: giving its memory back is not reading
        reading.push_back(seconds([&] { result = lats::read_catalog(documents); }));
        checking.push_back(seconds([&] { lats::check_catalog(documents); }));
    }
    const double megabytes_read = static_cast<double>(document.size()) / kMb;
    const double parse_rate = megabytes_read / median(parsing);
    const double read_rate = megabytes_read / median(reading);
    std::printf("Reading a catalogue of %.1f MB, %zu exercises, from memory, %d times.\n\n", megabytes_read, *exercises, runs);
    std::printf("%-40s %5.0f MB/s\n", "nlohmann's parser, keeping nothing", parse_rate);
    std::printf("%-40s %5.0f MB/s, %.2f times that%s\n", "lats::read_catalog", read_rate, read_rate / parse_rate,
                read_rate < kTargetMbPerSecond ? "  SLOWER THAN 80 MB/s" : "");
    std::printf("%-40s %5.0f MB/s, %.2f s\n", "lats::check_catalog, reading included", megabytes_read / median(checking), median(checking));
    return 0;
}
