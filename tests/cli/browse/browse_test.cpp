// Browsing without a terminal: keys in, rows out.
#include "cli/browse/browse.hpp"
#include "cli/browse/chooser.hpp"
#include "cli/browse/draw.hpp"
#include "cli/browse/geometry.hpp"
#include "cli/browse/matches.hpp"
#include "cli/browse/pictures.hpp"
#include "cli/browse/rows.hpp"
#include "lats/catalog/builtin.hpp"
#include "lats/catalog/names.hpp"
#include "lats/text/clean.hpp"
#include "lats/text/width.hpp"
#include "support/catch.hpp"
#include "support/small_catalog.hpp"

#include <random>

using namespace lats;
using namespace lats::cli;
using namespace lats::cli::browse;

namespace {

Key letter(char c) { return {KeyName::character, std::string(1, c)}; }

State press(State state, KeyName name) { return on_key(std::move(state), {name, {}}); }

State type(State state, std::string_view letters) {
    for (const char c : letters) state = on_key(std::move(state), letter(c));
    return state;
}

State small(Query query = {}) { return start(test::small_catalog(), std::move(query)); }

State builtin(Size size) { return on_resize(start(builtin_catalog(), {}), size); }

std::string text_of(const Line& line) {
    std::string text;
    for (const Span& span : line) text += span.text;
    return text;
}

std::string text_of(const State& state) {
    std::string text;
    for (const Line& row : draw(state).rows) text += text_of(row) + "\n";
    return text;
}

bool shows(const State& state, std::string_view part) { return text_of(state).find(part) != std::string::npos; }

/// The rows of the screen that carry the mark of what is selected.
std::vector<std::string> marked_rows(const State& state) {
    std::vector<std::string> rows;
    for (const Line& row : draw(state).rows)
        if (text_of(row).starts_with("> ")) rows.push_back(text_of(row));
    return rows;
}

std::string_view shown(const State& state) { return state.exercise() ? state.exercise()->id : "nothing"; }

/// Every row fills the screen, and nothing but text is in it.
void check_fills(const State& state) {
    const Frame screen = draw(state);
    REQUIRE(screen.rows.size() == static_cast<std::size_t>(state.size.rows));
    for (const Line& row : screen.rows) {
        const std::string text = text_of(row);
        INFO(text);
        CHECK(text::width_columns(text) == state.size.columns);
        CHECK(text::is_clean(text));
        CHECK(text.find('\n') == std::string::npos);
    }
    if (screen.cursor_column) CHECK(*screen.cursor_column < state.size.columns);
}

const std::vector<Key>& all_keys() {
    static const std::vector<Key> keys = [] {
        std::vector<Key> all;
        for (int name = 1; name <= static_cast<int>(KeyName::unknown); ++name) all.push_back({static_cast<KeyName>(name), {}});
        for (const char c : std::string("jkgGlhnpwWmec/? xab")) all.push_back(letter(c));
        all.push_back({KeyName::character, "引"});
        return all;
    }();
    return keys;
}

}  // namespace

TEST_CASE("Browsing begins with all exercises in the guide's order, the first one selected") {
    const State state = small();
    CHECK(shown(state) == "bent-over-row");
    CHECK(state.matches.size() == 6);
    CHECK(shows(state, "6 exercises"));
    REQUIRE(marked_rows(state).size() == 1);
    CHECK(marked_rows(state).front().starts_with("> Bent-over row"));
}

TEST_CASE("Arrows, letters and pages move in the list, and stop at its ends") {
    CHECK(shown(press(small(), KeyName::down)) == "pullover");
    CHECK(shown(type(small(), "j")) == "pullover");
    CHECK(shown(type(small(), "n")) == "pullover");
    CHECK(shown(type(small(), "jjk")) == "pullover");
    CHECK(shown(type(small(), "nnp")) == "pullover");
    CHECK(shown(press(small(), KeyName::up)) == "bent-over-row");
    CHECK(shown(press(small(), KeyName::end)) == "back-stretch");
    CHECK(shown(type(small(), "G")) == "back-stretch");
    CHECK(shown(type(small(), "Gj")) == "back-stretch");
    CHECK(shown(type(small(), "Gg")) == "bent-over-row");
    CHECK(shown(press(type(small(), "G"), KeyName::home)) == "bent-over-row");
    CHECK(shown(press(small(), KeyName::page_down)) == "back-stretch");
    CHECK(shown(press(press(small(), KeyName::page_down), KeyName::page_up)) == "bent-over-row");
}

