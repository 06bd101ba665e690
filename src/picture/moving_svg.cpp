// A movie as one SVG. The problem: frames are lists of shapes in the order of painting, and both the list and the order change while a
// limb passes another. Frames shown in turn, as a whole, would be simple, but large, and jerk. So shapes are followed from frame to
// frame by the part they belong to, and the browser moves each along its places (SMIL: no script). A still shape is there once. Where the order changes, there is a
// group for each order, and the browser shows the one whose turn it is.
#include "lats/picture/svg.hpp"

#include "picture/svg_shape.hpp"

#include <algorithm>
#include <string>

namespace lats {
namespace {

/// A shape over all frames; null where it is not seen.
using Track = std::vector<const Shape*>;

/// What is painted in a frame: tracks, from the lowest to the uppermost.
using Order = std::vector<std::size_t>;

struct Followed {
    std::vector<Track> tracks;
    std::vector<Order> orders;  ///< one a frame
};

/// Where `track` is seen in `frame`, or was last before it; where never, first after it.
const Shape& nearest_in_time(const Track& track, std::size_t frame) {
    for (std::size_t i = frame + 1; i-- > 0;)
        if (track[i]) return *track[i];
    return **std::find_if(track.begin(), track.end(), [](const Shape* shape) { return shape != nullptr; });
}

/// A shape goes on with the first free track of its part and kind, or begins one.
Followed follow(const std::vector<Drawing>& frames) {
    Followed followed;
    for (std::size_t frame = 0; frame < frames.size(); ++frame) {
        Order& order = followed.orders.emplace_back();
        for (const Shape& shape : frames[frame].shapes) {
            if (shape.points.empty()) continue;
            auto track = std::ranges::find_if(followed.tracks, [&](const Track& other) {
                const Shape& last = nearest_in_time(other, frame);
                return !other[frame] && last.part == shape.part && same_kind(last, shape);
            });
            if (track == followed.tracks.end()) track = followed.tracks.emplace(track, frames.size(), nullptr);
            (*track)[frame] = &shape;
            order.push_back(static_cast<std::size_t>(track - followed.tracks.begin()));
        }
    }
    return followed;
}

/// What `shape` covers, with its margin.
struct Box {
    double left, right, top, bottom;
};

Box box_of(const Shape& shape) {
    const auto [left, right] = std::ranges::minmax(shape.points, {}, &Point::x);
    const auto [top, bottom] = std::ranges::minmax(shape.points, {}, &Point::y);
    const double around = shape.width / 2 + shape.halo;
    return {left.x - around, right.x + around, top.y - around, bottom.y + around};
}

bool meet(const Box& a, const Box& b) { return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom; }

/// Whether it is seen which of the two is painted first.
bool order_matters(const Shape& a, const Shape& b) {
    return meet(box_of(a), box_of(b)) && !(same_kind(a, b) && path_data(a) == path_data(b));
}

/// Whether `frame` looks the same when it is painted in the order `other`.
bool looks_the_same(const Followed& followed, std::size_t frame, const Order& other) {
    const Order& own = followed.orders[frame];
    if (own.size() != other.size() || !std::is_permutation(own.begin(), own.end(), other.begin())) return false;
    const auto place = [&](std::size_t track) { return std::ranges::find(other, track); };
    for (auto lower = own.begin(); lower != own.end(); ++lower)
        for (auto upper = lower + 1; upper != own.end(); ++upper)
            if (place(*upper) < place(*lower) && order_matters(*followed.tracks[*lower][frame], *followed.tracks[*upper][frame]))
                return false;
    return true;
}

/// The orders that are needed, each frame getting the first that suits it.
std::vector<Order> settle(Followed& followed) {
    std::vector<Order> different;
    for (std::size_t frame = 0; frame < followed.orders.size(); ++frame) {
        const auto found = std::ranges::find_if(different, [&](const Order& order) { return looks_the_same(followed, frame, order); });
        if (found == different.end()) different.push_back(followed.orders[frame]);
        else followed.orders[frame] = *found;
    }
    return different;
}

/// The places of a shape in each frame, as the data of paths.
using Places = std::vector<std::string>;

Places places_of(const Track& track) {
    Places places;
    for (std::size_t frame = 0; frame < track.size(); ++frame) places.push_back(path_data(nearest_in_time(track, frame)));
    return places;
}

bool is_still(const Places& places) { return std::ranges::count(places, places.front()) == std::ssize(places); }

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : ";") + part;
    return text;
}

