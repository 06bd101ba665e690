#include "lats/catalog/query.hpp"

#include "lats/text/fold.hpp"
#include "support/catch.hpp"
#include "support/small_catalog.hpp"

#include <algorithm>
#include <random>
#include <set>
#include <string>

using namespace lats;
using namespace lats::test;

namespace {

// The definition of an answer, written straight down: slow, and with nothing taken from the code under test.

/// Everything that `asked` means: itself, what is below it, its members and what is below those.
std::set<const Muscle*> naive_below(const Catalog& catalog, const Muscle* asked) {
    std::set<const Muscle*> all{asked};
    for (std::size_t round = 0; round < catalog.muscles.size(); ++round) {
        for (const Muscle& muscle : catalog.muscles) {
            if (all.contains(muscle.parent)) all.insert(&muscle);
            if (all.contains(&muscle)) all.insert(muscle.members.begin(), muscle.members.end());
        }
    }
    return all;
}

/// The coarser words for `asked`: a muscle is above it where one step, or several, lead down from there.
std::set<const Muscle*> naive_above(const Catalog& catalog, const Muscle* asked) {
    std::set<const Muscle*> all{asked};
    for (std::size_t round = 0; round < catalog.muscles.size(); ++round) {
        for (const Muscle& upper : catalog.muscles) {
            if (upper.kind == MuscleKind::bone) continue;
            for (const Muscle* lower : std::set(all)) {
                const bool member = std::count(upper.members.begin(), upper.members.end(), lower) != 0;
                if (lower->parent == &upper || member) all.insert(&upper);
            }
        }
    }
    return all;
}

using Ranked = std::optional<std::pair<int, int>>;  ///< role and precision as numbers; nothing where it does not fit

Ranked naive_rank(const Catalog& catalog, const Variant& variant, const Muscle* asked, const Query& query) {
    Ranked best;
    const auto consider = [&](int role, Muscles muscles) {
        for (const Muscle* muscle : muscles) {
            const bool exact = naive_below(catalog, asked).contains(muscle);
            const bool broad = naive_above(catalog, asked).contains(muscle);
            if (!exact && !(broad && query.broad)) continue;
            const std::pair<int, int> rank{role, exact ? 0 : 1};
            if (!best || rank < *best) best = rank;
        }
    };
    consider(0, variant.roles.target);
    if (query.target_only) return best;
    consider(1, variant.roles.assist);
    consider(2, variant.roles.stabilize);
    return best;
}

Ranked naive_rank(const Catalog& catalog, const Variant& variant, const Query& query) {
    if (query.muscles.empty()) return std::pair{0, 0};
    Ranked best;
    for (const Muscle* asked : query.muscles) {
        const Ranked rank = naive_rank(catalog, variant, asked, query);
        if (!rank && query.all_muscles) return std::nullopt;
        if (rank && (!best || *rank < *best)) best = rank;
    }
    return best;
}

bool naive_has(const Variant& variant, const std::vector<const Equipment*>& owned) {
    if (!variant.needs) return false;
    for (const Need& need : *variant.needs) {
        bool met = false;
        for (const Equipment* one : need.any_of) {
            met = met || one->household || std::count(owned.begin(), owned.end(), one) != 0;
        }
        if (!met) return false;
    }
    return true;
}

bool naive_uses(const Variant& variant, const EquipmentAsked& asked) {
    if (asked == EquipmentAsked{EquipmentWord::unknown}) return !variant.needs.has_value();
    if (asked == EquipmentAsked{EquipmentWord::none}) return naive_has(variant, {});
    if (!variant.needs) return false;
    for (const Need& need : *variant.needs) {
        for (const Equipment* one : need.any_of) {
            if (one == std::get<const Equipment*>(asked)) return true;
        }
    }
    return false;
}

bool naive_holds(const Variant& variant) {
    bool found = variant.dose.hold_seconds.has_value();
    for (const Step& step : variant.steps) found = found || step.hold_seconds.has_value();
    return found;
}

bool naive_passes(const Variant& variant, const Query& query) {
    bool used = query.equipment.empty();
    for (const EquipmentAsked& asked : query.equipment) used = used || naive_uses(variant, asked);
    if (!used) return false;
    if (query.have && !naive_has(variant, *query.have)) return false;
    if (query.level && variant.level != query.level) return false;
    if (query.side && variant.side != query.side) return false;
    if (query.position && std::count(variant.positions.begin(), variant.positions.end(), *query.position) == 0) return false;
    return !query.hold || naive_holds(variant);
}

/// All texts in which a word of the question may stand.
std::vector<std::string_view> naive_texts(const Catalog& catalog, const Exercise& exercise) {
    std::vector<std::string_view> all{exercise.name, exercise.summary};
    const auto add = [&](Texts texts) { all.insert(all.end(), texts.begin(), texts.end()); };
    const auto add_notes = [&](Notes notes) {
        for (const Note& note : notes) all.push_back(note.text);
    };
    const auto add_thing = [&](const auto& thing) { all.push_back(thing.name), add(thing.aliases), add(thing.misspellings); };
    add(exercise.aliases), add(exercise.misspellings);
    add_notes(exercise.about), add_notes(exercise.cautions), add_notes(exercise.mistakes), add_notes(exercise.tips);
    for (const Variant& variant : exercise.variants) {
        all.push_back(variant.name);
        add_notes(variant.notes), add_notes(variant.cautions), add_notes(variant.tips);
        for (const Step& step : variant.steps) all.push_back(step.text), add(step.cues);
        for (const Need& need : variant.needs.value_or(std::span<const Need>{})) {
            for (const Equipment* one : need.any_of) add_thing(*one);
        }
        std::set<const Muscle*> trained(variant.roles.target.begin(), variant.roles.target.end());
        trained.insert(variant.roles.assist.begin(), variant.roles.assist.end());
        for (const Muscle& node : catalog.muscles) {
            for (const Muscle* below : naive_below(catalog, &node)) {
                if (trained.contains(below) && node.kind != MuscleKind::bone) add_thing(node);
            }
        }
    }
    return all;
}

bool naive_has_words(const Catalog& catalog, const Exercise& exercise, const Query& query) {
    for (const std::string& asked : query.words) {
        const std::string folded = text::fold(asked);
        if (folded.empty()) return false;
        for (const std::string_view word : text::words(folded)) {
            bool found = false;
            for (const std::string_view read : naive_texts(catalog, exercise)) {
                found = found || (" " + text::fold(read)).find(" " + std::string(word)) != std::string::npos;
            }
            if (!found) return false;
        }
    }
    return true;
}

/// Where an exercise stands in the guides: the first place of all, then the catalogue.
std::size_t naive_position(const Catalog& catalog, const Exercise* exercise) {
    std::size_t position = 0;
    for (const Guide& guide : catalog.guides) {
        for (const Exercise* listed : guide.exercises) {
            if (listed == exercise) return position;
            ++position;
        }
    }
    return position + exercise->index;
}

struct NaiveMatch {
    const Exercise* exercise = nullptr;
    std::vector<std::tuple<const Variant*, int, int>> variants;
    std::tuple<std::string, int, int, std::size_t> key;  ///< smaller comes first

