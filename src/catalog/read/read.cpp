// From documents to a catalogue, in four rounds over the JSON trees: lay the layers over each other; give each record its place, so that
// ids can be turned into pointers; read every record into its place; check what only the whole can show.
#include "lats/catalog/read.hpp"

#include "catalog/read/gone_references.hpp"
#include "catalog/read/read_trees.hpp"
#include "catalog/read/record_layers.hpp"
#include "catalog/read/records.hpp"
#include "catalog/read/shared_names.hpp"
#include "json/limits.hpp"

#include <algorithm>
#include <memory_resource>
#include <type_traits>

#include <fmt/format.h>

namespace lats {
namespace {

constexpr std::string_view kFormat = "lats-catalog/1";
constexpr std::size_t kFirstBytesOfOne =
    std::size_t{64} * 1024;  // of the lists of a record, where they are not kept; most take a few hundred

std::string_view id_of(const json::Value& record) { return record.text_under("id"); }

using Memory = std::pmr::monotonic_buffer_resource;
using Roots = std::vector<std::optional<json::Value>>;

/// What is wanted of the documents. Where it is the problems alone, all exercises are read into one, each in place of the last: pointers to
/// them are not null, and mean no more.
enum class Keep : bool { problems, catalog };

class CatalogReader {
public:
    CatalogReader(const std::vector<Document>& documents, Keep keep) : keep_(keep) {
        for (const Document& document : documents) {
            DocumentProblems& problems = problems_.add_document(document.name, document.text);
            index_.add_document(document.layer);
            roots_.push_back(json::parse(problems, *memory_));
            heads_.push_back({document.name, document.layer, {}, {}});
            if (roots_.back()) read_head(*roots_.back(), heads_.back());
            else index_.set_incomplete();
        }
    }

    ReadResult read(Merged merged) {
        place_all();
        if (count_ <= limits::kRecords) read_all();
        return result(merged);
    }

    /// The root of each document; nothing where it is no JSON.
    const Roots& roots() const { return roots_; }

private:
    void read_head(const json::Value& document, DocumentHead& head) {
        if (document.kind() == json::Kind::list)
            return problems_.add(document.spot(), {}, "expected an object, found a list",
                                 "lats catalog import reads the data sets of others");
        RecordFields fields(reading(), document, {});
        if (document.kind() == json::Kind::object && !fields.has("format"))
            fields.problem("\"format\" is missing", fmt::format("add \"format\": \"{}\"", kFormat));
        const std::string_view format = fields.text("format");
        if (!format.empty() && format != kFormat) {
            fields.problem_at("format", fmt::format("the format {} is not known here", quote(format)),
                              fmt::format("this program reads \"{}\"", kFormat));
        }
        for (const auto list :
             {kWordsOf<Muscle>.list, kWordsOf<Equipment>.list, kWordsOf<Exercise>.list, kWordsOf<Guide>.list, kWordsOf<Source>.list})
            fields.find(list, json::Kind::list);
        fields.find("body", json::Kind::list);
        head.name = fields.text("name");
        head.licence = fields.text("licence");
        fields.text("source");
        fields.finish();
    }

    RecordReading reading() { return reading_into(*memory_); }
    RecordReading reading_into(std::pmr::memory_resource& memory) { return {problems_, memory, index_, steps_, gone_}; }

    /// Whether the records of a kind are read into one, each in place of the last.
    template <class Record> bool is_read_into_one() const { return keep_ == Keep::problems && std::is_same_v<Record, Exercise>; }

    void place_all() {
        sources_ = place<Source>(catalog_.sources);
        muscles_ = place<Muscle>(catalog_.muscles);
        equipment_ = place<Equipment>(catalog_.equipment);
        exercises_ = place<Exercise>(catalog_.exercises);
        guides_ = place<Guide>(catalog_.guides);
        for (const Slot<Exercise>& slot : exercises_) variants_.push_back(place_variants(slot));
    }

    /// Lays the records of a kind over each other, makes room for those that are left, and enters their ids into the index.
    template <class Record> std::vector<Slot<Record>> place(std::span<const Record>& list) {
        const LaidRecords laid = lay_records(reading(), kWordsOf<Record>, written<Record>(), *memory_);
        for (const TouchedRecord& record : laid.removed) index_.note_removed<Record>(record.id, record.layer);
        for (const auto* touched : {&laid.changed, &laid.removed})  // what was removed may be there anew
            for (const TouchedRecord& record : *touched) index_.note_changed<Record>(record.id, record.layer);
        if (keep_ == Keep::catalog) note_origins(kWordsOf<Record>.kind, laid);

        const bool is_one = is_read_into_one<Record>();
        const std::span<Record> room = allocate<Record>(*memory_, is_one ? 1 : laid.records.size());
        std::vector<Slot<Record>> slots;
        slots.reserve(laid.records.size());  // the index points into it
        for (std::size_t i = 0; i < laid.records.size(); ++i) {
            slots.push_back({&room[is_one ? 0 : i], laid.records[i]});
            enter(slots.back());
        }
        list = room;
        return slots;
    }

