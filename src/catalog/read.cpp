// From documents to a catalogue, in four rounds over the JSON trees: lay the layers over each other; give each record its place, so that
// ids can be turned into pointers; read every record into its place; check what only the whole can show.
#include "lats/catalog/read.hpp"

#include "catalog/limits.hpp"
#include "catalog/read_trees.hpp"
#include "catalog/record_layers.hpp"
#include "catalog/records.hpp"
#include "lats/text/fold.hpp"

#include <algorithm>
#include <functional>
#include <memory_resource>

#include <fmt/format.h>

namespace lats {
namespace {

constexpr std::string_view kFormat = "lats-catalog/1";
constexpr std::size_t kMaxDocuments = 65'536;    // a Spot has 16 bits for them

/// A record's place in the catalogue, and where it is written.
template <class Record>
struct Slot {
    Record* record;
    WrittenRecord written;
};

using json::member;

std::string_view id_of(const json::Value& record) { return json::text_under(record, "id"); }

class CatalogReader {
public:
    explicit CatalogReader(const std::vector<Document>& documents) {
        for (const Document& document : documents) {
            problems_.add_document(document.name, document.text);
            index_.add_document(document.layer);
            roots_.push_back(parse(document.text, roots_.size()));
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

    std::vector<const json::Value*> roots() const {
        std::vector<const json::Value*> roots;
        for (const auto& root : roots_) roots.push_back(root ? &*root : nullptr);
        return roots;
    }

private:
    std::optional<json::Value> parse(std::string_view text, std::size_t number) {
        if (number < kMaxDocuments) return json::parse(text, {nodes_, *memory_}, problems_.of(number), static_cast<std::uint16_t>(number));
        problems_.of(number).add(0, {}, fmt::format("more than {} documents", kMaxDocuments), "one document may hold many records");
        return std::nullopt;
    }

    void read_head(const json::Value& document, DocumentHead& head) {
        Fields fields(reading(), document, {});
        const std::string_view format = fields.required_text("format");
        if (!format.empty() && format != kFormat) {
            fields.problem_at("format", fmt::format("the format {} is not known here", quote(format)),
                              fmt::format("this program reads \"{}\"", kFormat));
        }
        for (const auto list : {kWordsOf<Muscle>.list, kWordsOf<Equipment>.list, kWordsOf<Exercise>.list,
                                kWordsOf<Guide>.list, kWordsOf<Source>.list})
            fields.find(list, json::Kind::list);
        fields.find("body", json::Kind::list);
        head.name = fields.text("name");
        head.licence = fields.text("licence");
        fields.text("source");
        fields.finish();
    }

    Reading reading() { return {problems_, *memory_, index_, steps_}; }

    void place_all() {
        sources_ = place<Source>(catalog_.sources);
        muscles_ = place<Muscle>(catalog_.muscles);
        equipment_ = place<Equipment>(catalog_.equipment);
        exercises_ = place<Exercise>(catalog_.exercises);
        guides_ = place<Guide>(catalog_.guides);
        for (const Slot<Exercise>& slot : exercises_) variants_.push_back(place_variants(slot));
    }

    /// Lays the records of a kind over each other, makes room for those that are left, and enters their ids into the index.
    template <class Record>
    std::vector<Slot<Record>> place(std::span<const Record>& list) {
        const LaidRecords laid = lay_records(reading(), kWordsOf<Record>, written<Record>(), nodes_);
        for (const TouchedRecord& record : laid.removed) index_.note_removed<Record>(record.id, record.layer);
        for (const TouchedRecord& record : laid.changed) index_.note_changed<Record>(record.id, record.layer);
        for (const auto& [id, part] : laid.origins) {
            const std::string document(problems_.name_of(part.spot.document));
            origins_.push_back({std::string(kWordsOf<Record>.kind), std::string(id), part.path, document, 0});
            origin_spots_.push_back(part.spot);
        }

        const std::span<Record> room = allocate<Record>(*memory_, laid.records.size());
        std::vector<Slot<Record>> slots;
        for (std::size_t i = 0; i < room.size(); ++i) {
            slots.push_back({&room[i], laid.records[i]});
            enter(slots.back());
        }
        list = room;
        return slots;
    }

    /// The records of a kind in all documents.
    template <class Record>
    std::vector<WrittenRecord> written() {
        std::vector<WrittenRecord> records;
        for (std::size_t number = 0; number < roots_.size(); ++number) {
            if (!roots_[number]) continue;
            const json::Value* list = member(*roots_[number], kWordsOf<Record>.list, json::Kind::list);
            if (!list || !has_room(*list)) continue;
            for (std::size_t i = 0; i < list->items().size(); ++i) records.push_back({list->items()[i], i, index_.layer_of(number)});
        }
        return records;
    }

    template <class Record>
    void report(const Slot<Record>& slot, std::string_view key, std::string message, std::string suggestion = {}) {
        with_fields(reading(), slot.written, kWordsOf<Record>, [&](Fields& fields) { fields.problem_at(key, std::move(message), std::move(suggestion)); });
    }

    /// Whether there is room in memory for the records in `list`, or the variants; too many are reported once.
    bool has_room(const json::Value& list) {
        const bool had_room = count_ <= limits::kRecords;
        count_ += list.items().size();
        if (count_ <= limits::kRecords) return true;
        if (had_room) problems_.add(list.spot(), {}, fmt::format("more than {} records in all, variants included", limits::kRecords));
        return false;
    }

    template <class Record>
    void enter(const Slot<Record>& slot) {
        const std::string_view id = id_of(slot.written.value);
        slot.record->id = id;   // references to it may be read before it is
        if (id.empty() || index_.of<Record>().try_emplace(id, slot.record).second) return;
        report(slot, "id", fmt::format("another {} has the id {} already", kWordsOf<Record>.kind, quote(id)));
    }

    std::span<Variant> place_variants(const Slot<Exercise>& slot) {
        const json::Value* list = member(slot.written.value, "variants", json::Kind::list);
        if (!list || !has_room(*list)) return {};
        if (list->items().size() > limits::kVariantsOfExercise) {
            report(slot, "variants", fmt::format("{} variants; an exercise has at most {}", list->items().size(), limits::kVariantsOfExercise));
            return {};
        }
        const std::span<Variant> room = allocate<Variant>(*memory_, list->items().size());
        for (std::size_t i = 0; i < room.size(); ++i) room[i].id = id_of(list->items()[i]);
        slot.record->variants = room;
        return room;
    }

    void read_all() {
        read_each(sources_, [](Fields& fields, Source& source, std::size_t) { read_record(fields, source); });
        read_each(muscles_, [](Fields& fields, Muscle& muscle, std::size_t) { read_record(fields, muscle); });
        read_each(equipment_, [](Fields& fields, Equipment& item, std::size_t) { read_record(fields, item); });
        read_each(exercises_, [&](Fields& fields, Exercise& exercise, std::size_t i) {
            read_record(fields, exercise, variants_[i]);
        });
        read_each(guides_, [](Fields& fields, Guide& guide, std::size_t) { read_record(fields, guide); });
        read_body();
        check_tree();
        check_shared_names(muscles_);
        check_shared_names(equipment_);
    }

    /// The body of the muscle maps, from all documents together.
    void read_body() {
        std::vector<Outline> body;
        for (const auto& root : roots_) {
            if (!root || !member(*root, "body", json::Kind::list)) continue;
            Fields fields(reading(), *root, {});
            const std::span<const Outline> outlines = read_outlines(fields, "body");
            body.insert(body.end(), outlines.begin(), outlines.end());
        }
        catalog_.body = copy_list<Outline>(*memory_, body);
    }

    template <class Record, class Read>
    void read_each(const std::vector<Slot<Record>>& slots, Read read) {
        for (std::size_t i = 0; i < slots.size(); ++i) {
            with_fields(reading(), slots[i].written, kWordsOf<Record>, [&](Fields& fields) {
                fields.find("op");
                read(fields, *slots[i].record, i);
                fields.finish();
            });
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
            report(slot, "parent", "this muscle is its own ancestor");
            slot.record->parent = nullptr;
        }
    }

    /// Reports names that two records of a kind share: a question with that name could not be answered. Names are sorted
    /// by a number made from them, as a catalogue may have millions; two that are not the same do not share a number,
    /// except by one chance in 2^64.
    template <class Record>
    void check_shared_names(const std::vector<Slot<Record>>& slots) {
        std::vector<Name<Record>> names = names_of(slots);
        std::ranges::stable_sort(names, {}, &Name<Record>::number);
        const Name<Record>* owner = nullptr;
        for (const Name<Record>& name : names) {
            if (!owner || owner->number != name.number) owner = &name;
            if (owner->slot == name.slot || problems_.count_if_full(name.slot->written.value.spot())) continue;
            report(*name.slot, name.key, fmt::format("{} is a name of {} already", quote(name.text), quote(owner->slot->record->id)),
                   fmt::format("a name leads to one {} only", kWordsOf<Record>.kind));
        }
    }

    template <class Record>
    struct Name {
        std::size_t number;
        const Slot<Record>* slot;
        std::string_view key;
        std::string_view text;
    };

    template <class Record>
    std::vector<Name<Record>> names_of(const std::vector<Slot<Record>>& slots) const {
        std::vector<Name<Record>> names;
        for (const Slot<Record>& slot : slots) {
            if (!has_id_of_its_own(slot)) continue;   // that was reported, and says it all
            const auto add = [&](std::string_view key, std::string_view text) {
                const std::string folded = text::fold(text);
                if (!folded.empty()) names.push_back({std::hash<std::string>{}(folded), &slot, key, text});
            };
            add("id", slot.record->id);
            add("name", slot.record->name);
            for (const auto alias : slot.record->aliases) add("aliases", alias);
            for (const auto misspelling : slot.record->misspellings) add("misspellings", misspelling);
        }
        return names;
    }

    template <class Record>
    bool has_id_of_its_own(const Slot<Record>& slot) const {
        const auto found = index_.of<Record>().find(slot.record->id);
        return found != index_.of<Record>().end() && found->second == slot.record;
    }

    ReadResult result(Merged merged) {
        ReadResult result;
        result.problems = problems_.diagnostics();
        result.heads = std::move(heads_);
        if (!result.problems.empty()) return result;
        result.catalog.emplace(catalog_, memory_);
        const std::vector<std::uint32_t> lines = problems_.lines_of(origin_spots_);
        for (std::size_t i = 0; i < origins_.size(); ++i) origins_[i].line = lines[i];
        result.origins = std::move(origins_);
        if (merged == Merged::yes) result.merged = json::to_json(merged_document());
        return result;
    }

    /// All records as one document. What a record says about those below it has been done.
    json::Value merged_document() {
        std::vector<json::Member> members{{"format", {}, json::Value::text(0, kFormat)}};
        const auto add = [&]<class Record>(const std::vector<Slot<Record>>& slots) {
            if (slots.empty()) return;
            std::vector<json::Value> records;
            for (const Slot<Record>& slot : slots) records.push_back(slot.written.value);
            members.push_back({kWordsOf<Record>.list, {}, json::Value::list(0, copy_list<json::Value>(nodes_, records))});
        };
        add(sources_);
        add(muscles_);
        add(equipment_);
        add(exercises_);
        add(guides_);
        std::vector<json::Value> body;
        for (const auto& root : roots_)
            if (const json::Value* outlines = member(*root, "body", json::Kind::list))
                body.insert(body.end(), outlines->items().begin(), outlines->items().end());
        if (!body.empty()) members.push_back({"body", {}, json::Value::list(0, copy_list<json::Value>(nodes_, body))});
        return json::Value::object(0, copy_list<json::Member>(nodes_, members));
    }

    using Memory = std::pmr::monotonic_buffer_resource;

    std::shared_ptr<Memory> memory_ = std::make_shared<Memory>();   // a LoadedCatalog keeps it
    Memory nodes_;
    RecordIndex index_;
    Problems problems_;
    std::vector<std::optional<json::Value>> roots_;    ///< of each document; nothing where it is no JSON
    std::vector<DocumentHead> heads_;                  ///< of each document
    std::vector<Origin> origins_;                      ///< without lines: these are counted in the end
    std::vector<Spot> origin_spots_;                   ///< of each of origins_
    std::size_t count_ = 0;   // of records and variants
    std::size_t steps_ = 0;
    Catalog catalog_;
    std::vector<Slot<Source>> sources_;
    std::vector<Slot<Muscle>> muscles_;
    std::vector<Slot<Equipment>> equipment_;
    std::vector<Slot<Exercise>> exercises_;
    std::vector<Slot<Guide>> guides_;
    std::vector<std::span<Variant>> variants_;
};

}  // namespace

ReadResult read_catalog(const std::vector<Document>& documents, Merged merged) { return CatalogReader(documents).read(merged); }

LayeredResult read_layers(std::vector<Document> documents, Merged merged) {
    LayeredResult all;
    while (true) {
        ReadResult result = read_catalog(documents, merged);
        if (all.heads.empty()) all.heads = std::move(result.heads);   // the first time all documents are there
        if (result.catalog) {
            all.catalog = std::move(result.catalog);
            all.origins = std::move(result.origins);
            all.merged = std::move(result.merged);
            return all;
        }
        all.problems.insert(all.problems.end(), result.problems.begin(), result.problems.end());
        const std::size_t lowest = documents.empty() ? 0 : std::ranges::min(documents, {}, &Document::layer).layer;
        const std::size_t highest = documents.empty() ? 0 : std::ranges::max(documents, {}, &Document::layer).layer;
        const auto has_problems = [&](const Document& document) {
            return document.layer > lowest && std::ranges::count(result.problems, document.name, &Diagnostic::document) > 0;
        };
        // Where only documents of the lowest layer have problems, it is one laid over them that brought them.
        const bool is_clear = std::ranges::any_of(documents, has_problems);
        const auto goes = [&](const Document& document) {
            return is_clear ? has_problems(document) : document.layer > lowest && document.layer == highest;
        };
        for (const Document& document : documents)
            if (goes(document)) all.left_out.push_back(document.name);
        if (std::erase_if(documents, goes) == 0) return all;
    }
}

ReadResult read_catalog(const std::vector<Document>& documents, const UseTrees& use) {
    CatalogReader reader(documents);
    ReadResult result = reader.read(Merged::no);
    use(reader.roots());
    return result;
}

}  // namespace lats
