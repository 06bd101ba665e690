#include "cli/browse/geometry.hpp"

#include <algorithm>

namespace lats::cli::browse {
namespace {

constexpr int kWide = 100;
constexpr int kListColumns = 34;
constexpr int kWidestList = 60;
constexpr int kCardText = 76;        // longer lines are hard to read
constexpr int kPictureColumns = 40;  // fewer dots show no muscle

}  // namespace

Geometry geometry(const State& state) {
    const int columns = std::max(state.size.columns, 1);
    Geometry place;
    place.body_rows = std::max(state.size.rows - 2, 1);
    if (columns < kWide) {
        (state.mode == Mode::card ? place.card_columns : place.list_columns) = columns;
        return place;
    }
    place.list_columns = std::clamp(columns / 3, kListColumns, kWidestList);
    const int right = columns - place.list_columns - kRuleColumns;
    const int left_over = right - kCardText - kRuleColumns;
    if (state.beside != Beside::text && state.pictures != Pictures::none && left_over >= kPictureColumns) place.picture_columns = left_over;
    place.card_columns = place.picture_columns > 0 ? kCardText : right;
    return place;
}

bool is_animated(const State& state) {
    if (!state.moving || state.pictures == Pictures::none || !state.variant() || state.variant()->figure.poses.size() < 2) return false;
    if (state.mode == Mode::muscles || state.mode == Mode::equipment || state.mode == Mode::help) return false;
    const Geometry place = geometry(state);
    return place.card_columns > 0 && (place.picture_columns > 0 || state.beside == Beside::figure);
}

}  // namespace lats::cli::browse
