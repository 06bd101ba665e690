#include "lats/import/import.hpp"

#include "import/exercise_ids.hpp"
#include "import/foreign_files.hpp"
#include "import/json_document.hpp"
#include "import/mapping.hpp"
#include "lats/text/fold.hpp"

#include <algorithm>
#include <map>
#include <unordered_set>

#include <fmt/format.h>

namespace lats {
namespace {

using namespace importing;

constexpr std::size_t kRecordsBetweenReports = 256;

std::size_t bytes_of(const ParsedFiles& files) {
    std::size_t bytes = 0;
    for (const Document& document : files.documents) bytes += document.text.size();
    return bytes;
}

/// Whether what is made from a work under `licence` has to carry the same licence.
bool is_share_alike(std::string_view licence) {
    const std::string folded = text::fold(licence);
    const auto words = text::words(folded);
    const auto has = [&](std::string_view word) { return std::ranges::find(words, word) != words.end(); };
    return has("sa") || has("sharealike") || (has("share") && has("alike"));
}

class Importer {
public:
    Importer(const Catalog& known, const DataSetFormat& format, const ParsedFiles& files, const Advance& advance)
        : format_(format),
          mapper_(known),
          ids_(known, word(format.data_set)),
          advance_(advance),
          all_bytes_(bytes_of(files)),
          document_(format, room_beside(known)) {
        result_.summary.data_set = format.data_set;
    }

    void read(const ForeignFile& file) {
        result_.problems.insert(result_.problems.end(), file.problems.begin(), file.problems.end());
        if (file.format && file.format->data_set == format_.data_set) {
            ++result_.summary.documents;
            read_records(*file.document, *file.root);
        } else {
            ++result_.summary.passed_over;
            if (file.format) other_ = file.format;
        }
        done_bytes_ += file.document->text.size();
        report(0);
    }

    bool is_stopped() const { return stopped_; }

    Imported result(const ParsedFiles& files) {
        if (result_.summary.documents == 0 && result_.problems.empty()) refuse(files);
        if (result_.problems.empty() && !stopped_) result_.document = std::move(document_).finish();
        mapper_.add_words_to(result_.summary);
        for (const auto& [licence, exercises] : licences_)
            result_.summary.licences.push_back({licence, is_share_alike(licence), exercises});
        return std::move(result_);
    }

private:
    void refuse(const ParsedFiles& files) {
        Diagnostic problem;
        problem.document = files.documents.empty() ? "nothing" : files.documents.front().name;
        problem.message = fmt::format("no exercises as {} has them", word(format_.data_set));
        if (other_) problem.suggestion = fmt::format("it looks like {}", word(other_->data_set));
        result_.problems.push_back(std::move(problem));
    }

    void read_records(const Document& document, const json::Value& root) {
        DocumentProblems left_out(document.name, document.text);
        const Place top;
        const json::Value* const list = list_of_records(root, format_);
        const Place of_list = list == &root ? top : top.member(format_.list_key);
        const std::span<const json::Value> records = list ? list->items() : std::span(&root, 1);
        for (std::size_t i = 0; i < records.size() && !stopped_; ++i) {
            read_record(records[i], {document.name, list ? of_list.item(i) : top, left_out});
            if ((i + 1) % kRecordsBetweenReports == 0) report(records[i].spot().offset);
        }
        const auto reasons = left_out.diagnostics();
        result_.summary.left_out.insert(result_.summary.left_out.end(), reasons.begin(), reasons.end());
    }

    void read_record(const json::Value& value, Verdict verdict) {
        ++result_.summary.read;
        RecordFields fields(value, verdict);
        ForeignRecord record = format_.read(fields);
        if (record.name.empty()) fields.refuse("a record without a name");
        if (verdict.is_sound && !record.id.empty() && !originals_.emplace(fmt::format("{} {}", record.data_set, record.id)).second)
            fields.refuse(fmt::format("the exercise {} was read already", quote(record.id)));
        if (verdict.is_sound) keep(record, fields);
    }

    void keep(const ForeignRecord& record, RecordFields& fields) {
        const MappedRecord mapped = mapper_.map(record);
        const std::string id = ids_.next(record.name, record.id);
        if (std::string reason = document_.append(id, record, mapped); !reason.empty()) {
            ids_.give_back(id);
            return fields.refuse(std::move(reason));
        }
        mapper_.count(mapped, result_.summary);
        ++licences_[std::string(record.licence)];
    }

    void report(std::size_t offset) {
        if (advance_ && !stopped_) stopped_ = !advance_(done_bytes_ + offset, all_bytes_);
    }

    const DataSetFormat& format_;
    Mapper mapper_;
    ExerciseIds ids_;
    const Advance& advance_;
    std::unordered_set<std::string> originals_;
    std::map<std::string, std::size_t> licences_;
    const DataSetFormat* other_ = nullptr;  ///< what a document was that was passed over
    std::size_t all_bytes_;
    std::size_t done_bytes_ = 0;
    bool stopped_ = false;
    DocumentWriter document_;
    Imported result_;
};

}  // namespace

Imported import_data_set(const Catalog& known, DataSet data_set, const ForeignFiles& files, const Advance& advance) {
    const auto format = std::ranges::find(data_set_formats(), data_set, &DataSetFormat::data_set);
    Importer importer(known, *format, files.parsed(), advance);
    for (const ForeignFile& file : files.parsed().files)
        if (!importer.is_stopped()) importer.read(file);
    return importer.result(files.parsed());
}

}  // namespace lats
