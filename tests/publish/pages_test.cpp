// The published guide, checked as a browser and a reader would: it nests, its links lead somewhere, it asks for nothing, and no
// catalogue can put markup into it.
#include "lats/publish/pages.hpp"

#include "lats/catalog/builtin.hpp"
#include "lats/catalog/read.hpp"
#include "lats/text/clean.hpp"
#include "publish/html.hpp"
#include "publish/markup.hpp"
#include "support/catch.hpp"
#include "support/small_catalog.hpp"

#include <filesystem>
#include <map>
#include <regex>
#include <set>

using namespace lats;
using lats::test::Element;
using lats::test::Markup;
using lats::test::parse_markup;

namespace {

bool is_page(const PageFile& file) { return file.path.ends_with(".html"); }

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::map<std::string, Markup> pages_of(const std::vector<PageFile>& files) {
    std::map<std::string, Markup> pages;
    for (const PageFile& file : files)
        if (is_page(file)) pages[file.path] = parse_markup(file.content);
    return pages;
}

std::set<std::string> ids_of(const Markup& page) {
    std::set<std::string> ids;
    for (const Element& element : page.elements)
        if (const auto id = element.attributes.find("id"); id != element.attributes.end()) ids.insert(id->second);
    return ids;
}

/// What a page points to: files, and places in files, as paths from the top of the folder.
std::vector<std::string> targets_of(const std::string& path, const Markup& page) {
    std::vector<std::string> targets;
    for (const Element& element : page.elements) {
        for (const char* name : {"href", "src", "action", "data", "poster", "xlink:href"}) {
            const auto found = element.attributes.find(name);
            if (found == element.attributes.end()) continue;
            const std::string& value = found->second;
            const auto folder = std::filesystem::path(path).parent_path();
            targets.push_back(value.starts_with('#') ? path + value : (folder / value).lexically_normal().generic_string());
        }
    }
    return targets;
}

constexpr std::string_view kHostile = R"json({
  "format": "lats-catalog/1",
  "sources": [{"id": "study", "title": "</title><script>alert(1)</script>", "authors": "\" onload=\"x", "method": "<style>*{}</style>"}],
  "muscles": [{"id": "lats", "name": "<script>alert(1)</script>", "kind": "muscle", "location": "\u202Egnol", "actions": ["a <b> c"]}],
  "equipment": [{"id": "band", "name": "'\"><img src=x onerror=alert(1)>", "summary": "&lt;script&gt;"}],
  "exercises": [{
    "id": "row", "name": "<script>alert(1)</script>", "summary": "\u001b]52;c;aGk=\u0007 <!-- ", "aliases": ["-->"],
    "muscles": {"target": ["lats"]},
    "mistakes": [{"text": "]]> </body> {{x}}", "sources": ["study"]}],
    "variants": [{"id": "band", "name": "' onclick='alert(1)", "needs": ["band"],
      "steps": [{"id": "pull", "phase": "effort", "text": "<a href=\"javascript:alert(1)\">pull</a>", "cues": ["<svg onload=alert(1)>"]}]}]
  }],
  "guides": [{"id": "all", "name": "<h1>", "introduction": [{"text": "</p></main>"}], "exercises": ["row"], "see_next": [{"name": "<i>", "text": "http://example.org"}]}]
})json";

const LoadedCatalog& hostile() {
    static const ReadResult result = read_catalog({{"hostile.json", std::string(kHostile)}});
    for (const Diagnostic& problem : result.problems) UNSCOPED_INFO(to_string(problem));
    REQUIRE(result.catalog.has_value());
    return *result.catalog;
}

using Files = std::vector<PageFile>;

bool is_triangle(const std::string& path) {
    static const std::regex number(R"(-?(\d+(\.\d+)?|\.\d+))");
    return std::distance(std::sregex_iterator(path.begin(), path.end(), number), {}) == 6;
}

// What holds for every guide that is published.

/// Every page nests, has one top heading, and skips no level of headings.
void check_nesting(const Files& files) {
    for (const auto& [path, page] : pages_of(files)) {
        INFO(path);
        CHECK(page.faults == std::vector<std::string>{});
        int top = 0;
        int level = 0;
        bool skips = false;
        for (const Element& element : page.elements) {
            if (element.tag.size() != 2 || element.tag[0] != 'h' || element.tag[1] < '1' || element.tag[1] > '6') continue;
            const int now = element.tag[1] - '0';
            skips = skips || now > level + 1;
            top += now == 1 ? 1 : 0;
            level = now;
        }
        CHECK(top == 1);
        CHECK_FALSE(skips);
    }
}

/// Every link leads to a page of the guide, and to a place that is there.
void check_links(const Files& files) {
    std::set<std::string> places;
    for (const PageFile& file : files) CHECK(places.insert(file.path).second);
    const auto pages = pages_of(files);
    for (const auto& [path, page] : pages)
        for (const std::string& id : ids_of(page)) places.insert(path + "#" + id);
    for (const auto& [path, page] : pages) {
        for (const std::string& target : targets_of(path, page)) {
            INFO(path << " points to " << target);
            CHECK(places.contains(target));
        }
    }
}

/// An id is used once in a page.
void check_ids(const Files& files) {
    for (const auto& [path, page] : pages_of(files)) {
        std::set<std::string> ids;
        for (const Element& element : page.elements) {
            const auto id = element.attributes.find("id");
            if (id == element.attributes.end()) continue;
            INFO(path << " " << id->second);
            CHECK(ids.insert(id->second).second);
        }
    }
}

