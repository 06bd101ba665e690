#include "embed/emit.hpp"

#include "embed/members.hpp"

#include <algorithm>
#include <concepts>
#include <functional>
#include <utility>

#include <fmt/format.h>

namespace lats::embed {
namespace {

/// Writes values as C++ initializers. Lists become arrays of their own, defined ahead of the record that shows them.
class Emitter {
public:
    explicit Emitter(const Catalog& catalog) : catalog_(catalog) {}

    std::string source() {
        table("sources", catalog_.sources);
        table("muscles", catalog_.muscles);
        table("equipment", catalog_.equipment);
        for (std::size_t i = 0; i < catalog_.exercises.size(); ++i) table(fmt::format("variants_{}", i), catalog_.exercises[i].variants);
        table("exercises", catalog_.exercises);
        table("guides", catalog_.guides);
        const std::string lists =
            fmt::format("{}, {}, {}, {}, {}, {}", list(catalog_.muscles), list(catalog_.equipment), list(catalog_.exercises),
                        list(catalog_.guides), list(catalog_.sources), value(catalog_.body));
        return fmt::format(
            "// Made from the JSON documents of the catalogue by the build. Changes here are lost.\n"
            "#include \"lats/catalog/builtin.hpp\"\n\n"
            "namespace lats {{\nnamespace {{\n\nusing namespace std::string_view_literals;\n\n{}\n{}\n"
            "constinit const Catalog kCatalog{{{}}};\n\n"
            "}}  // namespace\n\nconst Catalog& builtin_catalog() {{ return kCatalog; }}\n\n}}  // namespace lats\n",
            declarations_, definitions_, lists);
    }

private:
    /// A named table that references may point into before it is defined.
    template <class List> void table(const std::string& name, const List& records) {
        using Record = std::remove_cvref_t<decltype(records.front())>;
        if (records.empty()) {
            declarations_ += fmt::format("constexpr std::span<const {}> {};\n", type(Record{}), name);
            return;
        }
        const std::string array = fmt::format("const {} {}[{}]", type(Record{}), name, records.size());
        declarations_ += fmt::format("extern {};\n", array);
        std::string rows;
        for (const Record& record : records) rows += "    " + value(record) + ",\n";
        definitions_ += fmt::format("constinit {} = {{\n{}}};\n\n", array, rows);
    }

    /// The list of a catalog, over a table.
    template <class Record> std::string list(const Records<Record>& records) {
        return fmt::format("Records<{}>{{{}}}", type(Record{}), records.empty() ? "" : value(records.pointers()));
    }

    static std::string_view type(const Source&) { return "Source"; }
    static std::string_view type(const Muscle&) { return "Muscle"; }
    static std::string_view type(const Equipment&) { return "Equipment"; }
    static std::string_view type(const Exercise&) { return "Exercise"; }
    static std::string_view type(const Variant&) { return "Variant"; }
    static std::string_view type(const Guide&) { return "Guide"; }
    static std::string_view type(const Note&) { return "Note"; }
    static std::string_view type(const Need&) { return "Need"; }
    static std::string_view type(const Step&) { return "Step"; }
    static std::string_view type(const Alternative&) { return "Alternative"; }
    static std::string_view type(const Gap&) { return "Gap"; }
    static std::string_view type(const SeeNext&) { return "SeeNext"; }
    static std::string_view type(const MapPoint&) { return "MapPoint"; }
    static std::string_view type(const Outline&) { return "Outline"; }
    static std::string_view type(const Pose&) { return "Pose"; }
    static std::string_view type(const Prop&) { return "Prop"; }
    static std::string_view type(FigurePart) { return "FigurePart"; }
    static std::string_view type(Position) { return "Position"; }
    static std::string_view type(std::string_view) { return "std::string_view"; }
    static std::string_view type(const Muscle*) { return "const Muscle*"; }
    static std::string_view type(const Equipment*) { return "const Equipment*"; }
    static std::string_view type(const Exercise*) { return "const Exercise*"; }
    static std::string_view type(const Guide*) { return "const Guide*"; }
    static std::string_view type(const Source*) { return "const Source*"; }

    static std::string value(std::string_view text) {
        std::string literal = "\"";
        for (const char c : text) {
            const auto byte = static_cast<unsigned char>(c);
            // Octal escapes end after three digits; hexadecimal ones would swallow what follows.
            if (c == '"' || c == '\\' || byte < 0x20 || byte >= 0x7F) literal += fmt::format("\\{:03o}", byte);
            else literal += c;
        }
        return literal + "\"sv";
    }

    static std::string value(bool flag) { return flag ? "true" : "false"; }
    static std::string value(std::int16_t number) { return fmt::format("{}", number); }
    static std::string value(MapPoint point) { return fmt::format("{{{}, {}}}", point.x, point.y); }
    static std::string value(Place3 place) { return fmt::format("Place3{{{}, {}, {}}}", place.x, place.y, place.z); }
    static std::string value(Direction d) { return fmt::format("Direction{{{}, {}}}", d.pitch, d.out); }
    static std::string value(const Push& push) { return fmt::format("Push{{{}, {}}}", value(push.with), value(push.toward)); }
    static std::string value(const Limb& limb) { return fmt::format("Limb{{{}, {}}}", value(limb.upper), value(limb.lower)); }
    static std::string value(std::uint16_t number) { return fmt::format("std::uint16_t{{{}}}", number); }
    static std::string value(std::uint32_t number) { return fmt::format("std::uint32_t{{{}}}", number); }
    static std::string value(Range range) { return fmt::format("Range{{{}, {}}}", range.low, range.high); }

