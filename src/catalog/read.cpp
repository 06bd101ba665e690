// From documents to a catalogue, in three rounds over the JSON trees: count the records and give each its place, so that
// ids can be turned into pointers; read every record into its place; check what only the whole can show.
#include "lats/catalog/read.hpp"

#include "catalog/records.hpp"
#include "lats/text/fold.hpp"

#include <algorithm>
#include <deque>
#include <functional>
#include <memory_resource>

#include <fmt/format.h>

namespace lats {
namespace {

constexpr std::string_view kFormat = "lats-catalog/1";
constexpr std::size_t kMaxRecords = 250'000;     // 100,000 exercises, each with a variant, and room besides
constexpr std::size_t kMaxVariants = 1000;   // they are looked up by walking through them

struct ParsedDocument {
    DocumentProblems problems;
    std::optional<json::Value> root;
};

/// A record's place in the catalogue, and where it is written.
template <class Record>
struct Slot {
    Record* record;
    const json::Value* value;
    ParsedDocument* document;
    std::size_t index;
};

const json::Value* member(const json::Value& object, std::string_view key, json::Kind kind) {
    if (object.kind() != json::Kind::object) return nullptr;
    for (const json::Member& member : object.members())
        if (member.key == key && member.value.kind() == kind) return &member.value;
    return nullptr;
}

std::string_view id_of(const json::Value& record) {
    const json::Value* id = member(record, "id", json::Kind::text);
    return id ? id->text() : std::string_view();
}

class CatalogReader {
public:
    explicit CatalogReader(const std::vector<Document>& documents) {
        for (const Document& document : documents) {
            documents_.push_back({DocumentProblems(document.name, document.text), std::nullopt});
            ParsedDocument& parsed = documents_.back();
            parsed.root = json::parse(document.text, {nodes_, *memory_}, parsed.problems);
            if (parsed.root) check_head(parsed);
            else index_.set_incomplete();
        }
    }

    ReadResult read() {
        place_all();
        if (count_ <= kMaxRecords) read_all();
        return result();
    }

private:
    void check_head(ParsedDocument& document) {
        Fields fields(reading(document), *document.root, {});
        const std::string_view format = fields.required_text("format");
        if (!format.empty() && format != kFormat) {
            fields.problem_at("format", fmt::format("the format {} is not known here", quote(format)),
                              fmt::format("this program reads \"{}\"", kFormat));
        }
        for (const auto list : {kWordsOf<Muscle>.list, kWordsOf<Equipment>.list, kWordsOf<Exercise>.list,
                                kWordsOf<Guide>.list, kWordsOf<Source>.list})
            fields.find(list, json::Kind::list);
        fields.find("body", json::Kind::list);
        for (const auto about : {"name", "licence", "source"}) fields.text(about);
        fields.finish();
    }

    Reading reading(ParsedDocument& document) { return {document.problems, *memory_, index_, steps_}; }

    void place_all() {
        sources_ = place<Source>(catalog_.sources);
        muscles_ = place<Muscle>(catalog_.muscles);
        equipment_ = place<Equipment>(catalog_.equipment);
        exercises_ = place<Exercise>(catalog_.exercises);
        guides_ = place<Guide>(catalog_.guides);
        for (const Slot<Exercise>& slot : exercises_) variants_.push_back(place_variants(slot));
    }

    /// Makes room for all records of a kind and enters their ids into the index.
    template <class Record>
    std::vector<Slot<Record>> place(std::span<const Record>& list) {
        std::vector<Slot<Record>> slots;
        for (ParsedDocument& document : documents_) {
            if (!document.root) continue;
            const json::Value* records = member(*document.root, kWordsOf<Record>.list, json::Kind::list);
            if (!records || !has_room(document, *records)) continue;
            for (std::size_t i = 0; i < records->items().size(); ++i)
                slots.push_back({nullptr, &records->items()[i], &document, i});
        }
        const std::span<Record> room = allocate<Record>(*memory_, slots.size());
        for (std::size_t i = 0; i < slots.size(); ++i) {
            slots[i].record = &room[i];
            enter(slots[i]);
        }
        list = room;
        return slots;
    }

    /// Whether there is room in memory for the records in `list`, or the variants; too many are reported once.
    bool has_room(ParsedDocument& document, const json::Value& list) {
        const bool had_room = count_ <= kMaxRecords;
        count_ += list.items().size();
        if (count_ <= kMaxRecords) return true;
        if (had_room) {
            document.problems.add(list.offset(), {},
                                  fmt::format("more than {} records in all, variants included", kMaxRecords));
        }
        return false;
    }

    template <class Record>
    void enter(const Slot<Record>& slot) {
        const std::string_view id = id_of(*slot.value);
        if (id.empty() || index_.of<Record>().try_emplace(id, slot.record).second) return;
        with_fields(slot, [&](Fields& fields) {
            fields.problem_at("id", fmt::format("another {} has the id {} already", kWordsOf<Record>.kind, quote(id)));
        });
    }

    std::span<Variant> place_variants(const Slot<Exercise>& slot) {
        const json::Value* list = member(*slot.value, "variants", json::Kind::list);
        if (!list || !has_room(*slot.document, *list)) return {};
        if (list->items().size() > kMaxVariants) {
            with_fields(slot, [&](Fields& fields) {
                fields.problem_at("variants", fmt::format("{} variants; an exercise has at most {}",
                                                          list->items().size(), kMaxVariants));
            });
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
        for (ParsedDocument& document : documents_) {
            if (!document.root || !member(*document.root, "body", json::Kind::list)) continue;
            Fields fields(reading(document), *document.root, {});
            const std::span<const Outline> outlines = read_outlines(fields, "body");
            body.insert(body.end(), outlines.begin(), outlines.end());
        }
        catalog_.body = copy_list<Outline>(*memory_, body);
    }

    template <class Record, class Read>
    void read_each(const std::vector<Slot<Record>>& slots, Read read) {
        for (std::size_t i = 0; i < slots.size(); ++i) {
            with_fields(slots[i], [&](Fields& fields) {
                read(fields, *slots[i].record, i);
                fields.finish();
            });
        }
    }

    template <class Record, class Use>
    void with_fields(const Slot<Record>& slot, Use use) {
        const Place root;
        const Place list = root.member(kWordsOf<Record>.list);
        Fields fields(reading(*slot.document), *slot.value, list.item(slot.index));
        use(fields);
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
            with_fields(slot, [](Fields& fields) { fields.problem_at("parent", "this muscle is its own ancestor"); });
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
            if (owner->slot == name.slot || name.slot->document->problems.count_if_full()) continue;
            with_fields(*name.slot, [&](Fields& fields) {
                fields.problem_at(name.key,
                                  fmt::format("{} is a name of {} already", quote(name.text), quote(owner->slot->record->id)),
                                  fmt::format("a name leads to one {} only", kWordsOf<Record>.kind));
            });
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

    ReadResult result() {
        ReadResult result;
        for (const ParsedDocument& document : documents_) {
            auto problems = document.problems.diagnostics();
            result.problems.insert(result.problems.end(), problems.begin(), problems.end());
        }
        if (result.problems.empty()) result.catalog.emplace(catalog_, memory_);
        return result;
    }

    using Memory = std::pmr::monotonic_buffer_resource;

    std::shared_ptr<Memory> memory_ = std::make_shared<Memory>();   // a LoadedCatalog keeps it
    Memory nodes_;
    RecordIndex index_;
    std::deque<ParsedDocument> documents_;
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

ReadResult read_catalog(const std::vector<Document>& documents) { return CatalogReader(documents).read(); }

}  // namespace lats
