#include "embed/emit_vocabulary.hpp"

#include "json/tree.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace lats::embed {
namespace {

/// A C++ literal. Octal escapes end after three digits; hexadecimal ones would swallow what follows.
std::string literal(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\' || byte < 0x20 || byte >= 0x7F) quoted += fmt::format("\\{:03o}", byte);
        else quoted += c;
    }
    return quoted + "\"sv";
}

class VocabularyEmitter {
public:
    explicit VocabularyEmitter(DocumentProblems& problems) : problems_(problems) {}

    std::string source(const json::Value& root) {
        const std::string muscles = table(root, "muscles", "MuscleWord", [&](const json::Value& value, const Place& place) {
            const auto texts = texts_of(value, place);
            constexpr std::array<std::string_view, 3> fidelities{"exact", "dominant", "group"};
            if (texts.size() == 2 && std::ranges::count(fidelities, texts[1]) == 1)
                return fmt::format("{}, Fidelity::{}", literal(texts[0]), texts[1]);
            problems_.add(value.spot(), place, "expected [\"id\", \"exact\"], \"dominant\" or \"group\" in place of \"exact\"");
            return std::string();
        });
        const std::string equipment = table(root, "equipment", "EquipmentWord", [&](const json::Value& value, const Place& place) {
            std::string items;
            for (const std::string_view id : texts_of(value, place)) items += literal(id) + ", ";
            if (items.empty()) return std::string("{}");
            lists_ += fmt::format("constexpr std::string_view list_{}[]{{{}}};\n", ++count_, items);
            return fmt::format("list_{}", count_);
        });
        const auto one_text = [&](const json::Value& value, const Place& place) { return literal(text_of(value, place)); };
        const std::string levels = table(root, "levels", "LevelWord", one_text);
        const std::string ways = table(root, "ways", "Way", one_text);
        return fmt::format(
            "// Made from data/import/vocabulary.json by the build. Changes here are lost.\n"
            "#include \"import/vocabulary.hpp\"\n\n"
            "namespace lats::importing {{\nnamespace {{\n\nusing namespace std::string_view_literals;\n\n"
            "{}\n{}{}{}{}\nconstinit const Vocabulary kVocabulary{{muscles, equipment, levels, ways}};\n\n"
            "}}  // namespace\n\nconst Vocabulary& vocabulary() {{ return kVocabulary; }}\n\n}}  // namespace lats::importing\n",
            lists_, muscles, equipment, levels, ways);
    }

private:
    /// The object under `key` as an array, sorted by its keys.
    template <class Row> std::string table(const json::Value& root, std::string_view key, std::string_view type, Row row) {
        const Place top;
        const Place place = top.member(key);
        std::vector<json::Member> members;
        for (const json::Member& member : root.members())
            if (member.key() == key && member.value.kind() == json::Kind::object)
                members.assign(member.value.members().begin(), member.value.members().end());
        if (members.empty()) problems_.add(root.spot(), place, "expected an object that is not empty");
        std::ranges::sort(members, {}, &json::Member::key);
        std::string rows;
        for (const json::Member& member : members)
            rows += fmt::format("    {{{}, {}}},\n", literal(member.key()), row(member.value, place.member(member.key())));
        return fmt::format("constexpr {} {}[]{{\n{}}};\n", type, key, rows);
    }

    std::string_view text_of(const json::Value& value, const Place& place) {
        if (value.kind() == json::Kind::text) return value.text();
        problems_.add(value.spot(), place, "expected a text");
        return {};
    }

    std::vector<std::string_view> texts_of(const json::Value& value, const Place& place) {
        std::vector<std::string_view> texts;
        if (value.kind() != json::Kind::list) problems_.add(value.spot(), place, "expected a list");
        else
            for (const json::Value& item : value.items()) texts.push_back(text_of(item, place));
        return texts;
    }

    DocumentProblems& problems_;
    std::string lists_;
    int count_ = 0;
};

}  // namespace

EmittedVocabulary emit_vocabulary(const Document& document) {
    std::pmr::monotonic_buffer_resource memory;
    DocumentProblems problems(document.name, document.text);
    EmittedVocabulary result;
    const auto root = json::parse(problems, {memory});
    if (root && root->kind() == json::Kind::object) result.source = VocabularyEmitter(problems).source(*root);
    else if (root) problems.add({}, {}, "expected an object");
    result.problems = problems.diagnostics();
    return result;
}

}  // namespace lats::embed