    void note_origins(std::string_view kind, const LaidRecords& laid) {
        for (const auto& [id, part] : laid.origins) {
            origins_.push_back({std::string(kind), std::string(id), part.path, std::string(problems_.name_of(part.spot)), 0});
            origin_spots_.push_back(part.spot);
        }
    }

    /// The records of a kind in all documents.
    template <class Record> std::vector<WrittenRecord> written() {
        std::vector<WrittenRecord> records;
        for (std::size_t number = 0; number < roots_.size(); ++number) {
            if (!roots_[number]) continue;
            const json::Value* list = roots_[number]->find(kWordsOf<Record>.list, json::Kind::list);
            if (!list || !has_room(*list)) continue;
            for (std::size_t i = 0; i < list->items().size(); ++i) records.push_back({list->items()[i], i, index_.layer_of(number)});
        }
        return records;
    }

    /// Whether there is room in memory for the records in `list`, or the variants; too many are reported once.
    bool has_room(const json::Value& list) {
        const bool had_room = count_ <= limits::kRecords;
        count_ += list.items().size();
        if (count_ <= limits::kRecords) return true;
        if (had_room) problems_.add(list.spot(), {}, fmt::format("more than {} records in all, variants included", limits::kRecords));
        return false;
    }

    template <class Record> void enter(const Slot<Record>& slot) {
        const std::string_view id = id_of(slot.written.value);
        slot.record->id = id;  // references to it may be read before it is
        if (id.empty() || index_.of<Record>().try_emplace(id, RecordIndex::Entry<Record>{slot.record, &slot.written.value}).second) return;
        report(reading(), slot, "id", fmt::format("another {} has the id {} already", kWordsOf<Record>.kind, quote(id)));
    }

    std::span<Variant> place_variants(const Slot<Exercise>& slot) {
        const json::Value* list = slot.written.value.find("variants", json::Kind::list);
        if (!list || !has_room(*list)) return {};
        if (list->items().size() > limits::kVariantsOfExercise) {
            report(reading(), slot, "variants",
                   fmt::format("{} variants; an exercise has at most {}", list->items().size(), limits::kVariantsOfExercise));
            return {};
        }
        if (!is_read_into_one<Exercise>()) {
            const std::span<Variant> room = allocate<Variant>(*memory_, list->items().size());
            slot.record->variants = room;
            return room;
        }
        if (variants_of_one_.empty()) variants_of_one_ = allocate<Variant>(*memory_, limits::kVariantsOfExercise);
        return variants_of_one_.first(list->items().size());
    }

    void read_all() {
        read_each(sources_, [](RecordFields& fields, Source& source, std::size_t) { read_record(fields, source); });
        read_each(muscles_, [](RecordFields& fields, Muscle& muscle, std::size_t) { read_record(fields, muscle); });
        read_each(equipment_, [](RecordFields& fields, Equipment& item, std::size_t) { read_record(fields, item); });
        read_each(exercises_, [&](RecordFields& fields, Exercise& exercise, std::size_t i) {
            if (is_read_into_one<Exercise>()) {
                exercise = {};
                std::ranges::fill(variants_[i], Variant{});
            }
            exercise.variants = variants_[i];
            read_record(fields, exercise, variants_[i]);
        });
        read_each(guides_, [](RecordFields& fields, Guide& guide, std::size_t) { read_record(fields, guide); });
        read_body();
        check_tree();
        check_shared_names(reading(), muscles_);
        check_shared_names(reading(), equipment_);
    }

    /// The body of the muscle maps, from all documents together.
    void read_body() {
        std::vector<Outline> body;
        for (const auto& root : roots_) {
            if (!root || !root->find("body", json::Kind::list)) continue;
            RecordFields fields(reading(), *root, {});
            const std::span<const Outline> outlines = read_outlines(fields, "body");
            body.insert(body.end(), outlines.begin(), outlines.end());
        }
        catalog_.body = copy_list<Outline>(*memory_, body);
    }