TEST_CASE("Enter opens the card, Escape, q, h and the left arrow lead back, and q in the list leaves") {
    const State opened = press(small(), GENERATE(KeyName::enter, KeyName::right));
    CHECK(opened.mode == Mode::card);
    CHECK(shows(opened, "Target      latissimus dorsi"));
    CHECK(type(opened, "q").mode == Mode::list);
    CHECK(type(opened, "h").mode == Mode::list);
    CHECK(press(opened, KeyName::escape).mode == Mode::list);
    CHECK(press(opened, KeyName::left).mode == Mode::list);
    CHECK(press(opened, KeyName::backspace).mode == Mode::list);
    CHECK_FALSE(type(opened, "q").left);
    CHECK(type(opened, "qq").left);
    CHECK_FALSE(press(small(), KeyName::escape).left);
}

TEST_CASE("In a card n and p lead to the neighbours, and each begins at its first line") {
    State state = press(on_resize(small(), {20, 60}), KeyName::enter);
    state = type(state, "jj");
    CHECK(state.scroll == 2);
    state = type(state, "n");
    CHECK(shown(state) == "pullover");
    CHECK(state.mode == Mode::card);
    CHECK(state.scroll == 0);
    CHECK(shown(type(state, "p")) == "bent-over-row");
}

TEST_CASE("A card scrolls until its last line is seen, and no further") {
    State state = press(on_resize(small(), {20, 60}), KeyName::enter);
    CHECK(type(state, "k").scroll == 0);
    state = type(state, "G");
    const int last = state.scroll;
    CHECK(last > 0);
    CHECK(shows(state, "List        lats list"));
    CHECK(type(state, "j").scroll == last);
    CHECK(type(state, "g").scroll == 0);
    CHECK(press(type(state, "g"), KeyName::page_down).scroll > 1);
    CHECK(on_resize(state, {400, 60}).scroll == 0);
}

TEST_CASE("w shows the ways to do an exercise in turn, W turns the other way") {
    State state = press(small(), KeyName::enter);
    const std::size_t ways = state.exercise()->variants.size();
    REQUIRE(ways > 1);
    CHECK(state.way == 0);
    CHECK(type(state, "w").way == 1);
    CHECK(type(state, "W").way == ways - 1);
    CHECK(type(state, std::string(ways, 'w')).way == 0);
    CHECK(shows(type(state, "w"), "way 2 of "));
}

TEST_CASE("A search narrows the list with every letter; Enter keeps it, Escape drops it") {
    State state = type(small(), "/");
    CHECK(state.mode == Mode::search);
    CHECK(draw(state).cursor_column == 1);
    state = type(state, "pul");
    CHECK(shown(state) == "pullover");
    CHECK(state.matches.size() < 6);
    CHECK(shows(state, "/pul"));
    CHECK(draw(state).cursor_column == 4);
    const State kept = press(state, KeyName::enter);
    CHECK(kept.mode == Mode::list);
    CHECK(kept.matches.size() == state.matches.size());
    CHECK(shows(kept, "search: pul"));
    CHECK(press(kept, KeyName::escape).matches.size() == 6);
    CHECK(press(state, KeyName::escape).matches.size() == 6);
    CHECK(press(state, KeyName::down).selected == 1);
    CHECK(press(press(state, KeyName::down), KeyName::up).selected == 0);
    State erased = state;
    for (int i = 0; i < 4; ++i) erased = press(erased, KeyName::backspace);
    CHECK(erased.matches.size() == 6);
    CHECK(erased.mode == Mode::search);
}

TEST_CASE("Letters that are keys elsewhere are letters in a search") {
    const State state = type(small(), "/qme?w ");
    CHECK(state.words == "qme?w ");
    CHECK_FALSE(state.left);
}

TEST_CASE("What is searched for together with a filter fits both") {
    Query query;
    query.muscles = {test::muscle("latissimus-dorsi")};
    query.words = {"pull"};
    const State state = small(query);
    CHECK(state.words == "pull");
    for (const Match& match : state.matches) CHECK(match.exercise->id != "cobra");
    CHECK(shows(state, "muscle: Latissimus dorsi"));
    CHECK(shows(state, "search: pull"));
}

TEST_CASE("m filters by a muscle that typing finds by any of its names; nothing typed and Enter drops the filter") {
    State state = type(small(), "m");
    CHECK(state.mode == Mode::muscles);
    CHECK(choices(state).front().muscle == nullptr);
    CHECK(choices(state).size() == test::small_catalog().muscles.size() + 1);
    state = type(state, "rhom");
    REQUIRE(choices(state).size() == 1);
    CHECK(shows(state, "Muscle: rhom"));
    state = press(state, KeyName::enter);
    CHECK(state.mode == Mode::list);
    CHECK(state.query.muscles == std::vector{test::muscle("rhomboids")});
    CHECK(state.matches.size() < 6);
    state = press(type(state, "m"), KeyName::enter);
    CHECK(state.query.muscles.empty());
    CHECK(state.matches.size() == 6);
}