    bool operator==(const NaiveMatch&) const = default;
};

void naive_key(const Catalog& catalog, const Query& query, NaiveMatch& match) {
    auto& [name, first, second, position] = match.key;
    position = naive_position(catalog, match.exercise);
    if (query.sort == SortKey::name) name = text::fold(match.exercise->name);
    if (query.sort != SortKey::fit && query.sort != SortKey::level) return;
    first = second = 9;
    for (const auto& [variant, role, precision] : match.variants) {
        const int level = variant->level ? static_cast<int>(*variant->level) : 8;
        const std::pair key = query.sort == SortKey::fit ? std::pair{role, precision} : std::pair{level, 0};
        if (key < std::pair{first, second}) std::tie(first, second) = key;
    }
}

std::vector<NaiveMatch> naive_select(const Catalog& catalog, const Query& query) {
    std::vector<NaiveMatch> matches;
    for (const Exercise& exercise : catalog.exercises) {
        NaiveMatch match{&exercise, {}, {}};
        for (const Variant& variant : exercise.variants) {
            const Ranked rank = naive_rank(catalog, variant, query);
            if (rank && naive_passes(variant, query)) match.variants.emplace_back(&variant, rank->first, rank->second);
        }
        if (match.variants.empty() || !naive_has_words(catalog, exercise, query)) continue;
        naive_key(catalog, query, match);
        matches.push_back(match);
    }
    std::sort(matches.begin(), matches.end(), [](const auto& a, const auto& b) { return a.key < b.key; });
    return matches;
}

// What the tests compare.

using Answer = std::vector<std::pair<const Exercise*, std::vector<std::tuple<const Variant*, int, int>>>>;

Answer answer(const Catalog& catalog, const Query& query) {
    Answer all;
    for (const Match& match : select(catalog, query)) {
        auto& variants = all.emplace_back(match.exercise, std::vector<std::tuple<const Variant*, int, int>>{}).second;
        for (const VariantMatch& one : match.variants) {
            variants.emplace_back(one.variant, static_cast<int>(one.role), static_cast<int>(one.precision));
        }
    }
    return all;
}

Answer naive_answer(const Catalog& catalog, const Query& query) {
    Answer all;
    for (const NaiveMatch& match : naive_select(catalog, query)) all.emplace_back(match.exercise, match.variants);
    return all;
}

std::vector<const Exercise*> exercises(const Catalog& catalog, const Query& query) {
    std::vector<const Exercise*> all;
    for (const Match& match : select(catalog, query)) all.push_back(match.exercise);
    return all;
}

std::set<const Variant*> variants(const Catalog& catalog, const Query& query) {
    std::set<const Variant*> all;
    for (const Match& match : select(catalog, query)) {
        for (const VariantMatch& one : match.variants) all.insert(one.variant);
    }
    return all;
}

/// The answer of the small catalogue, as `exercise(variant variant) …`.
std::string told(const Query& query) {
    std::string text;
    for (const Match& match : select(small_catalog(), query)) {
        text.append(text.empty() ? "" : " ").append(match.exercise->id).append("(");
        for (const VariantMatch& one : match.variants) text.append(one.variant->id).append(" ");
        text.back() = ')';
    }
    return text;
}

std::string ids(const Query& query) {
    std::string text;
    for (const Match& match : select(small_catalog(), query)) text.append(text.empty() ? "" : " ").append(match.exercise->id);
    return text;
}

constexpr unsigned kFilters = 8;
constexpr unsigned kEveryFilter = (1U << kFilters) - 1;

/// A question with a random value in every filter.
Query random_query(const Catalog& catalog, std::mt19937& random) {
    static constexpr std::array<const char*, 9> kWordPool{"row", "LAT", "pull down", "cafe", "ba", "arm", "x", "a", "?"};
    const auto below = [&](std::size_t limit) { return random() % limit; };
    Query query;
    for (std::size_t i = 1 + below(2); i > 0; --i) query.words.emplace_back(kWordPool[below(kWordPool.size())]);
    for (std::size_t i = 1 + below(3); i > 0; --i) query.muscles.push_back(&catalog.muscles[below(catalog.muscles.size())]);
    query.all_muscles = below(3) == 0;
    query.target_only = below(3) == 0;
    query.broad = below(2) == 0;
    for (std::size_t i = 1 + below(2); i > 0; --i) {
        const std::size_t which = below(catalog.equipment.size() + 2);
        if (which < catalog.equipment.size()) query.equipment.emplace_back(&catalog.equipment[which]);
        else query.equipment.emplace_back(static_cast<EquipmentWord>(which - catalog.equipment.size()));
    }
    query.have.emplace();
    for (std::size_t i = below(3); i > 0; --i) query.have->push_back(&catalog.equipment[below(catalog.equipment.size())]);
    query.level = static_cast<Level>(below(3));
    query.position = static_cast<Position>(below(3));
    query.side = static_cast<Side>(below(3));
    query.hold = true;
    query.sort = static_cast<SortKey>(below(4));
    return query;
}

/// `full` with only those filters whose bit is set in `mask`, in the order of Filter.
Query masked(const Query& full, unsigned mask) {
    const auto off = [&](Filter filter) { return ((mask >> static_cast<unsigned>(filter)) & 1U) == 0; };
    Query query = full;
    if (off(Filter::words)) query.words.clear();
    if (off(Filter::muscle)) query.muscles.clear();
    if (off(Filter::equipment)) query.equipment.clear();
    if (off(Filter::have)) query.have.reset();
    if (off(Filter::level)) query.level.reset();
    if (off(Filter::position)) query.position.reset();
    if (off(Filter::side)) query.side.reset();
    if (off(Filter::hold)) query.hold = false;
    return query;
}

}  // namespace

