// What one variant does differently from another, step by step.
#pragma once

#include "lats/catalog/model.hpp"

#include <vector>

namespace lats {

enum class Change : std::uint8_t { same, changed, added, dropped };
template <> inline constexpr std::array<std::string_view, 4> kWords<Change>{"same", "changed", "added", "dropped"};

/// A step of either variant, or of both: the same action has the same id.
struct StepChange {
    Change change = Change::same;
    const Step* from = nullptr;  ///< null where added
    const Step* to = nullptr;    ///< null where dropped
};

/// The way from the steps of `from` to those of `to`.
/// Shape: the steps of `to` in their order, each dropped step where it stood among its neighbours.
std::vector<StepChange> step_changes(const Variant& from, const Variant& to);

}  // namespace lats
