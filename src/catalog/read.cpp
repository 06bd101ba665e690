// From documents to a catalogue, in three rounds over the JSON trees: count the records and give each its place, so that
// ids can be turned into pointers; read every record into its place; check what only the whole can show.
#include "lats/catalog/read.hpp"

#include "catalog/records.hpp"
#include "lats/text/fold.hpp"

#include <deque>
#include <memory_resource>
#include <unordered_map>

#include <fmt/format.h>

namespace lats {
namespace {

constexpr std::string_view kFormat = "lats-catalog/1";
constexpr std::size_t kMaxRecords = 100'000;

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

template <class Record>
inline constexpr std::string_view kListOf{};
template <> inline constexpr std::string_view kListOf<Source> = "sources";
template <> inline constexpr std::string_view kListOf<Muscle> = "muscles";
template <> inline constexpr std::string_view kListOf<Equipment> = "equipment";
template <> inline constexpr std::string_view kListOf<Exercise> = "exercises";
template <> inline constexpr std::string_view kListOf<Guide> = "guides";

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
            fields.problem_at("format", fmt::format("the format \"{}\" is not known here", format),
                              fmt::format("this program reads \"{}\"", kFormat));
        }
        for (const auto list : {kListOf<Muscle>, kListOf<Equipment>, kListOf<Exercise>, kListOf<Guide>, kListOf<Source>})
            fields.find(list, json::Kind::list);
        fields.finish();
    }

    Reading reading(ParsedDocument& document) { return {document.problems, *memory_, index_}; }

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
            const json::Value* records = member(*document.root, kListOf<Record>, json::Kind::list);
            if (!records) continue;
            for (std::size_t i = 0; i < records->items().size(); ++i)
                slots.push_back({nullptr, &records->items()[i], &document, i});
        }
        count_ += slots.size();
        const std::span<Record> room = allocate<Record>(*memory_, slots.size());
        for (std::size_t i = 0; i < slots.size(); ++i) {
            slots[i].record = &room[i];
            enter(slots[i]);
        }
        list = room;
        return slots;
    }

    template <class Record>
    void enter(const Slot<Record>& slot) {
        const std::string_view id = id_of(*slot.value);
        if (id.empty() || index_.of<Record>().try_emplace(id, slot.record).second) return;
        const Place list = Place{}.member(kListOf<Record>);
        slot.document->problems.add(slot.value->offset(), list.item(slot.index),
                                    fmt::format("another {} has the id \"{}\" already", kKindOf<Record>, id));
    }

    std::span<Variant> place_variants(const Slot<Exercise>& slot) {
        const json::Value* list = member(*slot.value, "variants", json::Kind::list);
        if (!list) return {};
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
        check_tree();
        check_shared_names(muscles_);
        check_shared_names(equipment_);
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
        const Place list = Place{}.member(kListOf<Record>);
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

    /// Reports names that two records of a kind share: a question with that name could not be answered.
    template <class Record>
    void check_shared_names(const std::vector<Slot<Record>>& slots) {
        std::unordered_map<std::string, const Record*> owners;
        const auto claim = [&](const Slot<Record>& slot, std::string_view name) {
            const Record* const owner = owners.try_emplace(text::fold(name), slot.record).first->second;
            if (owner == slot.record) return;
            with_fields(slot, [&](Fields& fields) {
                fields.problem(fmt::format("\"{}\" is a name of \"{}\" already", name, owner->id),
                               fmt::format("a name leads to one {} only", kKindOf<Record>));
            });
        };
        for (const Slot<Record>& slot : slots) {
            claim(slot, slot.record->id);
            claim(slot, slot.record->name);
            for (const auto alias : slot.record->aliases) claim(slot, alias);
            for (const auto misspelling : slot.record->misspellings) claim(slot, misspelling);
        }
    }

    ReadResult result() {
        ReadResult result;
        for (const ParsedDocument& document : documents_) {
            auto problems = document.problems.diagnostics();
            result.problems.insert(result.problems.end(), problems.begin(), problems.end());
        }
        if (count_ > kMaxRecords) {
            result.problems.push_back({"", 0, 0, "", fmt::format("{} records; at most {} are read", count_, kMaxRecords), ""});
        }
        if (result.problems.empty()) result.catalog.emplace(catalog_, memory_);
        return result;
    }

    using Memory = std::pmr::monotonic_buffer_resource;

    std::shared_ptr<Memory> memory_ = std::make_shared<Memory>();   // a LoadedCatalog keeps it
    Memory nodes_;
    RecordIndex index_;
    std::deque<ParsedDocument> documents_;
    std::size_t count_ = 0;
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