TEST_CASE("a question without a filter gives every exercise with all its variants, in the guide's order") {
    CHECK(told({}) ==
          "bent-over-row(dumbbell band one-arm) pullover(dumbbell band) reverse-fly(dumbbell band) "
          "cobra(floor ball) lat-pulldown(band machine) back-stretch(floor)");
    CHECK(select(Catalog{}, {}).empty());
}

TEST_CASE("a muscle is matched by its role, target first, then in the guide's order") {
    Query query;
    query.muscles = {muscle("latissimus-dorsi")};
    CHECK(ids(query) == "bent-over-row lat-pulldown pullover");
    query.target_only = true;
    CHECK(ids(query) == "bent-over-row lat-pulldown");
    query.muscles = {muscle("posterior-deltoid")};
    query.target_only = false;
    CHECK(ids(query) == "reverse-fly bent-over-row");
}

TEST_CASE("a match says the role and the precision of each variant") {
    Query query;
    query.muscles = {muscle("rhomboids")};
    query.broad = true;
    const auto matches = select(small_catalog(), query);
    REQUIRE(matches.size() == 3);
    CHECK(matches[0].exercise->id == "bent-over-row");
    CHECK(matches[1].exercise->id == "reverse-fly");  // by its best variant
    REQUIRE(matches[1].variants.size() == 2);
    CHECK(matches[1].variants[0].role == Role::assist);
    CHECK(matches[1].variants[1].role == Role::target);
    CHECK(matches[2].exercise->id == "back-stretch");
    CHECK(matches[2].variants[0].precision == Precision::broad);
}

