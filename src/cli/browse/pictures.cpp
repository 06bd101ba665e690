#include "cli/browse/pictures.hpp"

#include <algorithm>
#include <numbers>

#include <cmath>

namespace lats::cli::browse {

double share_at(std::chrono::milliseconds time, std::size_t poses) {
    using std::chrono::milliseconds;
    if (poses < 2) return 0;
    constexpr milliseconds kRest{400};
    const milliseconds way = milliseconds{1300} * static_cast<int>(poses - 1);
    const milliseconds cycle = 2 * (way + kRest);
    milliseconds at = time % cycle;
    const bool back = at >= way + kRest;
    if (back) at -= way + kRest;
    const double part = std::min(static_cast<double>(at.count()) / static_cast<double>(way.count()), 1.0);
    const double eased = (1 - std::cos(part * std::numbers::pi)) / 2;   // limbs do not start and stop with a jerk
    return back ? 1 - eased : eased;
}

std::vector<Line> figure_lines(const State&, int, int) { return {}; }

std::vector<Line> map_lines(const State&, const Roles&, int, int) { return {}; }

std::vector<Line> map_lines(const State&, const Muscle&, int, int) { return {}; }

}  // namespace lats::cli::browse
