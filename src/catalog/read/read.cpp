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

#include <fmt/format.h>

namespace lats {
namespace {

constexpr std::string_view kFormat = "lats-catalog/1";
std::string_view id_of(const json::Value& record) { return record.text_under("id"); }

using Memory = std::pmr::monotonic_buffer_resource;
using Roots = std::vector<std::optional<json::Value>>;

class CatalogReader {
public:
    /// Reads `documents` over `below`, whose records they may name.
    CatalogReader(const std::vector<Document>& documents, const Catalog& below) : catalog_(below) {
        const bool is_over = !below.exercises.empty();
        if (!is_over && !documents.empty()) index_.set_lowest_layer(documents.front().layer);
        for (const Document& document : documents) {
            DocumentProblems& problems = problems_.add_document(document.name, document.text);
            index_.add_document(document.layer);
            problems_.blame(document.layer);
            roots_.push_back(json::parse(problems, *memory_));
            if (problems.size() > 0) problems_.count();
            heads_.push_back({document.name, document.layer, {}, {}});
            if (roots_.back()) read_head(*roots_.back(), heads_.back());
            else index_.set_incomplete();
        }
    }

    /// Whether a document says what it does to a record of those it is read over: they have to be read from their documents, too.
    bool changes_below() const {
        return changes(catalog_.sources) || changes(catalog_.muscles) || changes(catalog_.equipment) || changes(catalog_.exercises) ||
               changes(catalog_.guides);
    }

    ReadResult read(Merged merged) {
        place_all();
        if (count_ <= limits::kRecords) read_all();
        return result(merged);
    }

    /// The root of each document; nothing where it is no JSON.
    const Roots& roots() const { return roots_; }

private:
    template <class Record> bool changes(const Records<Record>& below) const {
        const auto is_below = [&](const json::Value& record) {
            return record.find("op", json::Kind::text) && std::ranges::count(below, id_of(record), &Record::id) > 0;
        };
        return std::ranges::any_of(roots_, [&](const std::optional<json::Value>& root) {
            return root && std::ranges::any_of(root->items_under(kWordsOf<Record>.list), is_below);
        });
    }

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

    RecordReading reading() { return {{problems_, *memory_}, index_, steps_, gone_}; }

    void place_all() {
        sources_ = place<Source>(catalog_.sources);
        muscles_ = place<Muscle>(catalog_.muscles);
        equipment_ = place<Equipment>(catalog_.equipment);
        exercises_ = place<Exercise>(catalog_.exercises);
        guides_ = place<Guide>(catalog_.guides);
        for (const Slot<Exercise>& slot : exercises_) variants_.push_back(place_variants(slot));
    }

    /// Lays the records of a kind over each other, appends those that are left to `list`, and enters their ids into the index.
    template <class Record> std::vector<Slot<Record>> place(Records<Record>& list) {
        std::vector<std::string_view> ids;
        for (const Record& record : list) {
            ids.push_back(record.id);
            index_.of<Record>().try_emplace(record.id, RecordIndex::Entry<Record>{&record, nullptr});
        }
        const LaidRecords laid = lay_records(reading(), kWordsOf<Record>, written<Record>(), ids, *memory_);
        for (const TouchedRecord& record : laid.removed) index_.note_removed<Record>(record.id, record.layer);
        for (const auto* touched : {&laid.changed, &laid.removed})  // what was removed may be there anew
            for (const TouchedRecord& record : *touched) index_.note_changed<Record>(record.id, record.layer);
        note_origins(kWordsOf<Record>.kind, laid);

        const std::span<Record> room = allocate<Record>(*memory_, laid.records.size());
        std::vector<const Record*> all(list.pointers().begin(), list.pointers().end());
        std::vector<Slot<Record>> slots;
        slots.reserve(room.size());  // the index points into it
        for (std::size_t i = 0; i < room.size(); ++i) {
            all.push_back(&room[i]);
            slots.push_back({&room[i], laid.records[i]});
            enter(slots.back());
        }
        list = std::span<const Record* const>(copy_list<const Record*>(*memory_, all));
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
        const std::span<Variant> room = allocate<Variant>(*memory_, list->items().size());
        slot.record->variants = room;
        return room;
    }

