#include "cli/browse/pictures.hpp"

#include "lats/picture/figure.hpp"
#include "lats/picture/muscle_map.hpp"
#include "lats/render/picture_lines.hpp"

#include <array>
#include <span>

namespace lats::cli::browse {
namespace {

Pictures style_of(const State& state) { return state.pictures == Pictures::braille && !state.unicode ? Pictures::ascii : state.pictures; }

/// The share of the figure's way at the state's time.
double share_now(const State& state) {
    const std::vector<double> shares = repetition(*state.variant(), kFramesPerSecond);
    if (shares.empty()) return 0;
    const auto frame = static_cast<std::size_t>(state.time.count() * kFramesPerSecond / 1000);
    return shares[frame % shares.size()];
}

std::vector<Line> map_of(const State& state, std::span<const MapMark> marks, int rows, int columns) {
    constexpr int kCaptionRows = 1;
    std::vector<Picture> pictures;
    for (const BodyView view : views_of(*state.catalog, marks))
        pictures.push_back({muscle_map(*state.catalog, view, marks), view == BodyView::front ? "front" : "back"});
    std::vector<Line> lines = picture_lines(pictures, rows - kCaptionRows, {columns, false, style_of(state)});
    if (lines.size() > static_cast<std::size_t>(rows)) lines.resize(static_cast<std::size_t>(rows));  // no place beside each other
    return lines;
}

}  // namespace

std::vector<Line> figure_lines(const State& state, int rows, int columns) {
    if (state.variant()->figure.poses.empty()) return {};
    return picture_lines({{figure_at(*state.variant(), share_now(state)), ""}}, rows, {columns, false, style_of(state)});
}

std::vector<Line> map_lines(const State& state, const Roles& roles, int rows, int columns) {
    return map_of(state, marks_of(roles), rows, columns);
}

std::vector<Line> map_lines(const State& state, const Muscle& muscle, int rows, int columns) {
    return map_of(state, std::array{MapMark{&muscle, Ink::target}}, rows, columns);
}

}  // namespace lats::cli::browse