/// No page has a script, or a style of its own, or asks for anything outside the folder.
void check_inert(const Files& files) {
    static const std::set<std::string> banned{"script", "iframe", "object", "embed", "base", "form", "style"};
    for (const auto& [path, page] : pages_of(files)) {
        INFO(path);
        bool has_policy = false;
        for (const Element& element : page.elements) {
            CHECK(banned.count(element.tag) == 0);
            for (const auto& [name, value] : element.attributes) {
                CHECK_FALSE(name.starts_with("on"));
                CHECK(name != "style");
            }
            const auto meta = element.attributes.find("http-equiv");
            if (meta == element.attributes.end() || meta->second != "Content-Security-Policy") continue;
            has_policy = true;
            CHECK(has(element.attributes.at("content"), "default-src 'none'"));
            CHECK_FALSE(has(element.attributes.at("content"), "unsafe"));
        }
        CHECK(has_policy);
    }
    for (const PageFile& file : files) {
        if (is_page(file)) continue;
        INFO(file.path);
        CHECK_FALSE(has(file.content, "url("));
        CHECK_FALSE(has(file.content, "@import"));
    }
}

/// Every file starts with its mark, has a plain name, and is clean text.
void check_files(const Files& files) {
    static const std::regex plain("([a-z]+/)?[a-z0-9-]+\\.(html|css)");
    for (const PageFile& file : files) {
        INFO(file.path);
        CHECK(std::regex_match(file.path, plain));
        CHECK_FALSE(file.mark.empty());
        CHECK(file.content.starts_with(file.mark));
        CHECK(text::is_clean(file.content));
    }
}

/// Every picture has words, or stands in something that has.
void check_pictures(const Files& files) {
    for (const auto& [path, page] : pages_of(files)) {
        for (const Element& element : page.elements) {
            if (element.tag != "svg") continue;
            INFO(path);
            const auto label = element.attributes.find("aria-label");
            CHECK((element.attributes.contains("aria-hidden") || (label != element.attributes.end() && !label->second.empty())));
        }
    }
}

/// The page of an exercise has every step of every way.
void check_steps(const Catalog& catalog, const Files& files) {
    for (const PageFile& file : files) {
        for (const Exercise& exercise : catalog.exercises) {
            if (file.path != "exercises/" + std::string(exercise.id) + ".html") continue;
            for (const Variant& variant : exercise.variants) {
                INFO(exercise.id << " " << variant.id);
                CHECK(has(file.content, "id=\"" + std::string(variant.id) + "\""));
                for (const Step& step : variant.steps) CHECK(has(file.content, escaped(step.text)));
            }
        }
    }
}

/// Guides that take no time to publish, and have every part a guide can have.
std::vector<Files> small_guides() {
    return {publish(lats::test::small_catalog()), publish_sheets(lats::test::small_catalog()), publish(hostile().catalog()),
            publish_sheets(hostile().catalog()), publish(Catalog{})};
}

}  // namespace

TEST_CASE("Every page nests, has one top heading, and skips no level of headings") {
    for (const Files& files : small_guides()) check_nesting(files);
}

TEST_CASE("Every link leads to a page of the guide, and to a place that is there") {
    for (const Files& files : small_guides()) check_links(files);
}

TEST_CASE("An id is used once in a page") {
    for (const Files& files : small_guides()) check_ids(files);
}

TEST_CASE("No page has a script, or a style of its own, or asks for anything outside the folder") {
    for (const Files& files : small_guides()) check_inert(files);
}

TEST_CASE("Every file starts with its mark, has a plain name, and is clean text") {
    for (const Files& files : small_guides()) check_files(files);
}

TEST_CASE("Every picture has words, or stands in something that has") {
    for (const Files& files : small_guides()) check_pictures(files);
}

TEST_CASE("The page of an exercise has every step of every way") {
    check_steps(lats::test::small_catalog(), publish(lats::test::small_catalog()));
}

TEST_CASE("The built-in guide is what every guide is") {
    const Files guide = publish(builtin_catalog());
    for (const Files& files : {guide, publish_sheets(builtin_catalog())})
        for (const auto check : {check_nesting, check_links, check_ids, check_inert, check_files, check_pictures}) check(files);
    check_steps(builtin_catalog(), guide);
}

TEST_CASE("A figure that goes one way is not played backward; every other ends where it began") {
    std::map<std::string, std::vector<bool>> one_way;  // by page, for each figure that moves
    for (const Exercise& exercise : builtin_catalog().exercises)
        for (const Variant& variant : exercise.variants)
            if (variant.figure.poses.size() > 1)
                one_way["exercises/" + std::string(exercise.id) + ".html"].push_back(variant.figure.one_way);
    for (const auto& [path, page] : pages_of(publish(builtin_catalog()))) {
        std::vector<bool> seen;
        for (const Element& element : page.elements) {
            const auto kind = element.attributes.find("class");
            if (element.tag == "div" && kind != element.attributes.end() && kind->second == "movie") seen.push_back(false);
            if (element.tag != "animate" || element.attributes.at("attributeName") != "d") continue;
            const std::string& values = element.attributes.at("values");
            const std::string first = values.substr(0, values.find(';'));
            if (!values.ends_with('z') || is_triangle(first)) continue;  // the trunk: there is one, in every frame; no head of an arrow
            if (first != values.substr(values.rfind(';') + 1)) seen.back() = true;
        }
        INFO(path);
        CHECK(seen == one_way[path]);
    }
}

TEST_CASE("The sheets name every exercise of their guide") {
    for (const PageFile& file : publish_sheets(builtin_catalog()))
        for (const Guide& guide : builtin_catalog().guides)
            if (file.path == "sheets/" + std::string(guide.id) + ".html")
                for (const Exercise* exercise : guide.exercises) CHECK(has(file.content, escaped(exercise->name)));
}