    template <class E>
    requires std::is_enum_v<E>
    static std::string value(E vocabulary_value) {
        return fmt::format("static_cast<{}>({})", name(vocabulary_value), static_cast<int>(vocabulary_value));
    }
    static std::string_view name(MuscleKind) { return "MuscleKind"; }
    static std::string_view name(Level) { return "Level"; }
    static std::string_view name(Side) { return "Side"; }
    static std::string_view name(Position) { return "Position"; }
    static std::string_view name(Pattern) { return "Pattern"; }
    static std::string_view name(Phase) { return "Phase"; }
    static std::string_view name(Breath) { return "Breath"; }
    static std::string_view name(Pace) { return "Pace"; }
    static std::string_view name(Basis) { return "Basis"; }
    static std::string_view name(BodyView) { return "BodyView"; }
    static std::string_view name(View) { return "View"; }
    static std::string_view name(Anchor) { return "Anchor"; }
    static std::string_view name(Palm) { return "Palm"; }
    static std::string_view name(Presses) { return "Presses"; }
    static std::string_view name(PropKind) { return "PropKind"; }
    static std::string_view name(Hands) { return "Hands"; }
    static std::string_view name(Around) { return "Around"; }
    static std::string_view name(FigurePart) { return "FigurePart"; }

    template <class T> std::string value(const std::optional<T>& optional) {
        return optional ? fmt::format("{}", value(*optional)) : "std::nullopt";
    }

    static std::string value(const Source* source) { return reference("sources", source); }
    static std::string value(const Muscle* muscle) { return reference("muscles", muscle); }
    static std::string value(const Equipment* item) { return reference("equipment", item); }
    static std::string value(const Exercise* exercise) { return reference("exercises", exercise); }
    static std::string value(const Guide* guide) { return reference("guides", guide); }

    template <class Record> static std::string reference(std::string_view table, const Record* record) {
        return record ? fmt::format("&{}[{}]", table, record->index) : "nullptr";
    }

    /// A list: an array of its own, ahead of the record, or nothing where it is empty.
    template <class T>
    requires(!std::same_as<T, Variant>) std::string value(std::span<const T> list) {
        if (list.empty()) return "{}";
        std::string items;
        for (const T& item : list) items += value(item) + ", ";
        std::string array = fmt::format("list_{}", ++lists_);
        definitions_ += fmt::format("constexpr {} {}[]{{{}}};\n", type(T{}), array, items);
        return array;
    }

    /// A list that may be unknown: an empty list is a value too.
    template <class T> std::string value(const std::optional<std::span<const T>>& list) {
        if (!list) return "std::nullopt";
        return fmt::format("std::span<const {}>{{{}}}", type(T{}), list->empty() ? "" : value(*list));
    }

    /// A struct of the model: its members in their order.
    template <HasMembers Record> std::string row(const Record& record) {
        std::string row;
        for_each_member(record, [&](const auto& member) { row += (row.empty() ? "" : ", ") + value(member); });
        return fmt::format("{{{}}}", row);
    }

    template <HasMembers Record> std::string value(const Record& record) { return row(record); }

    /// Variants have tables of their own.
    std::string value(std::span<const Variant> variants) const { return table_of(variants.data()).first; }

    std::string value(const Variant* variant) const {
        if (!variant) return "nullptr";
        const auto [table, index] = table_of(variant);
        return fmt::format("&{}[{}]", table, index);
    }

    /// The name of the table that holds `variant`, and its place there.
    std::pair<std::string, std::ptrdiff_t> table_of(const Variant* variant) const {
        const auto holds = [&](const Exercise& exercise) {
            return !std::less<>()(variant, exercise.variants.data()) &&
                   std::less<>()(variant, exercise.variants.data() + exercise.variants.size());
        };
        const auto exercise = std::ranges::find_if(catalog_.exercises, holds);
        return {fmt::format("variants_{}", exercise->index), variant - exercise->variants.data()};
    }

    template <class T> std::string value(const std::array<T, 2>& pair) { return fmt::format("{{{}, {}}}", value(pair[0]), value(pair[1])); }

    const Catalog& catalog_;
    std::string declarations_;
    std::string definitions_;
    int lists_ = 0;
};

}  // namespace

std::string emit(const Catalog& catalog) { return Emitter(catalog).source(); }

/// `text` as C++ literals, which may not be too long each.
std::string literals(std::string_view text) {
    constexpr std::size_t kMost = 8000;
    std::string source;
    for (; !text.empty(); text.remove_prefix(std::min(kMost, text.size())))
        source += fmt::format("R\"lats({})lats\"\n", text.substr(0, kMost));
    return source.empty() ? "\"\"" : source;
}

std::string emit_documents(const std::vector<Document>& documents, std::string_view folder, std::string_view schema) {
    std::string source =
        "// The JSON documents of the catalogue, as they are. Changes here are lost.\n#include \"lats/catalog/builtin.hpp\"\n\n"
        "namespace lats {\n\nstd::vector<Document> builtin_documents() {\n    return {\n";
    for (const Document& document : documents) {
        std::string_view name = document.name;
        if (name.starts_with(folder)) name.remove_prefix(folder.size());
        source += fmt::format("{{\"built-in{}\",\n{}, 0}},\n", name, literals(document.text));
    }
    return source + fmt::format("    }};\n}}\n\nstd::string_view catalog_schema() {{\n    return\n{};\n}}\n\n}}  // namespace lats\n",
                                literals(schema));
}

}  // namespace lats::embed
