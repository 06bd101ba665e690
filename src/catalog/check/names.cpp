// Rules about names that lead to more than one record. Among muscles and among equipment that is the reader's business.
#include "catalog/check/rules.hpp"
#include "lats/text/fold.hpp"

#include <string>
#include <unordered_map>

#include <fmt/format.h>

namespace lats::checks {
namespace {

/// Remembers the names in a list of records of all documents, and warns of those that an earlier record has.
class Names {
public:
    explicit Names(std::string_view list) : list_(list) {}

    void add(const ComparedDocument& document) {
        const Place root;
        const Place list = root.member(list_);
        const auto records = document.root->items_under(list_);
        for (std::size_t i = 0; i < records.size(); ++i) {
            const Place record = list.item(i);
            const std::string_view id = records[i].text_under("id");
            for (const std::string_view key : {"id", "name"})
                if (const json::Value* const name = records[i].find(key)) add_name(id, *name, record.member(key), document.report);
            const Place aliases = record.member("aliases");
            const auto items = records[i].items_under("aliases");
            for (std::size_t a = 0; a < items.size(); ++a) add_name(id, items[a], aliases.item(a), document.report);
        }
    }

private:
    void add_name(std::string_view id, const json::Value& name, const Place& place, Report* report) {
        if (name.kind() != json::Kind::text) return;
        std::string folded = text::fold(name.text());
        if (folded.empty()) return;
        const std::string_view owner = owners_.try_emplace(std::move(folded), id).first->second;
        if (owner == id || !report) return;
        report->warn("colliding-names", name.spot(), place, fmt::format("{} is a name of {} too", quote(name.text()), quote(owner)),
                     "a question with that name has two answers: change one, or leave it out");
    }

    std::string_view list_;
    /// The id of the first record with a name, by the folded name. Records of one id in several documents are one record.
    std::unordered_map<std::string, std::string_view> owners_;
};

}  // namespace

void colliding_names(std::span<const ComparedDocument> documents) {
    for (const std::string_view list : {"exercises", "guides"}) {
        Names names(list);
        for (const ComparedDocument& document : documents) names.add(document);
    }
}

void colliding_variant_names(const Checking& checking, const ExerciseView& exercise, const Place& place) {
    std::unordered_map<std::string, const VariantView*> called;
    const Place list = place.member("variants");
    for (const VariantView& variant : exercise.variants) {
        std::string folded = text::fold(variant.value->text_under("name"));
        if (folded.empty()) continue;
        const VariantView*& last = called[std::move(folded)];
        if (last) {
            const json::Value& name = *variant.value->find("name");
            const Place item = list.item(variant.index);
            checking.report.warn("colliding-names", name.spot(), item.member("name"),
                                 fmt::format("{} is the name of the variant {} too", quote(name.text()), quote(last->id)),
                                 "say in the name what is different");
        }
        last = &variant;
    }
}

}  // namespace lats::checks