    template <class Record, class Read> void read_each(const std::vector<Slot<Record>>& slots, Read read) {
        std::vector<std::byte> buffer(kFirstBytesOfOne);
        Memory of_one(buffer.data(), buffer.size());
        std::pmr::memory_resource& memory = is_read_into_one<Record>() ? of_one : *memory_;
        for (std::size_t i = 0; i < slots.size(); ++i) {
            with_fields(reading_into(memory), slots[i].written, kWordsOf<Record>, [&](RecordFields& fields) {
                fields.find("op");
                read(fields, *slots[i].record, i);
                fields.finish();
            });
            of_one.release();
        }
    }

    /// Reports muscles that are their own ancestors, and cuts the circle so that nobody walks in it.
    /// Each walk upwards marks its nodes: meeting its own mark it has gone in a circle, meeting an older one it is done.
    void check_tree() {
        std::vector<std::size_t> walked(muscles_.size(), 0);
        for (std::size_t walk = 1; walk <= muscles_.size(); ++walk) {
            const auto index = [&](const Muscle* node) { return static_cast<std::size_t>(node - catalog_.muscles.data()); };
            const Muscle* node = muscles_[walk - 1].record;
            while (node && walked[index(node)] == 0) {
                walked[index(node)] = walk;
                node = node->parent;
            }
            if (!node || walked[index(node)] != walk) continue;
            const Slot<Muscle>& slot = muscles_[index(node)];
            report(reading(), slot, "parent", "this muscle is its own ancestor");
            slot.record->parent = nullptr;
        }
    }

    ReadResult result(Merged merged) {
        ReadResult result;
        result.problems = problems_.diagnostics();
        result.heads = std::move(heads_);
        if (!result.problems.empty() || keep_ == Keep::problems) return result;
        result.catalog.emplace(catalog_, memory_);
        const std::vector<std::uint32_t> lines = problems_.lines_of(origin_spots_);
        for (std::size_t i = 0; i < origins_.size(); ++i) origins_[i].line = lines[i];
        result.origins = std::move(origins_);
        if (merged == Merged::yes) result.merged = json::to_json(merged_document());
        return result;
    }

    /// All records as one document. What a record says about those below it has been done, and what is gone is not named.
    json::Value merged_document() {
        std::vector<json::Member> members{{"format", {}, json::Value::text({}, kFormat)}};
        const auto add = [&]<class Record>(const std::vector<Slot<Record>>& slots) {
            if (slots.empty()) return;
            std::vector<json::Value> records;
            records.reserve(slots.size());
            for (const Slot<Record>& slot : slots) records.push_back(slot.written.value);
            const auto kept = copy_list<json::Value>(*memory_, without_references(records, gone_, *memory_));
            members.push_back({kWordsOf<Record>.list, {}, json::Value::list({}, kept)});
        };
        add(sources_);
        add(muscles_);
        add(equipment_);
        add(exercises_);
        add(guides_);
        std::vector<json::Value> body;
        for (const auto& root : roots_) {
            const auto outlines = root->items_under("body");
            body.insert(body.end(), outlines.begin(), outlines.end());
        }
        if (!body.empty()) members.push_back({"body", {}, json::Value::list({}, copy_list<json::Value>(*memory_, body))});
        return json::Value::object({}, copy_list<json::Member>(*memory_, members));
    }

    Keep keep_;
    std::shared_ptr<Memory> memory_ = std::make_shared<Memory>();  // a LoadedCatalog keeps it
    RecordIndex index_;
    Problems problems_;
    Roots roots_;                      ///< of each document
    std::vector<DocumentHead> heads_;  ///< of each document
    std::vector<Origin> origins_;      ///< without lines: these are counted in the end
    std::vector<Spot> origin_spots_;   ///< of each of origins_
    std::size_t count_ = 0;            // of records and variants
    std::size_t steps_ = 0;
    std::vector<Spot> gone_;
    Catalog catalog_;
    std::vector<Slot<Source>> sources_;
    std::vector<Slot<Muscle>> muscles_;
    std::vector<Slot<Equipment>> equipment_;
    std::vector<Slot<Exercise>> exercises_;
    std::vector<Slot<Guide>> guides_;
    std::vector<std::span<Variant>> variants_;  ///< the room for those of each exercise
    std::span<Variant> variants_of_one_;        ///< the same room for all, where they are read into one
};

}  // namespace

ReadResult read_catalog(const std::vector<Document>& documents, Merged merged) {
    return CatalogReader(documents, Keep::catalog).read(merged);
}

std::vector<Diagnostic> read_problems(const std::vector<Document>& documents, const UseTrees& use) {
    CatalogReader reader(documents, Keep::problems);
    std::vector<Diagnostic> problems = reader.read(Merged::no).problems;
    use(reader.roots());
    return problems;
}

}  // namespace lats
