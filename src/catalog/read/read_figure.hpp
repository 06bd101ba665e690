// The figure of a variant, as its document says it and as it is once everything is filled in.
#pragma once

#include "json/fields.hpp"
#include "lats/catalog/vocabulary.hpp"
#include "lats/figure/figure.hpp"

namespace lats {

/// What a document says of a pose; the rest comes from the position and from what the poses of a figure share.
struct PoseDraft {
    std::string_view caption;
    std::optional<std::array<std::int16_t, 2>> trunk;  // waist, chest
    std::optional<std::int16_t> head;
    std::optional<std::int16_t> twist;
    std::optional<std::int16_t> roll;
    std::optional<std::array<std::int16_t, 2>> shoulders;  // up, forward
    std::array<std::optional<Limb>, 2> arms;
    std::array<std::optional<Limb>, 2> legs;
    std::optional<std::array<std::int16_t, 2>> feet;
    std::optional<Anchor> anchor;
    std::optional<Place3> at;
    std::optional<Palm> palms;
    std::optional<Push> push;
};

struct FigureDraft {
    std::optional<View> view;
    bool one_way = false;
    std::optional<Position> from;  // whose usual pose all poses start from
    PoseDraft base;
    std::vector<PoseDraft> poses;
    std::vector<Prop> props;
};

/// Reads "figure" over `base`, the draft of the variant that this one is based on: what is said here replaces it.
FigureDraft read_figure(Fields& fields, FigureDraft base);

/// The poses in full. `position` counts where the draft names none. Problems of the body are reported.
Figure complete_figure(const Fields& fields, const FigureDraft& draft, Position position);

}  // namespace lats