TEST_CASE("Where a muscle is asked for, the row and the card are those of the way that fits best") {
    Query query;
    query.muscles = {find_by_name(builtin_catalog().muscles, "trapezius").records.front()};
    State state = start(builtin_catalog(), std::move(query));
    while (shown(state) != "towel-pulldown" && state.selected + 1 < state.matches.size()) state = press(std::move(state), KeyName::down);
    REQUIRE(shown(state) == "towel-pulldown");  // only its third way targets the trapezius
    CHECK(state.variant()->id == "prone");
    CHECK(marked_rows(state).front().find("target") != std::string::npos);
}

TEST_CASE("e filters by equipment, and the card shows a way with it") {
    State state = press(type(small(), "eband"), KeyName::enter);
    REQUIRE_FALSE(state.matches.empty());
    CHECK(uses(*state.variant(), EquipmentAsked(test::equipment("band"))));
    CHECK(shows(state, "equipment: "));
    state = type(state, "c");
    CHECK(state.matches.size() == 6);
    CHECK(state.query.equipment.empty());
    const State nothing = press(type(small(), "enothing"), KeyName::enter);
    CHECK(nothing.query.equipment == std::vector<EquipmentAsked>{EquipmentWord::none});
    CHECK(press(type(small(), "enone"), KeyName::enter).query.equipment == nothing.query.equipment);
}

TEST_CASE("In a choice arrows move, Escape gives up, and what is called nothing chooses nothing") {
    State state = type(small(), "m");
    CHECK(press(state, KeyName::down).choice == 1);
    CHECK(press(state, KeyName::up).choice == 0);
    CHECK(press(state, KeyName::page_down).choice == choices(state).size() - 1);
    CHECK(press(press(state, KeyName::page_down), KeyName::page_up).choice == 0);
    CHECK(press(type(state, "rhom"), KeyName::escape).query.muscles.empty());
    CHECK(press(state, KeyName::escape).mode == Mode::list);
    const State lost = type(state, "zzz");
    CHECK(shows(lost, "Nothing is called so."));
    CHECK(press(lost, KeyName::enter).mode == Mode::muscles);
    CHECK(choices(press(press(press(lost, KeyName::backspace), KeyName::backspace), KeyName::backspace)).size() > 1);
}

TEST_CASE("Where nothing fits the screen says so, and how to go on") {
    const State state = press(type(small(), "/nosuchword"), KeyName::enter);
    CHECK(state.exercise() == nullptr);
    CHECK(state.variant() == nullptr);
    CHECK(shows(state, "No exercise fits."));
    CHECK(shows(state, "0 of 6 exercises"));
    CHECK(press(state, KeyName::enter).mode == Mode::list);
    CHECK(type(state, "wWnpjk").selected == 0);
    CHECK(type(state, "c").matches.size() == 6);
}

TEST_CASE("? shows every key, and any key leads back to where one was") {
    const State card = press(small(), KeyName::enter);
    const State help = on_resize(type(card, "?"), {20, 60});
    CHECK(help.mode == Mode::help);
    for (const char* part : {"Enter", "w W", "Space", "Tab", "Ctrl-Z", "this help", "leaves", "any key"}) CHECK(shows(help, part));
    CHECK_FALSE(shows(help, "…"));
    CHECK(type(help, "x").mode == Mode::card);
    CHECK(press(type(small(), "?"), KeyName::escape).mode == Mode::list);
}

TEST_CASE("Below 100 columns the list or the card fills the screen, from there on both are seen") {
    const State narrow = on_resize(small(), {24, 99});
    CHECK_FALSE(shows(narrow, "Stabilize"));
    CHECK_FALSE(marked_rows(press(narrow, KeyName::enter)).size() == 1);
    const State wide = on_resize(small(), {24, 100});
    CHECK(shows(wide, "Target      "));
    CHECK(marked_rows(wide).size() == 1);
    CHECK(marked_rows(press(wide, KeyName::enter)).size() == 1);
}

TEST_CASE("While a muscle is chosen, a wide screen shows its card") {
    const State state = type(on_resize(small(), {30, 120}), "mrhom");
    CHECK(shows(state, "Rhomboids"));
    CHECK(shows(state, "Kind"));
    CHECK(shows(type(on_resize(small(), {30, 120}), "eband"), "Exercises"));
}

TEST_CASE("Every screen is filled exactly, whatever its size and whatever keys were pressed") {
    const Size size = GENERATE(Size{20, 60}, Size{24, 80}, Size{25, 100}, Size{50, 200}, Size{4, 20}, Size{1, 1}, Size{3, 300});
    std::mt19937 random(20);  // the same keys everywhere
    State state = builtin(size);
    for (int i = 0; i < 60; ++i) {
        state = on_key(std::move(state), all_keys()[random() % all_keys().size()]);
        if (i % 9 == 0) state = on_time(std::move(state), std::chrono::milliseconds(100));
        check_fills(state);
    }
    check_fills(on_resize(state, {20, 60}));
}

