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
void put_text(Json& object, const char* key, std::string_view text) {
    if (!text.empty()) object[key] = text;
}

/// The texts that are not empty, if there are any.
template <class Texts> void put_texts(Json& object, const char* key, const Texts& texts) {
    for (const std::string_view text : texts)
        if (!text.empty()) object[key].push_back(text);
}

Json provenance_of(const ForeignRecord& record) {
    Json object = Json::object();
    put_text(object, "data_set", record.data_set);
    put_text(object, "id", record.id);
    put_text(object, "licence", record.licence);
    put_text(object, "author", record.author);
    put_text(object, "url", record.licence_url);
    return object;
}

Json variant_of(const ForeignRecord& record, const MappedRecord& mapped) {
    Json object{{"id", mapped.variant_id}, {"name", mapped.variant_name}};
    if (mapped.needs) object["needs"] = *mapped.needs;
    if (record.side) object["side"] = word(*record.side);
    for (std::size_t i = 0; i < mapped.steps.size(); ++i) {
        Json step{{"id", fmt::format("step-{}", i + 1)}, {"text", mapped.steps[i].text}};
        put_texts(step, "cues", mapped.steps[i].cues);
        object["steps"].push_back(std::move(step));
    }
    put_texts(object, "notes", mapped.notes);
    return object;
}

Json exercise_of(std::string_view id, const ForeignRecord& record, const MappedRecord& mapped) {
    Json object{{"id", id}, {"name", record.name}};
    put_texts(object, "aliases", record.aliases);
    put_texts(object, "about", record.about);
    put_text(object, "level", mapped.level);
    if (!mapped.target.empty()) object["muscles"]["target"] = mapped.target;
    if (!mapped.assist.empty()) object["muscles"]["assist"] = mapped.assist;
    put_texts(object, "tips", record.tips);
    object["provenance"] = provenance_of(record);
    object["variants"] = Json::array({variant_of(record, mapped)});
    return object;
}

Json head_of(const DataSetFormat& format) {
    Json head{{"format", "lats-catalog/1"}, {"name", fmt::format("Exercises of {}", word(format.data_set))}};
    put_text(head, "licence", format.licence);
    head["source"] = word(format.data_set);
    head["exercises"] = Json::array();
    return head;
}

/// How many values the reader will count in `json`, and how long the longest text in it is.
std::size_t count_values(const Json& json, std::size_t& longest_text) {
    if (json.is_string()) longest_text = std::max(longest_text, json.get_ref<const std::string&>().size());
    std::size_t values = 1;
    if (json.is_structured())
        for (const Json& item : json) values += count_values(item, longest_text);
    return values;
}

constexpr std::string_view kEmptyEnd = "]}";  // of a head: the exercises go before it
constexpr std::string_view kSumKey = "\n], \"x-lats-sum\": \"";
constexpr std::size_t kSumDigits = 16;
constexpr std::string_view kDocumentEnd = "\"}\n";
constexpr std::size_t kTailBytes = kSumKey.size() + kSumDigits + kDocumentEnd.size();

/// What ends a document that begins with `text`: a number made of it, by which a change is seen.
std::string tail_of(std::string_view text) { return fmt::format("{}{:0{}x}{}", kSumKey, checksum(text), kSumDigits, kDocumentEnd); }
constexpr std::size_t kRecordsOfExercise = 2;  // it and its variant

std::size_t left(std::size_t limit, std::size_t used) { return limit - std::min(limit, used); }

/// The ids of the exercises in a document of ours: each exercise has a line that begins with its id, and an id has no escapes.
std::unordered_set<std::string_view> ids_in(std::string_view document) {
    constexpr std::string_view kStart = R"({"id":)";
    std::unordered_set<std::string_view> ids;
    for (std::size_t end = document.find('\n'); end != std::string_view::npos; end = document.find('\n')) {
        document.remove_prefix(end + 1);
        if (!document.starts_with(kStart)) continue;
        const std::size_t from = document.find('"', kStart.size()) + 1;  // behind a space, in documents of earlier versions
        ids.insert(document.substr(from, document.find('"', from) - from));
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

DocumentWriter::DocumentWriter(const DataSetFormat& format, Room room) : left_(room) {
    const Json head = head_of(format);
    std::size_t unused = 0;
    values_ = count_values(head, unused);
    text_ = head.dump();
    text_.resize(text_.size() - kEmptyEnd.size());
}

std::string DocumentWriter::append(std::string_view id, const ForeignRecord& record, const MappedRecord& mapped) {
    const Json exercise = exercise_of(id, record, mapped);
    std::size_t longest_text = 0;
    const std::size_t values = values_ + count_values(exercise, longest_text);
    const std::string line = (is_empty_ ? "\n" : ",\n") + exercise.dump(-1, ' ', false, Json::error_handler_t::replace);
    const std::size_t steps = mapped.steps.size();
    if (longest_text > limits::kTextBytes) return fmt::format("a text of {} bytes; at most 64 KB can be kept", longest_text);
    if (steps > limits::kStepsOfVariant) return fmt::format("{} steps; at most {} can be kept", steps, limits::kStepsOfVariant);
    if (left_.records < kRecordsOfExercise)
        return fmt::format("it would be more than {} records in all, variants included", limits::kRecords);
    if (left_.steps < steps) return fmt::format("it would be more than {} steps in all", limits::kSteps);
    if (values + 1 > limits::kValues) return fmt::format("it would be more than {} values in a file", limits::kValues);
    if (text_.size() + line.size() + kTailBytes > limits::kFileBytes) return "it would be more than 128 MB in a file";
    left_.records -= kRecordsOfExercise;
    left_.steps -= steps;
    values_ = values;
    text_ += line;
    is_empty_ = false;
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
