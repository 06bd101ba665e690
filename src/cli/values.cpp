#include "cli/values.hpp"

#include "lats/text/distance.hpp"
#include "lats/text/fold.hpp"

#include <fmt/format.h>

namespace lats::cli {
namespace {

template <class Record> std::string ids(const std::vector<const Record*>& records) {
    std::string text;
    for (const Record* record : records) text += fmt::format("{}{}", text.empty() ? "" : ", ", record->id);
    return text;
}

/// The name of `record` that `word` was probably meant for, and its id where that is another.
template <class Record> std::string suggestion(const Record& record, std::string_view word) {
    std::vector<std::string_view> names{record.id, record.name};
    names.insert(names.end(), record.aliases.begin(), record.aliases.end());
    const auto nearest = text::nearest_words(names, word);
    if (nearest.empty() || nearest.front() == record.id) return std::string(record.id);
    return fmt::format("{} ({})", nearest.front(), record.id);
}

template <class Record> std::string suggestions(const std::vector<const Record*>& records, std::string_view word) {
    std::string text;
    for (const Record* record : records) text += fmt::format("{}{}", text.empty() ? "" : ", ", suggestion(*record, word));
    return text;
}

/// What every kind of record needs: a note for a correction, an error for everything that is not one record.
template <class List>
const RecordIn<List>& named(Context& context, std::string_view kind, std::string_view list_command, const List& records,
                            std::string_view word) {
    const Lookup<RecordIn<List>> lookup = find_by_name(records, word);
    switch (lookup.fit) {
        case Fit::corrected: context.note(fmt::format("reading \"{}\" as {}", word, lookup.found()->id)); [[fallthrough]];
        case Fit::exact: return *lookup.found();
        case Fit::ambiguous:
            throw Error(ErrorKind::usage, fmt::format("\"{}\" may be several: {}", word, ids(lookup.records)), "use one of these names");
        case Fit::none: break;
    }
    throw Error(ErrorKind::usage, fmt::format("no {} is called \"{}\"", kind, word),
                lookup.records.empty() ? fmt::format("{} lists them", list_command)
                                       : fmt::format("did you mean {}?", suggestions(lookup.records, word)));
}

std::vector<std::string_view> split(std::string_view list) {
    std::vector<std::string_view> words;
    for (std::size_t start = 0; start <= list.size();) {
        const std::size_t end = std::min(list.find(',', start), list.size());
        words.push_back(list.substr(start, end - start));
        start = end + 1;
    }
    return words;
}

/// People say it in many ways; an empty item of a list says it too.
bool means_nothing(std::string_view word) {
    constexpr std::array<std::string_view, 6> words{"", "none", "nothing", "bodyweight", "body weight", "no equipment"};
    return std::ranges::count(words, text::fold(word)) > 0;
}

std::string ways(const Exercise& exercise) {
    std::string text;
    for (const Variant& variant : exercise.variants) text += fmt::format("{}{}", text.empty() ? "" : ", ", variant.id);
    return text;
}

}  // namespace

void declare_format(Arguments& arguments, std::optional<Format>& format) {
    arguments.choice<Format>(format, "-f,--format", "FORMAT", "", Takes::format);
}

void print_as(Context& context, std::optional<Format> format, const Forms& forms) {
    const std::array<bool, 4> has{bool(forms.table), bool(forms.json), bool(forms.tsv), bool(forms.ids)};
    const Format asked = format.value_or(forms.table ? Format::table : Format::json);
    if (!has[static_cast<std::size_t>(asked)]) {
        std::vector<std::string_view> words;
        for (std::size_t i = 0; i < has.size(); ++i)
            if (has[i]) words.push_back(kWords<Format>[i]);
        throw Error(ErrorKind::usage, fmt::format("this answer has no {}", word(asked)),
                    fmt::format("it takes {}", fmt::join(words, ", ")));
    }
    switch (asked) {
        case Format::table: return context.print(forms.table());
        case Format::json: return context.print(forms.json());
        case Format::tsv: return context.print(forms.tsv());
        case Format::ids: return context.print(forms.ids());
    }
}

const Muscle& muscle_named(Context& context, std::string_view word) {
    return named(context, "muscle", "lats muscle", context.catalog().muscles, word);
}

const Equipment& equipment_named(Context& context, std::string_view word) {
    return named(context, "equipment", "lats equipment", context.catalog().equipment, word);
}

const Exercise& exercise_named(Context& context, std::string_view word) {
    return named(context, "exercise", "lats list", context.catalog().exercises, word);
}

const Guide& guide_named(Context& context, std::string_view word) {
    return named(context, "guide", "lats guide --format ids", context.catalog().guides, word);
}

EquipmentAsked equipment_asked(Context& context, std::string_view word) {
    if (means_nothing(word)) return EquipmentWord::none;
    if (word == "unknown") return EquipmentWord::unknown;
    return &equipment_named(context, word);
}

std::vector<const Equipment*> equipment_list(Context& context, const std::vector<std::string>& lists) {
    std::vector<const Equipment*> equipment;
    for (const std::string& list : lists)
        for (const std::string_view word : split(list))
            if (!means_nothing(word)) equipment.push_back(&equipment_named(context, word));
    return equipment;
}

const Variant& variant_named(Context& context, const Exercise& exercise, const std::optional<std::string>& word) {
    if (!word) return exercise.variants.front();
    const Lookup<Variant> lookup = find_by_name(exercise.variants, *word);
    if (lookup.fit == Fit::corrected) context.note(fmt::format("reading \"{}\" as {}", *word, lookup.found()->id));
    if (lookup.found()) return *lookup.found();

    const EquipmentAsked asked = equipment_asked(context, *word);
    std::vector<const Variant*> fitting;
    for (const Variant& variant : exercise.variants)
        if (uses(variant, asked)) fitting.push_back(&variant);
    if (fitting.size() == 1) return *fitting.front();
    if (fitting.empty()) {
        throw Error(ErrorKind::nothing_found, fmt::format("{} has no way to do it with \"{}\"", exercise.id, *word),
                    fmt::format("it has: {}", ways(exercise)));
    }
    throw Error(ErrorKind::usage, fmt::format("\"{}\" fits several ways: {}", *word, ids(fitting)), "use one of these names");
}

}  // namespace lats::cli
