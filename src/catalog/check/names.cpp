// Rules about names that lead to more than one record. Among muscles and among equipment that is the reader's business.
#include "catalog/check/rules.hpp"
#include "lats/text/fold.hpp"

#include <algorithm>
#include <functional>

#include <fmt/format.h>

namespace lats::checks {
namespace {

/// A name of a record, as a number made from its folded form, so that very many are sorted soon.
struct Name {
    std::size_t number;
    std::string_view owner;  ///< the id of the record; records of one id in several documents are one record
    const json::Value* value;
    Report* report;  ///< null: compared with, not checked
    std::size_t record;
    std::string_view key;
    std::size_t item;  ///< in "aliases"
};

class Names {
public:
    explicit Names(std::string_view list) : list_(list) {}

    void add(const ComparedDocument& document) {
        const auto records = items(*document.root, list_);
        for (std::size_t i = 0; i < records.size(); ++i) {
            const std::string_view id = text(records[i], "id");
            const auto add = [&](const json::Value* value, std::string_view key, std::size_t item) {
                if (!value || value->kind() != json::Kind::text) return;
                const std::string folded = text::fold(value->text());
                if (!folded.empty()) names_.push_back({std::hash<std::string>{}(folded), id, value, document.report, i, key, item});
            };
            add(find(records[i], "id"), "id", 0);
            add(find(records[i], "name"), "name", 0);
            const auto aliases = items(records[i], "aliases");
            for (std::size_t a = 0; a < aliases.size(); ++a) add(&aliases[a], "aliases", a);
        }
    }

    void warn() {
        std::ranges::stable_sort(names_, {}, &Name::number);  // stable: those of documents below come first
        const Name* first = nullptr;
        for (const Name& name : names_) {
            if (!first || first->number != name.number) first = &name;
            if (name.owner != first->owner && name.report) warn(name, *first);
        }
    }

private:
    void warn(const Name& name, const Name& first) const {
        if (!name.report->has_room("colliding-names")) return;
        const Place root;
        const Place list = root.member(list_);
        const Place record = list.item(name.record);
        const Place value = record.member(name.key);
        name.report->warn("colliding-names", name.value->spot(), name.key == "aliases" ? value.item(name.item) : value,
                          fmt::format("{} is a name of {} too", quote(name.value->text()), quote(first.owner)),
                          "a question with that name has two answers: change one, or leave it out");
    }

    std::string_view list_;
    std::vector<Name> names_;
};

}  // namespace

void colliding_names(std::span<const ComparedDocument> documents) {
    for (const std::string_view list : {"exercises", "guides"}) {
        Names names(list);
        for (const ComparedDocument& document : documents) names.add(document);
        names.warn();
    }
}

void colliding_variant_names(const Checking& checking, const ExerciseView& exercise, const Place& place) {
    if (exercise.variants.size() < 2) return;
    struct Called {
        std::size_t number;
        const VariantView* variant;
    };
    std::vector<Called> called;
    for (const VariantView& variant : exercise.variants) {
        const std::string folded = text::fold(text(*variant.value, "name"));
        if (!folded.empty()) called.push_back({std::hash<std::string>{}(folded), &variant});
    }
    std::ranges::stable_sort(called, {}, &Called::number);
    const Place list = place.member("variants");
    for (std::size_t i = 1; i < called.size(); ++i) {
        if (called[i].number != called[i - 1].number) continue;
        const json::Value& name = *find(*called[i].variant->value, "name");
        const Place item = list.item(called[i].variant->index);
        checking.report.warn("colliding-names", name.spot(), item.member("name"),
                             fmt::format("{} is the name of the variant {} too", quote(name.text()), quote(called[i - 1].variant->id)),
                             "say in the name what is different");
    }
}

}  // namespace lats::checks