TEST_CASE("several muscles mean any of them, or each of them") {
    Query query;
    query.muscles = {muscle("chest"), muscle("latissimus-dorsi")};
    CHECK(ids(query) == "bent-over-row pullover lat-pulldown");
    query.all_muscles = true;
    CHECK(ids(query) == "pullover");
    query.target_only = true;
    CHECK(ids(query).empty());
}

TEST_CASE("records filed under a coarser muscle are left out, counted, and given on demand") {
    Query query;
    query.muscles = {muscle("trapezius-lower")};
    CHECK(ids(query) == "cobra");
    CHECK(count_broad_only(small_catalog(), query) == 2);
    query.broad = true;
    CHECK(ids(query) == "cobra back-stretch bent-over-row");
    CHECK(count_broad_only(small_catalog(), query) == 0);
    CHECK(count_broad_only(small_catalog(), {}) == 0);
}

TEST_CASE("equipment asked for is used by the variant; what is optional is not") {
    const auto [asked, answer] = GENERATE(table<std::string, std::string>({
        {"dumbbell", "bent-over-row(dumbbell one-arm) pullover(dumbbell) reverse-fly(dumbbell)"},
        {"bench", "bent-over-row(one-arm) pullover(dumbbell)"},
        {"post", "pullover(band) lat-pulldown(band)"},
        {"mat", ""},
    }));
    Query query;
    query.equipment = {equipment(asked)};
    CHECK(told(query) == answer);
}

TEST_CASE("nothing needed and nothing recorded are different questions") {
    Query query;
    query.equipment = {EquipmentWord::none};
    CHECK(told(query) == "cobra(floor) back-stretch(floor)");
    query.equipment = {EquipmentWord::unknown};
    CHECK(told(query) == "lat-pulldown(machine)");
    query.equipment = {EquipmentWord::none, EquipmentWord::unknown, equipment("exercise-ball")};
    CHECK(told(query) == "cobra(floor ball) lat-pulldown(machine) back-stretch(floor)");
}

