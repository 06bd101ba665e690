// Texts are appended as they come. Building a tree for each record and printing it takes half as long again for the import as a whole.
#include "import/json_document.hpp"

#include "json/checksum.hpp"
#include "json/limits.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_set>

#include <fmt/format.h>

namespace lats::importing {
namespace {

bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

/// Requires: UTF-8, as all text that was read from JSON is.
void append_quoted(std::string& json, std::string_view text) {
    json += '"';
    while (!text.empty()) {
        const auto plain = static_cast<std::size_t>(std::ranges::find_if(text, needs_escape) - text.begin());
        json += text.substr(0, plain);
        if (plain == text.size()) break;
        const char special = text[plain];
        if (special == '"' || special == '\\') (json += '\\') += special;
        else fmt::format_to(std::back_inserter(json), "\\u{:04x}", static_cast<unsigned>(special));
        text.remove_prefix(plain + 1);
    }
    json += '"';
}

void append_text(WrittenJson& json, std::string_view text) {
    ++json.values;
    json.longest_text = std::max(json.longest_text, text.size());
    append_quoted(json.text, text);
}

/// A list that is being written: from its opening to its closing bracket.
class ListWriter {
public:
    explicit ListWriter(WrittenJson& json) : json_(json) {
        ++json_.values;
        json_.text += '[';
    }
    ~ListWriter() { json_.text += ']'; }
    ListWriter(const ListWriter&) = delete;
    ListWriter& operator=(const ListWriter&) = delete;

    /// Begins the next item; whoever calls writes it.
    WrittenJson& next() {
        if (!empty_) json_.text += ", ";
        empty_ = false;
        return json_;
    }

private:
    WrittenJson& json_;
    bool empty_ = true;
};

void append_empty_list(WrittenJson& json) { const ListWriter list(json); }

/// An object that is being written: from its opening to its closing brace.
class ObjectWriter {
public:
    explicit ObjectWriter(WrittenJson& json) : json_(json) {
        ++json_.values;
        json_.text += '{';
    }
    ~ObjectWriter() { json_.text += '}'; }
    ObjectWriter(const ObjectWriter&) = delete;
    ObjectWriter& operator=(const ObjectWriter&) = delete;

    /// Writes `key`; whoever calls writes its value.
    WrittenJson& key(std::string_view key) {
        if (!empty_) json_.text += ", ";
        empty_ = false;
        append_quoted(json_.text, key);
        json_.text += ": ";
        return json_;
    }

    /// Nothing where the text is empty.
    void text(std::string_view key, std::string_view text) {
        if (!text.empty()) append_text(this->key(key), text);
    }

    /// The texts that are not empty, if there are any.
    template <class Texts> void texts(std::string_view key, const Texts& texts) {
        const auto is_there = [](std::string_view text) { return !text.empty(); };
        if (std::ranges::none_of(texts, is_there)) return;
        ListWriter list(this->key(key));
        for (const std::string_view text : texts)
            if (is_there(text)) append_text(list.next(), text);
    }

private:
    WrittenJson& json_;
    bool empty_ = true;
};

void append_provenance(WrittenJson& json, const ForeignRecord& record) {
    ObjectWriter object(json);
    object.text("data_set", record.data_set);
    object.text("id", record.id);
    object.text("licence", record.licence);
    object.text("author", record.author);
    object.text("url", record.licence_url);
}

void append_steps(WrittenJson& json, const MappedRecord& mapped) {
    ListWriter list(json);
    for (std::size_t i = 0; i < mapped.steps.size(); ++i) {
        ObjectWriter object(list.next());
        object.text("id", fmt::format("step-{}", i + 1));
        object.text("text", mapped.steps[i].text);
        object.texts("cues", mapped.steps[i].cues);
    }
}

void append_variant(WrittenJson& json, const ForeignRecord& record, const MappedRecord& mapped) {
    ObjectWriter object(json);
    object.text("id", mapped.variant_id);
    object.text("name", mapped.variant_name);
    if (mapped.needs && mapped.needs->empty()) append_empty_list(object.key("needs"));
    else if (mapped.needs) object.texts("needs", *mapped.needs);
    if (record.side) object.text("side", word(*record.side));
    if (!mapped.steps.empty()) append_steps(object.key("steps"), mapped);
    object.texts("notes", mapped.notes);
}

void append_exercise(WrittenJson& json, std::string_view id, const ForeignRecord& record, const MappedRecord& mapped) {
    ObjectWriter object(json);
    object.text("id", id);
    object.text("name", record.name);
    object.texts("aliases", record.aliases);
    object.texts("about", record.about);
    object.text("level", mapped.level);
    if (!mapped.target.empty() || !mapped.assist.empty()) {
        ObjectWriter roles(object.key("muscles"));
        roles.texts("target", mapped.target);
        roles.texts("assist", mapped.assist);
    }
    object.texts("tips", record.tips);
    append_provenance(object.key("provenance"), record);
    ListWriter variants(object.key("variants"));
    append_variant(variants.next(), record, mapped);
}

void append_head(WrittenJson& json, const DataSetFormat& format) {
    ObjectWriter head(json);
    head.text("format", "lats-catalog/1");
    head.text("name", fmt::format("Exercises of {}", word(format.data_set)));
    head.text("licence", format.licence);
    head.text("source", word(format.data_set));
    append_empty_list(head.key("exercises"));
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
    constexpr std::string_view kStart = R"({"id": ")";
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

DocumentWriter::DocumentWriter(const DataSetFormat& format, Room room, std::size_t expected_bytes) : left_(room) {
    json_.text.reserve(expected_bytes);  // growing would copy
    append_head(json_, format);
    json_.text.resize(json_.text.size() - kEmptyEnd.size());
}

std::string DocumentWriter::append(std::string_view id, const ForeignRecord& record, const MappedRecord& mapped) {
    const std::size_t bytes = json_.text.size();
    const std::size_t values = json_.values;
    json_.longest_text = 0;
    json_.text += is_empty_ ? "\n" : ",\n";
    append_exercise(json_, id, record, mapped);
    std::string reason = limit_passed(mapped.steps.size());
    if (reason.empty()) {
        left_.records -= kRecordsOfExercise;
        left_.steps -= mapped.steps.size();
        is_empty_ = false;
    } else {
        json_.text.resize(bytes);
        json_.values = values;
    }
    return reason;
}

/// Which limit the document is past with its last exercise, of `steps` steps; empty: none.
std::string DocumentWriter::limit_passed(std::size_t steps) const {
    if (json_.longest_text > limits::kTextBytes) return fmt::format("a text of {} bytes; at most 64 KB can be kept", json_.longest_text);
    if (steps > limits::kStepsOfVariant) return fmt::format("{} steps; at most {} can be kept", steps, limits::kStepsOfVariant);
    if (left_.records < kRecordsOfExercise)
        return fmt::format("it would be more than {} records in all, variants included", limits::kRecords);
    if (left_.steps < steps) return fmt::format("it would be more than {} steps in all", limits::kSteps);
    if (json_.values + 1 > limits::kValues) return fmt::format("it would be more than {} values in a file", limits::kValues);
    if (json_.text.size() + kTailBytes > limits::kFileBytes) return "it would be more than 128 MB in a file";
    return {};
}

std::string DocumentWriter::finish() && { return std::move(json_.text.append(tail_of(json_.text))); }

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
