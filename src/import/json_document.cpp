// Texts are appended as they come. Building a tree for each record and printing it takes half as long again for the import as a whole.
#include "import/json_document.hpp"

#include <iterator>

#include <fmt/format.h>

namespace lats::importing {
namespace {

bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

/// Requires: UTF-8, as all text that was read from JSON is.
void append_text(std::string& json, std::string_view text) {
    json += '"';
    for (const char c : text) {
        if (!needs_escape(c)) json += c;
        else if (c == '"' || c == '\\') (json += '\\') += c;
        else fmt::format_to(std::back_inserter(json), "\\u{:04x}", static_cast<unsigned>(c));
    }
    json += '"';
}

/// An object that is being written: from its opening to its closing brace.
class ObjectWriter {
public:
    explicit ObjectWriter(std::string& json) : json_(json) { json_ += '{'; }
    ~ObjectWriter() { json_ += '}'; }
    ObjectWriter(const ObjectWriter&) = delete;
    ObjectWriter& operator=(const ObjectWriter&) = delete;

    /// Writes `key`; whoever calls writes its value.
    void key(std::string_view key) {
        if (!empty_) json_ += ", ";
        empty_ = false;
        append_text(json_, key);
        json_ += ": ";
    }

    /// Nothing where the text is empty.
    void text(std::string_view key, std::string_view text) {
        if (text.empty()) return;
        this->key(key);
        append_text(json_, text);
    }

    /// The texts that are not empty, if there are any.
    template <class Texts>
    void texts(std::string_view key, const Texts& texts) {
        bool empty = true;
        for (const std::string_view text : texts) {
            if (text.empty()) continue;
            if (empty) this->key(key);
            json_ += empty ? "[" : ", ";
            empty = false;
            append_text(json_, text);
        }
        if (!empty) json_ += ']';
    }

private:
    std::string& json_;
    bool empty_ = true;
};

void append_provenance(std::string& json, const ForeignRecord& record) {
    ObjectWriter object(json);
    object.text("data_set", record.data_set);
    object.text("id", record.id);
    object.text("licence", record.licence);
    object.text("author", record.author);
    object.text("url", record.licence_url);
}

void append_steps(std::string& json, const MappedRecord& mapped) {
    json += '[';
    for (std::size_t i = 0; i < mapped.steps.size(); ++i) {
        if (i > 0) json += ", ";
        ObjectWriter object(json);
        object.text("id", fmt::format("step-{}", i + 1));
        object.text("text", mapped.steps[i].text);
        object.texts("cues", mapped.steps[i].cues);
    }
    json += ']';
}

void append_variant(std::string& json, const ForeignRecord& record, const MappedRecord& mapped) {
    ObjectWriter object(json);
    object.text("id", mapped.variant_id);
    object.text("name", mapped.variant_name);
    if (mapped.needs && mapped.needs->empty()) {
        object.key("needs");
        json += "[]";
    } else if (mapped.needs) {
        object.texts("needs", *mapped.needs);
    }
    if (record.side) object.text("side", word(*record.side));
    if (!mapped.steps.empty()) {
        object.key("steps");
        append_steps(json, mapped);
    }
    object.texts("notes", mapped.notes);
}

}  // namespace

std::string document_head(const DataSetFormat& format) {
    std::string json;
    {
        ObjectWriter head(json);
        head.text("format", "lats-catalog/1");
        head.text("name", fmt::format("Exercises of {}", word(format.data_set)));
        head.text("licence", format.licence);
        head.text("source", word(format.data_set));
    }
    json.pop_back();
    return json + ", \"exercises\": [";
}

void append_exercise(std::string& document, std::string_view id, const ForeignRecord& record, const MappedRecord& mapped) {
    ObjectWriter object(document);
    object.text("id", id);
    object.text("name", record.name);
    object.texts("aliases", record.aliases);
    object.texts("about", record.about);
    object.text("level", mapped.level);
    if (!mapped.target.empty() || !mapped.assist.empty()) {
        object.key("muscles");
        ObjectWriter roles(document);
        roles.texts("target", mapped.target);
        roles.texts("assist", mapped.assist);
    }
    object.texts("tips", record.tips);
    object.key("provenance");
    append_provenance(document, record);
    object.key("variants");
    document += '[';
    append_variant(document, record, mapped);
    document += ']';
}

}  // namespace lats::importing