/// Writes the movie: each shape is defined once, and used as often as it is painted.
class Movie {
public:
    Movie(const std::vector<Drawing>& frames, double frame_seconds, std::string_view id)
        : followed_(follow(frames)),
          orders_(settle(followed_)),
          id_(id),
          steps_(frames.size() - 1),
          timing_(" dur=\"" + svg_number(frame_seconds * static_cast<double>(steps_)) + "s\" repeatCount=\"indefinite\"") {
        for (const Track& track : followed_.tracks) places_.push_back(places_of(track));
    }

    std::string shapes() const {
        std::string text = "<defs>";
        for (std::size_t i = 0; i < places_.size(); ++i) text += defined(i);
        text += "</defs>";
        if (orders_.size() == 1) return text + painted(orders_.front());
        for (const Order& order : orders_) text += in_its_turn(order);
        return text;
    }

private:
    std::string name(std::size_t track) const { return id_ + "_" + std::to_string(track); }

    std::string defined(std::size_t track) const {
        const Places& places = places_[track];
        const std::string path = "<path id=\"" + name(track) + "\" d=\"" + places.front() + "\"";
        if (is_still(places)) return path + "/>";
        return path + "><animate attributeName=\"d\"" + timing_ + " values=\"" + joined(places) + "\"/></path>";
    }

    /// Whether what is painted later hides `order[at]`: muscles of the left and of the right are one seen from the side.
    bool is_covered(const Order& order, std::size_t at) const {
        return std::any_of(order.begin() + static_cast<std::ptrdiff_t>(at) + 1, order.end(), [&](std::size_t later) {
            return places_[later] == places_[order[at]] && same_kind(shape_of(later), shape_of(order[at]));
        });
    }

    const Shape& shape_of(std::size_t track) const { return nearest_in_time(followed_.tracks[track], 0); }

    std::string painted(const Order& order) const {
        std::string text;
        for (std::size_t at = 0; at < order.size(); ++at) {
            if (is_covered(order, at)) continue;
            const Shape& shape = shape_of(order[at]);
            for (const std::string& stroke : strokes_of(shape)) text += "<use href=\"#" + name(order[at]) + "\" " + stroke + "/>";
            if (is_still(places_[order[at]])) text += hatching(shape);
        }
        return text;
    }

    /// A group that is seen from frames with its order on, until frames with another.
    std::string in_its_turn(const Order& order) const {
        std::vector<std::string> values;
        std::vector<std::string> times;
        for (std::size_t frame = 0; frame < steps_; ++frame) {
            const std::string value = followed_.orders[frame] == order ? "visible" : "hidden";
            if (!values.empty() && values.back() == value) continue;
            values.push_back(value);
            times.push_back(share_of_cycle(frame));
        }
        return "<g visibility=\"" + values.front() + "\"><animate attributeName=\"visibility\" calcMode=\"discrete\"" + timing_ +
               " values=\"" + joined(values) + "\" keyTimes=\"" + joined(times) + "\"/>" + painted(order) + "</g>";
    }

    /// Units: of the cycle, in thousandths: 0.125.
    std::string share_of_cycle(std::size_t frame) const {
        const std::string thousandths = std::to_string(1000 + 1000 * frame / steps_);
        return "0." + thousandths.substr(1);
    }

    Followed followed_;
    std::vector<Order> orders_;  ///< one for each group
    std::string id_;
    std::size_t steps_;
    std::string timing_;
    std::vector<Places> places_;
};

}  // namespace

std::string moving_svg(const std::vector<Drawing>& frames, double frame_seconds, std::string_view id) {
    if (frames.size() < 2) return frames.empty() ? std::string() : wordless_svg(frames.front());
    return wordless_svg_start(frames.front()) + Movie(frames, frame_seconds, id).shapes() + "</svg>\n";
}

}  // namespace lats
