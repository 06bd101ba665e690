#include "import/json_document.hpp"

#include "json/checksum.hpp"
#include "json/limits.hpp"

#include <algorithm>
#include <unordered_set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace lats::importing {
namespace {

using Json = nlohmann::ordered_json;

/// Nothing where the text is empty.
void put(Json& object, const char* key, std::string_view text) {
    if (!text.empty()) object[key] = text;
}

/// The texts that are not empty, if there are any.
template <class Texts>
void put(Json& object, const char* key, const Texts& texts) requires(!std::is_convertible_v<Texts, std::string_view>) {
    for (const std::string_view text : texts)
        if (!text.empty()) object[key].push_back(text);
}

Json provenance_of(const ForeignRecord& record) {
    Json object = Json::object();
    put(object, "data_set", record.data_set);
    put(object, "id", record.id);
    put(object, "licence", record.licence);
    put(object, "author", record.author);
    put(object, "url", record.licence_url);
    return object;
}

Json variant_of(const ForeignRecord& record, const MappedRecord& mapped) {
    Json object = Json::object();
    put(object, "id", mapped.variant_id);
    put(object, "name", mapped.variant_name);
    if (mapped.needs) object["needs"] = *mapped.needs;
    if (record.side) put(object, "side", word(*record.side));
    for (std::size_t i = 0; i < mapped.steps.size(); ++i) {
        Json& step = object["steps"].emplace_back();
        put(step, "id", fmt::format("step-{}", i + 1));
        put(step, "text", mapped.steps[i].text);
        put(step, "cues", mapped.steps[i].cues);
    }
    put(object, "notes", mapped.notes);
    return object;
}

Json exercise_of(std::string_view id, const ForeignRecord& record, const MappedRecord& mapped) {
    Json object = Json::object();
    put(object, "id", id);
    put(object, "name", record.name);
    put(object, "aliases", record.aliases);
    put(object, "about", record.about);
    put(object, "level", mapped.level);
    if (!mapped.target.empty()) put(object["muscles"], "target", mapped.target);
    if (!mapped.assist.empty()) put(object["muscles"], "assist", mapped.assist);
    put(object, "tips", record.tips);
    object["provenance"] = provenance_of(record);
    object["variants"] = Json::array({variant_of(record, mapped)});
    return object;
}

/// The head as a document whose list of exercises stands open.
std::string head_of(const DataSetFormat& format) {
    Json head;
    put(head, "format", "lats-catalog/1");
    put(head, "name", fmt::format("Exercises of {}", word(format.data_set)));
    put(head, "licence", format.licence);
    put(head, "source", word(format.data_set));
    std::string text = head.dump();
    text.pop_back();
    return text + R"(,"exercises":[)";
}

/// What the reader counts in a value.
struct Size {
    std::size_t values = 1;
    std::size_t longest_text = 0;  ///< in bytes
};

Size size_of(const Json& value) {
    Size size;
    if (value.is_string()) size.longest_text = value.get_ref<const std::string&>().size();
    if (!value.is_structured()) return size;
    for (const Json& part : value) {
        const Size of_part = size_of(part);
        size.values += of_part.values;
        size.longest_text = std::max(size.longest_text, of_part.longest_text);
    }
    return size;
}

constexpr std::string_view kSumKey = "\n],\"x-lats-sum\":\"";
constexpr std::size_t kSumDigits = 16;
constexpr std::string_view kDocumentEnd = "\"}\n";
constexpr std::size_t kTailBytes = kSumKey.size() + kSumDigits + kDocumentEnd.size();
constexpr std::size_t kValuesOfHead = 7;       // the document, at most four texts, the list of exercises, the sum
constexpr std::size_t kRecordsOfExercise = 2;  // it and its variant

/// What ends a document that begins with `text`: a number made of it, by which a change is seen.
std::string tail_of(std::string_view text) { return fmt::format("{}{:0{}x}{}", kSumKey, checksum(text), kSumDigits, kDocumentEnd); }

std::size_t left(std::size_t limit, std::size_t used) { return limit - std::min(limit, used); }

/// The ids of the exercises in a document of ours: each exercise has a line that begins with its id, and an id has no escapes.
std::unordered_set<std::string_view> ids_in(std::string_view document) {
    constexpr std::string_view kStart = R"({"id":")";
    std::unordered_set<std::string_view> ids;
    for (std::size_t end = document.find('\n'); end != std::string_view::npos; end = document.find('\n')) {
        document.remove_prefix(end + 1);
        if (document.starts_with(kStart)) ids.insert(document.substr(kStart.size(), document.find('"', kStart.size()) - kStart.size()));
    }
    return ids;
}

}  // namespace

Room room_beside(const Catalog& known) {
    std::size_t records = known.sources.size() + known.muscles.size() + known.equipment.size() + known.guides.size();
    std::size_t steps = 0;
    for (const Exercise& exercise : known.exercises) {
        records += 1 + exercise.variants.size();
        for (const Variant& variant : exercise.variants) steps += variant.steps.size();
    }
    return {left(limits::kRecords, records), left(limits::kSteps, steps)};
}

DocumentWriter::DocumentWriter(const DataSetFormat& format, Room room) : text_(head_of(format)), values_(kValuesOfHead), left_(room) {}

std::string DocumentWriter::append(std::string_view id, const ForeignRecord& record, const MappedRecord& mapped) {
    const Json exercise = exercise_of(id, record, mapped);
    const std::string line = exercise.dump();
    const Size size = size_of(exercise);
    const std::size_t steps = mapped.steps.size();
    if (size.longest_text > limits::kTextBytes) return fmt::format("a text of {} bytes; at most 64 KB can be kept", size.longest_text);
    if (steps > limits::kStepsOfVariant) return fmt::format("{} steps; at most {} can be kept", steps, limits::kStepsOfVariant);
    if (left_.records < kRecordsOfExercise)
        return fmt::format("it would be more than {} records in all, variants included", limits::kRecords);
    if (left_.steps < steps) return fmt::format("it would be more than {} steps in all", limits::kSteps);
    if (values_ + size.values > limits::kValues) return fmt::format("it would be more than {} values in a file", limits::kValues);
    if (text_.size() + before_next_.size() + line.size() + kTailBytes > limits::kFileBytes) return "it would be more than 64 MB in a file";
    text_.append(before_next_).append(line);
    before_next_ = ",\n";
    values_ += size.values;
    left_.records -= kRecordsOfExercise;
    left_.steps -= steps;
    return {};
}

std::string DocumentWriter::finish() && { return std::move(text_.append(tail_of(text_))); }

}  // namespace lats::importing

namespace lats {

bool is_as_imported(std::string_view document) {
    if (document.size() < importing::kTailBytes) return false;
    const std::string_view text = document.substr(0, document.size() - importing::kTailBytes);
    return document.substr(text.size()) == importing::tail_of(text);
}

std::size_t count_lost(std::string_view earlier, std::string_view later) {
    const auto kept = importing::ids_in(later);
    const auto had = importing::ids_in(earlier);
    return static_cast<std::size_t>(std::ranges::count_if(had, [&](std::string_view id) { return !kept.contains(id); }));
}

}  // namespace lats