    void read_all() {
        read_each(sources_, [](RecordFields& fields, Source& source, std::size_t) { read_record(fields, source); });
        read_each(muscles_, [](RecordFields& fields, Muscle& muscle, std::size_t) { read_record(fields, muscle); });
        read_each(equipment_, [](RecordFields& fields, Equipment& item, std::size_t) { read_record(fields, item); });
        read_each(exercises_,
                  [&](RecordFields& fields, Exercise& exercise, std::size_t i) { read_record(fields, exercise, variants_[i]); });
        read_each(guides_, [](RecordFields& fields, Guide& guide, std::size_t) { read_record(fields, guide); });
        read_body();
        number_records();
        check_tree();
        check_shared_names(reading(), catalog_.muscles, muscles_);
        check_shared_names(reading(), catalog_.equipment, equipment_);
    }

    /// The body of the muscle maps, from all documents together.
    void read_body() {
        std::vector<Outline> body(catalog_.body.begin(), catalog_.body.end());
        for (std::size_t i = 0; i < roots_.size(); ++i) {
            if (!roots_[i] || !roots_[i]->find("body", json::Kind::list)) continue;
            problems_.blame(index_.layer_of(i));
            RecordFields fields(reading(), *roots_[i], {});
            const std::span<const Outline> outlines = read_outlines(fields, "body");
            body.insert(body.end(), outlines.begin(), outlines.end());
        }
        catalog_.body = copy_list<Outline>(*memory_, body);
    }

    template <class Record, class Read> void read_each(const std::vector<Slot<Record>>& slots, Read read) {
        for (std::size_t i = 0; i < slots.size(); ++i) {
            with_fields(reading(), slots[i].written, kWordsOf<Record>, [&](RecordFields& fields) {
                fields.find("op");
                read(fields, *slots[i].record, i);
                fields.finish();
            });
        }
    }

    /// Those that were read stand at the end of their lists.
    void number_records() {
        const auto number = []<class Record>(const Records<Record>& list, const std::vector<Slot<Record>>& slots) {
            std::size_t index = list.size() - slots.size();
            for (const Slot<Record>& slot : slots) slot.record->index = static_cast<std::uint32_t>(index++);
        };
        number(catalog_.sources, sources_);
        number(catalog_.muscles, muscles_);
        number(catalog_.equipment, equipment_);
        number(catalog_.exercises, exercises_);
        number(catalog_.guides, guides_);
    }

    /// Reports muscles that are their own ancestors, and cuts the circle so that nobody walks in it.
    /// Each walk upwards marks its nodes: meeting its own mark it has gone in a circle, meeting an older one it is done.
    void check_tree() {
        std::vector<std::size_t> walked(catalog_.muscles.size(), 0);
        for (std::size_t walk = 1; walk <= muscles_.size(); ++walk) {
            const Muscle* node = muscles_[walk - 1].record;
            while (node && walked[node->index] == 0) {
                walked[node->index] = walk;
                node = node->parent;
            }
            if (!node || walked[node->index] != walk) continue;
            const Slot<Muscle>& slot = highest_in_circle(*node);
            report(reading(), slot, "parent", "this muscle is its own ancestor");
            slot.record->parent = nullptr;
        }
    }

    /// The muscle that closed the circle in which `node` is: the one of the highest layer.
    const Slot<Muscle>& highest_in_circle(const Muscle& node) const {
        const std::size_t below = catalog_.muscles.size() - muscles_.size();
        const Slot<Muscle>* highest = &muscles_[node.index - below];
        for (const Muscle* at = node.parent; at != &node; at = at->parent)
            if (muscles_[at->index - below].written.layer > highest->written.layer) highest = &muscles_[at->index - below];
        return *highest;
    }

    ReadResult result(Merged merged) {
        ReadResult result;
        result.problems = problems_.diagnostics();
        result.heads = std::move(heads_);
        result.culprits = problems_.blamed();
        if (!result.problems.empty()) return result;
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

    std::shared_ptr<Memory> memory_ = std::make_shared<Memory>();  // for the trees and the catalog; a LoadedCatalog keeps it
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
};

}  // namespace

ReadResult read_catalog(const std::vector<Document>& documents, Merged merged) { return CatalogReader(documents, {}).read(merged); }

std::optional<ReadResult> read_additions(const Catalog& below, const std::vector<Document>& documents) {
    CatalogReader reader(documents, below);
    if (reader.changes_below()) return std::nullopt;
    return reader.read(Merged::no);
}

std::vector<Diagnostic> read_problems(const std::vector<Document>& documents, const UseTrees& use) {
    CatalogReader reader(documents, {});
    std::vector<Diagnostic> problems = reader.read(Merged::no).problems;
    use(reader.roots());
    return problems;
}

}  // namespace lats