TEST_CASE("what a person owns, with what every home has, must be enough") {
    Query query;
    query.have.emplace();
    CHECK(told(query) == "cobra(floor) back-stretch(floor)");
    query.have = {{equipment("dumbbell")}};
    CHECK(told(query) == "bent-over-row(dumbbell one-arm) reverse-fly(dumbbell) cobra(floor) back-stretch(floor)");
    query.have = {{equipment("band"), equipment("post")}};
    CHECK(told(query) == "bent-over-row(band) pullover(band) reverse-fly(band) cobra(floor) lat-pulldown(band) back-stretch(floor)");
}

TEST_CASE("whether a variant can be done is unknown where its needs are") {
    CHECK(can_be_done_with(*variant("lat-pulldown", "machine"), {}) == std::nullopt);
    CHECK(can_be_done_with(*variant("cobra", "floor"), {}) == true);
    CHECK(can_be_done_with(*variant("bent-over-row", "band"), {}) == false);
    Variant impossible;
    const std::array<Need, 1> any_of_nothing{};
    impossible.needs = any_of_nothing;
    CHECK(can_be_done_with(impossible, {}) == false);
}

TEST_CASE("level, position, side and hold ask the variant") {
    Query query;
    query.level = Level::intermediate;
    CHECK(told(query) == "bent-over-row(one-arm) pullover(dumbbell band)");
    query = {}, query.position = Position::half_kneeling;
    CHECK(told(query) == "pullover(band) lat-pulldown(band)");
    query = {}, query.side = Side::each;
    CHECK(told(query) == "bent-over-row(one-arm)");
    query = {}, query.hold = true;
    CHECK(told(query) == "cobra(floor ball)");
}

TEST_CASE("all filters must be met by one and the same variant") {
    Query query;
    query.equipment = {equipment("band")};
    query.side = Side::each;
    CHECK(told(query).empty());
}

TEST_CASE("each word must be found in the exercise; a text without letters is found nowhere") {
    Query query;
    query.words = {"lats", "pull"};
    CHECK(ids(query) == "bent-over-row pullover lat-pulldown");
    query.words = {"lats pull", "hinge"};
    CHECK(ids(query) == "bent-over-row");
    query.words = {"lats", "--"};
    CHECK(ids(query).empty());
}

TEST_CASE("matches are sorted by the key asked for, and equals keep the guide's order") {
    const auto [key, answer] = GENERATE(table<SortKey, std::string>({
        {SortKey::fit, "pullover reverse-fly cobra bent-over-row"},
        {SortKey::guide, "bent-over-row pullover reverse-fly cobra"},
        {SortKey::name, "bent-over-row cobra pullover reverse-fly"},
        {SortKey::level, "bent-over-row reverse-fly cobra pullover"},
    }));
    Query query;
    query.muscles = {muscle("trapezius"), muscle("chest"), muscle("posterior-deltoid")};
    query.sort = key;
    CAPTURE(word(key));
    CHECK(ids(query) == answer);
}

TEST_CASE("an exercise without a level comes after all that have one") {
    Query query;
    query.sort = SortKey::level;
    CHECK(ids(query) == "bent-over-row reverse-fly cobra lat-pulldown pullover back-stretch");
}

TEST_CASE("an empty answer says what each filter gives alone, and what dropping it gives") {
    Query query;
    query.muscles = {muscle("rhomboids")};
    query.equipment = {equipment("exercise-ball")};
    query.target_only = true;
    const auto all = relaxations(small_catalog(), query);
    REQUIRE(all.size() == 2);
    CHECK(all[0].filter == Filter::muscle);
    CHECK(all[0].alone == 2);
    CHECK(all[0].without == 1);
    CHECK(all[1].filter == Filter::equipment);
    CHECK(all[1].alone == 1);
    CHECK(all[1].without == 2);
    CHECK(relaxations(small_catalog(), {}).empty());
}

TEST_CASE("the guides give the order, each exercise once; the rest follows as in the catalogue") {
    CHECK(in_guide_order(small_catalog()).back() == exercise("back-stretch"));
    const auto seed = GENERATE(range(0U, 50U));
    const LoadedCatalog random = random_catalog(seed);
    const auto order = in_guide_order(random.catalog());
    CHECK(order.size() == random.catalog().exercises.size());
    CHECK(std::is_sorted(order.begin(), order.end(), [&](const Exercise* a, const Exercise* b) {
        return naive_position(random.catalog(), a) < naive_position(random.catalog(), b);
    }));
}

