// Drawings as lines of a page, alone or side by side.
#pragma once

#include "lats/picture/drawing.hpp"
#include "lats/render/page.hpp"

#include <string>
#include <vector>

namespace lats {

/// A drawing for a page, with the words that go below it.
struct Picture {
    Drawing drawing;
    std::string caption;
};

/// `pictures` side by side, as many as fit into the width, further ones below, each with its caption. All have one scale, so that
/// none is higher than `most_rows`; where no width is known it is taken to be 80 columns.
/// Shape: empty where `layout` wants no pictures.
std::vector<Line> picture_lines(const std::vector<Picture>& pictures, int most_rows, Layout layout);

}  // namespace lats
