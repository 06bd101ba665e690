#include "cli/browse/pictures.hpp"

#include "lats/picture/figure.hpp"
#include "lats/render/picture_lines.hpp"

namespace lats::cli::browse {
namespace {

Pictures style_of(const State& state) {
    return state.pictures == Pictures::braille && !state.unicode ? Pictures::ascii : state.pictures;
}

/// The share of the figure's way at the state's time.
double share_now(const State& state) {
    const std::vector<double> shares = repetition(*state.variant(), kFramesPerSecond);
    if (shares.empty()) return 0;
    const auto frame = static_cast<std::size_t>(state.time.count() * kFramesPerSecond / 1000);
    return shares[frame % shares.size()];
}

}  // namespace

std::vector<Line> figure_lines(const State& state, int rows, int columns) {
    if (state.variant()->figure.poses.empty()) return {};
    return picture_lines({{figure_at(*state.variant(), share_now(state)), ""}}, rows, {columns, false, style_of(state)});
}

std::vector<Line> map_lines(const State&, const Roles&, int, int) { return {}; }

std::vector<Line> map_lines(const State&, const Muscle&, int, int) { return {}; }

}  // namespace lats::cli::browse
