// A document is read record by record, and each record is written before the next one is read: a data set of 100 MB takes its own size,
// that of the document it becomes, and little more.
#include "lats/import/import.hpp"

#include "import/data_sets.hpp"
#include "import/exercise_ids.hpp"
#include "import/json_document.hpp"
#include "import/mapping.hpp"
#include "import/recognize.hpp"
#include "lats/text/fold.hpp"

#include <algorithm>
#include <map>
#include <unordered_set>

#include <fmt/format.h>

namespace lats {
namespace {

using namespace importing;

constexpr std::size_t kMaxExercises = 100'000;  // as many as a catalogue may have
constexpr std::size_t kRecordsBetweenReports = 256;
// What is set aside for the document, for each byte that is read. Pages that are not written to take no memory.
constexpr std::size_t kBytesForEach = 2;
constexpr std::size_t kBytesOfHead = 1024;

std::size_t bytes_of(std::span<const Document> files) {
    std::size_t bytes = 0;
    for (const Document& file : files) bytes += file.text.size();
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
    Importer(const Catalog& known, const DataSetFormat& format, std::span<const Document> files, const Advance& advance)
        : format_(format),
          mapper_(known),
          ids_(known, word(format.data_set)),
          advance_(advance),
          all_bytes_(bytes_of(files)),
          document_(format, room_beside(known), kBytesForEach * all_bytes_ + kBytesOfHead) {
        result_.summary.data_set = format.data_set;
    }

    void read(const Document& document) {
        Recognized recognized = recognize(document);
        add_problems(std::move(recognized.problems));
        if (recognized.format && recognized.format->data_set == format_.data_set) {
            ++result_.summary.documents;
            read_records(document);
        } else {
            ++result_.summary.passed_over;
            if (recognized.format) other_ = recognized.format;
        }
        done_bytes_ += document.text.size();
        report(0);
    }

    bool goes_on() const { return !stopped_ && !too_many_; }

    Imported result(std::span<const Document> files) {
        if (done_bytes_ < all_bytes_) report(all_bytes_ - done_bytes_);
        if (result_.summary.documents == 0 && result_.problems.empty()) refuse(files);
        if (result_.problems.empty() && !stopped_) result_.document = std::move(document_).finish();
        mapper_.add_words_to(result_.summary);
        for (const auto& [licence, exercises] : licences_)
            result_.summary.licences.push_back({licence, is_share_alike(licence), exercises});
        return std::move(result_);
    }

private:
    void add_problems(std::vector<Diagnostic> problems) {
        for (Diagnostic& problem : problems)
            if (std::ranges::find(result_.problems, problem) == result_.problems.end()) result_.problems.push_back(std::move(problem));
    }

    void refuse(std::span<const Document> files) {
        Diagnostic problem;
        problem.document = files.empty() ? "nothing" : files.front().name;
        problem.message = fmt::format("no exercises as {} has them", word(format_.data_set));
        if (other_) problem.suggestion = fmt::format("it looks like {}", word(other_->data_set));
        result_.problems.push_back(std::move(problem));
    }

    void read_records(const Document& document) {
        DocumentProblems problems(document.name, document.text);
        DocumentProblems left_out(document.name, document.text);
        const Place top;
        std::size_t index = 0;
        const auto root = json::parse_items(problems, {memory_}, [&](const json::Value& item) {
            read_record(item, {document.name, top.item(index++), left_out});
            memory_.release();
            if (index % kRecordsBetweenReports == 0) report(item.spot().at);
            return goes_on();
        });
        if (root && root->kind() == json::Kind::object) {
            const json::Value* list = list_of_records(*root, format_);
            const Place place = top.member(format_.list_key);
            if (!list) read_record(*root, {document.name, top, left_out});
            else
                for (std::size_t i = 0; i < list->items().size() && goes_on(); ++i)
                    read_record(list->items()[i], {document.name, place.item(i), left_out});
        }
        memory_.release();
        if (too_many_) problems.add({}, {}, fmt::format("more than {} exercises", kMaxExercises));
        add_problems(problems.diagnostics());
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
        if (!verdict.is_sound) return;
        too_many_ = result_.summary.kept == kMaxExercises;
        if (!too_many_) keep(record, fields);
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
    std::pmr::monotonic_buffer_resource memory_;
    std::unordered_set<std::string> originals_;
    std::map<std::string, std::size_t> licences_;
    const DataSetFormat* other_ = nullptr;  ///< what a document was that was passed over
    std::size_t all_bytes_;
    std::size_t done_bytes_ = 0;
    bool stopped_ = false;
    bool too_many_ = false;
    DocumentWriter document_;
    Imported result_;
};

}  // namespace

std::optional<DataSet> detect(std::span<const Document> files) {
    for (const Document& file : files)
        if (const DataSetFormat* format = recognize(file).format) return format->data_set;
    return std::nullopt;
}

Imported import_data_set(const Catalog& known, DataSet data_set, std::span<const Document> files, const Advance& advance) {
    const auto format = std::ranges::find(data_set_formats(), data_set, &DataSetFormat::data_set);
    Importer importer(known, *format, files, advance);
    for (const Document& file : files)
        if (importer.goes_on()) importer.read(file);
    return importer.result(files);
}

}  // namespace lats
