#include "lats/render/import_summary.hpp"
#include "render/json_values.hpp"

namespace lats {

using json_values::Json;
using json_values::list_of;

std::string import_json(const ImportSummary& summary) {
    Json answer{{"schema", "lats.import/1"}, {"data_set", word(summary.data_set)}};
    answer["documents"] = summary.documents;
    answer["passed_over"] = summary.passed_over;
    answer["read"] = summary.read;
    answer["kept"] = summary.kept;
    answer["replaced"] = summary.replaced;
    answer["left_out"] = list_of(summary.left_out, [](const Diagnostic& reason) {
        Json object{{"document", reason.document}};
        if (reason.line > 0) object["line"] = reason.line;
        if (reason.line > 0) object["column"] = reason.column;
        json_values::put_text(object, "place", reason.place);
        object["message"] = reason.message;
        return object;
    });
    answer["licences"] = list_of(summary.licences, [](const LicenceCount& licence) {
        Json object = Json::object();
        json_values::put_text(object, "licence", licence.licence);
        object["share_alike"] = licence.share_alike;
        object["exercises"] = licence.exercises;
        return object;
    });
    answer["unknown_words"] = list_of(summary.unknown_words, [](const UnknownWord& unknown) {
        return Json{{"kind", word(unknown.kind)}, {"word", unknown.word}, {"exercises", unknown.exercises}};
    });
    answer["coarse_words"] = list_of(summary.coarse_words, [](const CoarseWord& coarse) {
        return Json{{"word", coarse.word}, {"muscle", coarse.muscle}, {"exercises", coarse.exercises}};
    });
    answer["without_steps"] = summary.without_steps;
    answer["without_assist"] = summary.without_assist;
    answer["unknown_equipment"] = summary.unknown_equipment;
    answer["two_roles"] = summary.two_roles;
    answer["blank_steps"] = summary.blank_steps;
    answer["tips"] = summary.tips;
    return json_values::to_text(answer);
}

}  // namespace lats
