#include "embed/emit.hpp"

#include "lats/catalog/search.hpp"

#include <concepts>

#include <fmt/format.h>

namespace lats::embed {
namespace {

/// Writes values as C++ initializers. Lists become arrays of their own, defined ahead of the record that shows them.
class Emitter {
public:
    explicit Emitter(const Catalog& catalog) : catalog_(catalog) {}

    std::string source() {
        table<Source>("sources", catalog_.sources);
        table<Muscle>("muscles", catalog_.muscles);
        table<Equipment>("equipment", catalog_.equipment);
        for (std::size_t i = 0; i < catalog_.exercises.size(); ++i)
            table<Variant>(fmt::format("variants_{}", i), catalog_.exercises[i].variants);
        table<Exercise>("exercises", catalog_.exercises);
        table<Guide>("guides", catalog_.guides);
        const std::string body = value(catalog_.body);
        return fmt::format(
            "// Made from the JSON documents of the catalogue by the build. Changes here are lost.\n"
            "#include \"lats/catalog/builtin.hpp\"\n\n"
            "namespace lats {{\nnamespace {{\n\nusing namespace std::string_view_literals;\n\n{}\n{}\n"
            "constinit const Catalog kCatalog{{muscles, equipment, exercises, guides, sources, {}}};\n\n"
            "}}  // namespace\n\nconst Catalog& builtin_catalog() {{ return kCatalog; }}\n\n}}  // namespace lats\n",
            declarations_, definitions_, body);
    }

private:
    /// A named table that references may point into before it is defined.
    template <class Record>
    void table(const std::string& name, std::span<const Record> records) {
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
    static std::string_view name(PropKind) { return "PropKind"; }
    static std::string_view name(Hands) { return "Hands"; }
    static std::string_view name(Around) { return "Around"; }
    static std::string_view name(FigurePart) { return "FigurePart"; }

    template <class T>
    std::string value(const std::optional<T>& optional) {
        return optional ? fmt::format("{}", value(*optional)) : "std::nullopt";
    }

    std::string value(const Source* source) const { return reference("sources", source, catalog_.sources); }
    std::string value(const Muscle* muscle) const { return reference("muscles", muscle, catalog_.muscles); }
    std::string value(const Equipment* item) const { return reference("equipment", item, catalog_.equipment); }
    std::string value(const Exercise* exercise) const { return reference("exercises", exercise, catalog_.exercises); }
    std::string value(const Guide* guide) const { return reference("guides", guide, catalog_.guides); }

    template <class Record>
    static std::string reference(std::string_view table, const Record* record, std::span<const Record> records) {
        return record ? fmt::format("&{}[{}]", table, record - records.data()) : "nullptr";
    }

    std::string value(const Alternative& alternative) const {
        std::string variant = "nullptr";
        if (alternative.variant) {
            variant = fmt::format("&variants_{}[{}]", alternative.exercise - catalog_.exercises.data(),
                                  alternative.variant - alternative.exercise->variants.data());
        }
        return row(value(alternative.exercise), variant, value(alternative.why));
    }

    /// A list: an array of its own, ahead of the record, or nothing where it is empty.
    template <class T>
    std::string value(std::span<const T> list) {
        if (list.empty()) return "{}";
        std::string items;
        for (const T& item : list) items += value(item) + ", ";
        const std::string array = fmt::format("list_{}", ++lists_);
        definitions_ += fmt::format("constexpr {} {}[]{{{}}};\n", type(T{}), array, items);
        return array;
    }

    /// A list that may be unknown: an empty list is a value too.
    template <class T>
    std::string value(const std::optional<std::span<const T>>& list) {
        if (!list) return "std::nullopt";
        return fmt::format("std::span<const {}>{{{}}}", type(T{}), list->empty() ? "" : value(*list));
    }

    std::string value(const Note& note) { return row(value(note.text), value(note.basis), value(note.sources)); }
    std::string value(const Need& need) { return row(value(need.any_of)); }
    std::string value(const Dose& dose) {
        return row(value(dose.sets), value(dose.reps), value(dose.hold_seconds), value(dose.source));
    }
    std::string value(const Breathing& breathing) { return row(value(breathing.effort), value(breathing.return_)); }
    std::string value(const Tempo& tempo) {
        return row(value(tempo.effort_seconds), value(tempo.hold_seconds), value(tempo.return_seconds));
    }
    std::string value(const Gap& gap) { return row(value(gap.equipment), value(gap.why)); }
    std::string value(const SeeNext& next) { return row(value(next.name), value(next.text), value(next.guide)); }

    std::string value(const Roles& roles) {
        return row(value(roles.target), value(roles.assist), value(roles.stabilize), value(roles.oppose),
                   value(roles.notes), value(roles.sources));
    }

    std::string value(const Outline& o) { return row(value(o.view), value(o.layer), value(o.points)); }

    std::string value(const Pose& p) {
        const auto pair = [](const auto& two) { return fmt::format("{{{}, {}}}", value(two[0]), value(two[1])); };
        return row(value(p.caption), value(p.waist), value(p.chest), value(p.head), value(p.twist), value(p.roll),
                   value(p.shoulders_up), value(p.shoulders_forward), pair(p.arms), pair(p.legs), pair(p.feet),
                   value(p.anchor), value(p.at));
    }

    std::string value(const Prop& p) {
        return row(value(p.kind), value(p.hands), value(p.from), value(p.to), value(p.around), value(p.radius));
    }

    std::string value(const Figure& f) { return row(value(f.view), value(f.one_way), value(f.poses), value(f.props)); }

    std::string value(const Source& s) {
        return row(value(s.id), value(s.title), value(s.authors), value(s.year), value(s.where), value(s.method),
                   value(s.participants));
    }

    std::string value(const Muscle& m) {
        return row(value(m.id), value(m.name), value(m.kind), value(m.parent), value(m.members), value(m.aliases),
                   value(m.misspellings), value(m.location), value(m.connects), value(m.actions), value(m.opposes),
                   value(m.gaps), value(m.outlines), value(m.shows_at), value(m.notes), value(m.sources));
    }

    std::string value(const Equipment& e) {
        return row(value(e.id), value(e.name), value(e.aliases), value(e.misspellings), value(e.household),
                   value(e.summary), value(e.advice));
    }

    std::string value(const Step& s) {
        return row(value(s.id), value(s.phase), value(s.text), value(s.hold_seconds), value(s.breath), value(s.pace),
                   value(s.cues), value(s.basis), value(s.sources));
    }

    std::string value(const Variant& v) {
        return row(value(v.id), value(v.name), value(v.needs), value(v.optional), value(v.positions), value(v.side),
                   value(v.level), value(v.roles), value(v.dose), value(v.breathing), value(v.tempo), value(v.steps),
                   value(v.figure), value(v.notes), value(v.cautions), value(v.tips), value(v.alternatives));
    }

    std::string value(const Exercise& e) {
        return row(value(e.id), value(e.name), value(e.aliases), value(e.misspellings), value(e.summary),
                   value(e.about), value(e.pattern), value(e.level), value(e.roles), value(e.dose), value(e.breathing), value(e.tempo),
                   value(e.cautions), value(e.mistakes), value(e.tips), value(e.easier), value(e.harder),
                   value(e.alternatives), variants_of(e), value(e.provenance), value(std::string_view(index_of(e))));
    }

    static std::string value(const Provenance& p) {
        return row(value(p.data_set), value(p.id), value(p.licence), value(p.author), value(p.url));
    }

    std::string variants_of(const Exercise& exercise) const {
        return fmt::format("variants_{}", &exercise - catalog_.exercises.data());
    }

    std::string value(const Guide& g) {
        return row(value(g.id), value(g.name), value(g.aliases), value(g.misspellings), value(g.introduction),
                   value(g.benefits), value(g.advice), value(g.anatomy), value(g.dose), value(g.exercises),
                   value(g.see_next));
    }

    template <class... Fields>
    static std::string row(const Fields&... fields) {
        std::string text = "{";
        ((text += fields, text += ", "), ...);
        text.replace(text.size() - 2, 2, "}");
        return text;
    }

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
    std::string source = "// The JSON documents of the catalogue, as they are. Changes here are lost.\n#include \"lats/catalog/builtin.hpp\"\n\n"
                         "namespace lats {\n\nstd::vector<Document> builtin_documents() {\n    return {\n";
    for (const Document& document : documents) {
        std::string_view name = document.name;
        if (name.starts_with(folder)) name.remove_prefix(folder.size());
        source += fmt::format("{{\"built-in{}\",\n{}, 0}},\n", name, literals(document.text));
    }
    return source + fmt::format("    }};\n}}\n\nstd::string_view catalog_schema() {{\n    return\n{};\n}}\n\n}}  // namespace lats\n", literals(schema));
}

}  // namespace lats::embed
