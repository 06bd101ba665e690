#include "lats/picture/drawing.hpp"

#include <algorithm>

namespace lats {

Drawing beside(std::vector<Drawing> drawings, double gap) {
    Drawing all;
    for (const Drawing& drawing : drawings) all.height = std::max(all.height, drawing.height);
    for (Drawing& drawing : drawings) {
        const double left = all.width + (all.width > 0 ? gap : 0);
        for (Shape& shape : drawing.shapes) {
            for (Point& point : shape.points) point = {point.x + left, point.y + all.height - drawing.height};
            all.shapes.push_back(std::move(shape));
        }
        all.width = left + drawing.width;
    }
    return all;
}

}  // namespace lats
