#include "lats/render/catalogs.hpp"

#include "lats/text/fold.hpp"
#include "render/json_values.hpp"
#include "render/phrases.hpp"

#include <fmt/format.h>

namespace lats {
namespace {

using json_values::Json;

std::string_view told(CatalogFile::Use use) {
    switch (use) {
        case CatalogFile::Use::yes: return "yes";
        case CatalogFile::Use::has_problems: return "no, it has problems";
        case CatalogFile::Use::cannot_be_read: return "no, it cannot be read";
    }
    return {};
}

}  // namespace

Page catalog_files(const std::vector<CatalogFile>& files, Layout layout) {
    std::vector<std::vector<std::string>> rows;
    for (const CatalogFile& file : files)
        rows.push_back({file.name, phrases::number(file.exercises), phrases::number(file.others), std::string(told(file.use)), file.title,
                        file.licence, file.path});
    Page page(layout);
    page.table({{"Name", Tone::name}, {"Exercises"}, {"Other records"}, {"Used"}, {"Title"}, {"Licence"}, {"File", Tone::muted}},
               std::move(rows));
    return page;
}

std::string catalog_files_json(const std::vector<CatalogFile>& files) {
    Json list = Json::array();
    for (const CatalogFile& file : files) {
        Json one{{"name", file.name}};
        json_values::put_text(one, "path", file.path);
        json_values::put_text(one, "title", file.title);
        json_values::put_text(one, "licence", file.licence);
        one["exercises"] = file.exercises;
        one["others"] = file.others;
        one["used"] = file.use == CatalogFile::Use::yes;
        list.push_back(std::move(one));
    }
    return json_values::to_text({{"schema", "lats.catalogs/1"}, {"catalogs", std::move(list)}});
}

std::string new_exercise_json(std::string_view name) {
    const Json step{{"id", "pull"}, {"phase", "effort"}, {"text", "Say one action here, and the body part or the object it is about."}};
    const Json variant{
        {"id", "band"},
        {"name", "With a band"},
        {"needs", {"band"}},
        {"positions", {"standing"}},
        {"side", "both"},
        {"steps",
         Json::array({{{"id", "stand"}, {"phase", "setup"}, {"text", "Say here how to stand, and where the band is held."}}, step})},
        {"x-hint",
         "needs lists ids of lats equipment; [] is nothing, leaving it out is unknown. Phases: setup, start, effort, hold, return, repeat, "
         "switch."},
    };
    const Json exercise{
        {"id", text::slug(name)},
        {"name", std::string(name)},
        {"summary", "Say in one sentence what it does, and with what."},
        {"level", "beginner"},
        {"muscles",
         {{"target", {"latissimus-dorsi"}}, {"assist", {"biceps-brachii"}}, {"x-hint", "ids of lats muscle, the most loaded first"}}},
        {"variants", Json::array({variant})},
    };
    return json_values::to_text({{"format", "lats-catalog/1"},
                                 {"x-hint",
                                  "lats catalog check FILE says what is wrong, lats catalog add FILE takes it in; man 5 lats-catalog, or "
                                  "docs/catalogue-format.md, lists every key"},
                                 {"exercises", Json::array({exercise})}});
}

Page exercise_origin(const Exercise& exercise, const std::vector<Origin>& origins, Layout layout) {
    std::vector<std::vector<std::string>> rows;
    bool is_whole = false;
    for (const Origin& origin : origins) {
        if (origin.kind != "exercise" || origin.id != exercise.id) continue;
        is_whole = is_whole || origin.part.empty();
        rows.push_back({origin.part.empty() ? "the exercise" : origin.part, fmt::format("{}:{}", origin.document, origin.line)});
    }
    if (!is_whole) rows.insert(rows.begin(), {"the exercise", "built in"});
    Page page(layout);
    page.table({{"Part", Tone::name}, {"From"}}, std::move(rows));
    return page;
}

}  // namespace lats
