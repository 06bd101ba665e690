#include "import/mapping.hpp"

#include "import/tips.hpp"
#include "lats/text/fold.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace lats::importing {
namespace {

bool contains(const std::vector<std::string_view>& ids, std::string_view id) { return std::ranges::find(ids, id) != ids.end(); }

/// "with-a-barbell" would say no more than "barbell".
std::string variant_id(const std::vector<std::string_view>& needs) { return text::slug(fmt::format("{}", fmt::join(needs, " "))); }

/// What `said` means; null where that is not known here.
template <class Meaning> const Meaning* meaning(const Vocabulary::Table<Meaning>& table, std::string_view said) {
    const auto found = table.find(said);
    return found != table.end() ? &found->second : nullptr;
}

void map_steps(const ForeignRecord& record, MappedRecord& mapped) {
    for (const std::string& step : record.steps) {
        StepWithTips split = split_tips(step);
        if (split.text.empty() && split.tips.empty()) {
            ++mapped.blank_steps;
        } else if (!split.text.empty()) {
            mapped.tips += split.tips.size();
            mapped.steps.push_back({std::move(split.text), std::move(split.tips)});
        } else if (!mapped.steps.empty()) {
            mapped.tips += split.tips.size();
            auto& cues = mapped.steps.back().cues;
            cues.insert(cues.end(), split.tips.begin(), split.tips.end());
        } else {
            mapped.steps.push_back({step, {}});  // there is no step yet that it could be a tip for
        }
    }
}

/// Leaves each muscle in the first role that names it.
void remove_repeated(MappedRecord& mapped) {
    const auto dropped = std::erase_if(mapped.assist, [&](std::string_view id) { return contains(mapped.target, id); });
    mapped.two_roles = dropped > 0;
}

void note_unknown(WordKind kind, std::string_view said, MappedRecord& mapped) {
    mapped.unknown.push_back({kind, said});
    mapped.notes.push_back(fmt::format("The data set gives as {} a word that is not known here: {}.", word(kind), said));
}

}  // namespace

Mapper::Mapper(const Catalog& known) {
    for (const Muscle& muscle : known.muscles) muscles_.insert(muscle.id);
    for (const Equipment& item : known.equipment) equipment_.insert(item.id);
}

std::string Mapper::variant_name(const std::vector<std::string_view>& needs) const {
    std::vector<std::string_view> phrases;
    for (const std::string_view id : needs) {
        const std::string* const way = meaning(vocabulary_.ways, id);
        phrases.push_back(way ? *way : id);
    }
    return fmt::format("With {}", fmt::join(phrases, " and "));
}

std::vector<std::string_view> Mapper::muscles(const std::vector<std::string_view>& words, MappedRecord& mapped) const {
    std::vector<std::string_view> ids;
    for (const std::string_view said : words) {
        if (said.empty()) continue;
        const MuscleWord* const meant = meaning(vocabulary_.muscles, said);
        if (!meant || !muscles_.contains(meant->muscle)) {
            note_unknown(WordKind::muscle, said, mapped);
            continue;
        }
        if (meant->fidelity == Fidelity::group && !contains(mapped.coarse, said)) mapped.coarse.push_back(said);
        if (!contains(ids, meant->muscle)) ids.push_back(meant->muscle);
    }
    return ids;
}

/// A list with a piece that is not understood would promise that the others are enough: then the needs stay unknown.
void Mapper::map_equipment(const ForeignRecord& record, MappedRecord& mapped) const {
    std::vector<std::string_view> needs;
    bool understood = record.equipment.has_value();
    for (const std::string_view said : record.equipment.value_or(std::vector<std::string_view>())) {
        const auto* const meant = meaning(vocabulary_.equipment, said);
        const auto is_known = [&](std::string_view id) { return equipment_.contains(id); };
        if (!meant || !std::ranges::all_of(*meant, is_known)) {
            note_unknown(WordKind::equipment, said, mapped);
            understood = false;
            continue;
        }
        for (const std::string_view id : *meant)
            if (!contains(needs, id)) needs.push_back(id);
    }
    mapped.variant_id = !understood ? "as-described" : needs.empty() ? "no-equipment" : variant_id(needs);
    mapped.variant_name = !understood ? "As described" : needs.empty() ? "Without equipment" : variant_name(needs);
    if (understood) mapped.needs = std::move(needs);
}

MappedRecord Mapper::map(const ForeignRecord& record) const {
    MappedRecord mapped;
    mapped.target = muscles(record.target, mapped);
    mapped.assist = muscles(record.assist, mapped);
    remove_repeated(mapped);
    map_equipment(record, mapped);
    if (const std::string* const level = meaning(vocabulary_.levels, record.level)) mapped.level = *level;
    else if (!record.level.empty()) note_unknown(WordKind::level, record.level, mapped);
    map_steps(record, mapped);
    mapped.notes.insert(mapped.notes.end(), record.notes.begin(), record.notes.end());
    return mapped;
}

void Mapper::count(const MappedRecord& mapped, ImportSummary& summary) {
    for (const MappedRecord::Word& unknown : mapped.unknown) ++unknown_[{unknown.kind, std::string(unknown.word)}];
    for (const std::string_view word : mapped.coarse) ++coarse_[vocabulary_.muscles.find(word)->first];
    ++summary.kept;
    summary.without_steps += mapped.steps.empty() ? 1 : 0;
    summary.without_assist += mapped.assist.empty() && !mapped.two_roles ? 1 : 0;
    summary.unknown_equipment += mapped.needs ? 0 : 1;
    summary.two_roles += mapped.two_roles ? 1 : 0;
    summary.blank_steps += mapped.blank_steps;
    summary.tips += mapped.tips;
}

void Mapper::add_words_to(ImportSummary& summary) const {
    for (const auto& [key, exercises] : unknown_) summary.unknown_words.push_back({key.first, key.second, exercises});
    for (const auto& [word, exercises] : coarse_)
        summary.coarse_words.push_back({std::string(word), meaning(vocabulary_.muscles, word)->muscle, exercises});
}

}  // namespace lats::importing
