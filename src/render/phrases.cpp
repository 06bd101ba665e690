#include "render/phrases.hpp"

#include "text/join.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace lats::phrases {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

const auto kName = [](const auto* record) { return lower_first(record->name); };

std::string breath(Breath breath) { return breath == Breath::free ? "breathe freely" : fmt::format("breathe {}", word(breath)); }

std::string adverb(Pace pace) {
    switch (pace) {
        case Pace::slow: return "slowly";
        case Pace::steady: return "steadily";
        case Pace::quick: return "quickly";
    }
    return {};
}

}  // namespace

std::string lower_first(std::string_view name) {
    std::string text(name);
    const bool is_abbreviation = text.size() > 1 && is_upper(text[1]);
    if (!text.empty() && is_upper(text[0]) && !is_abbreviation) text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

std::string upper_first(std::string_view name) {
    std::string text(name);
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string range(Range range) {
    return range.low == range.high ? fmt::format("{}", range.low) : fmt::format("{} to {}", range.low, range.high);
}

std::string seconds(Range seconds) { return fmt::format("{} second{}", range(seconds), seconds.high == 1 ? "" : "s"); }

std::string count(std::size_t number, std::string_view noun) { return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s"); }

std::string number(std::size_t count) { return count == 0 ? "-" : fmt::format("{}", count); }

std::string tree_name(const TreeNode& node) {
    const std::string_view bone = node.muscle->kind == MuscleKind::bone ? " (a bone)" : "";
    return fmt::format("{}{}{}", std::string(2 * std::min(node.depth, kMaxDepthDrawn), ' '), node.muscle->name, bone);
}

std::string names(Muscles muscles) { return text::join(muscles, ", ", kName); }
std::string names(std::span<const Equipment* const> equipment) { return text::join(equipment, ", ", kName); }
std::string list(Texts texts) {
    return text::join(texts, ", ", [](std::string_view text) { return text; });
}

std::string needs(const Variant& variant) {
    if (!variant.needs) return "not recorded";
    if (variant.needs->empty()) return "nothing";
    return text::join(*variant.needs, " and ", [&](const Need& need) {
        const std::string choices = text::join(need.any_of, " or ", kName);
        return need.any_of.size() > 1 && variant.needs->size() > 1 ? fmt::format("({})", choices) : choices;
    });
}

std::string positions(const Variant& variant) {
    return text::join(variant.positions, " or ", [](Position position) -> std::string_view {
        switch (position) {
            case Position::prone: return "lying face down (prone)";
            case Position::supine: return "lying face up (supine)";
            case Position::side_lying: return "lying on the side";
            case Position::all_fours: return "on all fours";
            default: return word(position);
        }
    });
}

std::string side(Side side) {
    switch (side) {
        case Side::both: return "both at once";
        case Side::each: return "one, then the other";
        case Side::alternate: return "alternating";
    }
    return {};
}

std::string dose(const Dose& dose) {
    std::string text;
    const auto add = [&](const std::optional<Range>& part, std::string_view noun) {
        if (!part) return;
        if (!text.empty()) text += " of ";
        text += fmt::format("{} {}{}", range(*part), noun, part->high == 1 ? "" : "s");
    };
    add(dose.sets, "set");
    add(dose.reps, "repetition");
    add(dose.hold_seconds, "second");
    return text;
}

std::string tempo(const Tempo& tempo) {
    std::string text;
    const auto add = [&](const std::optional<Range>& part, std::string_view what) {
        if (!part) return;
        text += fmt::format("{}{} {}", text.empty() ? "" : ", ", seconds(*part), what);
    };
    add(tempo.effort_seconds, "for the effort");
    add(tempo.hold_seconds, "of hold");
    add(tempo.return_seconds, "on the way back");
    return text;
}

std::string breathing(const Breathing& breathing) {
    std::string text;
    if (breathing.effort) text += fmt::format("{} with the effort", word(*breathing.effort));
    if (breathing.return_) text += fmt::format("{}{} on the way back", text.empty() ? "" : ", ", word(*breathing.return_));
    return text;
}

std::string_view phase(Phase phase) {
    switch (phase) {
        case Phase::setup: return "Set-up";
        case Phase::start: return "Start";
        case Phase::effort: return "Effort";
        case Phase::hold: return "Hold";
        case Phase::return_: return "Return";
        case Phase::repeat: return "Repeat";
        case Phase::switch_side: return "Other side";
    }
    return {};
}

std::string provenance(const Provenance& provenance) {
    if (provenance == Provenance{}) return {};
    std::string text(provenance.data_set.empty() ? "elsewhere" : provenance.data_set);
    if (!provenance.id.empty()) text += fmt::format(" ({})", provenance.id);
    if (!provenance.author.empty()) text += fmt::format(", by {}", provenance.author);
    return text + fmt::format(", {}", provenance.licence.empty() ? "no licence recorded" : provenance.licence);
}

std::string reference(const Source& source) {
    std::string text(source.authors);
    if (source.year) text += fmt::format("{}{}", text.empty() ? "" : " ", *source.year);
    if (!text.empty()) text += ". ";
    text += source.title;
    if (!source.where.empty()) text += fmt::format(". {}", source.where);
    return text;
}

std::string title(const Exercise& exercise, const Variant& variant) {
    return fmt::format("{}: {}", exercise.name, lower_first(variant.name));
}

std::string belongs_to(const Muscle& muscle) {
    std::string text(word(muscle.kind));
    std::string_view separator = ", in the ";
    for (const Muscle* above = muscle.parent; above; above = above->parent) {
        text += fmt::format("{}{}", separator, lower_first(above->name));
        separator = ", ";
    }
    return text;
}

Dose missing_parts(const Dose& dose, const Dose& fallback) {
    Dose missing = fallback;
    if (dose.sets) missing.sets.reset();
    if (dose.reps || dose.hold_seconds) missing.reps.reset();
    if (dose.reps || dose.hold_seconds) missing.hold_seconds.reset();
    return missing;
}

std::string step(const Step& step) {
    std::string extras;
    const auto add = [&](const std::string& extra) { extras += (extras.empty() ? "" : "; ") + extra; };
    if (step.hold_seconds) add(fmt::format("hold {}", seconds(*step.hold_seconds)));
    if (step.breath) add(breath(*step.breath));
    if (step.pace) add(adverb(*step.pace));
    return extras.empty() ? std::string(step.text) : fmt::format("{} ({})", step.text, extras);
}

std::string variant_ids(const Match& match) {
    return text::join(match.variants, ", ", [](const VariantMatch& fit) { return fit.variant->id; });
}

void add_matches(Page& page, const std::vector<Match>& matches) {
    for (const Match& match : matches) page.item("-", fmt::format("{} ({})", match.exercise->name, variant_ids(match)));
}

}  // namespace lats::phrases