TEST_CASE("Text from a catalogue cannot break out of its row") {
    const Line hostile{{"a\x1b[2Jb\nc\td \xe2\x80\xae"}, {"引く引く引く", Tone::title}};
    const Line fitted = fit(hostile, 20);
    CHECK(text::width_columns(text_of(fitted)) == 20);
    CHECK(text_of(fitted).starts_with("a\uFFFD[2Jb c d \uFFFD"));
    CHECK(text::width_columns(text_of(fit({{"引引引"}}, 4))) == 4);
    CHECK(text_of(fit({}, 3)) == "   ");
    CHECK(text_of(fit({{"abc"}, {"def"}}, 3)) == "abc");
}

TEST_CASE("Without Unicode only ASCII is drawn, in the same places") {
    CHECK(text_of(in_ascii({{"a引é…b"}})) == "a? ?~b");
    State state = on_resize(small(), {30, 120});
    state.unicode = false;
    check_fills(state);
    for (const char c : text_of(state)) CHECK(static_cast<unsigned char>(c) < 0x80);
}

TEST_CASE("Time stands still for a screen without a moving figure") {
    const State state = small();  // the small catalogue has no figures
    CHECK_FALSE(is_animated(state));
    CHECK_FALSE(type(state, " ").moving);
    CHECK(type(state, "  ").moving);
    CHECK(on_time(state, std::chrono::milliseconds(70)).time.count() == 70);
}

TEST_CASE("Tab shows the figure, the map, and text only, in turn") {
    State state = small();
    CHECK(state.beside == Beside::figure);
    state = press(state, KeyName::tab);
    CHECK(state.beside == Beside::map);
    state = press(state, KeyName::tab);
    CHECK(state.beside == Beside::text);
    CHECK(press(state, KeyName::tab).beside == Beside::figure);
}

namespace {

/// A screen on which what was planned happens, and a clock that stands still but for deadlines.
class PlannedScreen : public Screen {
public:
    explicit PlannedScreen(std::vector<Event> events) : events_(std::move(events)) {}

    Size size() const override { return size_; }
    bool is_utf8() const override { return true; }
    void show(const Frame& frame) override { frames.push_back(frame); }
    Event next(std::optional<Clock::time_point> deadline) override {
        if (deadline && *deadline <= now && (events_.empty() || events_.front().kind != Event::Kind::key)) return {};
        if (events_.empty()) return {Event::Kind::key, letter('q'), 0};
        const Event event = events_.front();
        events_.erase(events_.begin());
        if (event.kind == Event::Kind::tick) now = deadline.value();
        if (event.kind == Event::Kind::resized) size_ = {30, 100};
        return event;
    }
    int browse(State state) {
        return cli::browse::browse(std::move(state), *this, [&] { return now; });
    }

    std::vector<Frame> frames;
    Clock::time_point now{};

private:
    Size size_;
    std::vector<Event> events_;
};

Event typed(char c) { return {Event::Kind::key, letter(c), 0}; }

std::vector<std::string> rows_of(const Frame& frame) {
    std::vector<std::string> rows;
    for (const Line& row : frame.rows) rows.push_back(text_of(row));
    return rows;
}

}  // namespace

TEST_CASE("Keys that wait are all obeyed before anything is drawn") {
    PlannedScreen screen({typed('j'), typed('j'), typed('k'), typed('q')});
    CHECK(screen.browse(builtin({})) == 0);
    CHECK(screen.frames.size() == 1);
}

TEST_CASE("A signal ends browsing with the code of the shells") {
    PlannedScreen screen({typed('j'), {Event::Kind::end, {}, 15}});
    CHECK(screen.browse(builtin({})) == 128 + 15);
    CHECK(screen.frames.size() == 2);
}

TEST_CASE("A new size is drawn for") {
    PlannedScreen screen({{Event::Kind::resized, {}, 0}});
    CHECK(screen.browse(builtin({})) == 0);
    CHECK(screen.frames.front().rows.size() == 24);
    CHECK(screen.frames.back().rows.size() == 30);
}

TEST_CASE("A figure moves at the deadlines") {
    PlannedScreen screen({{Event::Kind::key, {KeyName::enter, {}}, 0}, {}, {}, {}});
    CHECK(screen.browse(builtin({})) == 0);
    CHECK(screen.now.time_since_epoch() == std::chrono::milliseconds(300));
    CHECK(rows_of(screen.frames.back()) != rows_of(screen.frames.at(1)));
}