TEST_CASE("every combination of filters agrees with the definition") {
    const auto seed = GENERATE(range(0U, 8U));
    const LoadedCatalog random = random_catalog(seed);
    std::mt19937 numbers(seed);
    for (unsigned mask = 0; mask <= kEveryFilter; ++mask) {
        const Query query = masked(random_query(random.catalog(), numbers), mask);
        CAPTURE(mask);
        CHECK(answer(random.catalog(), query) == naive_answer(random.catalog(), query));
    }
}

TEST_CASE("a filtered answer is part of the whole one, in the same order") {
    const auto seed = GENERATE(range(100U, 108U));
    const LoadedCatalog random = random_catalog(seed);
    std::mt19937 numbers(seed);
    for (unsigned mask = 0; mask <= kEveryFilter; ++mask) {
        Query query = masked(random_query(random.catalog(), numbers), mask);
        query.sort = mask % 2 == 0 ? SortKey::guide : SortKey::name;
        Query all;
        all.sort = query.sort;
        const auto whole = exercises(random.catalog(), all);
        auto from = whole.begin();
        for (const Exercise* exercise : exercises(random.catalog(), query)) {
            from = std::find(from, whole.end(), exercise);
            REQUIRE(from != whole.end());
            ++from;
        }
    }
}

TEST_CASE("one more filter never adds a match") {
    const auto seed = GENERATE(range(200U, 206U));
    const LoadedCatalog random = random_catalog(seed);
    std::mt19937 numbers(seed);
    for (unsigned mask = 0; mask <= kEveryFilter; ++mask) {
        const Query full = random_query(random.catalog(), numbers);
        const auto before = variants(random.catalog(), masked(full, mask));
        for (unsigned filter = 0; filter < kFilters; ++filter) {
            const auto after = variants(random.catalog(), masked(full, mask | (1U << filter)));
            CHECK(std::includes(before.begin(), before.end(), after.begin(), after.end()));
        }
    }
}

namespace {

void check_relaxations(unsigned seed) {
    const LoadedCatalog random = random_catalog(seed);
    const auto count = [&](const Query& query) { return naive_select(random.catalog(), query).size(); };
    std::mt19937 numbers(seed);
    for (unsigned mask = 0; mask <= kEveryFilter; ++mask) {
        const Query full = random_query(random.catalog(), numbers);
        std::vector<std::tuple<Filter, std::size_t, std::size_t>> expected;
        for (unsigned filter = 0; filter < kFilters; ++filter) {
            const unsigned bit = 1U << filter;
            if ((mask & bit) == 0) continue;
            expected.emplace_back(static_cast<Filter>(filter), count(masked(full, bit)), count(masked(full, mask & ~bit)));
        }
        std::vector<std::tuple<Filter, std::size_t, std::size_t>> given;
        for (const Relaxation& one : relaxations(random.catalog(), masked(full, mask))) {
            given.emplace_back(one.filter, one.alone, one.without);
        }
        CHECK((given == expected));
    }
}

}  // namespace

TEST_CASE("relaxations are what asking with fewer filters gives") { check_relaxations(GENERATE(range(301U, 304U))); }

TEST_CASE("relaxations are what asking with fewer filters gives, in a larger catalog", "[.slow]") { check_relaxations(300); }

TEST_CASE("the broad count is how many exercises the broad question adds") {
    const auto seed = GENERATE(range(400U, 408U));
    const LoadedCatalog random = random_catalog(seed);
    std::mt19937 numbers(seed);
    for (unsigned mask = 0; mask <= kEveryFilter; ++mask) {
        const Query query = masked(random_query(random.catalog(), numbers), mask);
        Query broad = query;
        broad.broad = true;
        CHECK(count_broad_only(random.catalog(), query) ==
              naive_select(random.catalog(), broad).size() - naive_select(random.catalog(), query).size());
    }
}
